"""A line in two languages: "kasta torsdag", "fika every Thursday"."""

from collections.abc import Iterable, Sequence

from understanding.dates.marks import Mark
from understanding.dates.words import NOTHING, Kind


def merged(first: Sequence[Mark], others: Iterable[Sequence[Mark]]) -> tuple[Mark, ...]:
    """Marks of a line's language, with days of other languages where the first says nothing: "kasta torsdag"."""
    marks = list(first)
    for other in others:
        for mark in other:
            if _is_a_day(mark):
                silent = [one for one in marks if one.first < mark.last and mark.first < one.last]
                if all(one.meaning == NOTHING for one in silent):
                    place = marks.index(silent[0])
                    marks[place : place + len(silent)] = [mark]
    return tuple(marks)


def _is_a_day(mark: Mark) -> bool:
    strong = mark.kind in (Kind.WEEKDAY, Kind.MONTH, Kind.DAY) and not mark.meaning.weak
    return strong and len(mark.text) >= 4
