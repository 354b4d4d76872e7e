"""Tombstones: who was erased, as digests that tell nobody who it was. See `domain.tombstones`."""

from collections.abc import Mapping
from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.dialects.postgresql import insert  # its ON CONFLICT is SQLite's too, word for word

from storage.database import Connection
from storage.tables import tombstone as tombstones

_ADD = insert(tombstones)
_PUT = _ADD.on_conflict_do_update(index_elements=["digest"], set_={"erased_at": _ADD.excluded.erased_at})
_ALL = select(tombstones)
_LATEST = select(func.max(tombstones.c.erased_at).label("at"))


async def put(db: Connection, digest: str, now: datetime) -> None:
    """Who comes back and is erased again has one, of the later time."""
    await db.execute(_PUT, {"digest": digest, "erased_at": now})


async def every(db: Connection) -> Mapping[str, datetime]:
    """When somebody was erased, by digest."""
    return {row.digest: row.erased_at for row in (await db.execute(_ALL)).all}


async def latest(db: Connection) -> datetime | None:
    """When somebody was last erased; None: nobody ever was."""
    at: datetime | None = (await db.execute(_LATEST)).all[0].at
    return at
