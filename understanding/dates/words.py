"""The tables of one language: what a word or phrase means for days and times."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum, auto
from typing import Any

from understanding.lines import entries


class Kind(Enum):
    DAY = auto()  # value: days from today
    NOW = auto()
    WEEKDAY = auto()  # value: 0 Monday … 6 Sunday
    PAST_WEEKDAY = auto()
    MONTH = auto()  # value: 1 … 12
    SPAN = auto()  # value: the name of a span, "next_week"
    NO_DAY = auto()
    FEAST = auto()  # value: "12-24", "12-24..12-26" or a name
    PART = auto()  # value: "morning" …
    UNIT = auto()  # value: "week" …
    DATE = auto()  # written in figures; value: (day, month, year or 0)
    DATES = auto()  # two of them
    NUMBERS = auto()  # "1-5"; value: (1, 5)
    TIME = auto()  # value: times.Hours
    OTHER_CALENDAR = auto()  # a month of a calendar that Sweden does not count by
    DASH = auto()


@dataclass(frozen=True, slots=True)
class Meaning:
    """`roles`: what the word does between others ("on", "until", "clock_at"). `weak`: a day only beside such a word."""

    kind: Kind | None = None
    value: Any = None
    roles: frozenset[str] = frozenset()
    number: int | None = None
    ordinal: bool = False
    weak: bool = False

    def also(self, other: "Meaning") -> "Meaning":
        """Both meanings of one word; of two kinds of day the first stands."""
        return Meaning(
            self.kind or other.kind,
            self.value if self.kind else other.value,
            self.roles | other.roles,
            other.number if self.number is None else self.number,
            self.ordinal or other.ordinal,
            self.weak if self.kind else other.weak,
        )


NOTHING = Meaning()

Phrase = tuple[str, ...]


@dataclass(frozen=True)
class DateWords:
    """`exact` and `stripped`: first word → lines of phrases beginning with it, longest first.

    The value of a line is the number of its meaning in `meanings`. `number_endings`: what is written behind figures
    and leaves them a number ("18'de"). `hours_from_sunrise`: people may count the hours as in Ethiopia, 3 being nine.
    """

    meanings: tuple[Meaning, ...]
    exact: Mapping[str, str]
    stripped: Mapping[str, str]
    long_words: tuple[str, ...]
    prefixes: tuple[str, ...]
    suffixes: tuple[str, ...]
    ordinal_endings: frozenset[str]
    number_endings: frozenset[str]
    never: frozenset[str]
    next_weekday_is_in_next_week: bool
    hours_from_sunrise: bool

    def single(self, word: str) -> Meaning | None:
        """What the word means by itself."""
        number = next((number for number, phrase in entries(self.exact.get(word, "")) if len(phrase) == 1), None)
        return self.meanings[int(number)] if number is not None else None
