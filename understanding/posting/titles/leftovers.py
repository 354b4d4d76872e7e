"""What the stretches are that no title took: a room, days off, or nothing that is known."""

from collections.abc import Sequence
from typing import NamedTuple

from understanding.posting.lines.line import Line, Span
from understanding.posting.titles import heads, stretches, untitled
from understanding.posting.where import rooms

# Of a room that nobody knows; what is longer is a remark.
_LONGEST_ROOM_NAME = 2


class Left(NamedTuple):
    """`room_sure`: a room by its own words. `more`: stretches that found no place. `excepts`: some say no day."""

    room: Span | None = None
    room_sure: bool = False
    more: tuple[Span, ...] = ()
    excepts: bool = False


def rest(line: Line, *, room_known: bool) -> Left:
    """What the other stretches are. Call it when the title's words are taken."""
    spans = [span for span in stretches.all_of(line, soft=False) if not _is_lone_lead(line, span)]
    spans = [span for span in spans if not stretches.is_noise(line, span)]
    excepts = [span for span in spans if stretches.excepts(line, span)]
    spans = _with_lead_cut([span for span in spans if span not in excepts], line)
    if room_known or not spans:
        return Left(more=tuple(spans), excepts=bool(excepts))
    spans = [part for span in spans for part in rooms.led_apart(line, span)]
    # "Put warm clothes on": what a remark begins is no room.
    named = next((span for span in spans if rooms.names_one(line, span) and not heads.remarks(line, span[0])), None)
    # Kept words belong to a title: ages, and the like.
    room = named or next((span for span in spans if _may_be_room(line, span)), None)
    sure = named is not None and not rooms.goes_on(line, named) and not rooms.is_foreign(line, named)
    more = tuple(span for span in spans if span != room)
    return Left(room and rooms.without_behind(line, room), sure, more, bool(excepts))


def _may_be_room(line: Line, span: Span) -> bool:
    whom = any((hit.kind, hit.value, hit.first) == ("lead", "for", span[0] - 1) for hit in line.hits)
    named = (
        line.kept.isdisjoint(range(*span))
        and stretches.says(line, span)
        and not whom
        and not untitled.is_part_of_a_day(line, span)
    )
    return named and span[1] - span[0] <= _LONGEST_ROOM_NAME and _is_led_in(line, span[0])


def _is_led_in(line: Line, word: int) -> bool:
    """ "in Ateljén", "lokal: Ateljén": nothing else makes a room of words that nobody knows."""
    leads = any((hit.kind, hit.value, hit.last) == ("lead", "room", word) for hit in line.hits)
    return leads or any(mark.last == word and mark.does("in") for mark in line.marks)


def _is_lone_lead(line: Line, span: Span) -> bool:
    return any((hit.first, hit.last) == span for hit in line.hits if hit.kind == "lead")


def _with_lead_cut(spans: Sequence[Span], line: Line) -> list[Span]:
    """ "lokal: biblioteket" without what leads to it, if that is no name of a room itself."""
    leads = {hit.first: hit.last for hit in line.hits if hit.kind == "lead" and hit.value == "room"}
    cut = []
    for first, last in spans:
        behind = leads.get(first, first)
        is_cut = first < behind < last and not any(rooms.is_word(line, word) for word in range(first, behind))
        cut.append((behind, last) if is_cut else (first, last))
    return cut
