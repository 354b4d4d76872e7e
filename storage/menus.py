"""Who is shown another list of commands from now on: letters of the outbox, in the transaction of the change."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Row, bindparam, func, select

import storage.outbox
from domain.outbox import Kind, Letter, Waiting
from storage.database import Connection
from storage.tables import outbox
from storage.tables import person as people

_LAST = (
    select(people.c.id, func.coalesce(func.max(outbox.c.id), 0).label("last"))
    .select_from(people.outerjoin(outbox, (outbox.c.person == people.c.id) & (outbox.c.kind == Kind.MENU.value)))
    .group_by(people.c.id)
)
_OF_ONE = _LAST.where(people.c.id == bindparam("whose"))
_OF_EVERYBODY = _LAST.where(people.c.language.is_not(None), people.c.unreachable_since.is_(None))
_NEWER = (
    select(outbox.c.id)
    .where(
        outbox.c.person == bindparam("whose"),
        outbox.c.kind == Kind.MENU.value,
        outbox.c.id > bindparam("than"),
    )
    .limit(1)
)


async def changed(db: Connection, person: int, now: datetime) -> None:
    """After a change of what somebody is, or of their language. Which list it is by then is found when it is told."""
    await _put(db, (await db.execute(_OF_ONE, {"whose": person})).all, now)


async def all_changed(db: Connection, now: datetime) -> None:
    """The lists themselves are others. Whoever can't be reached is told when they write again."""
    await _put(db, (await db.execute(_OF_EVERYBODY)).all, now)


async def is_superseded(db: Connection, waiting: Waiting) -> bool:
    """A later change of the same person tells it all, or has told it."""
    return bool((await db.execute(_NEWER, {"whose": waiting.letter.person, "than": waiting.id})).all)


async def _put(db: Connection, rows: Sequence[Row[Any]], now: datetime) -> None:
    # "The one after that one": one that waits may be on its way already, with the list of before this change.
    letters = [Letter(f"{Kind.MENU}:{row.id}:{row.last}", Kind.MENU, row.id, now) for row in rows]
    await storage.outbox.put(db, letters)
