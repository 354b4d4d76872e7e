"""Associations: who runs places and hosts activities."""

from typing import Any

from sqlalchemy import bindparam, insert, select, update

from domain.programme import Association, AssociationKind
from storage.database import Connection
from storage.tables import association as associations

_ALL = select(associations).order_by(associations.c.id)
_ADD = insert(associations)
_CHANGE = update(associations).where(associations.c.id == bindparam("which"))


async def every(db: Connection) -> tuple[Association, ...]:
    return tuple(
        Association(row.id, row.municipality, row.slug, row.name, AssociationKind(row.kind))
        for row in (await db.execute(_ALL)).all
    )


async def add(db: Connection, one: Association) -> int:
    """Returns the id it was given; its own is not looked at."""
    return (await db.execute(_ADD, _values(one))).key


async def change(db: Connection, one: Association) -> None:
    await db.execute(_CHANGE, {"which": one.id, **_values(one)})


def _values(one: Association) -> dict[str, Any]:
    return {"municipality": one.municipality, "slug": one.slug, "name": one.name, "kind": one.kind.value}
