"""An "every" that is said of something else than a day: "qof kasta, Jimce 27 Nofeembar" is for everybody, once."""

from collections.abc import Iterator

from understanding.dates.words import Kind
from understanding.posting.lines.line import Line

_TIMES = (Kind.WEEKDAY, Kind.DAY, Kind.UNIT, Kind.PART, Kind.MONTH, Kind.SPAN)


def all_of(line: Line) -> Iterator[int]:
    """Its words, where a sign sets the day behind apart and no day stands before."""
    times = {mark.last for mark in line.marks if mark.kind in _TIMES}
    for mark in line.marks:
        named = mark.first > 0 and not line.parts_after(mark.first - 1) and mark.first not in times
        if mark.does("every") and named and line.parts_after(mark.last - 1):
            yield from range(mark.first, mark.last)
