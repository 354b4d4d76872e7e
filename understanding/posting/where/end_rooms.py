"""A room in one bare word behind a title: "чай з печивом кухня"; of "Українська кухня" it is the thing itself."""

from understanding.posting.lines.line import Line, Span
from understanding.posting.where.same_rooms import Rooms

_FEWEST = 2


def parted(line: Line, span: Span, house: Rooms) -> tuple[Span, str] | None:
    """(title, room of the house), both a guess. Only in a language that says which endings agree with a room."""
    first, last = span
    at = last - 1
    if not line.agreeing or at - first < _FEWEST or line.parts_after(at - 1) or not _is_room(line, at):
        return None
    before = line.words[at - 1].text
    if before.endswith(line.agreeing) or line.joins(at - 1) or line.words[at - 1].text == "-":
        return None
    same = house.same(line.written(at, last), line)
    return ((first, at), same.name) if same and same.sure else None


def _is_room(line: Line, word: int) -> bool:
    return any((hit.kind, hit.first, hit.last) == ("room_is", word, word + 1) for hit in line.hits)
