"""The times to come of one activity with what its rule says of them, and those that shall follow it again."""

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import bindparam, select, update

from domain.dated import Dated
from storage.database import Connection
from storage.occurrences import of_row
from storage.tables import occurrence as occurrences

_COMING = (
    select(occurrences)
    .where(occurrences.c.activity == bindparam("of"), occurrences.c.starts_at > bindparam("now"))
    .order_by(occurrences.c.starts_at, occurrences.c.id)
)
_RELEASE = update(occurrences).where(occurrences.c.id == bindparam("which")).values(changed=False)


async def coming(db: Connection, activity: int, now: datetime) -> list[Dated]:
    """Those that have not begun, by start; cancelled ones, too."""
    rows = (await db.execute(_COMING, {"of": activity, "now": now})).all
    return [Dated(of_row(row), row.original, row.changed) for row in rows]


async def release(db: Connection, ids: Iterable[int]) -> None:
    """They are no longer as somebody made them by hand: `storage.occurrences.make` gives them what the rule says."""
    await db.execute(_RELEASE, [{"which": one} for one in ids])
