"""From when on a series follows another rule, so that no date of the week in which it begins is lost or doubled."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from dateutil.rrule import rrulestr

import domain.recurrence
import domain.rhythm
from domain.programme import Activity
from domain.rhythm import Every, Rhythm

_UTC = ZoneInfo("UTC")


def rerun(old: str | None, rule: str, first: datetime, day: date, *, moves: bool) -> datetime:
    """The first wall time of `rule`. `first`: the old rule's first time that gives way; `day`: a day that was named.

    `moves`: another day was said, not another rhythm. A series that moves from Thursdays to Tuesdays does so within
    the week of `first`, or month; any other begins on `first` or after it, for what was before stays. A first time
    that is past by now does no harm: nothing is made of it.
    """
    rhythm = domain.rhythm.read(rule)
    begins = datetime.combine(_beginning(rhythm, first.date(), day), first.time())
    within = moves and rhythm is not None and _is_once_each(rhythm) and _is_like(old, rhythm)
    found = rrulestr(rule, dtstart=begins).after(begins if within else first, inc=True)
    return found if isinstance(found, datetime) else first


def is_the_same(one: Activity, other: Activity, day: date) -> bool:
    """Whether both take place on the same days, and `day` is one of them. Their starts are the same."""
    at = datetime.combine(day, one.start.time(), _UTC)
    given = any(True for _ in domain.recurrence.times(one, _UTC, at, at + timedelta(seconds=1)))
    same = (one.until, one.except_on) == (other.until, other.except_on)
    return given and same and _days(one) == _days(other)


def _days(one: Activity) -> Rhythm | str | None:
    """What a rule says, in one way: "every week" is on the weekday that it begins with."""
    rhythm = domain.rhythm.read(one.repeat) if one.repeat else None
    if rhythm is None or rhythm.weekdays or rhythm.every is not Every.WEEK:
        return rhythm or one.repeat
    return replace(rhythm, weekdays=(one.start.weekday(),))


def _is_once_each(rhythm: Rhythm) -> bool:
    return len(rhythm.weekdays) <= 1 and rhythm.every is not Every.DAY


def _is_like(old: str | None, rhythm: Rhythm) -> bool:
    was = domain.rhythm.read(old) if old else None
    return was is not None and _is_once_each(was) and (was.every, was.interval) == (rhythm.every, rhythm.interval)


def _beginning(rhythm: Rhythm | None, first: date, day: date) -> date:
    """From where the rule is counted: every second week stays in its week."""
    if rhythm is None or rhythm.every is Every.DAY:
        return max(first, day)
    if rhythm.every is Every.WEEK:
        # Of every second week, a day that was named says which one.
        week = first if rhythm.interval == 1 else max(first, day)
        monday = week - timedelta(days=week.weekday())
        return monday if rhythm.weekdays else monday + timedelta(days=day.weekday())
    return first.replace(day=1) if rhythm.weekdays or rhythm.monthday else max(first, day)
