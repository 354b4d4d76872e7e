"""What is no longer needed goes."""

from datetime import datetime, timedelta

import storage.inbox
from storage.database import Database

# Telegram repeats an update for a day at most; a week leaves room for a long weekend.
_KEPT = timedelta(days=7)


async def forget(database: Database, now: datetime) -> int:
    """Forget what was answered more than seven days ago. Returns how many updates."""
    async with database.writing() as db:
        return await storage.inbox.forget(db, now - _KEPT)
