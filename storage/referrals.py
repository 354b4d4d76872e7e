"""Referrals: whom to turn to for what the house can't do."""

from typing import Any

from sqlalchemy import bindparam, insert, select, update

from domain.programme import Need, Referral
from storage.database import Connection
from storage.tables import referral as referrals

_ALL = select(referrals).order_by(referrals.c.id)
_ADD = insert(referrals)
_CHANGE = update(referrals).where(referrals.c.id == bindparam("which"))


async def every(db: Connection) -> tuple[Referral, ...]:
    return tuple(
        Referral(row.id, row.municipality, row.slug, row.name, frozenset(map(Need, row.needs)), row.phone, row.url)
        for row in (await db.execute(_ALL)).all
    )


async def add(db: Connection, one: Referral) -> int:
    """Returns the id it was given; its own is not looked at."""
    return (await db.execute(_ADD, _values(one))).key


async def change(db: Connection, one: Referral) -> None:
    await db.execute(_CHANGE, {"which": one.id, **_values(one)})


def _values(one: Referral) -> dict[str, Any]:
    return {
        "municipality": one.municipality,
        "slug": one.slug,
        "name": one.name,
        "needs": sorted(one.needs),
        "phone": one.phone,
        "url": one.url,
    }
