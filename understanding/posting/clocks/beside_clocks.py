"""What stands beside a clock time: minutes, the part of the day, or a month that makes it a date."""

from collections.abc import Sequence

from understanding.dates import clocks
from understanding.dates.marks import Mark
from understanding.dates.words import NOTHING, Kind

_MINUTES = (15, 30, 45)
_FIGURES = ("15", "30", "45")
# "группа 2 30 крон" is no hour.
_EARLIEST = 7
_ADDED = {"clock_half_after": "30", "clock_quarter_after": "15"}


def leads_to_part(marks: Sequence[Mark], at: int) -> int:
    """ "till tre på eftermiddagen": how many words stand before the part of the day; 0 where a day follows it."""
    mark = get(marks, at)
    leads = mark is not None and mark.kind is None and mark.number is None and mark.does("on", "in", "of")
    behind = get(marks, at + 2)
    dated = behind is not None and behind.kind in (Kind.WEEKDAY, Kind.DATE, Kind.DAY)
    # "4 ሰዓት እስከ ቀኑ 7 ሰዓት": that part is of the end.
    ended = mark is not None and mark.does("to", "until") and _tells_an_hour(marks, at + 2)
    return int(leads and part(marks, at + 1) is not None and not dated and not ended)


def _tells_an_hour(marks: Sequence[Mark], at: int) -> bool:
    mark = get(marks, at)
    led = mark is not None and mark.does("clock_at", "from")
    return clocks.one(marks, at + led) is not None


def morning(marks: Sequence[Mark], at: int) -> str | None:
    """ "6ê sibê": the word says "tomorrow" as well, but behind an hour it is the morning."""
    mark = get(marks, at)
    return "morning" if mark and mark.does("clock_morning") else None


def holds_morning(mark: Mark) -> bool:
    """ "9ی بەیانی": said with the hour as one number."""
    bent = mark.text[:1].isdecimal() and not mark.text.isdecimal()
    return mark.number is not None and mark.last - mark.first > 1 and bent


def part(marks: Sequence[Mark], at: int) -> str | None:
    mark = get(marks, at)
    return str(mark.value) if mark and mark.kind is Kind.PART else None


def names_a_title(marks: Sequence[Mark], at: int) -> bool:
    """ "20:00-22:00 evening songs": a part of the day that hours by 24 do not need, and a word that nobody knows."""
    behind = get(marks, at + 1)
    strange = behind is not None and behind.meaning == NOTHING and behind.text.isalpha()
    return strange and part(marks, at) is not None


def is_dated(marks: Sequence[Mark], at: int) -> bool:
    mark, behind = get(marks, at), get(marks, at + 1)
    # "haziran'a kadar", "لحزيران"
    if mark and mark.kind is Kind.MONTH and (mark.does("to") or (behind and behind.does("until_after"))):
        return False
    # "14-16 ከዲሴምበር 3": what begins then is said in the same word.
    named = mark is not None and mark.kind is Kind.MONTH and not mark.does("from") and not _is_numbered(marks, at)
    return named or (mark is not None and mark.does("month_number"))


def is_last_day(marks: Sequence[Mark], at: int) -> bool:
    """ "۵ بجې تر ۱۷ دسمبر پورې": of the number before the month, where "until" stands on both sides."""
    month, behind = get(marks, at), get(marks, at + 1)
    dated = month is not None and month.kind is Kind.MONTH and not month.does("to")
    return dated and behind is not None and behind.does("until_after")


def _is_numbered(marks: Sequence[Mark], at: int) -> bool:
    """ "17-19, December 30": the month has its day behind it, and that is no hour."""
    day, behind = get(marks, at + 1), get(marks, at + 2)
    bare = day is not None and day.kind is None and day.text.isdecimal() and 1 <= int(day.text) <= 31
    hour = (
        behind is not None and behind.kind is not Kind.MONTH and behind.does("clock_after", "clock_at", "to", "until")
    )
    return bare and not hour and (behind is None or behind.kind not in (Kind.DASH, Kind.PART))


def is_day_of_month(marks: Sequence[Mark], at: int) -> bool:
    """ "December 3 evening 18:30": a number behind a month that has no other is a day."""
    month, before = get(marks, at - 1), get(marks, at - 2)
    # "the 6th of December, 3 pm"
    if before is not None and before.number is None and before.does("of"):
        before = get(marks, at - 3)
    bare = marks[at].text.isdecimal() and 1 <= int(marks[at].text) <= 31
    numbered = before is not None and before.number is not None
    return bare and month is not None and month.kind is Kind.MONTH and not numbered


def is_dated_before(marks: Sequence[Mark], at: int) -> bool:
    """ "د نومبر ۲۹ غرمې ۱۲ بجې": the day of a month, before its part and the hour."""
    before, mark = get(marks, at - 1), get(marks, at)
    dated = before is not None and before.kind in (Kind.MONTH, Kind.OTHER_CALENDAR) and part(marks, at + 1) is not None
    bare = mark is not None and mark.kind is None and mark.number in range(1, 32)
    return dated and bare and clocks.one(marks, at + 2) is not None


def is_dash(marks: Sequence[Mark], at: int) -> bool:
    mark = get(marks, at)
    return mark is not None and mark.kind is Kind.DASH


def get(marks: Sequence[Mark], at: int) -> Mark | None:
    return marks[at] if 0 <= at < len(marks) else None


def minutes_behind(mark: Mark | None) -> str | None:
    """ "8-9 ونص": what is added to the end."""
    said = ((role, minutes) for role, minutes in _ADDED.items() if mark is not None and mark.does(role))
    return next((minutes for _, minutes in said), None)


def minutes_apart(marks: Sequence[Mark], at: int) -> int:
    """ "six thirty", "в шесть тридцать": both in words, or both in figures, "пт 18 30"."""
    return _in_words(marks, at) or _in_figures(marks, at)


def _in_figures(marks: Sequence[Mark], at: int) -> int:
    mark, behind = get(marks, at + 1), get(marks, at + 2)
    if mark is None or mark.kind is not None or mark.text not in _FIGURES or is_dated(marks, at + 2):
        return 0
    hour = marks[at].text.isdecimal() and _EARLIEST <= int(marks[at].text) <= 23 and mark.last - mark.first == 1
    counts = behind is not None and behind.does("not_day", "clock_after")
    return int(mark.text) if hour and not counts else 0


def _in_words(marks: Sequence[Mark], at: int) -> int:
    hour, mark = marks[at], get(marks, at + 1)
    if mark is None or hour.text[:1].isdecimal() or mark.text[:1].isdecimal() or mark.kind is not None:
        return 0
    # "on üçten on beşe kadar": from one hour to another
    if hour.does("from_behind"):
        return 0
    return mark.number if mark.number in _MINUTES and not mark.meaning.ordinal else 0
