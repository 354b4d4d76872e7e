"""When the places are open."""

from datetime import date, timedelta

import domain.holidays
import domain.opening
import handlers.work
import views.opening
import views.places
import views.work
from domain.days import Days
from domain.intents import ShowOpeningHours
from domain.programme import Place
from domain.replies import Reply
from handlers.visit import Visit
from views.contact import Reachable
from views.opening import OpenDay, OpenPlace
from views.pages import FEW_PLACES

_WEEK = timedelta(days=6)
_LOOK_AHEAD = 60
# From then on it is said that the hours will be others.
_SOON = timedelta(weeks=4)


async def show_opening_hours(wish: ShowOpeningHours, visit: Visit) -> Reply:
    """ "We are closed tomorrow" sounds the same as asking: who may close the house finds how to below the answer."""
    answer, work = _hours(wish, visit), await handlers.work.meant(wish, visit)
    return views.work.below(answer, work, visit.language) if work else answer


def _hours(wish: ShowOpeningHours, visit: Visit) -> Reply:
    places = visit.places
    if wish.place is not None:
        places = tuple(place for place in visit.programme.places if place.id == wish.place)
    if not places:
        return views.places.gone(visit.language) if wish.place is not None else views.places.none(visit.language)
    days = wish.days or Days(visit.today, visit.today + _WEEK)
    now = visit.today in days
    if len(places) > FEW_PLACES:
        day = Days.one(visit.today if now else days.first)
        short = [place_on(place, day, visit) for place in places]
        return views.opening.in_short(short, wish.days, now, visit.today, visit.language)
    days = Days(days.first, min(days.last, days.first + _WEEK))
    opened = [place_on(place, days, visit) for place in places]
    return views.opening.opening_hours(opened, now, visit.today, visit.language)


def day(place: Place, asked: date) -> OpenDay:
    found = domain.opening.hours_on(place, asked)
    return OpenDay(asked, found.hours, found.reason, domain.holidays.on(asked))


def place_on(place: Place, days: Days, visit: Visit) -> OpenPlace:
    """How the place stands now, and its hours on `days`."""
    closes = domain.opening.closes_at(place, visit.now)
    opens = domain.opening.next_opening(place, visit.now) if closes is None else None
    asked = tuple(day(place, one) for one in days)
    return OpenPlace(
        place=place,
        until=closes.astimezone(place.zone).time() if closes else None,
        opens=opens.astimezone(place.zone) if opens else None,
        days=asked,
        next_open=None if any(one.hours for one in asked) else _next_open(place, days.last),
        changes=_changes(place, visit.today),
    )


def _changes(place: Place, today: date) -> date | None:
    later = domain.opening.next_week(place, today)
    return later.since if later is not None and later.since - today <= _SOON else None


def _next_open(place: Place, after: date) -> OpenDay | None:
    coming = (day(place, after + timedelta(days=n)) for n in range(1, _LOOK_AHEAD + 1))
    return next((one for one in coming if one.hours), None)


def reachable(visit: Visit) -> list[Reachable]:
    """The places where somebody can be asked, with whether they are open now."""
    today = Days.one(visit.today)
    return [Reachable(place, place_on(place, today, visit), visit.today) for place in visit.places]
