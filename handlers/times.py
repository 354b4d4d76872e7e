"""The times of activities, as the answers show them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta

import domain.days
import domain.one_series
import storage.free_seats
import storage.occurrences
import views.activities
import views.namesakes
import views.times
from domain.days import Days
from domain.intents import ListTimes
from domain.programme import Activity, Listed, Place
from domain.replies import Reply
from handlers.visit import Visit
from views.activities import Shown
from views.namesakes import Apart

_A_FEW = 6


async def list_times(wish: ListTimes, visit: Visit) -> Reply:
    activity = visit.programme.activity_by_id.get(wish.activity)
    if activity is None:
        return views.activities.gone(visit.language)
    known, language = known_until(visit), visit.language
    seen = shown(activity, visit)
    seen = replace(seen, free=await free_seats(seen.times, visit))
    return views.times.times(seen, wish, visit.now, visit.today, known, language)


def known_until(visit: Visit) -> date:
    """The last day whose times exist: they are made for some weeks ahead, so later days are not empty but unknown."""
    made = domain.days.today(visit.now + storage.occurrences.HORIZON, visit.zone)
    return made - timedelta(days=1)


def of_places(places: Sequence[Place], visit: Visit) -> list[Listed]:
    """All times at these places that the programme knows, by start."""
    wanted = {place.id for place in places}
    return [one for one in visit.programme.timetable if one.place.id in wanted]


def joinable(times: Iterable[Listed], visit: Visit, days: Days | None = None) -> list[Listed]:
    """Those of `times` that somebody can still sign up for; on `days`, or at all."""
    open_ = [one for one in times if one.activity.sign_up and not one.cancelled]
    return [one for one in open_ if one.occurrence.starts_at > visit.now and (days is None or one.day in days)]


async def free_seats(times: Iterable[Listed], visit: Visit) -> Mapping[int, int]:
    """By occurrence, of those of `times` that one can still sign up for and that have a limit. For groups, too."""
    limited = [one.occurrence for one in joinable(times, visit) if one.occurrence.seats is not None]
    return await storage.free_seats.of(visit.db, [one.id for one in limited], visit.now) if limited else {}


def activities_to_join(visit: Visit, days: Days | None = None) -> list[Activity]:
    """A few at the person's places, those that take place next first; on `days`, or at all."""
    times = joinable(of_places(visit.places, visit), visit, days)
    by_number = {one.activity.id: one.activity for one in times}
    return domain.one_series.first_of_each(by_number.values())[:_A_FEW]


def apart(several: Iterable[Activity], visit: Visit) -> Apart:
    """What tells those of one name apart, for their buttons."""
    return views.namesakes.apart(several, visit.programme, visit.now, visit.language)


def shown(activity: Activity, visit: Visit) -> Shown:
    """The activity with its place, its host and the times that are not over, those of all parts of its series."""
    place = visit.programme.place_of(activity)
    known = domain.one_series.times(activity, visit.programme)
    times = tuple(one for one in known if one.occurrence.ends_at > visit.now)
    host = visit.programme.association_by_id.get(activity.host) if activity.host is not None else None
    return Shown(activity, place, host, times)
