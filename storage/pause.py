"""Until when Telegram wants silence of the whole bot: kept, so that a restart is no way round it."""

from datetime import datetime

from sqlalchemy import select
from sqlalchemy.dialects.postgresql import insert  # its ON CONFLICT is SQLite's too, word for word

from storage.database import Connection
from storage.tables import pause

_ONLY = 1
_UNTIL = select(pause.c.until)
_NEW = insert(pause)
_SET = _NEW.on_conflict_do_update(index_elements=["id"], set_={"until": _NEW.excluded.until})


async def until(db: Connection) -> datetime | None:
    """The end of the last silence, past or to come; None: there never was one."""
    row = (await db.execute(_UNTIL)).first
    return row.until if row else None


async def set(db: Connection, until: datetime) -> None:  # noqa: A001 - called as storage.pause.set
    """In real time, whatever the program's clock says."""
    await db.execute(_SET, {"id": _ONLY, "until": until})
