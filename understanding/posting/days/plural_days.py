"""Plural weekdays that are one day in another case: "п'ятниці 18-20" between signs, but not "до п'ятниці"."""

from collections.abc import Iterator

from understanding.phrases import Hit
from understanding.posting.lines.line import Line


def found(line: Line) -> Iterator[Hit]:
    """Those at the beginning of a clause, and the next ones: "субботы и воскресенья"."""
    behind: set[int] = set()
    for hit in line.found("weekly_apart"):
        if hit.first == 0 or line.parts_after(hit.first - 1) or hit.first in behind:
            yield hit
            joined = any(mark.first == hit.last and mark.does("and") for mark in line.marks)
            behind.add(hit.last + joined)
