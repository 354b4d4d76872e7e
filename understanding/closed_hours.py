"""From when to when a house is closed, where a line says one time or two: "before 12", "after eleven", "open 10-12"."""

from datetime import time
from typing import NamedTuple

from understanding import closed_edges
from understanding.dates.marks import Mark
from understanding.posting.clocks.clock import Hours
from understanding.posting.lines.line import Line, Span

_EARLIEST, _NOON, _LATEST = 6, 12, 24


class Said(NamedTuple):
    """Closed between them; None: from the day's beginning, to its end. `is_open`: which hours these are, was not said:
    it is open between them, or they may be counted from sunrise."""

    begins: time | None = None
    ends: time | None = None
    is_open: bool = False


def read(found: Hours, clocks: set[int], line: Line) -> Said:
    """`found`: the hours of the line, `clocks`: the words that say them. Takes the words that say the rest."""
    begins, ends = found.begins, found.ends
    if begins and ends and closed_edges.opens(clocks, line):
        return Said(is_open=True)
    if begins is None:
        begins, clocks = _bare(line)
        line.taken |= clocks
    if begins is None and clocks:
        return Said(is_open=True)
    if ends is None and begins is not None and closed_edges.is_end(clocks, line):
        return Said(None, begins)
    return Said(begins, ends)


def _bare(line: Line) -> tuple[time | None, set[int]]:
    """ "tomorrow from 14", "14'ten sonra": a number that nothing else was made of."""
    for mark in line.marks:
        if line.is_free(mark.first, mark.last) and _is_hour(mark):
            return time((mark.number or 0) % _LATEST), {mark.first}
    return _led(line)


def _is_hour(mark: Mark) -> bool:
    plain = mark.kind is None and not mark.meaning.ordinal and mark.text[:1].isdecimal()
    return plain and _EARLIEST <= (mark.number or 0) <= _LATEST


def _led(line: Line) -> tuple[time | None, set[int]]:
    """ "before eleven", "قبل الثانية عشرة", "after 2". No time but words: by which clock, is not said."""
    for (first, last), number in _numbers(line):
        if line.is_free(first, last) and closed_edges.is_led(line, first, last):
            hour = number if number >= _EARLIEST else number + _NOON
            unclear = line.hours_from_sunrise and number < _EARLIEST
            return None if unclear else time(hour % _LATEST), set(range(first, last))
    return None, set()


def _numbers(line: Line) -> list[tuple[Span, int]]:
    said = [((mark.first, mark.last), mark.number) for mark in line.marks if mark.kind is None and mark.number]
    named = [((hit.first, hit.last), int(hit.value)) for hit in line.found("hour") if hit.value.isdecimal()]
    return sorted([(span, number) for span, number in (*said, *named) if number <= _LATEST])
