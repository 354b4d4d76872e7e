"""A change of the programme taken back: the rows, what the rule gives, and what people are told."""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import storage.activities
import storage.divided
import storage.occurrences
import storage.programme
import storage.putting_back
import storage.snapshots
import storage.telling
from storage.database import Connection
from storage.snapshots import Snapshot


async def take_back(
    db: Connection,
    before: Snapshot,
    after: Snapshot,
    zones: Mapping[int, ZoneInfo],
    now: datetime,
    hold: timedelta,
    later: Sequence[Snapshot] = (),
) -> int | None:
    """How many people hear of it; None: somebody changed it since, and nothing was done. `zones`: by place.

    `later`: see `storage.divided`.
    """
    whole = await storage.divided.with_parts(db, before, after, later)
    if whole is None or not await storage.putting_back.put_back(db, *whole):
        return None
    before, _ = whole
    told: set[int] = set()
    for number in sorted(storage.snapshots.activities(before)):
        activity = await storage.activities.find(db, number)
        if activity is not None:
            await storage.occurrences.make(db, activity, zones[activity.place], now)
            told |= await storage.telling.tell_of(db, number, now, hold)
    await storage.programme.raise_version(db)
    return len(told)
