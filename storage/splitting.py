"""A series cut in two, or one date taken out of it: what was one activity becomes two.

Rows of coming occurrences go along to the new activity with all that hangs on them: a row keeps its id, for sign-ups,
letters and old buttons carry it, and what somebody changed by hand stays as they made it.
"""

from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

from sqlalchemy import bindparam, insert, literal, select, update

import storage.activities
from domain.programme import Activity
from storage.database import Connection
from storage.series import make
from storage.tables import host as hosting
from storage.tables import occurrence as occurrences

_HAND_OVER = (
    update(occurrences)
    .where(occurrences.c.activity == bindparam("of"))
    .where(occurrences.c.original >= bindparam("first"), occurrences.c.original < bindparam("last"))
    # Who decides on the line has seen another activity: it is another line now.
    .values(activity=bindparam("to"), line_version=occurrences.c.line_version + 1)
)


async def split(
    db: Connection, stays: Activity, new: Activity, span: tuple[datetime, datetime], zone: ZoneInfo, now: datetime
) -> int:
    """Change the activity to `stays`, add `new` with the same hosts, and bring the rows of both in line.

    `span`: what the rule gave at wall times from the first to before the last of it becomes the new one's. Returns
    the new one's number. In one transaction with all that is told of it; the caller raises the programme's version.
    """
    await storage.activities.change(db, stays)
    number = await storage.activities.add(db, new)
    await _copy_hosts(db, stays.id, number)
    first, last = span
    await db.execute(_HAND_OVER, {"of": stays.id, "to": number, "first": first, "last": last})
    for one in (stays, replace(new, id=number)):
        await make(db, one, zone, now)
    return number


async def _copy_hosts(db: Connection, of: int, to: int) -> None:
    theirs = select(hosting.c.person, literal(to), *hosting.c["given_at", "until"]).where(hosting.c.activity == of)
    columns = ["person", "activity", "given_at", "until"]
    await db.execute(insert(hosting).from_select(columns, theirs.order_by(hosting.c.id)))
