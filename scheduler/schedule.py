"""The bells. APScheduler rings them and holds nothing: all that must survive a restart is in the database."""

import asyncio
import contextlib
from collections.abc import AsyncIterator, Awaitable, Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import structlog
from apscheduler.schedulers.asyncio import AsyncIOScheduler

import domain.offers
import scheduler.digest
import scheduler.horizon
import scheduler.housekeeping
import scheduler.offers
import scheduler.reminders
from scheduler.backups import Backups
from scheduler.purging import Purging
from storage.database import Database
from storage.programme import Snapshot

Clock = Callable[[], datetime]
Bell = Callable[[], Awaitable[object]]

WATCH_EVERY = timedelta(seconds=3)
REMIND_EVERY = timedelta(seconds=3)
PASS_ON_EVERY = timedelta(seconds=3)
_DIGEST_EVERY = timedelta(minutes=1)
_ROLL_EVERY = timedelta(hours=1)
_FORGET_EVERY = timedelta(days=1)
CHECKPOINT_EVERY = timedelta(minutes=1)
PURGE_EVERY = timedelta(seconds=2)
BACK_UP_EVERY = timedelta(minutes=15)
_LAST_SECONDS = 3

_log = structlog.get_logger()


class Schedule:
    """Rings until it is stopped."""

    def __init__(self) -> None:
        # Intervals in UTC only: a time of day would ring twice, or not at all, when the clock is changed.
        self._bells: Any = AsyncIOScheduler(timezone=UTC)
        self._ringing: set[asyncio.Task[Any]] = set()

    def start(self) -> None:
        self._bells.start()

    def ring(self, bell: Bell, name: str, every: timedelta, *, at_once: bool = False) -> None:
        """Ring again and again, from now or from one interval on. One that still rings is not doubled."""
        # Late is better than never: the library's grace of a second would skip a busy moment.
        job = {"func": self._ring, "args": (bell, name), "misfire_grace_time": None, "coalesce": True}
        if at_once:
            self._bells.add_job(**job)
        self._bells.add_job(**job, trigger="interval", seconds=every.total_seconds(), max_instances=1)

    async def stop(self) -> None:
        """Ring no more, let what rings end, and see that it has let go of the database."""
        self._bells.pause()
        if self._ringing:
            await asyncio.wait(self._ringing, timeout=_LAST_SECONDS)
        self._bells.shutdown(wait=False)
        await asyncio.gather(*self._ringing, return_exceptions=True)

    async def _ring(self, bell: Bell, name: str) -> None:
        task = asyncio.current_task()
        if task is not None:
            self._ringing.add(task)
            task.add_done_callback(self._ringing.discard)
        try:
            await bell()
        except Exception as failure:  # noqa: BLE001 -- one bell's trouble must not silence it or the others
            _log.error("bell_failed", bell=name, kind=type(failure).__name__)


def start(
    database: Database,
    snapshot: Snapshot,
    clock: Clock,
    hold: timedelta = domain.offers.LONGEST,
    *,
    backups: Backups | None = None,
) -> Schedule:
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

    schedule = Schedule()
    schedule.ring(roll, "horizon", _ROLL_EVERY, at_once=True)
    schedule.ring(forget, "forget", _FORGET_EVERY, at_once=True)
    schedule.ring(watch, "watch", WATCH_EVERY)
    schedule.ring(remind, "remind", REMIND_EVERY, at_once=True)
    schedule.ring(pass_on, "pass_on", PASS_ON_EVERY, at_once=True)
    schedule.ring(digest, "digest", _DIGEST_EVERY, at_once=True)
    schedule.ring(database.checkpoint, "checkpoint", CHECKPOINT_EVERY)
    purging = Purging(database, database.purge)

    async def purge() -> None:
        # Whoever is told "erased" is so in the copies, too.
        if await purging.ring() and backups:
            await backups.scrub()

    schedule.ring(purge, "purge", PURGE_EVERY)
    if backups:
        schedule.ring(lambda: backups.ring(clock()), "backups", BACK_UP_EVERY, at_once=True)
    schedule.start()
    return schedule


@contextlib.asynccontextmanager
async def ringing(
    database: Database,
    snapshot: Snapshot,
    clock: Clock,
    hold: timedelta = domain.offers.LONGEST,
    *,
    backups: Backups | None = None,
) -> AsyncIterator[Schedule]:
    """The bells ring within the block."""
    schedule = start(database, snapshot, clock, hold, backups=backups)
    try:
        yield schedule
    finally:
        await schedule.stop()
