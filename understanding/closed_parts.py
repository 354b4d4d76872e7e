"""A part of the day in words: "tomorrow afternoon", "efter lunch", "باقي اليوم". Which hours it has, nobody said."""

from collections.abc import Iterator

from understanding import closed_phrases
from understanding.dates.words import Kind
from understanding.posting.lines.line import Line, Span

_DAYS = (Kind.DAY, Kind.WEEKDAY, Kind.PART)


def said(line: Line) -> list[Span]:
    """Takes the words, but for those inside of others: "an evening with music" may be why."""
    days = {(hit.first, hit.last) for hit in line.hits if hit.kind == "day_part"}
    named = {(mark.first, mark.last) for mark in line.marks if mark.kind is Kind.PART}
    listed = set(_listed(line, "parts"))
    found = sorted(days | named | listed | set(rest(line)))
    for first, last in found:
        if (first, last) in listed or _is_beside_a_day(line, first, last):
            line.take(first, last)
    return found


def rest(line: Line) -> list[Span]:
    """ "The rest of the day": it is this day's, unless another is named."""
    found = list(_listed(line, "rest"))
    for first, last in found:
        line.take(first, last)
    return found


def meals(line: Line) -> list[Span]:
    """ "öğle yemeğinden sonra": takes what would be read as an hour word by word, but for words that days need."""
    spans = {(mark.first, mark.last) for mark in line.marks if mark.kind in _DAYS}
    found = [span for span in _listed(line, "parts") if span not in spans and not _holds_a_day(line, *span)]
    for first, last in found:
        line.take(first, last)
    return found


def _holds_a_day(line: Line, first: int, last: int) -> bool:
    days = (mark for mark in line.marks if mark.kind in (Kind.DAY, Kind.WEEKDAY))
    return any(mark.first < last and first < mark.last for mark in days)


def _listed(line: Line, kind: str) -> Iterator[Span]:
    for first in range(len(line.words)):
        end = closed_phrases.end(line, first, kind)
        if end > first:
            yield first, end


def _is_beside_a_day(line: Line, first: int, last: int) -> bool:
    joined = first
    while joined and joined - 1 not in line.taken and line.joins(joined - 1):
        joined -= 1
    return joined == 0 or joined - 1 in line.taken or last == len(line.words) or last in line.taken
