"""The month right behind a counted weekday: "آخرین جمعه ماه" is that of every month."""

from collections.abc import Iterator

from understanding.dates.words import Kind
from understanding.phrases import Hit
from understanding.posting.lines.line import Line


def hits(line: Line) -> Iterator[Hit]:
    """As if "of every month" stood there; "آخرین جمعه این ماه" is that of this month."""
    counted = {hit.last for hit in line.found("nth")}
    days = {mark.last for mark in line.marks if mark.kind is Kind.WEEKDAY and mark.first in counted}
    for mark in line.marks:
        month = mark.kind is Kind.UNIT and mark.value == "month" and mark.first in days
        if month and line.is_free(mark.first, mark.last) and not _goes_on(line, mark.last):
            yield Hit("every", "monthly", mark.first, mark.last)


def _goes_on(line: Line, last: int) -> bool:
    """ "next month", "month of December"."""
    behind = next((mark for mark in line.marks if mark.first == last), None)
    turned = behind is not None and (behind.kind is Kind.MONTH or behind.does("next", "last", "this", "from_now"))
    return turned and not line.parts_after(last - 1)
