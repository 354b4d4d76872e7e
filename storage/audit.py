"""The trail of changes: rows are added, never changed; the database itself refuses."""

from dataclasses import asdict

from sqlalchemy import insert

from domain.audit import Change
from storage.database import Connection
from storage.tables import audit

_ADD = insert(audit)


async def note(db: Connection, change: Change) -> None:
    """In the transaction of the change itself. `before` and `after`: JSON values."""
    await db.execute(_ADD, asdict(change))
