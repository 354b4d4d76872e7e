"""Plans: what somebody is half-way through changing, so that a restart or a week loses none of it."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import Row, bindparam, delete, insert, select, update

from domain.plans import Aim, Plan
from storage.database import Connection
from storage.tables import plan as plans

_OF = select(plans).where(plans.c.person == bindparam("whose"))
_ADD = insert(plans)
_CHANGE = update(plans).where(plans.c.person == bindparam("whose"))
_REMOVE = delete(plans).where(plans.c.person == bindparam("whose"))


async def of(db: Connection, person: int) -> Plan | None:
    row = (await db.execute(_OF, {"whose": person})).first
    return _plan(row) if row else None


async def begin(
    db: Connection,
    person: int,
    aim: Aim,
    now: datetime,
    *,
    place: int | None = None,
    activity: int | None = None,
    said: Mapping[str, Any] | None = None,
    asked: str | None = None,
) -> Plan:
    """A new plan in the place of the old one: buttons of the old one do nothing any more."""
    await remove(db, person)
    values = {"aim": aim.value, "place": place, "activity": activity, "said": dict(said or {}), "asked": asked}
    key = (await db.execute(_ADD, {"person": person, "changed_at": now, **values})).key
    return Plan(key, aim, place, activity, dict(said or {}), asked, now)


async def keep(db: Connection, person: int, plan: Plan, now: datetime) -> Plan:
    """Change the person's one plan: its aim and number stay."""
    values = {"place": plan.place, "activity": plan.activity, "said": dict(plan.said), "asked": plan.asked}
    await db.execute(_CHANGE, {"whose": person, "changed_at": now, **values})
    return Plan(plan.id, plan.aim, plan.place, plan.activity, dict(plan.said), plan.asked, now)


async def remove(db: Connection, person: int) -> None:
    await db.execute(_REMOVE, {"whose": person})


def _plan(row: Row[Any]) -> Plan:
    return Plan(row.id, Aim(row.aim), row.place, row.activity, row.said, row.asked, row.changed_at)
