"""Invites. What stands here opens nothing: of a token only its SHA-256 is kept."""

import hashlib
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Row, bindparam, delete, func, insert, or_, select, update

from domain.invites import LASTS, Invite
from domain.roles import Role
from storage.database import Connection
from storage.tables import invite as invites

_THIS = invites.c.digest == bindparam("which")
_MAKE = insert(invites)
_FIND = select(invites).where(_THIS)
# The guard: of a hundred who open one link at once, one finds it unused.
UNUSED = invites.c.used_at.is_(None)
_IN_TIME = invites.c.expires_at > bindparam("now")
_OPERATORS = select(func.max(invites.c.expires_at).label("until")).where(
    invites.c.place == bindparam("of"),
    invites.c.role == Role.COORDINATOR.name.lower(),
    invites.c.person.is_(None),
    UNUSED,
    _IN_TIME,
)
_END = update(invites).where(
    invites.c.place == bindparam("of"),
    or_(invites.c.role != Role.COORDINATOR.name.lower(), invites.c.person.is_not(None)),
)
_BOUND = select(*invites.c["place", "activity", "role", "expires_at", "used_at"]).where(
    invites.c.only_for == bindparam("whose")
)
_UNBIND = delete(invites).where(invites.c.only_for == bindparam("whose"), invites.c.expires_at <= bindparam("before"))
_KEPT = ("place", "activity", "expires_at", "only_for", "person", "association")


async def make(db: Connection, token: str, invite: Invite) -> None:
    """An unused one."""
    values = {name: getattr(invite, name) for name in _KEPT}
    await db.execute(_MAKE, {"digest": _digest(token), "role": invite.role.name.lower(), **values})


async def find(db: Connection, token: str) -> Invite | None:
    row = (await db.execute(_FIND, {"which": _digest(token)})).first
    return _invite(row) if row else None


async def use(db: Connection, token: str, now: datetime) -> Invite | None:
    """Use it up. None: it is used or expired, somebody was quicker, or there is none; nothing was written."""
    using = update(invites).where(_THIS, UNUSED, _IN_TIME).values(used_at=bindparam("now"))
    used = await db.execute(using, {"which": _digest(token), "now": now})
    return await find(db, token) if used.count == 1 else None


async def end(db: Connection, place: int, now: datetime) -> int:
    """End all that people of the place gave out and nobody has used yet; not the operator's. Returns how many."""
    ending = _END.where(UNUSED, _IN_TIME).values(expires_at=bindparam("now"))
    return (await db.execute(ending, {"of": place, "now": now})).count


async def open_until(db: Connection, place: int, now: datetime) -> datetime | None:
    """Until when somebody can still become coordinator of the place by a link of the operator's; None: by none."""
    row = (await db.execute(_OPERATORS, {"of": place, "now": now})).first
    return row.until if row else None


async def bound_to(db: Connection, account: str) -> Sequence[Mapping[str, Any]]:
    """All that is kept of those that only this account can use. `account`: its digest."""
    rows = (await db.execute(_BOUND.order_by(invites.c.expires_at), {"whose": account})).all
    return [dict(row._mapping) for row in rows]


async def forget_bound(db: Connection, account: str, made_before: datetime) -> int:
    """Remove those that only this account could use. `account`: its digest. Returns how many."""
    return (await db.execute(_UNBIND, {"whose": account, "before": made_before + LASTS})).count


def _digest(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()


def _invite(row: Row[Any]) -> Invite:
    role, used = Role[row.role.upper()], row.used_at is not None
    return Invite(row.place, row.activity, role, row.expires_at, used, row.only_for, row.person, row.association)
