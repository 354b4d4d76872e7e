"""Weekdays in the order in which they come: on a Monday "fredag och måndag" is no day of today."""

from collections.abc import Sequence, Set
from dataclasses import replace
from datetime import timedelta

from domain.days import Days, week_of
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


def of_their_week(days: Sequence[Day], clocks: Set[int], line: Line) -> list[Day]:
    """ "tisdag 12-14 nästa vecka": the hours part a weekday from its week, which is no other stretch."""
    if len(days) == 1 or not days or not _are_parted([*days], clocks, line) or days[-1].days is None:
        return [*days]
    first = days[-1].days.first
    return [replace(day, days=Days.one(first + timedelta(days=day.weekday or 0))) for day in days[:-1]]


def _are_parted(days: list[Day], clocks: Set[int], line: Line) -> bool:
    *weekdays, week = days
    is_week = week.days is not None and week.days == week_of(week.days.first)
    between = range(weekdays[-1].last, week.first)
    marks = [mark for mark in line.marks if mark.first in between]
    lists = any(mark.does("and") for mark in marks)
    # "from 12": a bare number is no clock time yet.
    hours = not clocks.isdisjoint(between) or any(mark.number is not None for mark in marks)
    plain = all(day.weekday is not None and not day.next and not day.every for day in weekdays)
    return is_week and plain and hours and not lists


def _is_listed(before: Day, day: Day, line: Line) -> bool:
    """ "fredag och måndag", "tisdag nästa vecka och torsdag"."""
    if day.weekday is None or day.next or day.first - before.last > _JOINTS:
        return False
    weekdays = before.weekday is not None or before.beside is not None
    lists = any(mark.does("and") for mark in line.marks if before.last <= mark.first <= day.first)
    return weekdays and (lists or "," in line.gap(before.last - 1))
