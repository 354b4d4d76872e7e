"""Words for a day that only label what stands behind them: "اليوم: الأربعاء", which is no today."""

from understanding.dates.words import Kind
from understanding.posting.line import Line


def all_of(line: Line) -> set[int]:
    marks = [mark for mark in line.marks if mark.kind is Kind.DAY and line.gap(mark.last - 1).startswith(":")]
    return {word for mark in marks for word in range(mark.first, mark.last)}
