"""When an activity takes place: RFC 5545 rules on wall times, turned into instants one by one.

A rule is followed on naive local times and only then given the place's zone, so that 13:00 stays 13:00 when the clock
is changed. A wall time that the clock skips (02:30 on the last Sunday of March) is the one after the gap; of one that
comes twice (02:30 on the last Sunday of October) the first is meant.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import MAXYEAR, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from dateutil.rrule import rrule, rrulestr

import domain.repeat
from domain.days import instant
from domain.programme import Activity
from domain.repeat import BadRule as BadRule

# A first time further off than this is none: somebody wrote the wrong year, or a day that hardly any year has.
_YEARS = 10
_AHEAD = timedelta(days=366 * _YEARS)
_LAST_YEAR = MAXYEAR - _YEARS - 1


@dataclass(frozen=True, slots=True)
class Time:
    """One time that an activity takes place. `original`: the wall time that the rule gives. Others: aware UTC."""

    original: datetime
    starts_at: datetime
    ends_at: datetime


def times(activity: Activity, zone: ZoneInfo, first: datetime, last: datetime) -> Iterator[Time]:
    """The times that begin from `first` to before `last` (aware instants), earliest first."""
    for original in _wall_times(activity, first, last, zone):
        time_of_it = _time(activity, original, zone)
        if first <= time_of_it.starts_at < last:
            yield time_of_it


def first_time(activity: Activity) -> datetime | None:
    """The first wall time: `start`, or the first day of the rule after it. None: it never takes place."""
    return next(_allowed(activity, activity.start, activity.start + _AHEAD), None)


def check(rule: str, start: datetime) -> None:
    """Raise `BadRule` unless `rule` is one line that says on which days (see `domain.repeat`), and there is such a day.

    It must come within ten years of `start`.
    """
    domain.repeat.check(rule)
    late = _late(start)
    first = next(iter(_rule(rule, late)), None)
    if first is None or first > late + _AHEAD:
        raise BadRule(f"there is no such day within {_YEARS} years")


def _late(start: datetime) -> datetime:
    """A like moment near the end of the calendar, which repeats itself every 400 years, weekdays and all.

    dateutil looks for a day that never comes until the year 9999: from now on for seconds, from there on not for long.
    """
    return start.replace(year=start.year + (_LAST_YEAR - start.year) // 400 * 400)


def _wall_times(activity: Activity, first: datetime, last: datetime, zone: ZoneInfo) -> Iterator[datetime]:
    # A day on either side: a wall time near the edge may be moved over it by the zone.
    margin = timedelta(days=1)
    begin = first.astimezone(zone).replace(tzinfo=None) - margin
    return _allowed(activity, begin, last.astimezone(zone).replace(tzinfo=None) + margin)


def _allowed(activity: Activity, begin: datetime, end: datetime) -> Iterator[datetime]:
    if activity.until is not None:
        end = min(end, datetime.combine(activity.until, time.max))
    return (one for one in _raw(activity, begin, end) if one.date() not in activity.except_on)


def _raw(activity: Activity, begin: datetime, end: datetime) -> Iterator[datetime]:
    if activity.repeat is None:
        return iter([activity.start] if begin <= activity.start <= end else [])
    return iter(_rule(activity.repeat, activity.start).between(begin, end, inc=True))


@lru_cache(maxsize=1024)
def _rule(rule: str, start: datetime) -> rrule:
    made = rrulestr(rule, dtstart=start)
    if not isinstance(made, rrule):
        raise BadRule("one rule, without dates of its own")
    return made


def _time(activity: Activity, original: datetime, zone: ZoneInfo) -> Time:
    length = activity.end - activity.start
    begins = instant(original.date(), original.time(), zone)
    over = original + length
    ends = instant(over.date(), over.time(), zone)
    # In the gap of the clock change the wall times can't both be kept: then the length is.
    return Time(original, begins, ends if ends > begins else begins + length)
