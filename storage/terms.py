"""The ends of roles: who is asked to go on, who is told that it is over, and what is let go."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Row, bindparam, delete, or_, select, update

import domain.terms
import storage.audit
import storage.menus
import storage.outbox
from domain.audit import Change
from domain.outbox import Letter
from domain.roles import Role
from domain.terms import Term
from storage.database import Connection
from storage.tables import activity as activities
from storage.tables import host as hosting
from storage.tables import role as roles

_ROLES = select(*roles.c["id", "person", "place", "role", "until"]).order_by(roles.c.id)
_THEIR_PLACES = select(roles.c.place).where(roles.c.person == bindparam("whose"))
_BESIDE = _ROLES.where(
    roles.c.place.in_(_THEIR_PLACES),
    or_(roles.c.person == bindparam("whose"), roles.c.role == Role.COORDINATOR.name.lower()),
)
_HOSTS = (
    select(*hosting.c["id", "person", "activity", "until"], activities.c.place)
    .join(activities, hosting.c.activity == activities.c.id)
    .order_by(hosting.c.id)
)
_HOSTED = _HOSTS.where(hosting.c.person == bindparam("whose"))
_RENEW, _RENEW_HOST = (
    update(table).where(table.c.id == bindparam("which")).values(until=bindparam("new")) for table in (roles, hosting)
)
_REMOVE, _REMOVE_HOST = (delete(table).where(table.c.id == bindparam("which")) for table in (roles, hosting))


async def every(db: Connection) -> list[Term]:
    """Of all roles, also those that have run out."""
    given = [_of_role(row) for row in (await db.execute(_ROLES)).all]
    return given + [_of_host(row) for row in (await db.execute(_HOSTS)).all]


async def beside(db: Connection, person: int) -> list[Term]:
    """A person's own, and those of the coordinators beside them, by whom it is told whether theirs hold on."""
    given = [_of_role(row) for row in (await db.execute(_BESIDE, {"whose": person})).all]
    return given + [_of_host(row) for row in (await db.execute(_HOSTED, {"whose": person})).all]


async def at(db: Connection, person: int, place: int, now: datetime) -> list[Term]:
    """A person's own at a place, those that hold."""
    held = domain.terms.holding(await beside(db, person), now)
    return [one for one in held if (one.person, one.place) == (person, place)]


async def renew(db: Connection, terms: Sequence[Term], until: datetime) -> None:
    """The caller knows that they hold."""
    for statement, is_host in ((_RENEW, False), (_RENEW_HOST, True)):
        which = [one.id for one in terms if (one.activity is not None) is is_host]
        await db.execute(statement, [{"which": number, "new": until} for number in which])


async def letters(db: Connection, now: datetime) -> list[Letter]:
    """Those that ask who goes on, are due and were never put in."""
    return await storage.outbox.new(db, domain.terms.asked(await every(db), now))


async def ask(db: Connection, now: datetime) -> int:
    """Put them in. Returns how many."""
    return await storage.outbox.put(db, await letters(db, now))


async def forget(db: Connection, now: datetime) -> int:
    """Remove what has run out, with a line in the trail for each; nobody is let go untold. Returns how many."""
    over = domain.terms.ended(await every(db), now)
    await _tell(db, over, now)
    for one in over:
        await db.execute(_REMOVE if one.activity is None else _REMOVE_HOST, {"which": one.id})
        was = {"role": one.role.name.lower()} | ({} if one.activity is None else {"activity": one.activity})
        change = Change(now, None, "clock", one.place, "run_out", "person", one.person, was)
        await storage.audit.note(db, change)
    return len(over)


async def _tell(db: Connection, over: Sequence[Term], now: datetime) -> None:
    """One letter for what ended together; and they are shown other commands from now on."""
    await storage.outbox.put(db, domain.terms.told(over, now))
    for person in {one.person for one in over}:
        await storage.menus.changed(db, person, now)


def _of_role(row: Row[Any]) -> Term:
    return Term(row.id, row.person, row.place, Role[row.role.upper()], row.until)


def _of_host(row: Row[Any]) -> Term:
    return Term(row.id, row.person, row.place, Role.HOST, row.until, row.activity)
