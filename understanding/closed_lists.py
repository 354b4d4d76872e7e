"""Weekdays in the order in which they come: on a Monday "fredag och måndag" is no day of today."""

from collections.abc import Sequence
from datetime import timedelta

from domain.days import Days
from understanding.posting.days.day import Day
from understanding.posting.lines.line import Line

_WEEK = timedelta(days=7)
# "och på" may stand between two of them.
_JOINTS = 2


def behind(before: Day | None, found: Sequence[Days], day: Day, line: Line) -> Days | None:
    """The first such weekday behind the day before it; None: it is no weekday of a list."""
    if before is None or day.days is None or not found or not _is_listed(before, day, line):
        return None
    first = day.days.first
    while first < found[-1].first:
        first += _WEEK
    return Days.one(first)


def _is_listed(before: Day, day: Day, line: Line) -> bool:
    """ "fredag och måndag", "tisdag nästa vecka och torsdag"."""
    if day.weekday is None or day.next or day.first - before.last > _JOINTS:
        return False
    weekdays = before.weekday is not None or before.beside is not None
    lists = any(mark.does("and") for mark in line.marks if before.last <= mark.first <= day.first)
    return weekdays and (lists or "," in line.gap(before.last - 1))
