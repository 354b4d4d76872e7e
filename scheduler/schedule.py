"""Which bells the house has, and what they ring for."""

import asyncio
import contextlib
from collections.abc import AsyncIterator, Callable
from datetime import datetime, timedelta

import domain.offers
import scheduler.digest
import scheduler.horizon
import scheduler.housekeeping
import scheduler.offers
import scheduler.reminders
from scheduler.backups import Backups
from scheduler.bells import Bells
from scheduler.jumps import Jumps
from scheduler.purging import Purging
from storage.database import Database
from storage.programme import Snapshot

Clock = Callable[[], datetime]

WATCH_EVERY = timedelta(seconds=3)
REMIND_EVERY = timedelta(seconds=3)
PASS_ON_EVERY = timedelta(seconds=3)
DIGEST_EVERY = timedelta(minutes=1)
ROLL_EVERY = timedelta(hours=1)
FORGET_EVERY = timedelta(days=1)
CHECKPOINT_EVERY = timedelta(minutes=1)
PURGE_EVERY = timedelta(seconds=2)
BACK_UP_EVERY = timedelta(minutes=15)


def start(
    database: Database,
    snapshot: Snapshot,
    clock: Clock,
    hold: timedelta = domain.offers.LONGEST,
    *,
    backups: Backups | None = None,
) -> Bells:
    """Ring all bells of the house. `clock` gives the program's aware now; `hold`: see `domain.offers`."""

    async def roll() -> None:
        await scheduler.horizon.roll(database, snapshot, clock(), hold)

    async def forget() -> None:
        await scheduler.housekeeping.forget(database, clock())

    async def remind() -> None:
        await scheduler.reminders.remind(database, clock())

    async def pass_on() -> None:
        await scheduler.offers.pass_on(database, clock(), hold)

    async def digest() -> None:
        await scheduler.digest.put(database, snapshot, clock())

    async def watch() -> None:
        async with database.reading() as db:
            await snapshot.watch(db)

    bells = Bells(Jumps(clock, asyncio.get_running_loop().time).happened)
    bells.hang(roll, "horizon", ROLL_EVERY, at_once=True)
    bells.hang(forget, "forget", FORGET_EVERY, at_once=True)
    bells.hang(watch, "watch", WATCH_EVERY)
    bells.hang(remind, "remind", REMIND_EVERY, at_once=True)
    bells.hang(pass_on, "pass_on", PASS_ON_EVERY, at_once=True)
    bells.hang(digest, "digest", DIGEST_EVERY, at_once=True)
    bells.hang(database.checkpoint, "checkpoint", CHECKPOINT_EVERY)
    purging = Purging(database, database.purge)

    async def purge() -> None:
        # Whoever is told "erased" is so in the copies, too.
        if await purging.ring() and backups:
            await backups.scrub()

    bells.hang(purge, "purge", PURGE_EVERY)
    if backups:
        bells.hang(lambda: backups.ring(clock()), "backups", BACK_UP_EVERY, at_once=True)
    bells.start()
    return bells


@contextlib.asynccontextmanager
async def ringing(
    database: Database,
    snapshot: Snapshot,
    clock: Clock,
    hold: timedelta = domain.offers.LONGEST,
    *,
    backups: Backups | None = None,
) -> AsyncIterator[Bells]:
    """The bells ring within the block."""
    bells = start(database, snapshot, clock, hold, backups=backups)
    try:
        yield bells
    finally:
        await bells.stop()
