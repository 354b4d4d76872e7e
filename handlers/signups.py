"""Signing up: an activity, one of its times, a number of seats, and one tap that confirms it."""

from dataclasses import replace

import domain.aliases
import domain.one_series
import domain.waiting_list
import handlers.lines
import handlers.my_signups
import handlers.times
import storage.people
import views.activities
import views.confirming
import views.leaving
import views.my_signups
import views.seats
import views.signups
import views.times
from domain.days import Days
from domain.intents import AskToJoin, Join, SayComing, SignUp
from domain.programme import Activity, Listed, Occurrence
from domain.replies import Html, Reply
from domain.signups import State
from domain.waiting_list import Outcome
from handlers.lines import Found
from handlers.visit import Visit
from views.standing import Standing

_CHOICES = 6
_JOINED = (Outcome.CONFIRMED, Outcome.WAITING)


async def sign_up(wish: SignUp, visit: Visit) -> Reply:
    """Asks which of its times; where there is only one, straight how many seats."""
    if wish.activity is None:
        found = handlers.times.activities_to_join(visit, wish.days) or handlers.times.activities_to_join(visit)
        return views.signups.which(found, wish, visit.language, handlers.times.apart(found, visit))
    activity = visit.programme.activity_by_id.get(wish.activity)
    if activity is None:
        return views.activities.gone(visit.language)
    if not activity.sign_up:
        return _just_come(activity, visit)
    times = domain.one_series.times(activity, visit.programme)
    asked = handlers.times.joinable(times, visit, wish.days)
    if len(asked) == 1:
        return await ask_to_join(AskToJoin(asked[0].occurrence.id, wish.seats), visit)
    others = [one for one in handlers.times.joinable(times, visit) if one not in asked]
    standings = await _standings((asked + others)[:_CHOICES], visit)
    missed = None if asked else _missed(activity, wish.days, visit)
    return views.signups.choose_time(activity, standings, wish.seats, missed, visit.language)


async def ask_to_join(wish: AskToJoin, visit: Visit) -> Reply:
    found = await handlers.lines.find(wish.occurrence, visit)
    if found is None:
        return views.activities.gone(visit.language)
    return await _ask(found, wish.seats, visit)


async def join(wish: Join, visit: Visit) -> Reply:
    """The confirming tap. Tapped twice, it shows the same once more."""
    found = await handlers.lines.find(wish.occurrence, visit)
    if found is None:
        return views.activities.gone(visit.language)
    if not found.listed.activity.sign_up:
        return await _ask(found, wish.seats, visit)
    step = domain.waiting_list.join(found.line, visit.person.id, wish.seats, visit.now, visit.hold)
    outcome, standing = await handlers.lines.written(found, step, await _named(step[0], visit))
    if outcome is Outcome.TOO_MANY:
        return await _ask(found, wish.seats, visit)
    if standing.claim is None:
        return views.signups.closed(standing, visit.today, visit.language)
    return views.seats.mine(standing, standing.claim, visit.today, visit.language)


async def say_coming(wish: SayComing, visit: Visit) -> Reply:
    """Changes nothing: who has a seat is counted on already."""
    found = await handlers.lines.find(wish.occurrence, visit)
    if found is None:
        return views.activities.gone(visit.language)
    standing = handlers.lines.standing(found, visit)
    if standing.claim is None:
        return views.leaving.not_in(standing, visit.today, visit.language)
    if standing.claim.state is State.CONFIRMED and standing.is_open:
        return views.my_signups.coming(standing, visit.today, visit.language)
    return views.seats.mine(standing, standing.claim, visit.today, visit.language)


async def _ask(found: Found, seats: int | None, visit: Visit) -> Reply:
    """How many, or whether so many; or why not."""
    standing, _ = handlers.lines.standing(found, visit), visit.language
    if standing.claim is not None:
        return views.seats.already(standing, standing.claim, visit.today, _)
    if not found.listed.activity.sign_up:
        return _just_come(found.listed.activity, visit)
    if not standing.is_open:
        return views.signups.closed(standing, visit.today, _)
    meanwhile = await _meanwhile(found.listed, visit)
    if seats is not None and not 1 <= seats <= standing.most:
        return views.confirming.ask(standing, None, meanwhile, visit.today, _, too_many=True)
    return views.confirming.ask(standing, seats, meanwhile, visit.today, _)


async def _meanwhile(listed: Listed, visit: Visit) -> Listed | None:
    """Something else that the person is signed up for at that time."""
    mine = [one.listed for one in await handlers.my_signups.current(visit)]
    return next((one for one in mine if not one.cancelled and _overlap(one.occurrence, listed.occurrence)), None)


def _overlap(one: Occurrence, other: Occurrence) -> bool:
    return one.id != other.id and one.starts_at < other.ends_at and other.starts_at < one.ends_at


async def _named(outcome: Outcome, visit: Visit) -> Visit:
    """The visit with the person's alias: drawn with their first sign-up."""
    if outcome not in _JOINED or visit.person.alias is not None:
        return visit
    alias = domain.aliases.alias(visit.chance.draw)
    await storage.people.set_alias(visit.db, visit.person.id, alias)
    return replace(visit, person=replace(visit.person, alias=alias))


async def _standings(times: list[Listed], visit: Visit) -> list[Standing]:
    found = [await handlers.lines.find(one.occurrence.id, visit) for one in times]
    return [handlers.lines.standing(one, visit) for one in found if one is not None]


def _missed(activity: Activity, days: Days | None, visit: Visit) -> Html | None:
    shown = handlers.times.shown(activity, visit)
    return views.times.missed(shown, days, handlers.times.known_until(visit), visit.today, visit.language)


def _just_come(activity: Activity, visit: Visit) -> Reply:
    return views.signups.just_come(handlers.times.shown(activity, visit), visit.today, visit.language)
