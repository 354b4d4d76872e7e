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
from storage.tables import occurrence


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
    before, after = whole
    # Before anything is settled: the line would hold the seats of an offer for whoever has it.
    await storage.telling.withdraw(db, _with_fewer_seats(before, after), now)
    told: set[int] = set()
    for number in sorted(storage.snapshots.activities(before)):
        activity = await storage.activities.find(db, number)
        if activity is not None:
            await storage.occurrences.make(db, activity, zones[activity.place], now)
            told |= await storage.telling.tell_of(db, number, now, hold)
    await storage.programme.raise_version(db)
    return len(told)


def _with_fewer_seats(before: Snapshot, after: Snapshot) -> list[int]:
    """The times that have fewer than the change had given them."""
    old = before.get(occurrence.name, {})
    rows = [(key, old.get(key), row) for key, row in after.get(occurrence.name, {}).items()]
    return [int(key) for key, was, row in rows if was and row and _is_fewer(was["seats"], row["seats"])]


def _is_fewer(seats: int | None, than: int | None) -> bool:
    """None: as many as come."""
    return seats is not None and (than is None or seats < than)
