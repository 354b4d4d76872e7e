"""The dates of one activity that are made, with the wall times that its rule gave them."""

from datetime import UTC, date, datetime, time

from sqlalchemy import bindparam, or_, select, update

import storage.occurrences
from domain.dates import Dated
from storage.database import Connection
from storage.tables import occurrence as occurrences

_OF = (
    select(occurrences)
    .where(occurrences.c.activity == bindparam("which"))
    # By both: what was moved away from a day still is the date of that day.
    .where(or_(occurrences.c.original >= bindparam("first"), occurrences.c.starts_at >= bindparam("begins")))
    .order_by(occurrences.c.starts_at, occurrences.c.id)
)
_GIVE = (
    update(occurrences)
    .where(occurrences.c.id == bindparam("which"))
    .values(activity=bindparam("to"), original=bindparam("at"), changed=True)
)


async def of(db: Connection, activity: int, since: date) -> list[Dated]:
    """Those of the day `since` and later, by start."""
    first = datetime.combine(since, time())
    rows = (await db.execute(_OF, {"which": activity, "first": first, "begins": first.replace(tzinfo=UTC)})).all
    return [Dated(row.original, storage.occurrences.of_row(row)) for row in rows]


async def give(db: Connection, occurrence: int, activity: int, original: datetime) -> None:
    """It belongs to another activity from now on, with all who are signed up. `original`: its wall time there."""
    await db.execute(_GIVE, {"which": occurrence, "to": activity, "at": original})
