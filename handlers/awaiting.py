"""Publishing with a second OK: it waits, somebody of another association agrees, and only then it is published."""

from dataclasses import replace

import domain.publishing
import domain.settling
import handlers.aside
import handlers.entries
import handlers.trail
import handlers.workplaces
import storage.agreeing
import storage.awaiting
import storage.places
import storage.programme
import storage.roles
import views.awaiting
import views.places
from domain.awaiting import Awaiting, End
from domain.drafts import Draft
from domain.intents import Agree, Decline, SetSecondOk, Withdraw
from domain.programme import Activity, Place
from domain.replies import Reply
from domain.roles import Role
from handlers.visit import Visit
from views.agreeing import Agreeing


async def agreeing(place: Place | None, visit: Visit) -> Agreeing:
    """Who is to agree to what the visit's person publishes there."""
    if place is None or not place.wants_second_ok:
        return Agreeing.NOBODY_NEEDED
    own = await storage.roles.association(visit.db, visit.person.id, place.id, visit.now)
    readers = await storage.agreeing.who_may(visit.db, visit.person.id, own, place, visit.now)
    return Agreeing.SOMEBODY if readers else Agreeing.NOBODY_THERE


async def wait(draft: Draft, activity: Activity, place: Place, visit: Visit) -> Reply:
    """What would be published waits, and those who can agree are asked."""
    own = await storage.roles.association(visit.db, visit.person.id, place.id, visit.now)
    one = Awaiting(0, visit.person.id, place.id, own, draft.id, draft.posting, activity, visit.now)
    one = replace(one, id=await storage.awaiting.add(visit.db, one))
    asked = await storage.agreeing.ask(visit.db, one, place, visit.now)
    await handlers.trail.note(visit, "ask_second_ok", "awaiting", one.id, place.id)
    waiting = await handlers.aside.leave(draft, visit)
    return views.awaiting.waits(one, asked > 0, waiting, visit.language)


async def of_draft(draft: int, visit: Visit) -> Reply | None:
    """Publish tapped twice. None: no such draft was ever asked about."""
    one = await storage.awaiting.of_draft(visit.db, visit.person.id, draft)
    if one is None:
        return None
    return (
        views.awaiting.waits_still(one, visit.language) if one.end is None else views.awaiting.done(one, visit.language)
    )


async def agree(wish: Agree, visit: Visit) -> Reply:
    found = await _answerable(wish, visit)
    if isinstance(found, Reply):
        return found
    one, place = found
    # Later than it was read back, its first date may have gone by: that would be another activity.
    settled = domain.settling.settled(one.posting, visit.now, place.zone)
    if settled != one.posting or settled.missing:
        await storage.agreeing.finish(visit.db, one, End.GONE_BY, visit.now)
        return views.awaiting.gone_by(one, visit.language)
    # First the answer: of two who give one at once, the other one publishes nothing.
    if not await storage.agreeing.finish(visit.db, one, End.AGREED, visit.now):
        return views.awaiting.done(one, visit.language)
    return views.awaiting.agreed(await _published(one, visit), visit.language)


async def decline(wish: Decline, visit: Visit) -> Reply:
    found = await _answerable(wish, visit)
    if isinstance(found, Reply):
        return found
    one, place = found
    await storage.agreeing.finish(visit.db, one, End.DECLINED, visit.now)
    await handlers.trail.note(visit, "decline", "awaiting", one.id, place.id)
    return views.awaiting.declined(one, visit.language)


async def withdraw(wish: Withdraw, visit: Visit) -> Reply:
    one = await storage.awaiting.find(visit.db, wish.awaiting)
    if one is None or (one.person, one.place) != (visit.person.id, wish.place):
        return views.awaiting.gone(visit.language)
    if not await storage.agreeing.finish(visit.db, one, End.WITHDRAWN, visit.now):
        return views.awaiting.done(one, visit.language)
    await handlers.trail.note(visit, "withdraw", "awaiting", one.id, one.place)
    return views.awaiting.withdrawn(one, visit.language)


async def set_second_ok(wish: SetSecondOk, visit: Visit) -> Reply:
    places = handlers.workplaces.places(Role.COORDINATOR, visit, wish.place)
    if not places or not places[0].is_shared:
        return views.places.gone(visit.language)
    [place] = places
    if bool(place.second_ok) is not wish.on:
        await storage.places.set_second_ok(visit.db, place.id, wish.on)
        await storage.programme.raise_version(visit.db)
        before, after = {"second_ok": bool(place.second_ok)}, {"second_ok": wish.on}
        await handlers.trail.note(visit, "set_second_ok", "place", place.id, place.id, before, after)
    return views.awaiting.switched(replace(place, second_ok=wish.on), visit.language)


async def _published(one: Awaiting, visit: Visit) -> Activity:
    """What was read back; its author is its host."""
    taken = (other.slug for other in visit.programme.activities)
    slug = domain.publishing.slug(one.posting.title or "", one.draft, taken)
    activity = await handlers.entries.enter(replace(one.activity, slug=slug), one.person, visit)
    await storage.awaiting.became(visit.db, one.id, activity.id)
    await handlers.trail.note(visit, "agree", "awaiting", one.id, one.place, after={"activity": activity.id})
    return activity


async def _answerable(wish: Agree | Decline, visit: Visit) -> tuple[Awaiting, Place] | Reply:
    """What the visit's person can answer, or why they can't. All is looked at anew: a letter may be days old."""
    one, place = await storage.awaiting.find(visit.db, wish.awaiting), visit.programme.place_by_id.get(wish.place)
    if one is None or place is None or one.place != place.id:
        return views.awaiting.gone(visit.language)
    readers = await storage.agreeing.who_may(visit.db, one.person, one.association, place, visit.now)
    if visit.person.id not in {reader.person for reader in readers}:
        return views.awaiting.not_theirs(visit.language)
    if one.end is not None:
        return views.awaiting.done(one, visit.language)
    team = await storage.roles.team(visit.db, place.id, visit.now)
    if one.is_over(visit.now) or one.person not in {member.person for member in team}:
        end = End.RUN_OUT if one.is_over(visit.now) else End.WITHDRAWN
        await storage.agreeing.finish(visit.db, one, end, visit.now)
        return views.awaiting.gone(visit.language)
    return one, place
