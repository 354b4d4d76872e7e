"""What is held about a person, erasing it, and how lists call them."""

from dataclasses import replace
from datetime import datetime

import domain.aliases
import storage.drafts
import storage.erasing
import storage.held
import storage.invites
import storage.people
import storage.signups
import storage.sketches
import storage.threads
import views.mine
import views.my_file
import views.settings
from domain.intents import EraseMe
from domain.programme import Activity, Place
from domain.replies import Reply
from domain.roles import Role
from handlers.visit import Visit
from storage.signups import Mine
from views.mine import Everything
from views.my_lists import MySeats, MyWork
from views.settings import Held

_DRAWS = 5


async def show_my_data(visit: Visit) -> Reply:
    stored = await storage.held.everything(visit.db, visit.person.id)
    # These name no person, but an account; others could not find whose.
    invited = await storage.invites.bound_to(visit.db, visit.digest(visit.person.telegram_id))
    stored = replace(stored, rows={**stored.rows, "invited": invited})
    file = views.my_file.document(stored, visit.programme, visit.zone, visit.language)
    return views.mine.my_data(await _everything(visit), file, visit.language)


async def erase_me(wish: EraseMe, visit: Visit) -> Reply:
    """Two taps: what is held and whether to erase it; then it is gone."""
    if wish.sure:
        await storage.erasing.erase(visit.db, visit.person, visit.digest, visit.now, visit.hold)
        # In the answer, which is kept until it is out: of a letter nothing may be left.
        return replace(views.mine.erased(visit.language), drops_menu=True)
    alone_at = await storage.erasing.only_coordinator_at(visit.db, visit.person.id, visit.now)
    return views.mine.erase(await _everything(visit), _places(frozenset(alone_at), visit), visit.language)


async def change_alias(visit: Visit) -> Reply:
    alias = _another(visit)
    await storage.people.set_alias(visit.db, visit.person.id, alias)
    return views.settings.alias_changed(alias, visit.language)


async def chosen(visit: Visit) -> Held:
    """What they have chosen."""
    categories = await storage.people.categories(visit.db, visit.person.id)
    return Held(visit.person, _places(visit.person.follows, visit), categories)


async def _everything(visit: Visit) -> Everything:
    since = visit.person.since
    return Everything(
        held=await chosen(visit),
        several_places=len(visit.programme.places) > 1,
        since=since.astimezone(visit.zone) if since else None,
        seats=await _seats(visit),
        work=await _work(visit),
        waiting=await storage.held.waiting_letters(visit.db, visit.person.id),
        asked_about=await _asked_about(visit),
    )


async def _asked_about(visit: Visit) -> Activity | None:
    thread = await storage.threads.of(visit.db, visit.person.id)
    return visit.programme.activity_by_id.get(thread.activity or 0) if thread is not None else None


async def _work(visit: Visit) -> MyWork:
    # Whoever lost their role may still have a draft: it is theirs to see.
    draft = await storage.drafts.of(visit.db, visit.person.id)
    return MyWork(
        roles=_roles(visit),
        hosted=[one for one in visit.programme.activities if one.id in visit.roles.hosted],
        draft=draft.posting.title or "" if draft else None,
        trail=await storage.held.trail(visit.db, visit.person.id),
        messages=[next(iter(one.texts.values()), "") for one in await storage.sketches.of(visit.db, visit.person.id)],
    )


async def _seats(visit: Visit) -> list[MySeats]:
    numbers = await storage.held.numbers(visit.db, visit.person.id)
    mine = await storage.signups.of_person(visit.db, visit.person.id)
    activities = visit.programme.activity_by_id
    return [
        MySeats(activity, _local(one, activity, visit), one.claim, numbers.get(one.occurrence, 0))
        for one in mine
        if (activity := activities.get(one.activity)) is not None
    ]


def _local(one: Mine, activity: Activity, visit: Visit) -> datetime:
    return one.starts_at.astimezone(visit.programme.place_of(activity).zone)


def _roles(visit: Visit) -> list[tuple[Role, Place]]:
    places = visit.programme.place_by_id
    return [(role, places[place]) for place, role in sorted(visit.roles.places.items()) if place in places]


def _places(wanted: frozenset[int], visit: Visit) -> tuple[Place, ...]:
    return tuple(place for place in visit.programme.places if place.id in wanted)


def _another(visit: Visit) -> str:
    """Another one than before; should the lot insist, the same."""
    drawn = [domain.aliases.alias(visit.chance.draw) for _ in range(_DRAWS)]
    return next((alias for alias in drawn if alias != visit.person.alias), drawn[-1])
