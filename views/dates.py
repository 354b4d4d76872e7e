"""Names of days and months, and their order, in each language. Always with the weekday; digits as on Swedish signs."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache

from babel import Locale

# Babel's own names for what we call otherwise.
LOCALES = {"prs": "fa_AF", "kmr": "ku"}

# Where Babel's names are not those that people use, or not in the form that stands in a date.
_OWN_WEEKDAYS: Mapping[str, Sequence[str]] = {
    "ps": ("دوشنبه", "سه‌شنبه", "چهارشنبه", "پنجشنبه", "جمعه", "شنبه", "یکشنبه"),
    "ckb": ("دووشەممە", "سێشەممە", "چوارشەممە", "پێنجشەممە", "هەینی", "شەممە", "یەکشەممە"),
}
_OWN_MONTHS: Mapping[str, Sequence[str]] = {
    "fa": (
        *("ژانویه", "فوریه", "مارس", "آوریل", "مه", "ژوئن"),
        *("ژوئیه", "اوت", "سپتامبر", "اکتبر", "نوامبر", "دسامبر"),
    ),
    "ps": (
        *("جنوري", "فبروري", "مارچ", "اپریل", "مې", "جون"),
        *("جولای", "اګست", "سپټمبر", "اکتوبر", "نومبر", "دسمبر"),
    ),
    "ckb": (
        *("کانوونی دووەم", "شوبات", "ئازار", "نیسان", "ئایار", "حوزەیران"),
        *("تەمووز", "ئاب", "ئەیلوول", "تشرینی یەکەم", "تشرینی دووەم", "کانوونی یەکەم"),
    ),
    "kmr": (
        *("rêbendanê", "sibatê", "adarê", "nîsanê", "gulanê", "hezîranê"),
        *("tîrmehê", "tebaxê", "îlonê", "cotmehê", "mijdarê", "berfanbarê"),
    ),
}

# Babel's whole-date patterns surprise in several languages and carry the year: the order is written here.
_USUAL = "{weekday} {day} {month}"
_PATTERNS = {
    "uk": "{weekday}, {day} {month}",
    "ru": "{weekday}, {day} {month}",
    "ckb": "{weekday} {day}ی {month}",
    "kmr": "{weekday}, {day}ê {month}",
    "tr": "{day} {month} {weekday}",
    "am": "{weekday} {month} {day}",
}


@dataclass(frozen=True, slots=True)
class Names:
    """`weekdays`: seven, Monday first. `months`: twelve, as they stand after a day's number."""

    weekdays: tuple[str, ...]
    months: tuple[str, ...]
    pattern: str

    def date(self, day: date) -> str:
        return self.pattern.format(weekday=self.weekdays[day.weekday()], day=day.day, month=self.months[day.month - 1])


def locale(code: str) -> Locale:
    """Babel's locale for one of our language codes."""
    return Locale.parse(LOCALES.get(code, code))


@cache
def names(code: str) -> Names:
    babel = locale(code)
    weekdays = _OWN_WEEKDAYS.get(code) or [babel.days["format"]["wide"][number] for number in range(7)]
    months = _OWN_MONTHS.get(code) or [babel.months["format"]["wide"][number] for number in range(1, 13)]
    return Names(tuple(weekdays), tuple(months), _PATTERNS.get(code, _USUAL))
