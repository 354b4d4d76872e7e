"""Municipalities: whose programme it is."""

from typing import Any

from sqlalchemy import bindparam, insert, select, update

from domain.programme import Municipality
from storage.database import Connection
from storage.tables import municipality as municipalities

_ALL = select(municipalities).order_by(municipalities.c.id)
_ADD = insert(municipalities)
_CHANGE = update(municipalities).where(municipalities.c.id == bindparam("which"))


async def every(db: Connection) -> tuple[Municipality, ...]:
    return tuple(Municipality(**row._mapping) for row in (await db.execute(_ALL)).all)


async def add(db: Connection, one: Municipality) -> int:
    """Returns the id it was given; its own is not looked at."""
    return (await db.execute(_ADD, _values(one))).key


async def change(db: Connection, one: Municipality) -> None:
    await db.execute(_CHANGE, {"which": one.id, **_values(one)})


def _values(one: Municipality) -> dict[str, Any]:
    return {"name": one.name, "timezone": one.timezone, "language": one.language}
