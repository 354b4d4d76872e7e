"""Numbers of something else, ages and the like, which are none of a posting and no hours either."""

from understanding.dates.words import Kind
from understanding.posting.lines.line import Line
from understanding.posting.numbers import ranges


def keep(line: Line) -> None:
    """ "13-19 år", "3 gånger": numbers that belong to the words around them."""
    for hit in list(line.found("unit", "other")):
        spread, number = ranges.before(line, hit.first), line.number_before(hit.first)
        first = spread.first if spread else number[1] if number else hit.first
        if (spread or number) and not _counts_ahead(line, first, hit.last):
            line.kept.update(range(first, hit.last))


def _counts_ahead(line: Line, first: int, last: int) -> bool:
    """ "om två veckor", "two weeks from now" say a day, "۵ ماه می" as well; "ساعت ۶ جلسه" an hour."""
    leads = [mark for mark in line.marks if mark.last == first and mark.kind is None]
    before = any(mark.does("in", "within", "clock_at") for mark in leads)
    whole = any(mark.kind is Kind.DAY and mark.first <= first and last <= mark.last for mark in line.marks)
    whole = whole or any(mark.kind is Kind.MONTH and mark.first < last < mark.last for mark in line.marks)
    return before or whole or any(mark.first == last and mark.does("from_now") for mark in line.marks)
