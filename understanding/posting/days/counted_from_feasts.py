"""Days counted from a feast: "after New Year", "первый понедельник после Нового года"."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from domain.days import Days
from understanding.posting.days import weekdays
from understanding.posting.days.day import Day
from understanding.posting.days.weekdays import Weekdays
from understanding.posting.lines.line import Line

ROLE = "after"


def is_one(day: Day, line: Line) -> bool:
    """Takes the word that says so, before the feast or behind it."""
    if not day.feast:
        return False
    before = line.ending_at("edge", "after", day.first)
    behind = next((hit for hit in line.found("edge", "after_behind") if hit.first == day.last), None)
    for hit in filter(None, (before, behind)):
        line.take(hit.first, hit.last)
    return bool(before or behind)


def begun(day: Day) -> Day:
    """The day behind the feast."""
    if day.days is None:
        return replace(day, role=ROLE)
    return replace(day, role=ROLE, days=Days.one(day.days.last + timedelta(days=1)))


def counts(dates: Sequence[Day], week: Weekdays) -> bool:
    """Whether it is the first, second … such weekday from there on, and no series."""
    return bool(week.numbers) and any(day.role == ROLE for day in dates)


def weekday(begins: date, week: Weekdays) -> date:
    first = weekdays.first_from(begins, week.numbers)
    return first + timedelta(weeks=max((*week.nth, 1)) - 1)
