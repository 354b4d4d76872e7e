"""When an activity takes place next, by nothing but its rule."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import domain.recurrence
from domain.days import instant
from domain.programme import Activity

# Each rule that can be said gives a day within a year.
_YEAR = timedelta(days=366)


def next_time(one: Activity, zone: ZoneInfo, now: datetime) -> datetime:
    """The wall time of its rule that comes next; where none does, its first one."""
    begins = max(now, one.start.replace(tzinfo=zone))
    found = next(domain.recurrence.times(one, zone, begins, begins + _YEAR), None)
    return found.original if found else one.start


def dates(one: Activity, zone: ZoneInfo, now: datetime, most: int) -> list[date]:
    """The next days on which it takes place by its rule."""
    begins = max(now, one.start.replace(tzinfo=zone))
    coming = domain.recurrence.times(one, zone, begins, begins + _YEAR)
    return [time_.original.date() for time_, _ in zip(coming, range(most), strict=False)]


def instants(one: Activity, zone: ZoneInfo) -> tuple[datetime, datetime]:
    """From when until when its first time is, aware."""
    begins, ends = (instant(at.date(), at.time(), zone) for at in (one.start, one.end))
    # In the gap of the clock change the wall times can't both be kept: then the length is.
    return begins, ends if ends > begins else begins + (one.end - one.start)
