"""Who is shown another list of commands from now on: letters of the outbox, in the transaction of the change."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Boolean, Row, bindparam, func, or_, select

import storage.outbox
from domain.outbox import Kind, Letter, Waiting
from storage.database import Connection
from storage.tables import outbox
from storage.tables import person as people

_OWN = f"{Kind.MENU}:"
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
        # The one that everybody gets comes last of all: nobody's own change waits for it.
        or_(~outbox.c.key.startswith(storage.outbox.EVERYBODYS), bindparam("among_all", type_=Boolean)),
    )
    .limit(1)
)


async def changed(db: Connection, person: int, now: datetime) -> None:
    """After a change of what somebody is, or of their language. Which list it is by then is found when it is told."""
    await _put(db, (await db.execute(_OF_ONE, {"whose": person})).all, _OWN, now)


async def all_changed(db: Connection, now: datetime) -> None:
    """The lists themselves are others. Whoever can't be reached is told when they write again."""
    await _put(db, (await db.execute(_OF_EVERYBODY)).all, storage.outbox.EVERYBODYS, now)


async def is_superseded(db: Connection, waiting: Waiting) -> bool:
    """A later change of the same person tells it all, or has told it."""
    letter = waiting.letter
    asked = {"whose": letter.person, "than": waiting.id, "among_all": _is_everybodys(letter)}
    return bool((await db.execute(_NEWER, asked)).all)


def _is_everybodys(letter: Letter) -> bool:
    return letter.key.startswith(storage.outbox.EVERYBODYS)


async def _put(db: Connection, rows: Sequence[Row[Any]], begins: str, now: datetime) -> None:
    # "The one after that one": one that waits may be on its way already, with the list of before this change.
    letters = [Letter(f"{begins}{row.id}:{row.last}", Kind.MENU, row.id, now) for row in rows]
    await storage.outbox.put(db, letters)
