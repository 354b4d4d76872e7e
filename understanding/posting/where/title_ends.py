"""A title that ends with a room, as two."""

from domain.programme import Programme
from understanding.posting.draft import Draft
from understanding.posting.lines.line import Line, Span
from understanding.posting.titles import known, lone_numbers, stretches
from understanding.posting.where import end_rooms, rooms
from understanding.posting.where.same_rooms import Rooms


def parted(
    line: Line, draft: Draft, span: Span, room: str | None, house: Rooms, programme: Programme
) -> tuple[Span, str | None]:
    """(the title's words, the room). `room`: one that is known already."""
    if room is not None or not line.titled.isdisjoint(range(*span)):
        return span, room
    if known.title(line.written(*span), programme, draft.place) is not None:
        return span, None
    span, room = _with_its_room(line, draft, span)
    if room is None and (ended := end_rooms.parted(line, span, house)):
        line.take(*span)
        draft.doubt("room")
        return lone_numbers.cut(line, draft, ended[0]), ended[1]
    return (lone_numbers.cut(line, draft, span) if room else span), room


def _with_its_room(line: Line, draft: Draft, span: Span) -> tuple[Span, str | None]:
    parted = rooms.split(line, span)
    others = (one for one in stretches.all_of(line, soft=False) if one[0] < span[0] or one[1] > span[1])
    if parted is None or any(rooms.is_room(line, one) for one in others):
        return span, None
    title, room, sure = parted
    line.take(title[1], span[1])
    draft.doubt("room", when=not sure)
    return title, known.without_in(line.written(*rooms.without_behind(line, room)))
