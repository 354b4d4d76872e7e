"""From when on a series follows another rule, so that no date of the week in which it begins is lost or doubled."""

from datetime import date, datetime, timedelta

from dateutil.rrule import rrulestr

import domain.rhythm
from domain.rhythm import Every, Rhythm


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
        monday = first - timedelta(days=first.weekday())
        return monday if rhythm.weekdays else monday + timedelta(days=day.weekday())
    return first.replace(day=1) if rhythm.weekdays or rhythm.monthday else max(first, day)
