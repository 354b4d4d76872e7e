"""What's on."""

from dataclasses import replace

import domain.agenda
import handlers.opening
import handlers.times
import views.agenda
import views.places
from domain.days import Days
from domain.intents import ListActivities
from domain.programme import Listed, Place
from domain.replies import Reply
from handlers.visit import Visit
from views.agenda import Agenda
from views.closed import Closed
from views.pages import FEW_PLACES


async def list_activities(wish: ListActivities, visit: Visit) -> Reply:
    place = visit.programme.place_by_id.get(wish.place) if wish.place is not None else None
    if wish.place is not None and place is None:
        return views.places.gone(visit.language)
    found = _found(wish, place, visit)
    free = await handlers.times.free_seats(found.shown.items, visit)
    return views.agenda.agenda(replace(found, free=free), visit.language)


def _found(wish: ListActivities, place: Place | None, visit: Visit) -> Agenda:
    places = (place,) if place else visit.places
    days = wish.days or Days.one(visit.today)
    suiting = [one for one in handlers.times.of_places(places, visit) if _suits(one, wish)]
    asked = [one for one in suiting if one.day in days]
    coming = tuple(one for one in asked if one.occurrence.ends_at > visit.now)
    return Agenda(
        wish=wish,
        days=days,
        today=visit.today,
        coming=coming,
        over=tuple(one for one in asked if one.occurrence.ends_at <= visit.now and not one.cancelled),
        next_day=domain.agenda.next_day(suiting, days.last, visit.now),
        known_until=handlers.times.known_until(visit),
        closed=_closed(places, days, bool(coming), visit),
        place=place,
        several_places=len(places) > 1,
    )


def _suits(one: Listed, wish: ListActivities) -> bool:
    return domain.agenda.suits(one.activity, wish.category, wish.audience)


def _closed(places: tuple[Place, ...], days: Days, something_on: bool, visit: Visit) -> tuple[Closed, ...]:
    """Which of the places are closed on the one day asked for. As usual: worth a word only where nothing is on.

    Of many places nobody wants to read which of them are closed.
    """
    if not days.is_one or len(places) > FEW_PLACES:
        return ()
    closed = []
    for place in places:
        day = handlers.opening.day(place, days.first)
        if not day.hours and (day.reason or not something_on):
            closed.append(Closed(place, day.reason))
    return tuple(closed)
