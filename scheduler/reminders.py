"""The reminders that are due go into the outbox."""

from collections.abc import Iterable
from datetime import datetime

import domain.reminders
import storage.outbox
import storage.reminders
from domain.outbox import Drop, Kind, Letter
from domain.reminders import Standing
from storage.database import Connection, Database


async def remind(database: Database, now: datetime) -> int:
    """Put in what is due and was never put in; what is no longer of use stands there as dropped. Returns how many.

    Nothing due: nothing is written, and nobody's writing waits. Rung twice, or killed in between, it does no harm.
    """
    async with database.reading() as db:
        if not await _letters(db, now):
            return 0
    async with database.writing() as db:
        # Read again under the lock: somebody may have left a moment ago.
        letters = await _letters(db, now)
        put = await storage.outbox.put(db, [one for one in letters if not _is_late(one, now)])
        late = [one for one in letters if _is_late(one, now)]
        return put + await storage.outbox.put_dropped(db, late, Drop.TOO_LATE, now)


def _is_late(letter: Letter, now: datetime) -> bool:
    return letter.useful_until is not None and letter.useful_until <= now


async def _letters(db: Connection, now: datetime) -> list[Letter]:
    zones = await storage.reminders.zones(db)
    last = max((domain.reminders.latest_start(now, zone) for zone in zones), default=now)
    tomorrow = await storage.reminders.day_before(db, now, last)
    soon = await storage.reminders.soon(db, now)
    return [*_due(tomorrow, Kind.DAY_BEFORE, now), *_due(soon, Kind.SOON, now)]


def _due(standing: Iterable[Standing], kind: Kind, now: datetime) -> list[Letter]:
    return [
        domain.reminders.letter(one, reminder)
        for one in standing
        for reminder in domain.reminders.due(one, now)
        if reminder.kind is kind
    ]
