"""What does not take place while a house is closed. What is on again afterwards: `handlers.opening_hits`."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta

import domain.recurrence
import storage.closings
import storage.occurrences
from domain.closings import Closed
from domain.days import Days, instant
from domain.programme import Activity, Listed, OccurrenceState, Place
from handlers.visit import Visit

# What began before the closed days may still go on: nothing lasts longer.
_LONGEST = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Hits:
    """`times`: those that are rows already. `excepted`: days of activities, by id, that are not yet.

    `later`: how many days lie beyond the programme that is known. `released`: of the times, those that follow their
    rule again when they are on again, as nobody had changed them by hand.
    """

    times: tuple[Listed, ...]
    excepted: Mapping[int, frozenset[date]]
    later: int
    released: frozenset[int] = frozenset()

    @property
    def activities(self) -> frozenset[int]:
        return frozenset(one.activity.id for one in self.times) | frozenset(self.excepted)

    def signed(self, *facts: object) -> str:
        """What a preview was made of, in short: if it is the same at the tap, what was shown still holds."""
        times = [(one.occurrence.id, one.starts, one.ends, one.occurrence.seats) for one in self.times]
        excepted = sorted((one, sorted(days)) for one, days in self.excepted.items())
        return hashlib.sha256(repr((times, excepted, self.later, facts)).encode()).hexdigest()[:16]


async def hits(place: Place, closed: Closed, visit: Visit) -> Hits:
    """What would take place while it is closed. What has begun goes on."""
    first, last = around(closed, place)
    rows = await storage.occurrences.between(visit.db, first - _LONGEST, last)
    there = [one for one in rows if one.starts_at > visit.now and one.state is OccurrenceState.PLANNED]
    listed = [Listed.of(one, activity, place) for one in there if (activity := here(one.activity, place, visit))]
    times = tuple(
        one for one in listed if closed.overlaps(one.occurrence.starts_at, one.occurrence.ends_at, place.zone)
    )
    excepted = {one.id: await _excepted(one, place, closed, visit) for one in all_here(place, visit)}
    days_of = {activity: days for activity, days in excepted.items() if days}
    return Hits(times, days_of, sum(map(len, days_of.values())))


async def _excepted(activity: Activity, place: Place, closed: Closed, visit: Visit) -> frozenset[date]:
    """Days that the rule gives and that are no rows yet."""
    first, last = around(closed, place)
    begin = max(first - _LONGEST, visit.now)
    made = await storage.closings.made(visit.db, activity.id, begin.date() - timedelta(days=1))
    coming = domain.recurrence.times(activity, place.zone, begin, last)
    return frozenset(
        one.original.date()
        for one in coming
        if one.original not in made and closed.overlaps(one.starts_at, one.ends_at, place.zone)
    )


def around(closed: Closed, place: Place) -> tuple[datetime, datetime]:
    whole = Days(closed.stretches[0].first, closed.stretches[-1].last)
    midnight = datetime.min.time()
    return instant(whole.first, midnight, place.zone), instant(whole.last + timedelta(days=1), midnight, place.zone)


def here(activity: int, place: Place, visit: Visit) -> Activity | None:
    found = visit.programme.activity_by_id.get(activity)
    return found if found is not None and found.place == place.id else None


def all_here(place: Place, visit: Visit) -> list[Activity]:
    return [one for one in visit.programme.activities if one.place == place.id]
