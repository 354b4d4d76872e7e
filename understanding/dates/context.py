"""What the rules look at: the marks of a sentence, and what they say of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from domain.days import Days
from understanding.dates.marks import Mark
from understanding.dates.words import Kind


class Atom(NamedTuple):
    """Days said in one go. `days` None: said, but no such days ("31 februari"). `first`/`last`: marks, half open.

    `vague`: a feast or a whole month, which may be a name: "the Christmas party on 13 January", "is April there today".
    """

    days: Days | None
    first: int
    last: int
    weekday: bool = False
    now: bool = False
    vague: bool = False


@dataclass(frozen=True, slots=True)
class Context:
    marks: Sequence[Mark]
    today: date
    next_weekday_is_in_next_week: bool

    def at(self, place: int) -> Mark | None:
        return self.marks[place] if 0 <= place < len(self.marks) else None

    def does(self, place: int, *roles: str) -> bool:
        mark = self.at(place)
        return mark is not None and mark.does(*roles)

    def kind(self, place: int) -> Kind | None:
        mark = self.at(place)
        return mark.kind if mark else None

    def skip(self, place: int, *roles: str, most: int = 2) -> int:
        """The place after words that only lead on ("on", "the")."""
        for _ in range(most):
            mark = self.at(place)
            if mark is None or mark.kind not in (None, Kind.UNIT) or mark.number is not None or not mark.does(*roles):
                break
            place += 1
        return place


def one_day(day: date | None, first: int, last: int, *, weekday: bool = False, now: bool = False) -> Atom:
    return Atom(Days.one(day) if day else None, first, last, weekday, now)
