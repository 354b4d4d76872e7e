"""A part of the day in words: "tomorrow afternoon", "efter lunch", "باقي اليوم". Which hours it has, nobody said."""

from collections.abc import Iterator, Sequence

from understanding import closed_phrases
from understanding.dates.words import Kind
from understanding.posting.days.day import Day
from understanding.posting.lines.line import Line, Span

_DAYS = (Kind.DAY, Kind.WEEKDAY, Kind.PART)


def said(line: Line) -> list[Span]:
    """Takes the words, but for those inside of others: "an evening with music" may be why."""
    days = {(hit.first, hit.last) for hit in line.hits if hit.kind == "day_part"}
    named = {(mark.first, mark.last) for mark in line.marks if mark.kind is Kind.PART}
    listed = set(_listed(line, "parts")) | set(_within(line))
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


def without(days: Sequence[Day], line: Line) -> list[Day]:
    """ "khamiista galabta", Thursday this afternoon: a part that means one of today alone is one of the day beside."""
    listed = set(_listed(line, "parts"))
    own = [day for day in days if (day.first, day.last) not in listed]
    ends = {word for day in own for word in (day.first, day.last)}
    return [day for day in days if day in own or not ends.intersection((day.first, day.last))]


def meals(line: Line) -> list[Span]:
    """ "öğle yemeğinden sonra": takes what would be read as an hour word by word, but for words that days need."""
    spans = {(mark.first, mark.last) for mark in line.marks if mark.kind in _DAYS}
    found = [span for span in _listed(line, "parts") if span not in spans and not _holds_a_day(line, *span)]
    for first, last in found:
        line.take(first, last)
    return found


def _within(line: Line) -> Iterator[Span]:
    """ "پێنجشەممە بەیانی", Thursday morning, is one weekday of two words; "دوای بەیانی" is the day after tomorrow."""
    for mark in line.marks:
        if mark.kind not in (Kind.DAY, Kind.WEEKDAY) or mark.last == mark.first + 1:
            continue
        for word in range(mark.first, mark.last):
            led = word > mark.first and closed_phrases.end(line, word - 1, "after") >= word
            if closed_phrases.end(line, word, "within") > word and not led:
                yield word, word + 1


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
