"""Seats whose offer has ended go on to the next in the line."""

from datetime import datetime, timedelta

import storage.telling
from storage.database import Database


async def pass_on(database: Database, now: datetime, hold: timedelta) -> int:
    """Settle the lines that the time has changed, and tell. Returns how many; of none, nothing is written.

    It only makes the news travel: that an offer has ended is decided by `now` wherever a line is read. `hold`: see
    `domain.offers`.
    """
    async with database.reading() as db:
        if not await storage.telling.open_lines(db, now):
            return 0
    async with database.writing() as db:
        return await storage.telling.settle_all(db, await storage.telling.open_lines(db, now), now, hold)
