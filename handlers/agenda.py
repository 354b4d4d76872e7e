"""What's on."""

from datetime import date

import handlers.opening
import handlers.times
import views.agenda
import views.places
from domain.days import Days
from domain.intents import ListActivities
from domain.programme import Activity, Audience, Category, Listed, Place
from domain.replies import Reply
from handlers.visit import Visit
from views.agenda import Agenda, Closed

# Of more places than these nobody wants to read which of them are closed.
_FEW = 3

_YOUNG = (Audience.CHILDREN, Audience.FAMILIES)


async def list_activities(wish: ListActivities, visit: Visit) -> Reply:
    place = visit.programme.place_by_id.get(wish.place) if wish.place is not None else None
    if wish.place is not None and place is None:
        return views.places.gone(visit.language)
    return views.agenda.agenda(_found(wish, place, visit), visit.language)


def _found(wish: ListActivities, place: Place | None, visit: Visit) -> Agenda:
    places = (place,) if place else visit.places
    days = wish.days or Days.one(visit.today)
    suiting = [one for one in handlers.times.of_places(places, visit) if _suits(one.activity, wish)]
    asked = [one for one in suiting if one.day in days]
    coming = tuple(one for one in asked if one.occurrence.ends_at > visit.now)
    return Agenda(
        wish=wish,
        days=days,
        today=visit.today,
        coming=coming,
        over=tuple(one for one in asked if one.occurrence.ends_at <= visit.now and not one.cancelled),
        next_day=_next_day(suiting, days, visit),
        closed=_closed(places, days, bool(coming), visit),
        place=place,
        several_places=len(places) > 1,
    )


def _suits(activity: Activity, wish: ListActivities) -> bool:
    if wish.category is not None and activity.category is not wish.category:
        return False
    if wish.audience in (None, Audience.EVERYONE, activity.audience):
        return True
    young = activity.audience in _YOUNG or activity.category is Category.CHILDREN
    return wish.audience in _YOUNG and young


def _next_day(suiting: list[Listed], days: Days, visit: Visit) -> date | None:
    """The first day after the asked ones, and not before today, on which something suiting is on."""
    later = (one for one in suiting if one.day > days.last and one.occurrence.ends_at > visit.now)
    return next((one.day for one in later if not one.cancelled), None)


def _closed(places: tuple[Place, ...], days: Days, something_on: bool, visit: Visit) -> tuple[Closed, ...]:
    """Which of the places are closed on the one day asked for. As usual: worth a word only where nothing is on."""
    if not days.is_one or len(places) > _FEW:
        return ()
    closed = []
    for place in places:
        day = handlers.opening.day(place, days.first)
        if not day.hours and (day.reason or not something_on):
            closed.append(Closed(place, day.reason))
    return tuple(closed)
