"""The language of an answer. In views it is called `_`: `_("See you at {title}!", title=title)`.

Values are safe by their type: `str` is what people wrote, so it is cut, escaped and isolated; `Isolated` and `Html`
were made here. Sentences come whole from the catalogue; English is the key and the fallback.
"""

import datetime
import html
from gettext import NullTranslations

import domain.texts
import views.dates
import views.direction
import views.language_names
from domain.languages import RIGHT_TO_LEFT
from domain.replies import Html
from domain.texts import Texts
from views.marking import msgid as msgid

LONGEST_VALUE = 800  # UTF-16 units: a few of them always fit one message of 4,096


_COMMAS = dict.fromkeys(RIGHT_TO_LEFT, "، ") | {"ti": "፣ ", "am": "፣ "}


class Isolated(str):
    """A time, date, price or number that holds its own direction already."""

    __slots__ = ()


Value = str | int


def units(text: str) -> int:
    """Length as Telegram counts it: UTF-16 code units."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def cut(text: str, longest: int) -> str:
    """At most `longest` UTF-16 units, with an ellipsis where something is missing."""
    if units(text) <= longest:
        return text
    kept = text[: longest - 1]
    while units(kept) > longest - 1:
        kept = kept[:-1]
    return kept.rstrip() + "…"


class Language:
    """One language with its catalogue. `code` as in `domain.languages`."""

    def __init__(self, code: str, catalogue: NullTranslations) -> None:
        self.code = code
        self.right_to_left = code in RIGHT_TO_LEFT
        self.own_name = views.language_names.OWN[code]
        self._catalogue = catalogue
        self._names = views.dates.names(code)

    def __call__(self, message: str, /, **values: Value) -> Html:
        """A sentence of the catalogue as HTML."""
        return Html(self._catalogue.gettext(message).format(**self._html(values)))

    def many(self, one: str, more: str, n: int, /, **values: Value) -> Html:
        """A sentence that depends on the number `n`, which it may show as `{n}`."""
        chosen = self._catalogue.ngettext(one, more, n)
        return Html(chosen.format(n=n, **self._html(values)))

    def plain(self, message: str, /, **values: Value) -> str:
        """A sentence as plain text: for buttons, files and what is shared."""
        shown = {name: self._isolated(value) for name, value in values.items()}
        return self._catalogue.gettext(message).format(**shown)

    def pick(self, texts: Texts, longest: int = LONGEST_VALUE) -> str:
        """What people wrote, in this language or the next best, on one line; unescaped."""
        return cut(" ".join(domain.texts.pick(texts, self.code)[0].split()), longest)

    def text(self, value: Value) -> Html:
        """One value alone, as HTML."""
        return Html(self._html({"value": value})["value"])

    def facts(self, *values: Value | None) -> Html:
        """Short facts in one line, those that there are."""
        return Html(" · ".join(self.text(value) for value in values if value))

    def together(self, *values: Value) -> Html:
        """Several of a kind in one line."""
        return Html(_COMMAS.get(self.code, ", ").join(self.text(value) for value in values))

    def time(self, at: datetime.time) -> Isolated:
        """24 hours, whatever the language's habit: so it stands on the door."""
        return self._left_to_right(f"{at:%H:%M}")

    def hours(self, opens: datetime.time, closes: datetime.time) -> Isolated:
        return self._left_to_right(f"{opens:%H:%M}–{_closing(closes)}")

    def closing(self, at: datetime.time) -> Isolated:
        return self._left_to_right(_closing(at))

    def date(self, day: datetime.date) -> Isolated:
        """Weekday, day and month, inside a sentence."""
        return self._left_to_right(self._names.date(day))

    def date_first(self, day: datetime.date) -> Isolated:
        """The same at the beginning of a line."""
        shown = self._names.date(day)
        return self._left_to_right(shown[0].upper() + shown[1:])

    def week_day(self, day: datetime.date) -> str:
        """The weekday alone, for a button."""
        shown = self._names.weekdays[day.weekday()]
        return shown[0].upper() + shown[1:]

    def day_name(self, day: datetime.date) -> str:
        """The weekday alone, inside a sentence."""
        return self._names.weekdays[day.weekday()]

    def money(self, kronor: int) -> Isolated:
        return self._left_to_right(f"{kronor} kr")

    def phone(self, number: str) -> Isolated:
        return self._left_to_right(cut(number, 40))

    def command(self, name: str) -> Isolated:
        """A slash command: the slash stays in front of it, whichever way the sentence runs."""
        return self._left_to_right(f"/{name}")

    def address(self, url: str) -> Isolated:
        """A web address: it runs left by itself, and an isolate's end would be taken for a part of it."""
        return Isolated(cut(url, LONGEST_VALUE))

    def name_of(self, code: str) -> str:
        """The name of another language in this one; its own name where it is none of ours."""
        if code in views.language_names.NAMES:
            return self.plain(views.language_names.NAMES[code])
        return views.language_names.other(code, self.code)

    def _html(self, values: dict[str, Value]) -> dict[str, str]:
        return {
            name: value if isinstance(value, Html) else html.escape(self._isolated(value), quote=False)
            for name, value in values.items()
        }

    def _isolated(self, value: Value) -> str:
        if not isinstance(value, str) or isinstance(value, Isolated):
            return str(value)
        short = cut(" ".join(value.split()), LONGEST_VALUE)
        # Left-to-right text with left-to-right names in it stays free of marks that nobody needs.
        if (short and self.right_to_left) or views.direction.has_right_to_left(short):
            return views.direction.isolate(short)
        return short

    def _left_to_right(self, text: str) -> Isolated:
        return Isolated(views.direction.isolate_left_to_right(text) if self.right_to_left else text)


def _closing(at: datetime.time) -> str:
    # Midnight at the day's end: 24:00 is how Swedish signs write it, 00:00 reads like the morning.
    return "24:00" if at == datetime.time(0) else f"{at:%H:%M}"
