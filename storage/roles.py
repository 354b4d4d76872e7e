"""Roles: what people are to places, and which activities they are hosts of."""

from datetime import datetime
from typing import Any

from sqlalchemy import Row, bindparam, delete, func, select
from sqlalchemy.dialects.postgresql import insert  # its ON CONFLICT is SQLite's too, word for word

from domain.roles import NONE, Role, Roles
from domain.team import Host, Member
from storage.database import Connection
from storage.tables import activity as activities
from storage.tables import host as hosting
from storage.tables import person as people
from storage.tables import role as roles

_ROLES = select(roles.c.place, roles.c.role).where(roles.c.person == bindparam("whose"))
_HOSTED = select(hosting.c.activity).where(hosting.c.person == bindparam("whose"))
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
_ADD_HOST = insert(hosting).on_conflict_do_nothing()
_REMOVE = delete(roles).where(roles.c.id == bindparam("which"))
_REMOVE_HOST = delete(hosting).where(hosting.c.id == bindparam("which"))

_REMOVE_HOSTING = delete(hosting).where(
    hosting.c.person == bindparam("whose"),
    hosting.c.activity.in_(select(activities.c.id).where(activities.c.place == bindparam("at"))),
)


async def of(db: Connection, person: int) -> Roles:
    places = {row.place: _role(row) for row in (await db.execute(_ROLES, {"whose": person})).all}
    hosted = frozenset(row.activity for row in (await db.execute(_HOSTED, {"whose": person})).all)
    return Roles(places, hosted) if places or hosted else NONE


async def team(db: Connection, place: int) -> tuple[Member, ...]:
    """Coordinators first, then volunteers, in the order in which they came."""
    rows = (await db.execute(_TEAM, {"at": place})).all
    return tuple(Member(row.id, row.person, row.alias, _role(row), row.given_at) for row in rows)


async def hosts(db: Connection, place: int) -> tuple[Host, ...]:
    """The hosts of all activities of the place, by activity."""
    rows = (await db.execute(_HOSTS, {"at": place})).all
    return tuple(Host(row.id, row.person, row.alias, row.activity, row.given_at) for row in rows)


async def coordinated(db: Connection) -> frozenset[int]:
    """The places that have a coordinator."""
    return frozenset(row.place for row in (await db.execute(_COORDINATED)).all)


async def give(db: Connection, person: int, place: int, role: Role, now: datetime) -> bool:
    """Make somebody a volunteer or coordinator. False: they are that or more already, nothing was written."""
    new = {"role": _ADD.excluded.role, "given_at": _ADD.excluded.given_at}
    giving = _ADD.on_conflict_do_update(index_elements=["person", "place"], set_=new, where=LOWER)
    lower = [one.name.lower() for one in Role if one < role]
    values = {"person": person, "place": place, "role": role.name.lower(), "given_at": now}
    return (await db.execute(giving, values | {"lower": lower})).count == 1


async def give_host(db: Connection, person: int, activity: int, now: datetime) -> bool:
    """False: they are a host of it already."""
    return (await db.execute(_ADD_HOST, {"person": person, "activity": activity, "given_at": now})).count == 1


async def take_back(db: Connection, member: int) -> bool:
    """`member`: the number of the role. False: it is gone already."""
    return (await db.execute(_REMOVE, {"which": member})).count == 1


async def take_back_hosting(db: Connection, person: int, place: int) -> int:
    """Of all activities of the place. Returns of how many."""
    return (await db.execute(_REMOVE_HOSTING, {"whose": person, "at": place})).count


async def take_back_host(db: Connection, host: int) -> bool:
    """`host`: the number of that, not of the person. False: it is gone already."""
    return (await db.execute(_REMOVE_HOST, {"which": host})).count == 1


def _role(row: Row[Any]) -> Role:
    return Role[row.role.upper()]
