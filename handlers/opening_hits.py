"""What is on again when a house that was closed is opened: what the closing did, as far as it still holds."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime, timedelta

import domain.closings
import domain.edited
import domain.recurrence
import domain.taken_hours
import handlers.closing_hits
import storage.closings
import storage.dated
from domain.closings import Ahead, Closed
from domain.dated import Dated
from domain.days import instant
from domain.programme import Activity, Listed, OccurrenceState, Place
from domain.recurrence import Time
from handlers.closing_hits import Hits
from handlers.visit import Visit
from storage.closings import Made

# Dates to come with their activities, by the number of the occurrence.
_Coming = Mapping[int, tuple[Activity, Dated]]
# A time of an activity, and the date that was made of it, if one was.
_LeftOut = tuple[Activity, Time, Dated | None]


async def put_back(place: Place, which: Ahead, visit: Visit) -> Hits:
    """What closings called off, and nothing else did since, and none still does. As the rules have it by now."""
    left = domain.closings.opened(place, which, visit.today)
    closed = domain.closings.days_of(which, visit.today)
    closings = await storage.closings.of_place(visit.db, place.id)
    coming = await _coming(place, visit)
    times, released = await _times(closings, place, closed, left, coming, visit)
    excepted: dict[int, frozenset[date]] = {}
    for activity, given, row in _left_out(place, closed, left, coming, visit):
        if row is None:
            excepted[activity.id] = excepted.get(activity.id, frozenset()) | {given.original.date()}
        elif row.cancelled and not row.changed:
            times[row.occurrence.id] = _by_rule(activity, row, given, place)
            released.add(row.occurrence.id)
    for made in closings:
        for activity, days in _days(made, place, visit):
            back = {day for day in days & activity.except_on if closed.covers(day) and _is_free_on(activity, day, left)}
            excepted[activity.id] = excepted.get(activity.id, frozenset()) | back
    days_of = {activity: days for activity, days in excepted.items() if days}
    by_id = visit.programme.activity_by_id
    later = [day for one, days in days_of.items() for day in days if _given_on(_without(by_id[one], day), day, place)]
    in_order = sorted(times.values(), key=lambda one: one.starts)
    return Hits(tuple(in_order), days_of, len(later), frozenset(released))


async def _times(
    closings: list[Made], place: Place, closed: Closed, left: Place, coming: _Coming, visit: Visit
) -> tuple[dict[int, Listed], set[int]]:
    """Those that are on again, by number, and which of them follow their rule."""
    times: dict[int, Listed] = {}
    released: set[int] = set()
    for made in closings:
        for number in made.called_off & coming.keys():
            found = await _called_off(*coming[number], made, place, visit)
            was = coming[number][1].occurrence
            hit = found and closed.overlaps(was.starts_at, was.ends_at, place.zone)
            if found and hit and _is_free(left, *_span(found)):
                times[number] = found
                released |= {number} & made.untouched
    return times, released


def _left_out(place: Place, closed: Closed, left: Place, coming: _Coming, visit: Visit) -> list[_LeftOut]:
    """What `storage.series.make` has left out or called off of series, and gives back when the house is open."""
    first, last = handlers.closing_hits.around(closed, place)
    there = {(one.id, row.original.date()): row for one, row in coming.values()}
    series = [one for one in handlers.closing_hits.all_here(place, visit) if one.repeat is not None]
    return [
        (one, given, there.get((one.id, given.original.date())))
        for one in series
        for given in domain.recurrence.times(one, place.zone, max(first, visit.now), last)
        if domain.taken_hours.is_closed_for(place, given.starts_at, given.ends_at)
        and not domain.taken_hours.is_closed_for(left, given.starts_at, given.ends_at)
    ]


async def _coming(place: Place, visit: Visit) -> _Coming:
    activities = handlers.closing_hits.all_here(place, visit)
    rows = [(one, row) for one in activities for row in await storage.dated.coming(visit.db, one.id, visit.now)]
    return {row.occurrence.id: (one, row) for one, row in rows}


async def _called_off(activity: Activity, row: Dated, made: Made, place: Place, visit: Visit) -> Listed | None:
    """One that this closing called off, as it would be. None: something else holds by now."""
    one = row.occurrence
    if one.state is not OccurrenceState.CANCELLED:
        return None
    if await storage.closings.is_changed_since(visit.db, one.id, made.change):
        return None
    if one.id not in made.untouched:
        return None if _is_over(activity, row) else Listed.of(one, activity, place)
    given = _given_on(activity, row.original.date(), place)
    if given is None or given.starts_at <= visit.now:
        return None
    return _by_rule(activity, row, given, place)


def _by_rule(activity: Activity, row: Dated, given: Time, place: Place) -> Listed:
    one = replace(row.occurrence, starts_at=given.starts_at, ends_at=given.ends_at)
    return Listed.of(replace(one, seats=activity.seats, room=activity.room), activity, place)


def _is_over(activity: Activity, row: Dated) -> bool:
    """Somebody ended the activity before that day; what was changed by hand does not go by the rest of its rule."""
    return activity.until is not None and row.original.date() > activity.until


def _days(made: Made, place: Place, visit: Visit) -> list[tuple[Activity, frozenset[date]]]:
    """What the closing left out of rules: a series may have been cut in two since, and its days went along."""
    by_id = visit.programme.activity_by_id
    found = [(by_id[one], days) for one, days in made.excepted.items() if one in by_id]
    here = handlers.closing_hits.all_here(place, visit)
    return [(one, days) for old, days in found for one in here if domain.edited.is_of_one_series(one, old)]


def _is_free_on(activity: Activity, day: date, place: Place) -> bool:
    """Whether nothing closes the place when the rule has it on that day."""
    given = _given_on(_without(activity, day), day, place)
    return given is None or _is_free(place, given.starts_at, given.ends_at)


def _without(activity: Activity, day: date) -> Activity:
    return replace(activity, except_on=activity.except_on - {day})


def _given_on(activity: Activity, day: date, place: Place) -> Time | None:
    """What the rule gives on that day: an activity takes place once a day at most."""
    first = instant(day, datetime.min.time(), place.zone)
    times = domain.recurrence.times(activity, place.zone, first, first + timedelta(days=1, hours=1))
    return next((one for one in times if one.original.date() == day), None)


def _is_free(place: Place, starts_at: datetime, ends_at: datetime) -> bool:
    return domain.closings.is_open_for(place, starts_at, ends_at)


def _span(listed: Listed) -> tuple[datetime, datetime]:
    return listed.occurrence.starts_at, listed.occurrence.ends_at
