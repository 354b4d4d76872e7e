"""What the last answer to somebody was about: a row, so that a restart does not make them say it again."""

from datetime import datetime

from sqlalchemy import bindparam, delete, select
from sqlalchemy.dialects.postgresql import insert  # its ON CONFLICT is SQLite's too, word for word

from domain.days import Days
from domain.threads import Thread
from storage.columns import Instant
from storage.database import Connection
from storage.tables import person as people
from storage.tables import thread as threads

_OF = select(threads).where(threads.c.person == bindparam("whose"))
# Somebody who was erased a moment ago gets no row any more.
_STILL_THERE = select(
    people.c.id,
    bindparam("about", type_=threads.c.activity.type),
    bindparam("first", type_=threads.c.first.type),
    bindparam("last", type_=threads.c.last.type),
    bindparam("when", type_=Instant),
).where(people.c.id == bindparam("whose"))
_ADD = insert(threads).from_select(["person", "activity", "first", "last", "at"], _STILL_THERE)
_KEEP = _ADD.on_conflict_do_update(
    index_elements=["person"],
    set_={name: _ADD.excluded[name] for name in ("activity", "first", "last", "at")},
)
_DROP = delete(threads).where(threads.c.person == bindparam("whose"))
_OLD = delete(threads).where(threads.c.at < bindparam("before"))


async def of(db: Connection, person: int) -> Thread | None:
    row = (await db.execute(_OF, {"whose": person})).first
    if row is None:
        return None
    return Thread(row.activity, Days(row.first, row.last) if row.first else None, row.at)


async def keep(db: Connection, person: int, thread: Thread | None) -> None:
    """One per person: the newest. None: there is none any more."""
    if thread is None:
        await db.execute(_DROP, {"whose": person})
        return
    first, last = (thread.days.first, thread.days.last) if thread.days else (None, None)
    values = {"whose": person, "about": thread.activity, "first": first, "last": last, "when": thread.at}
    await db.execute(_KEEP, values)


async def forget(db: Connection, before: datetime) -> int:
    """Nobody's thread is older than that. Returns how many rows went."""
    return (await db.execute(_OLD, {"before": before})).count
