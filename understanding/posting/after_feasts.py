"""A feast after which it is: "ድሕሪ ሓዲሽ ዓመት ሰኑይ 11 ጥሪ", "ከአዲስ ዓመት በኋላ ሰኞ"."""

from understanding.dates.marks import Mark
from understanding.dates.words import Kind
from understanding.posting.line import Line

_DAYS = (Kind.DATE, Kind.DATES, Kind.MONTH)


def take(line: Line) -> bool:
    """Takes its words. Returns whether the day must be asked for: nothing but a weekday is said beside."""
    for mark in line.marks:
        beside = [one for one in line.marks if _is_beside(one, mark)] if mark.kind is Kind.FEAST else []
        if beside and all(line.is_free(one.first, one.last) for one in (mark, *beside)):
            for one in (mark, *beside):
                line.take(one.first, one.last)
            return not any(one.kind in _DAYS for one in line.open_marks())
    return False


def _is_beside(one: Mark, feast: Mark) -> bool:
    """ "ድሕሪ" stands before, "በኋላ" behind."""
    before = one.last == feast.first and one.does("in")
    return one.kind is None and (before or (one.first == feast.last and one.does("from_now")))
