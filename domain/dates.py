"""The dates of an activity that are to come: those that are made, and those that its rule gives later."""

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import domain.recurrence
from domain.days import Days, today
from domain.programme import Activity, Occurrence, OccurrenceState

# Nobody changes what is further ahead than that.
FURTHEST = timedelta(days=366)


@dataclass(frozen=True, slots=True)
class Dated:
    """`original`: the wall time that the rule gave, wherever it was moved since. Not made yet: its number is 0."""

    original: datetime
    occurrence: Occurrence

    @property
    def is_made(self) -> bool:
        return self.occurrence.id > 0

    @property
    def is_planned(self) -> bool:
        return self.occurrence.state is OccurrenceState.PLANNED


def to_come(activity: Activity, zone: ZoneInfo, made: Sequence[Dated], now: datetime) -> list[Dated]:
    """By start, those that begin after `now`, of one year. `made`: all of today and later that there are."""
    known = {one.original for one in made}
    # What the rule gives at another time of a day is the row of that day.
    days = {one.original.date() for one in made}
    times = domain.recurrence.times(activity, zone, now, now + FURTHEST)
    later = [one for one in times if one.original not in known and one.original.date() not in days]
    dates = [*made, *(Dated(one.original, _unmade(activity, one)) for one in later)]
    coming = (one for one in dates if one.occurrence.starts_at > now)
    return sorted(coming, key=lambda one: (one.occurrence.starts_at, one.occurrence.id))


def planned(dates: Iterable[Dated], days: Days, zone: ZoneInfo) -> list[Dated]:
    """Those on `days`, by the wall of the place, that take place."""
    return [one for one in dates if one.is_planned and today(one.occurrence.starts_at, zone) in days]


def mark(dates: Iterable[Dated], *more: object) -> str:
    """A few letters that are others when anything is another one: what was read back, and what holds at the tap."""
    return mark_of([_shown(one.occurrence) for one in dates], *more)


def mark_of(*shown: object) -> str:
    return hashlib.sha256(repr(shown).encode()).hexdigest()[:12]


def mark_of_one(occurrence: Occurrence) -> str:
    return mark_of(_shown(occurrence))


def _shown(one: Occurrence) -> tuple[object, ...]:
    """Not its number: a date is the same one before it is made and after."""
    return one.starts_at.isoformat(), one.ends_at.isoformat(), one.seats, one.state.value, sorted(one.room.items())


def _unmade(activity: Activity, one: domain.recurrence.Time) -> Occurrence:
    state = OccurrenceState.PLANNED
    return Occurrence(0, activity.id, one.starts_at, one.ends_at, activity.seats, state, activity.room)
