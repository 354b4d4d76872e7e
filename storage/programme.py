"""The programme as one value, read whole; the number that every change of it raises; and what a process holds."""

from collections.abc import Callable
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy import select, update

import storage.activities
import storage.associations
import storage.municipalities
import storage.occurrences
import storage.places
import storage.referrals
from domain.days import instant, today
from domain.programme import Programme
from storage.database import Connection
from storage.tables import programme

# Without any change the days go on: yesterday's occurrences leave, the horizon comes nearer.
_STALE_AFTER = timedelta(hours=1)

_VERSION = select(programme.c.version)
_RAISE = update(programme).values(version=programme.c.version + 1)


async def version(db: Connection) -> int:
    return int((await db.execute(_VERSION)).all[0].version)


async def raise_version(db: Connection) -> None:
    """To be called in the transaction of every change of the programme."""
    await db.execute(_RAISE)


async def load(db: Connection, now: datetime) -> Programme:
    """All of it at one version, with the occurrences from the start of yesterday to eight weeks on."""
    return Programme(
        version=await version(db),
        municipalities=(municipalities := await storage.municipalities.every(db)),
        associations=await storage.associations.every(db),
        places=await storage.places.every(db),
        activities=await storage.activities.every(db),
        occurrences=await storage.occurrences.between(
            db, _yesterday(now, [one.zone for one in municipalities]), now + storage.occurrences.HORIZON
        ),
        referrals=await storage.referrals.every(db),
    )


def _yesterday(now: datetime, zones: list[ZoneInfo]) -> datetime:
    """The earliest start of yesterday among the places' zones."""
    starts = (instant(today(now, zone) - timedelta(days=1), time(), zone) for zone in zones)
    return min(starts, default=now - timedelta(days=1))


class Snapshot:
    """Asking a question reads no table: `current` gives what is held.

    Whoever changes the programme in this process calls `refresh` after the commit. A change by another process (an
    import while the bot runs) is noticed by `watch`, which reads the version alone.
    """

    def __init__(self, clock: Callable[[], datetime]) -> None:
        self._clock = clock
        self._held: Programme | None = None
        self._read_at: datetime

    async def current(self, db: Connection) -> Programme:
        return self._held if self._held is not None else await self.refresh(db)

    async def refresh(self, db: Connection) -> Programme:
        """Read the programme anew."""
        self._read_at = self._clock()
        self._held = await load(db, self._read_at)
        return self._held

    async def watch(self, db: Connection) -> bool:
        """Read it anew if it has another version, or is an hour old. True: it was read."""
        if self._held is not None and not await self._is_stale(db, self._held):
            return False
        await self.refresh(db)
        return True

    async def _is_stale(self, db: Connection, held: Programme) -> bool:
        # A clock that was turned back (a demo's) makes it as stale as one that went on.
        old = abs(self._clock() - self._read_at) >= _STALE_AFTER
        return old or await version(db) != held.version
