"""Words for a day that only label what stands behind them: "اليوم: الأربعاء", which is no today."""

from datetime import date

from understanding.dates.marks import Mark
from understanding.dates.words import Kind
from understanding.posting.lines.line import Line


def all_of(line: Line, today: date) -> set[int]:
    marks = [mark for mark in line.marks if mark.kind is Kind.DAY and _labels(mark, line, today)]
    return {word for mark in marks for word in range(mark.first, mark.last)}


def _labels(mark: Mark, line: Line, today: date) -> bool:
    """ "اليوم السبت" on a Monday is Saturday."""
    behind = [one for one in line.marks if one.first == mark.last and one.kind is Kind.WEEKDAY]
    other = mark.value == 0 and any(one.value != today.weekday() for one in behind)
    return line.gap(mark.last - 1).startswith(":") or (other and not line.parts_after(mark.last - 1))
