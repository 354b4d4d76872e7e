"""Two rooms of which one is meant: "the kitchen or the small hall"."""

from understanding.phrases import Hit
from understanding.posting.lines.line import Line
from understanding.posting.where.same_rooms import KINDS

_NAMES = frozenset({"room", *KINDS})


def take(line: Line) -> bool:
    """Whether there is such a choice; the second room is taken, the first one left to be a guess."""
    for hit in list(line.found("choice")):
        second = _end(line, hit.last)
        if second and any(_is_room(one) and one.last == hit.first for one in line.hits):
            line.take(hit.first, second)
            return True
    return False


def _end(line: Line, first: int) -> int:
    """Of the room that begins there, maybe behind "in the"; 0 where none does."""
    named = False
    last = first
    while hit := next((one for one in line.hits if _is_room(one) and one.first == last), None):
        named |= (hit.kind, hit.value) != ("room", "describes") and hit.kind != "room_how"
        last = hit.last
    if last == first and first < len(line.words) and line.joins(first) and first + 1 < len(line.words):
        return _end(line, first + 1) if not line.joins(first + 1) else 0
    return last if named else 0


def _is_room(hit: Hit) -> bool:
    return hit.kind in _NAMES
