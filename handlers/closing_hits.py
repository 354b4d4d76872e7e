"""What does not take place while a house is closed, and what a closing did that can be taken back."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

import domain.closings
import domain.recurrence
import storage.closings
import storage.occurrences
from domain.closings import Ahead, Closed
from domain.days import Days, instant
from domain.programme import Activity, Listed, OccurrenceState, Place
from handlers.visit import Visit

# What began before the closed days may still go on: nothing lasts longer.
_LONGEST = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Hits:
    """`times`: those that are rows already. `excepted`: days of activities, by id, that are not yet."""

    times: tuple[Listed, ...]
    excepted: Mapping[int, frozenset[date]]

    @property
    def activities(self) -> frozenset[int]:
        return frozenset(one.activity.id for one in self.times) | frozenset(self.excepted)

    @property
    def later(self) -> int:
        """How many days lie beyond the programme that is known."""
        return sum(map(len, self.excepted.values()))

    def signed(self, *facts: object) -> str:
        """What a preview was made of, in short: if it is the same at the tap, what was shown still holds."""
        times = [(one.occurrence.id, one.starts, one.ends, one.occurrence.seats) for one in self.times]
        excepted = sorted((one, sorted(days)) for one, days in self.excepted.items())
        return hashlib.sha256(repr((times, excepted, facts)).encode()).hexdigest()[:16]


async def hits(place: Place, closed: Closed, visit: Visit) -> Hits:
    """What would take place while it is closed. What has begun goes on."""
    first, last = _around(closed, place)
    rows = await storage.occurrences.between(visit.db, first - _LONGEST, last)
    there = [one for one in rows if one.starts_at > visit.now and one.state is OccurrenceState.PLANNED]
    listed = [Listed.of(one, activity, place) for one in there if (activity := _here(one.activity, place, visit))]
    times = tuple(
        one for one in listed if closed.overlaps(one.occurrence.starts_at, one.occurrence.ends_at, place.zone)
    )
    excepted = {one.id: await _excepted(one, place, closed, visit) for one in _all_here(place, visit)}
    return Hits(times, {activity: days for activity, days in excepted.items() if days})


async def put_back(place: Place, which: Ahead, visit: Visit) -> Hits:
    """What is on again when `which` is: what closings called off, and nothing else did since, and none still does."""
    left = domain.closings.opened(place, which, visit.today)
    closed = domain.closings.days_of(which, visit.today)
    times: dict[int, Listed] = {}
    excepted: dict[int, frozenset[date]] = {}
    for made in await storage.closings.of_place(visit.db, place.id):
        for number in made.called_off:
            found = await _called_off(number, made.change, place, visit)
            if found is not None and closed.overlaps(*_span(found), place.zone) and _is_free(left, *_span(found)):
                times[number] = found
        for number, days in made.excepted.items():
            activity = _here(number, place, visit)
            if activity is not None:
                back = {day for day in days & activity.except_on if closed.covers(day) and _is_on(activity, day, left)}
                excepted[number] = excepted.get(number, frozenset()) | back
    in_order = sorted(times.values(), key=lambda one: one.starts)
    return Hits(tuple(in_order), {activity: days for activity, days in excepted.items() if days})


async def _called_off(number: int, change: int, place: Place, visit: Visit) -> Listed | None:
    """One that the closing with that row in the trail called off, as it still is."""
    one = await storage.occurrences.find(visit.db, number)
    activity = _here(one.activity, place, visit) if one else None
    if one is None or activity is None or one.state is not OccurrenceState.CANCELLED or one.starts_at <= visit.now:
        return None
    if await storage.closings.is_changed_since(visit.db, number, change):
        return None
    return Listed.of(one, activity, place)


async def _excepted(activity: Activity, place: Place, closed: Closed, visit: Visit) -> frozenset[date]:
    """Days that the rule gives and that are no rows yet."""
    first, last = _around(closed, place)
    begin = max(first - _LONGEST, visit.now)
    made = await storage.closings.made(visit.db, activity.id, begin.date() - timedelta(days=1))
    coming = domain.recurrence.times(activity, place.zone, begin, last)
    return frozenset(
        one.original.date()
        for one in coming
        if one.original not in made and closed.overlaps(one.starts_at, one.ends_at, place.zone)
    )


def _is_on(activity: Activity, day: date, place: Place) -> bool:
    """Whether nothing closes the place when the rule has it on that day."""
    without = replace(activity, except_on=activity.except_on - {day})
    first = instant(day, datetime.min.time(), place.zone)
    times = domain.recurrence.times(without, place.zone, first, first + timedelta(days=1, hours=1))
    return all(_is_free(place, one.starts_at, one.ends_at) for one in times if one.original.date() == day)


def _is_free(place: Place, starts_at: datetime, ends_at: datetime) -> bool:
    return domain.closings.is_open_for(place, starts_at, ends_at)


def _span(listed: Listed) -> tuple[datetime, datetime]:
    return listed.occurrence.starts_at, listed.occurrence.ends_at


def _around(closed: Closed, place: Place) -> tuple[datetime, datetime]:
    whole = Days(closed.stretches[0].first, closed.stretches[-1].last)
    midnight = datetime.min.time()
    return instant(whole.first, midnight, place.zone), instant(whole.last + timedelta(days=1), midnight, place.zone)


def _here(activity: int, place: Place, visit: Visit) -> Activity | None:
    found = visit.programme.activity_by_id.get(activity)
    return found if found is not None and found.place == place.id else None


def _all_here(place: Place, visit: Visit) -> list[Activity]:
    return [one for one in visit.programme.activities if one.place == place.id]
