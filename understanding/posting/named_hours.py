"""Hours by their names: "at noon", "till midnatt"."""

from collections.abc import Sequence

from understanding.dates.marks import Mark
from understanding.dates.words import Kind, Meaning
from understanding.phrases import Hit
from understanding.posting.line import Line

_DAYS = (Kind.WEEKDAY, Kind.DATE, Kind.MONTH, Kind.DAY)


def placed(marks: Sequence[Mark], line: Line) -> list[Mark]:
    """The marks with each such hour as one. "Midnight mass" stays a title."""
    found = list(marks)
    for hit in line.found("named"):
        inside = [at for at, mark in enumerate(found) if mark.first < hit.last and hit.first < mark.last]
        if inside and _is_said(found, inside[0], inside[-1] + 1, hit):
            hour = Meaning(Kind.TIME, ((int(hit.value), 0),))
            found[inside[0] : inside[-1] + 1] = [Mark(hour, "", hit.first, hit.last)]
    return found


def _is_said(marks: Sequence[Mark], first: int, last: int, hit: Hit) -> bool:
    if (marks[first].first, marks[last - 1].last) != (hit.first, hit.last):
        return False
    before = marks[first - 1] if first else None
    behind = marks[last] if last < len(marks) else None
    # "12 noon" is said by its number.
    if before and before.number is not None:
        return before.kind in _DAYS
    led = before is not None and (before.kind in (*_DAYS, Kind.DASH) or before.does("clock_at", "from", "to", "until"))
    return led or (behind is not None and (behind.kind is Kind.DASH or behind.does("to", "until")))
