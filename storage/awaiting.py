"""What waits for a second association: as it was read back, so that nothing else is published."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Row, bindparam, delete, insert, select, update

import storage.activities
import storage.drafts
from domain.awaiting import Awaiting, End
from storage.database import Connection
from storage.tables import awaiting as waiting

_ADD = insert(waiting)
_FIND = select(waiting).where(waiting.c.id == bindparam("which"))
_OF_DRAFT = (
    select(waiting)
    .where(waiting.c.person == bindparam("whose"), waiting.c.draft == bindparam("number"))
    .order_by(waiting.c.id.desc())
    .limit(1)
)
# The guard: of two who answer at once, one finds it open.
OPEN = waiting.c.end.is_(None)
_OPEN = select(waiting).where(waiting.c.end.is_(None)).order_by(waiting.c.id)
_BECAME = update(waiting).where(waiting.c.id == bindparam("which")).values(activity=bindparam("what"))
_FORGET = delete(waiting).where(waiting.c.ended_at < bindparam("before"))


async def add(db: Connection, one: Awaiting) -> int:
    """Returns the number it was given; its own is not looked at."""
    values = {name: getattr(one, name) for name in ("person", "place", "association", "draft", "asked_at")}
    kept = {"posting": storage.drafts.dump(one.posting), "would_be": storage.activities.dump(one.activity)}
    return (await db.execute(_ADD, values | kept)).key


async def find(db: Connection, number: int) -> Awaiting | None:
    row = (await db.execute(_FIND, {"which": number})).first
    return _awaiting(row) if row else None


async def of_draft(db: Connection, person: int, draft: int) -> Awaiting | None:
    """What somebody's draft of that number became."""
    row = (await db.execute(_OF_DRAFT, {"whose": person, "number": draft})).first
    return _awaiting(row) if row else None


async def every_open(db: Connection) -> Sequence[Awaiting]:
    return [_awaiting(row) for row in (await db.execute(_OPEN)).all]


async def end(db: Connection, number: int, how: End, now: datetime) -> bool:
    """False: somebody was quicker, nothing was written."""
    ending = update(waiting).where(waiting.c.id == bindparam("which"), OPEN)
    values = ending.values(end=bindparam("how"), ended_at=bindparam("now"))
    return (await db.execute(values, {"which": number, "how": how.value, "now": now})).count == 1


async def became(db: Connection, number: int, activity: int) -> None:
    await db.execute(_BECAME, {"which": number, "what": activity})


async def forget(db: Connection, before: datetime) -> int:
    """Ended by then."""
    return (await db.execute(_FORGET, {"before": before})).count


def _awaiting(row: Row[Any]) -> Awaiting:
    return Awaiting(
        id=row.id,
        person=row.person,
        place=row.place,
        association=row.association,
        draft=row.draft,
        posting=storage.drafts.load(row.posting),
        activity=storage.activities.load(row.would_be),
        asked_at=row.asked_at,
        end=End(row.end) if row.end else None,
        published=row.activity,
    )
