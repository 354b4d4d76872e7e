"""Announcements on their way: one at a time from a place, one letter to each person, and how far it is.

The letters of an announcement are known by the beginning of their keys.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import asdict
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Row, String, bindparam, cast, delete, exists, func, literal, select, update
from sqlalchemy.dialects.postgresql import insert  # its ON CONFLICT is SQLite's too, word for word

import storage.outbox
import storage.sketches
from domain.announcements import Announcement, Counts, Sketch
from domain.outbox import Drop, Kind, Letter
from storage.database import Connection
from storage.tables import announcement as announcements
from storage.tables import outbox

# Between two looks at how far it is: Telegram does not like a message to be changed all the time.
LOOK_EVERY = timedelta(seconds=3)

_ONE = select(announcements).where(announcements.c.id == bindparam("which"))
_OF_SKETCH = select(announcements).where(
    announcements.c.sketch == bindparam("was"), announcements.c.person == bindparam("whose")
)
# While one from the place is under way, the index refuses another row, and nothing is written.
_ADD = insert(announcements).on_conflict_do_nothing()
_FINISH = update(announcements).where(announcements.c.id == bindparam("which"), announcements.c.done_at.is_(None))
_PREFIX = literal(f"{Kind.ANNOUNCEMENT}:") + cast(announcements.c.id, String) + literal(":%")
# The guard: an announcement is over when none of its letters waits, whether its sender could be told so or not.
IDLE = ~exists().where(outbox.c.done_at.is_(None), outbox.c.kind == Kind.ANNOUNCEMENT.value, outbox.c.key.like(_PREFIX))
_ENDS = select(outbox.c.outcome, func.count().label("number")).group_by(outbox.c.outcome)
_STOP = update(outbox).where(outbox.c.done_at.is_(None)).values(done_at=bindparam("now"), outcome=Drop.STOPPED.value)
_ARRIVED = (
    update(outbox)
    .where(outbox.c.id == bindparam("which"), outbox.c.outcome == Drop.STOPPED.value)
    .values(outcome=bindparam("how"))
)
_FORGET_TEXTS = (
    update(announcements)
    .where(announcements.c.sent_at < bindparam("until"), announcements.c.texts.is_not(None))
    .values(texts=None, picture=None)
)
_FORGET = delete(announcements).where(announcements.c.sent_at < bindparam("until"))


async def begin(
    db: Connection, person: int, sketch: Sketch, message: int | None, number: int, now: datetime
) -> int | None:
    """The number of the announcement that a sketch becomes. None: another one from the place is under way.

    `sketch`: with readers. `message`: see `domain.announcements.Announcement`.
    """
    assert sketch.readers is not None  # noqa: S101 -- asked for before
    await _finish_idle(db, sketch.readers.place, now)
    values = {"person": person, "sketch": sketch.id, **storage.sketches.dump_readers(sketch.readers)}
    texts = {"texts": dict(sketch.texts), "picture": sketch.picture}
    added = await db.execute(_ADD, {**values, **texts, "message": message, "number": number, "sent_at": now})
    return added.key if added.count == 1 else None


async def write_to(
    db: Connection, announcement: int, people: Iterable[int], occurrence: int | None, now: datetime, until: datetime
) -> int:
    """One letter to each of `people`, useful until that instant. Returns how many are new."""
    facts = {"announcement": announcement}
    letters = [
        Letter(f"{_beginning(announcement)}{person}", Kind.ANNOUNCEMENT, person, now, occurrence, until, facts)
        for person in people
    ]
    return await storage.outbox.put(db, letters)


async def show_progress(db: Connection, announcement: int, person: int, number: int, now: datetime) -> None:
    """From now on its sender sees how far it is. `number`: how many people it is for, none of whom has got it yet."""
    facts = {"announcement": announcement, "seen": asdict(Counts(number, waiting=number))}
    letter = Letter(f"{Kind.PROGRESS}:{announcement}", Kind.PROGRESS, person, now + LOOK_EVERY, facts=facts)
    await storage.outbox.put(db, [letter])


async def find(db: Connection, announcement: int) -> Announcement | None:
    row = (await db.execute(_ONE, {"which": announcement})).first
    return _load(row) if row else None


async def of_sketch(db: Connection, sketch: int, person: int) -> Announcement | None:
    """What became of a sketch of somebody's. None: it was not sent."""
    row = (await db.execute(_OF_SKETCH, {"was": sketch, "whose": person})).first
    return _load(row) if row else None


async def counts(db: Connection, announcement: Announcement) -> Counts:
    """Who was erased meanwhile has no letter any more, and counts as left."""
    rows = (await db.execute(_ENDS.where(_is_of(announcement.id)))).all
    ends = Counter({row.outcome: row.number for row in rows})
    found = {
        "sent": ends[storage.outbox.SENT] + ends[storage.outbox.PERHAPS_SENT],
        "unreachable": ends[Drop.UNREACHABLE] + ends[Drop.WRONG],
        "late": ends[Drop.TOO_LATE],
        "stopped": ends[Drop.STOPPED],
        "waiting": ends[None],
    }
    return Counts(announcement.number, left=max(0, announcement.number - sum(found.values())), **found)


async def stop(db: Connection, announcement: int, now: datetime) -> int:
    """What waits is not sent. Returns how many letters."""
    return (await db.execute(_STOP.where(_is_of(announcement)), {"now": now})).count


async def arrived(db: Connection, letter: int, *, surely: bool) -> None:
    """A letter that was on its way when it was stopped."""
    how = storage.outbox.SENT if surely else storage.outbox.PERHAPS_SENT
    await db.execute(_ARRIVED, {"which": letter, "how": how})


async def finish(db: Connection, announcement: int, now: datetime) -> bool:
    """It is over: another one may go. False: it was already."""
    return (await db.execute(_FINISH.values(done_at=now), {"which": announcement})).count == 1


async def forget_texts(db: Connection, before: datetime) -> int:
    """Of what was sent before. Returns of how many."""
    return (await db.execute(_FORGET_TEXTS, {"until": before})).count


async def forget(db: Connection, before: datetime) -> int:
    return (await db.execute(_FORGET, {"until": before})).count


async def _finish_idle(db: Connection, place: int, now: datetime) -> None:
    at = announcements.c.place == place
    await db.execute(update(announcements).where(at, announcements.c.done_at.is_(None), IDLE).values(done_at=now))


def _beginning(announcement: int) -> str:
    return f"{Kind.ANNOUNCEMENT}:{announcement}:"


def _is_of(announcement: int) -> Any:
    return outbox.c.key.startswith(_beginning(announcement))


def _load(row: Row[Any]) -> Announcement:
    readers = storage.sketches.load_readers(row)
    texts, number = row.texts or {}, row.number
    return Announcement(
        row.id, row.person, row.sketch, readers, texts, row.picture, row.message, number, row.sent_at, row.done_at
    )
