"""The horizon: eight weeks of occurrences lie ahead at every moment."""

from datetime import datetime, timedelta

import structlog

import storage.activities
import storage.occurrences
import storage.programme
import storage.telling
from domain.offers import LONGEST
from domain.programme import Activity, Programme
from storage.database import Database
from storage.programme import Snapshot

# More than a day: one run a day would do, so a missing hour is nothing yet.
_SILENCE = timedelta(hours=26)

_log = structlog.get_logger()


async def roll(database: Database, snapshot: Snapshot, now: datetime, hold: timedelta = LONGEST) -> int:
    """Make the occurrences that are missing. Returns how many activities got or lost any.

    Each activity is a transaction of its own, so that nobody's answer waits for all of them. One whose rule can't be
    followed is logged, and the others go on.
    """
    async with database.reading() as db:
        check(await storage.occurrences.made_at(db), now)
        programme = await storage.programme.load(db, now)
    touched = 0
    for activity in programme.activities:
        touched += await _roll_or_tell(database, programme, activity, now, hold)
    async with database.writing() as db:
        await storage.occurrences.heartbeat(db, now)
    async with database.reading() as db:
        await snapshot.watch(db)
    return touched


def check(made_at: datetime | None, now: datetime) -> bool:
    """Whether the horizon's heart beats; warn if it has not for 26 hours. One that never beat is new."""
    if made_at is None or now - made_at <= _SILENCE:
        return True
    _log.warning("no_occurrences_made", hours=round((now - made_at) / timedelta(hours=1)))
    return False


async def _roll_or_tell(
    database: Database, programme: Programme, activity: Activity, now: datetime, hold: timedelta
) -> bool:
    try:
        return await _roll_one(database, programme, activity, now, hold)
    except Exception as failure:  # noqa: BLE001 -- one activity's trouble must not empty the weeks of the others
        _log.error("occurrences_not_made", activity=activity.id, kind=type(failure).__name__)
        return False


async def _roll_one(
    database: Database, programme: Programme, activity: Activity, now: datetime, hold: timedelta
) -> bool:
    zone = programme.place_of(activity).zone
    async with database.writing() as db:
        # Read again under the lock: an import may have given it another rule a moment ago.
        current = await storage.activities.find(db, activity.id)
        if current is None or not await storage.occurrences.make(db, current, zone, now):
            return False
        # Whatever moves what people signed up for, even a new rule of summer time, is told.
        await storage.telling.tell_of(db, current.id, now, hold)
        await storage.programme.raise_version(db)
        return True
