"""What a person is signed up for, and which of it they mean."""

import domain.one_series
import handlers.lines
import handlers.seats
import handlers.times
import handlers.work
import storage.signups
import views.activities
import views.leaving
import views.my_signups
import views.seats
import views.work
from domain.intents import AskToLeave, CancelSignUp, ShowSignUp
from domain.replies import Html, Reply
from handlers.visit import Visit
from views.standing import Standing
from views.work import Work


async def list_my_sign_ups(visit: Visit) -> Reply:
    return await _listed(visit)


async def show_sign_up(wish: ShowSignUp, visit: Visit) -> Reply:
    found = await handlers.lines.find(wish.occurrence, visit)
    if found is None:
        return views.activities.gone(visit.language)
    standing = handlers.lines.standing(found, visit)
    if standing.claim is None:
        return views.leaving.not_in(standing, visit.today, visit.language)
    return views.seats.mine(standing, standing.claim, visit.today, visit.language)


async def cancel_sign_up(wish: CancelSignUp, visit: Visit) -> Reply:
    """ "I can't come", in words: which of their own sign-ups is meant, and whether they are sure."""
    mine = await current(visit)
    named = [one for one in mine if _is_meant(one, wish, visit)]
    meant = [one for one in named if one.is_open] or named
    if len(meant) == 1:
        return await handlers.seats.ask_to_leave(AskToLeave(meant[0].occurrence), visit)
    if meant:
        return views.my_signups.which_to_leave(meant, visit.today, visit.language)
    said = views.my_signups.not_found(visit.language) if mine else None
    return await _listed(visit, said, await handlers.work.meant(wish, visit))


async def current(visit: Visit) -> list[Standing]:
    """All that is not over, by start, each with a claim: an offer that has ended is none."""
    mine = await storage.signups.of_person(visit.db, visit.person.id)
    found = [await handlers.lines.find(one.occurrence, visit) for one in mine if one.ends_at > visit.now]
    standings = [handlers.lines.standing(one, visit) for one in found if one is not None]
    return [one for one in standings if one.claim is not None]


def _is_meant(one: Standing, wish: CancelSignUp, visit: Visit) -> bool:
    named = visit.programme.activity_by_id.get(wish.activity or 0)
    if wish.activity is not None and (named is None or not domain.one_series.is_part(one.listed.activity, named)):
        return False
    return wish.days is None or one.listed.day in wish.days


async def _listed(visit: Visit, said: Html | None = None, work: Work | None = None) -> Reply:
    """`work`: what somebody who runs something may have meant instead."""
    mine = await current(visit)
    if mine:
        answer = views.my_signups.mine(mine, visit.today, visit.language, said)
    else:
        # Who calls something off for everybody is not looking for something to come to.
        coming = [] if work else handlers.times.activities_to_join(visit)
        answer = views.my_signups.none(coming, visit.language, said, handlers.times.apart(coming, visit))
    return views.work.above(answer, work, visit.language) if work else answer
