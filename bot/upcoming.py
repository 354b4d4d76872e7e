"""`next`: when the bot will next write to somebody by itself. Works while the bot runs; says nothing of anybody."""

from datetime import datetime, timedelta

import typer

import bot.database
import scheduler.upcoming
from bot.clock import Clock
from bot.settings import Settings

_SECOND = timedelta(seconds=1)


async def tell(settings: Settings, clock: Clock) -> None:
    """One line with the instant, ISO 8601 in UTC, or none. Raises Stop where there is no database, or an older one."""
    database = await bot.database.open_as_it_is(settings)
    try:
        async with database.reading() as db:
            at = await scheduler.upcoming.upcoming(db, clock(), settings.hold)
    finally:
        await database.close()
    if at is not None:
        typer.echo(_whole(at).isoformat())


def _whole(at: datetime) -> datetime:
    """The second by which it is due."""
    whole = at.replace(microsecond=0)
    return whole if whole == at else whole + _SECOND
