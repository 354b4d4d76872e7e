"""A sketch on its way: how it is found, kept and shown."""

from dataclasses import replace
from datetime import datetime

import handlers.readers
import storage.sketches
import views.announcing
import views.choosing_readers
import views.readers
import views.sketches
from domain.announcements import TEXT, ReadersKind, Sketch
from domain.intents import AskReaders
from domain.people import Person
from domain.replies import Reply
from domain.roles import Role, Roles
from handlers.visit import NOBODY, Visit
from storage.database import Connection
from views.announcing import Draft
from views.readers import Named


async def in_hand(person: Person | None, roles: Roles, now: datetime, db: Connection) -> Sketch | None:
    """The one that somebody's next words are for. Where their role was taken back, words are no answer any more."""
    if person is None or person is NOBODY or roles.highest < Role.HOST:
        return None
    newest = next(iter(await storage.sketches.of(db, person.id)), None)
    if newest is None or not newest.awaits_words(now):
        return None
    readers = newest.readers
    return newest if readers is None or roles.at(readers.where) >= Role.HOST else None


async def current(number: int, visit: Visit) -> Sketch | None:
    """The sketch of that number; None: it is gone, or somebody else's."""
    return await storage.sketches.find(visit.db, number, visit.person.id)


async def keep(sketch: Sketch, visit: Visit) -> Sketch:
    kept = replace(sketch, changed_at=visit.now)
    await storage.sketches.keep(visit.db, kept)
    return kept


async def go_on(sketch: Sketch, visit: Visit) -> Reply:
    """What is still missing is asked, one thing after the other; else the whole is shown."""
    if sketch.readers is None:
        return ask_readers(sketch, AskReaders(sketch.id), visit)
    if not sketch.is_begun:
        kept = await keep(replace(sketch, asked=TEXT), visit)
        return views.sketches.ask_text(await shown(kept, visit), visit.today, visit.language)
    kept = await keep(replace(sketch, asked=None), visit)
    return await preview(kept, visit)


async def preview(sketch: Sketch, visit: Visit, *, again: bool = False) -> Reply:
    """`again`: offer to begin another one."""
    return views.announcing.preview(await shown(sketch, visit), visit.today, visit.language, again=again)


def ask_readers(sketch: Sketch, wish: AskReaders, visit: Visit) -> Reply:
    if wish.to is None:
        kinds = [kind for kind in ReadersKind if handlers.readers.choices(kind, visit)]
        only = {kind: found[0] for kind in kinds if len(found := handlers.readers.choices(kind, visit)) == 1}
        return views.choosing_readers.choose_kind(sketch, kinds, only, visit.language)
    offered = [Named.of(one, visit.programme) for one in handlers.readers.choices(wish.to, visit)]
    return views.choosing_readers.choose(sketch, wish, offered, visit.language)


async def shown(sketch: Sketch, visit: Visit) -> Draft:
    """All that is to be read back of it. Whom they may not write to any more is open again."""
    readers = sketch.readers
    if readers is None or not handlers.readers.may_reach(readers, visit):
        return Draft(sketch, None, None)
    reached = await handlers.readers.reached(readers, visit)
    return Draft(sketch, Named.of(readers, visit.programme), reached)
