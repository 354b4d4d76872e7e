"""Dates that a change of the rule of their activity gives up: they will not take place. Pure."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import domain.dates
import domain.recurrence
from domain.dated import Dated
from domain.edited import Edited
from domain.programme import Activity

_MARGIN = timedelta(weeks=1)
# Of the last week that is looked at only a part may be known.
_KNOWN = domain.dates.FURTHEST - _MARGIN


@dataclass(frozen=True, slots=True)
class GivenUp:
    """`days`: by start. `is_all`: these, and without an end all that would come after them. Else `has_end`."""

    days: tuple[date, ...] = ()
    has_end: bool = True
    is_all: bool = False


def has_end(one: Activity, now: datetime) -> bool:
    """Whether all its dates can be counted."""
    return one.repeat is None or (one.until is not None and one.until < (now + _KNOWN).date())


def given_up(rows: Sequence[Dated], reached: Sequence[Dated], edited: Edited, zone: ZoneInfo, now: datetime) -> GivenUp:
    """`rows`: those in its scope, not made ones as well. `reached`: which of them will be others, by start."""
    result = edited.new or edited.stays
    if edited.by_hand or result.repeat is None:
        return GivenUp()
    gone = _gone(rows, reached, result, zone, now)
    ends = has_end(edited.before, now)
    return GivenUp(tuple(row.day(zone) for row in gone), ends, not ends and has_end(result, now))


def _gone(
    rows: Sequence[Dated], reached: Sequence[Dated], result: Activity, zone: ZoneInfo, now: datetime
) -> list[Dated]:
    """A day that is given up for another one of its week is moved to it: see `storage.series`."""
    last = now + _KNOWN
    given = {one.original.date() for one in domain.recurrence.times(result, zone, now, last + _MARGIN)}
    gone = [row for row in reached if row.original.date() not in given and row.occurrence.starts_at < last]
    new = Counter(map(_week, given - {row.original.date() for row in rows}))
    lost = Counter(_week(row.original.date()) for row in gone)
    return [row for row in gone if new[(week := _week(row.original.date()))] != lost[week]]


def _week(day: date) -> tuple[int, int]:
    return day.isocalendar()[:2]
