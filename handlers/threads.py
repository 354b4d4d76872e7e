"""What the last answer was about, kept so that the next question may go on from it. Never in a group."""

from datetime import datetime

import domain.threads
import storage.threads
from domain.intents import EraseMe, Intent
from domain.people import Person
from domain.replies import Reply
from domain.threads import Thread
from handlers.visit import NOBODY, Visit
from storage.database import Connection


async def of(person: Person | None, now: datetime, db: Connection) -> Thread | None:
    """The one that still holds."""
    if person is None or person is NOBODY:
        return None
    thread = await storage.threads.of(db, person.id)
    return thread if thread is not None and thread.holds(now) else None


def turns(wish: Intent, reply: Reply, before: Thread | None, visit: Visit) -> bool:
    """Whether there is something to write."""
    if not visit.private or isinstance(wish, EraseMe):
        return False
    after = domain.threads.after(wish, reply.about, before, visit.now)
    if after is None:
        return before is not None
    known = after.activity is None or after.activity in visit.programme.activity_by_id
    return known and not after.says_as_much_as(before)


async def turn(wish: Intent, reply: Reply, before: Thread | None, visit: Visit) -> None:
    """In the transaction of the answer."""
    if turns(wish, reply, before, visit):
        thread = domain.threads.after(wish, reply.about, before, visit.now)
        await storage.threads.keep(visit.db, visit.person.id, thread)
