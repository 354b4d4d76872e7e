"""Occurrences: the single times that activities take place.

`storage.series` makes them from the rule; `storage.alterations` changes one by hand.
"""

from datetime import datetime
from typing import Any

from sqlalchemy import Row, bindparam, select, update

from domain.programme import Occurrence, OccurrenceState
from storage.alterations import call_off as call_off
from storage.alterations import move as move
from storage.alterations import put_back as put_back
from storage.alterations import set_seats as set_seats
from storage.database import Connection
from storage.series import HORIZON as HORIZON
from storage.series import make as make
from storage.tables import occurrence as occurrences
from storage.tables import programme

_BETWEEN = (
    select(occurrences)
    .where(occurrences.c.starts_at >= bindparam("first"), occurrences.c.starts_at < bindparam("last"))
    .order_by(occurrences.c.starts_at, occurrences.c.id)
)
_BY_ID = select(occurrences).where(occurrences.c.id == bindparam("which"))
_ACTIVITY_OF = select(occurrences.c.activity).where(occurrences.c.id == bindparam("which"))
_HEARTBEAT = update(programme).values(occurrences_made_at=bindparam("now"))
_HEARD = select(programme.c.occurrences_made_at)


async def between(db: Connection, first: datetime, last: datetime) -> tuple[Occurrence, ...]:
    """Those that begin from `first` to before `last` (aware instants), by start."""
    rows = (await db.execute(_BETWEEN, {"first": first, "last": last})).all
    return tuple(of_row(row) for row in rows)


async def find(db: Connection, occurrence: int) -> Occurrence | None:
    """Whenever it is or was."""
    row = (await db.execute(_BY_ID, {"which": occurrence})).first
    return of_row(row) if row else None


async def activity_of(db: Connection, occurrence: int) -> int | None:
    """The activity's id; None: there is no such occurrence."""
    row = (await db.execute(_ACTIVITY_OF, {"which": occurrence})).first
    return row.activity if row else None


async def heartbeat(db: Connection, now: datetime) -> None:
    """Note that occurrences were made."""
    await db.execute(_HEARTBEAT, {"now": now})


async def made_at(db: Connection) -> datetime | None:
    """When occurrences were last made; None: never."""
    row = (await db.execute(_HEARD)).first
    return row.occurrences_made_at if row else None


def of_row(row: Row[Any]) -> Occurrence:
    state = OccurrenceState(row.state)
    return Occurrence(row.id, row.activity, row.starts_at, row.ends_at, row.seats, state, row.room)
