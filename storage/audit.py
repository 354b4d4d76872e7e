"""The trail of changes: rows are added, never changed; the database itself refuses."""

from dataclasses import asdict
from datetime import datetime
from typing import Any

from sqlalchemy import Row, bindparam, exists, insert, select

from domain.audit import Change
from storage.database import Connection
from storage.tables import audit

UNDO = "undo"

_ADD = insert(audit)
_BY_ID = select(*audit.c[tuple(Change.__dataclass_fields__)]).where(audit.c.id == bindparam("which"))
_LATEST = select(audit).where(audit.c.person == bindparam("whose")).order_by(audit.c.id.desc()).limit(1)
_UNDONE = (
    select(audit.c.id)
    .where(audit.c.action == UNDO, audit.c.kind == "change", audit.c.object == bindparam("which"))
    .limit(1)
)
_undo = audit.alias()
_HOLD = (
    select(audit)
    .where(~exists().where(_undo.c.action == UNDO, _undo.c.kind == "change", _undo.c.object == audit.c.id))
    .order_by(audit.c.id)
)
_AFTER = _HOLD.where(audit.c.id > bindparam("which"))
_SINCE = _HOLD.where(audit.c.at > bindparam("since"))


async def note(db: Connection, change: Change) -> int:
    """In the transaction of the change itself. `before` and `after`: JSON values. Returns the number of the row."""
    return (await db.execute(_ADD, asdict(change))).key


async def find(db: Connection, change: int) -> Change | None:
    row = (await db.execute(_BY_ID, {"which": change})).first
    return Change(**row._mapping) if row else None


async def latest(db: Connection, person: int) -> tuple[int, Change] | None:
    """What somebody changed last, with its number."""
    row = (await db.execute(_LATEST, {"whose": person})).first
    return (row.id, _change(row)) if row else None


async def after(db: Connection, change: int) -> list[Change]:
    """What was changed after it and was not taken back, the oldest first."""
    return [_change(row) for row in (await db.execute(_AFTER, {"which": change})).all]


async def since(db: Connection, at: datetime) -> list[tuple[int, Change]]:
    """The same after an instant, with the numbers."""
    return [(row.id, _change(row)) for row in (await db.execute(_SINCE, {"since": at})).all]


async def is_undone(db: Connection, change: int) -> bool:
    return (await db.execute(_UNDONE, {"which": change})).first is not None


def _change(row: Row[Any]) -> Change:
    return Change(**{name: row._mapping[name] for name in Change.__dataclass_fields__})
