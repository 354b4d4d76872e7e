"""The times of activities, as the answers show them."""

from collections.abc import Sequence
from datetime import date, timedelta

import domain.days
import storage.occurrences
import views.activities
import views.times
from domain.intents import ListTimes
from domain.programme import Activity, Listed, Place
from domain.replies import Reply
from handlers.visit import Visit
from views.activities import Shown


async def list_times(wish: ListTimes, visit: Visit) -> Reply:
    activity = visit.programme.activity_by_id.get(wish.activity)
    if activity is None:
        return views.activities.gone(visit.language)
    return views.times.times(shown(activity, visit), wish, visit.today, known_until(visit), visit.language)


def known_until(visit: Visit) -> date:
    """The last day whose times exist: they are made for some weeks ahead, so later days are not empty but unknown."""
    made = domain.days.today(visit.now + storage.occurrences.HORIZON, visit.zone)
    return made - timedelta(days=1)


def of_places(places: Sequence[Place], visit: Visit) -> list[Listed]:
    """All times at these places that the programme knows, by start."""
    wanted = {place.id for place in places}
    return [one for one in visit.programme.timetable if one.place.id in wanted]


def shown(activity: Activity, visit: Visit) -> Shown:
    """The activity with its place, its host and the times that are not over."""
    place = visit.programme.place_of(activity)
    known = visit.programme.times_by_activity.get(activity.id, ())
    times = tuple(one for one in known if one.occurrence.ends_at > visit.now)
    host = visit.programme.association_by_id.get(activity.host) if activity.host is not None else None
    return Shown(activity, place, host, times)
