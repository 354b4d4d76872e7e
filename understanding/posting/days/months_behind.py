"""The month right behind a counted weekday, "آخرین جمعه ماه" is that of every month, and the one behind a number."""

from collections.abc import Iterator, Sequence

from understanding.dates.marks import Mark
from understanding.dates.words import NOTHING, Kind
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


def parted(marks: Sequence[Mark], line: Line) -> Iterator[Mark]:
    """With nothing for the comma of "до конца мая, 24 декабря нет": the number is of the month behind it."""
    for before, mark, behind in zip((None, *marks), marks, (*marks[1:], None), strict=False):
        named = before is not None and before.kind is Kind.MONTH and line.parts_after(before.last - 1)
        if named and mark.number is not None and behind is not None and behind.kind is Kind.MONTH:
            yield Mark(NOTHING, "", mark.first, mark.first)
        yield mark
