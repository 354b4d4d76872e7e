"""Telegram's "too many" outlives a restart: its end is kept in the database, in real time."""

from datetime import datetime, timedelta

import structlog

import storage.pause
from bot.clock import Clock
from storage.database import Database

_log = structlog.get_logger()
# If the clock was set back meanwhile, the end seems far away. Who asks too early is told anew how long to wait.
_LONGEST = timedelta(minutes=15)


async def left(database: Database, now: datetime) -> float:
    """Seconds of silence that Telegram still wants, as far as it was kept. `now`: the real one."""
    async with database.reading() as db:
        until = await storage.pause.until(db)
    return max(0.0, min(until - now, _LONGEST).total_seconds()) if until else 0.0


async def keep(database: Database, real: Clock, seconds: float) -> None:
    """From now on so many seconds. If that can't be written, only a restart within them would be too early."""
    try:
        async with database.writing() as db:
            await storage.pause.set(db, real() + timedelta(seconds=seconds))
    except Exception as failure:  # noqa: BLE001 - this run of the program keeps silent all the same
        _log.error("silence_not_kept", kind=type(failure).__name__)
