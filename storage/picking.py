"""What people opened Telegram's list of people for."""

from datetime import datetime

from sqlalchemy import bindparam, delete, insert, select

from domain.picking import Request
from storage.database import Connection
from storage.tables import picking

_OF = select(picking).where(picking.c.person == bindparam("whose"))
_ADD = insert(picking)
_END = delete(picking).where(picking.c.person == bindparam("whose"))


async def begin(
    db: Connection, person: int, place: int, activity: int | None, now: datetime, association: int | None = None
) -> int:
    """In the place of what they asked for before; the number of this one, which no other ever had."""
    await end(db, person)
    values = {"person": person, "place": place, "activity": activity, "asked_at": now, "association": association}
    return (await db.execute(_ADD, values)).key


async def of(db: Connection, person: int) -> Request | None:
    row = (await db.execute(_OF, {"whose": person})).first
    return Request(row.id, row.place, row.activity, row.asked_at, row.association) if row else None


async def end(db: Connection, person: int) -> bool:
    """False: they had asked for nothing."""
    return (await db.execute(_END, {"whose": person})).count == 1
