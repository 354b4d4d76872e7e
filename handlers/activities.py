"""One activity: what it is, where, how to give it on; and which ones there are."""

from dataclasses import replace

import domain.one_series
import handlers.times
import handlers.workplaces
import views.activities
import views.places
import views.sharing
from domain.intents import ChooseActivity, SaveToCalendar, ShareActivity, ShowActivity, ShowLocation
from domain.programme import Activity
from domain.replies import Reply
from domain.roles import Role
from handlers.visit import Visit


async def show_activity(wish: ShowActivity, visit: Visit) -> Reply:
    activity = visit.programme.activity_by_id.get(wish.activity)
    if activity is None:
        return views.activities.gone(visit.language)
    shown = handlers.times.shown(activity, visit)
    free = await handlers.times.free_seats(shown.times[: views.activities.FIRST_TIMES], visit)
    may_copy = visit.private and handlers.workplaces.activity(activity.id, Role.VOLUNTEER, visit) is not None
    shown = replace(shown, free=free, may_copy=may_copy)
    return views.activities.details(shown, visit.today, visit.language)


async def choose_activity(wish: ChooseActivity, visit: Visit) -> Reply:
    """Those with times to come first, then by title."""
    places = {place.id: place for place in visit.places}
    here = [one for one in visit.programme.activities if one.place in places]
    coming = {one.activity for one in visit.programme.occurrences if one.ends_at > visit.now}

    def order(activity: Activity) -> tuple[bool, str]:
        return activity.id not in coming, visit.language.pick(activity.title).casefold()

    each = domain.one_series.first_of_each(sorted(here, key=order))
    return views.activities.choose(each, places, wish, visit.language, handlers.times.apart(each, visit))


async def share_activity(wish: ShareActivity, visit: Visit) -> Reply:
    activity = visit.programme.activity_by_id.get(wish.activity)
    if activity is None:
        return views.activities.gone(visit.language)
    link = visit.link(ShowActivity(activity.id))
    return views.sharing.share(handlers.times.shown(activity, visit), link, visit.language)


async def save_to_calendar(wish: SaveToCalendar, visit: Visit) -> Reply:
    activity = visit.programme.activity_by_id.get(wish.activity)
    if activity is None:
        return views.activities.gone(visit.language)
    link = visit.link(ShowActivity(activity.id))
    return views.sharing.calendar(handlers.times.shown(activity, visit), link, visit.now, visit.language)


async def show_location(wish: ShowLocation, visit: Visit) -> Reply:
    if wish.activity is not None:
        activity = visit.programme.activity_by_id.get(wish.activity)
        if activity is None:
            return views.activities.gone(visit.language)
        return views.places.of_activity(handlers.times.shown(activity, visit), visit.language)
    places = visit.places
    if wish.place is not None:
        places = tuple(place for place in visit.programme.places if place.id == wish.place)
    if not places:
        return views.places.gone(visit.language) if wish.place is not None else views.places.none(visit.language)
    if len(places) == 1:
        return views.places.location(places[0], visit.language)
    return views.places.all_of(places, visit.language)
