"""Roles: what people are to places, and which activities they are hosts of."""

from datetime import datetime
from typing import Any

from sqlalchemy import Row, bindparam, delete, func, or_, select, update
from sqlalchemy.dialects.postgresql import insert  # its ON CONFLICT is SQLite's too, word for word

import domain.terms
import storage.terms
from domain.roles import NONE, Role, Roles
from domain.team import Host, Member
from domain.terms import Term
from storage.database import Connection
from storage.tables import activity as activities
from storage.tables import host as hosting
from storage.tables import person as people
from storage.tables import role as roles

_ALIAS = func.coalesce(people.c.alias, "").label("alias")
_TEAM = (
    select(roles, _ALIAS)
    .join(people, roles.c.person == people.c.id)
    .where(roles.c.place == bindparam("at"))
    .order_by(roles.c.role, roles.c.id)  # "coordinator" before "volunteer"
)
_HOSTS = (
    select(hosting, _ALIAS)
    .join(people, hosting.c.person == people.c.id)
    .join(activities, hosting.c.activity == activities.c.id)
    .where(activities.c.place == bindparam("at"))
    .order_by(hosting.c.activity, hosting.c.id)
)
_COORDINATED = select(roles.c.place).where(roles.c.role == Role.COORDINATOR.name.lower()).distinct()
_ADD = insert(roles)
# The guard: a role that is given never lowers one that is there.
LOWER = roles.c.role.in_(bindparam("lower", expanding=True))
# What has run out is none that is there.
_OVER = roles.c.until <= bindparam("now")
_ADD_HOST = insert(hosting)
_SET_ASSOCIATION = (
    update(roles)
    .where(roles.c.person == bindparam("whose"), roles.c.place == bindparam("at"), roles.c.association.is_(None))
    .values(association=bindparam("to"))
)
_REMOVE = delete(roles).where(roles.c.id == bindparam("which"))
_REMOVE_HOST = delete(hosting).where(hosting.c.id == bindparam("which"))

_REMOVE_HOSTING = delete(hosting).where(
    hosting.c.person == bindparam("whose"),
    hosting.c.activity.in_(select(activities.c.id).where(activities.c.place == bindparam("at"))),
)


async def of(db: Connection, person: int, now: datetime) -> Roles:
    """What has run out at `now` is left out."""
    terms = await storage.terms.beside(db, person)
    held = [one for one in domain.terms.holding(terms, now) if one.person == person]
    places = {one.place: one.role for one in held if one.activity is None}
    hosted = frozenset(one.activity for one in held if one.activity is not None)
    return Roles(places, hosted) if places or hosted else NONE


async def team(db: Connection, place: int, now: datetime) -> tuple[Member, ...]:
    """Coordinators first, then volunteers, in the order in which they came."""
    rows = (await db.execute(_TEAM, {"at": place})).all
    terms = [Term(row.id, row.person, place, _role(row), row.until) for row in rows]
    held = {one.id for one in domain.terms.holding(terms, now)}
    return tuple(_member(row) for row in rows if row.id in held)


async def hosts(db: Connection, place: int, now: datetime) -> tuple[Host, ...]:
    """The hosts of all activities of the place, by activity."""
    rows = [row for row in (await db.execute(_HOSTS, {"at": place})).all if domain.terms.holds(row.until, now)]
    return tuple(Host(row.id, row.person, row.alias, row.activity, row.given_at, row.until) for row in rows)


async def association(db: Connection, person: int, place: int, now: datetime) -> int | None:
    """The one that somebody comes from at a place; None: none, or they do not work there."""
    members = await team(db, place, now)
    return next((one.association for one in members if one.person == person), None)


async def coordinated(db: Connection) -> frozenset[int]:
    """The places that have a coordinator: where all have run out, they hold on."""
    return frozenset(row.place for row in (await db.execute(_COORDINATED)).all)


async def give(
    db: Connection, person: int, place: int, role: Role, now: datetime, association: int | None = None
) -> bool:
    """Make somebody a volunteer or coordinator, as one of an association where it is named.

    False: they are that or more already, nothing was written.
    """
    new = {name: _ADD.excluded[name] for name in ("role", "given_at", "until", "association")}
    giving = _ADD.on_conflict_do_update(index_elements=["person", "place"], set_=new, where=or_(LOWER, _OVER))
    lower = [one.name.lower() for one in Role if one < role]
    values = {"person": person, "place": place, "role": role.name.lower(), "association": association}
    return (await db.execute(giving, values | _term(now) | {"lower": lower, "now": now})).count == 1


async def give_host(db: Connection, person: int, activity: int, now: datetime) -> bool:
    """False: they are a host of it already."""
    new = {name: _ADD_HOST.excluded[name] for name in ("given_at", "until")}
    over = hosting.c.until <= bindparam("now")
    giving = _ADD_HOST.on_conflict_do_update(index_elements=["person", "activity"], set_=new, where=over)
    return (await db.execute(giving, {"person": person, "activity": activity, "now": now} | _term(now))).count == 1


async def set_association(db: Connection, person: int, place: int, association: int) -> bool:
    """False: they come from one already, nothing was written."""
    values = {"whose": person, "at": place, "to": association}
    return (await db.execute(_SET_ASSOCIATION, values)).count == 1


async def take_back(db: Connection, member: int) -> bool:
    """`member`: the number of the role. False: it is gone already."""
    return (await db.execute(_REMOVE, {"which": member})).count == 1


async def take_back_hosting(db: Connection, person: int, place: int) -> int:
    """Of all activities of the place. Returns of how many."""
    return (await db.execute(_REMOVE_HOSTING, {"whose": person, "at": place})).count


async def take_back_host(db: Connection, host: int) -> bool:
    """`host`: the number of that, not of the person. False: it is gone already."""
    return (await db.execute(_REMOVE_HOST, {"which": host})).count == 1


def _term(now: datetime) -> dict[str, datetime]:
    return {"given_at": now, "until": now + domain.terms.LASTS}


def _member(row: Row[Any]) -> Member:
    return Member(row.id, row.person, row.alias, _role(row), row.given_at, row.until, row.association)


def _role(row: Row[Any]) -> Role:
    return Role[row.role.upper()]
