"""A person's seats at one time: another number, giving them up, an offer taken or not."""

from collections.abc import Callable, Mapping
from datetime import date

import domain.waiting_list
import handlers.lines
import views.activities
import views.how_many
import views.leaving
import views.seats
from domain.intents import AskSeats, AskToLeave, ChangeSeats, KeepWaiting, Leave, TakeOffer
from domain.replies import Reply
from domain.signups import Claim
from domain.waiting_list import Outcome
from handlers.visit import Visit
from views.language import Language
from views.standing import Standing

_View = Callable[[Standing, Claim, date, Language], Reply]

_REFUSALS: Mapping[Outcome, _View] = {
    Outcome.NO_ROOM: views.how_many.no_room,
    Outcome.TOO_MANY: views.how_many.too_many,
}


async def ask_seats(wish: AskSeats, visit: Visit) -> Reply:
    return await _show(wish.occurrence, views.how_many.change, visit)


async def change_seats(wish: ChangeSeats, visit: Visit) -> Reply:
    found = await handlers.lines.find(wish.occurrence, visit)
    if found is None:
        return views.activities.gone(visit.language)
    step = domain.waiting_list.change(found.line, visit.person.id, wish.seats, visit.now, visit.hold)
    outcome, standing = await handlers.lines.written(found, step, visit)
    return _seen(standing, _REFUSALS.get(outcome, views.seats.mine), visit)


async def ask_to_leave(wish: AskToLeave, visit: Visit) -> Reply:
    return await _show(wish.occurrence, views.leaving.ask, visit)


async def leave(wish: Leave, visit: Visit) -> Reply:
    """Works twice: who is not in any more is told so."""
    found = await handlers.lines.find(wish.occurrence, visit)
    if found is None:
        return views.activities.gone(visit.language)
    before = found.line.of(visit.person.id)
    step = domain.waiting_list.leave(found.line, visit.person.id, visit.now, visit.hold)
    _outcome, standing = await handlers.lines.written(found, step, visit)
    if before is None:
        return views.leaving.not_in(standing, visit.today, visit.language)
    return views.leaving.left(standing, before, visit.today, visit.language)


async def take_offer(wish: TakeOffer, visit: Visit) -> Reply:
    """Also where the head of the line takes fewer seats than wished."""
    found = await handlers.lines.find(wish.occurrence, visit)
    if found is None:
        return views.activities.gone(visit.language)
    step = domain.waiting_list.take(found.line, visit.person.id, wish.seats, visit.now, visit.hold)
    outcome, standing = await handlers.lines.written(found, step, visit)
    if outcome is Outcome.OFFER_OVER and standing.claim is None:
        return views.leaving.too_late(standing, wish.seats, visit.today, visit.language)
    return _seen(standing, views.seats.taken if outcome is Outcome.OFFER_OVER else views.seats.mine, visit)


async def keep_waiting(wish: KeepWaiting, visit: Visit) -> Reply:
    """Changes nothing: who was asked about fewer seats kept their turn all the time."""
    return await _show(wish.occurrence, views.seats.kept, visit)


async def _show(occurrence: int, view: _View, visit: Visit) -> Reply:
    """A question about the person's own claim; what is over or cancelled is not asked about."""
    found = await handlers.lines.find(occurrence, visit)
    if found is None:
        return views.activities.gone(visit.language)
    standing = handlers.lines.standing(found, visit)
    return _seen(standing, view if standing.is_open else views.seats.mine, visit)


def _seen(standing: Standing, view: _View, visit: Visit) -> Reply:
    if standing.claim is None:
        return views.leaving.not_in(standing, visit.today, visit.language)
    return view(standing, standing.claim, visit.today, visit.language)
