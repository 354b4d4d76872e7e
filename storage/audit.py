"""The trail of changes: rows are added, never changed; the database itself refuses."""

from dataclasses import asdict

from sqlalchemy import bindparam, exists, insert, select

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
_SINCE = (
    select(*audit.c[tuple(Change.__dataclass_fields__)])
    .where(audit.c.id > bindparam("which"))
    .where(~exists().where(_undo.c.action == UNDO, _undo.c.kind == "change", _undo.c.object == audit.c.id))
    .order_by(audit.c.id)
)


async def note(db: Connection, change: Change) -> int:
    """In the transaction of the change itself. `before` and `after`: JSON values. Returns the number of the row."""
    return (await db.execute(_ADD, asdict(change))).key


async def find(db: Connection, change: int) -> Change | None:
    row = (await db.execute(_BY_ID, {"which": change})).first
    return Change(**row._mapping) if row else None


async def latest(db: Connection, person: int) -> tuple[int, Change] | None:
    """What somebody changed last, with its number."""
    row = (await db.execute(_LATEST, {"whose": person})).first
    return (row.id, Change(**{name: row._mapping[name] for name in Change.__dataclass_fields__})) if row else None


async def since(db: Connection, change: int) -> list[Change]:
    """What was changed after it and holds, the oldest first."""
    return [Change(**row._mapping) for row in (await db.execute(_SINCE, {"which": change})).all]


async def is_undone(db: Connection, change: int) -> bool:
    return (await db.execute(_UNDONE, {"which": change})).first is not None
