"""A room that goes by its number: "Room 12", "odeya 12", "12 numaralı oda". Its number is no hour."""

from collections.abc import Iterator

from understanding.dates.marks import Mark
from understanding.dates.words import Kind
from understanding.posting.lines.line import Line, Span
from understanding.text import strip

_ROOMS = frozenset({"room", "classroom", "meeting_room"})
_TIMES = (Kind.TIME, Kind.NUMBERS)
_LONGEST_NUMBER = 3


def take(line: Line) -> str | None:
    """Where another hour is said: "Yoga blue room 18" and "in our room 14 to 16" are none."""
    for span in _numbered(line):
        if _has_hours(line, span):
            line.take(*span)
            if lead := line.ending_at("lead", "room", span[0]):
                line.take(lead.first, lead.last)
            return line.written(*span)
    return None


def _numbered(line: Line) -> Iterator[Span]:
    described = {hit.last for hit in line.hits if hit.kind == "room_how"}
    for hit in line.found("room_is"):
        # "в комнате"
        alone = all(line.joins(word) for word in range(hit.first, hit.last - 1)) and hit.first not in described
        if hit.value in _ROOMS and alone:
            yield from _beside(line, hit.last - 1, hit.last)


def _beside(line: Line, first: int, last: int) -> Iterator[Span]:
    behind = next((hit.last for hit in line.found("lead", "number") if hit.first == last), last)
    if _is_number(line, behind) and not line.parts_after(last - 1) and not _goes_on(line, behind):
        yield first, behind + 1
    before = next((hit.first for hit in line.found("lead", "numbered") if hit.last == first), first)
    if before < first and _is_number(line, before - 1):
        yield before - 1, last


def _is_number(line: Line, word: int) -> bool:
    if not line.is_free(word, word + 1):
        return False
    text = strip(line.words[word].text)
    return text.isdecimal() and len(text) <= _LONGEST_NUMBER


def _goes_on(line: Line, word: int) -> bool:
    """ "room 12 people", "room 14 to 16", "room 4 December": the number is of something else."""
    counted = any(hit.first == word + 1 and hit.kind in ("unit", "age") for hit in line.hits)
    marks = [mark for mark in line.marks if mark.first == word + 1 and not line.parts_after(word)]
    return counted or any(_leads_on(mark) for mark in marks)


def _leads_on(mark: Mark) -> bool:
    return mark.kind in (Kind.MONTH, Kind.DASH, Kind.PART) or mark.does("to", "until", "clock_after")


def _has_hours(line: Line, span: Span) -> bool:
    others = [mark for mark in line.marks if not span[0] <= mark.first < span[1]]
    return any(mark.kind in _TIMES or mark.does("clock_at", "clock_after") for mark in others)
