"""What stands where a title may stand and is none: "something for the children", "Age: 13-17"."""

from understanding.dates.words import Kind
from understanding.posting.lines.line import Line, Span
from understanding.posting.titles import vague
from understanding.posting.where import rooms
from understanding.posting.where.same_rooms import Rooms


def is_none(line: Line, span: Span) -> bool:
    """Not a word of it is a name; words of known titles always are one."""
    if not line.titled.isdisjoint(range(*span)):
        return False
    return vague.is_vague(line, span) or _is_counted(line, span) or _is_of_people(line, span) or _falls_out(line, span)


def _is_counted(line: Line, span: Span) -> bool:
    """Ages by themselves, or with those who have them: "Age: 13-17"."""
    words = set(range(*span))
    figures = any(line.words[word].text[-1:].isdecimal() for word in words & line.kept)
    return figures and words <= line.kept | line.soft


def _is_of_people(line: Line, span: Span) -> bool:
    """ "for women in the evening"."""
    inside = [word for word in range(*span) if word not in line.soft]
    whom = any(hit.kind == "for" and span[0] <= hit.last <= span[1] for hit in line.hits)
    return whom and bool(inside) and is_part_of_a_day(line, (inside[0], inside[-1] + 1))


def is_part_of_a_day(line: Line, span: Span) -> bool:
    """ "in the evening": no room either."""
    parts = {word for mark in line.marks if mark.kind is Kind.PART for word in range(mark.first, mark.last)}
    return not parts.isdisjoint(range(*span)) and all(word in parts or line.joins(word) for word in range(*span))


def _falls_out(line: Line, span: Span) -> bool:
    """ "ciida mooyee": a day off that nobody knows the date of."""
    return any((hit.kind, hit.value, hit.last) == ("edge", "except_after", span[1]) for hit in line.hits)


def without_who(line: Line, span: Span) -> Span:
    """ "i bake bread": who does it is no part of it behind a day; "You and me" stays."""
    first, last = span
    behind = [hit.last for hit in line.hits if (hit.kind, hit.value, hit.first) == ("frame", "who", first)]
    cut = max(behind, default=first)
    stays = not first or last - cut < 2 or line.joins(cut) or not line.titled.isdisjoint(range(first, last))
    return span if stays else (cut, last)


def whom(line: Line) -> Span | None:
    """ "Mums and toddlers, Wednesdays 10-11": those whom it is for, where the line begins and nothing else names it."""
    ends = [hit.last for hit in line.hits if hit.kind == "audience" and hit.first == 0 and line.is_free(0, hit.last)]
    last = max(ends, default=0)
    apart = last == len(line.words) or last in line.taken or (last > 0 and line.parts_after(last - 1))
    return (0, last) if last and apart else None


def strange_room(line: Line, spans: list[Span], house: Rooms) -> Span | None:
    """ "Study room, Friday 16-19": a room that the house does not have, where nothing else is a title."""
    named = [span for span in spans if rooms.is_room(line, span)]
    return next((span for span in named if house.same(line.written(*span), line) is None), None)
