"""Days that have been, in a remark: "thanks to all who came last week", "مانگی ڕابردوو زۆر خۆش بوو"."""

from collections.abc import Sequence
from datetime import date

from understanding.posting.days.day import Day
from understanding.posting.lines.line import Line


def without(found: Sequence[Day], line: Line, today: date) -> list[Day]:
    """Takes the words of such a day; beside others it is none of them."""
    gone = [day for day in found if _has_been(day, today)]
    if len(gone) == len(found):
        return list(found)
    for day in gone:
        line.take(day.first, day.last)
    return [day for day in found if day not in gone]


def _has_been(day: Day, today: date) -> bool:
    """A date without a year lies ahead, so that no slip of the pen is one of them."""
    return day.days is not None and day.days.last < today and not day.year and not day.every
