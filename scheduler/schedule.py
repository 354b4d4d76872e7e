"""Which bells the house has, and what they ring for."""

import asyncio
import contextlib
from collections.abc import AsyncIterator, Callable
from datetime import datetime, timedelta

import domain.offers
import scheduler.awaiting
import scheduler.counting
import scheduler.digest
import scheduler.horizon
import scheduler.offers
import scheduler.reminders
import scheduler.terms
from domain.questions import Questions
from scheduler.backups import Backups
from scheduler.bells import Bells
from scheduler.jumps import Jumps
from scheduler.keeping import Keeping
from storage.database import Database
from storage.programme import Snapshot

Clock = Callable[[], datetime]

WATCH_EVERY = timedelta(seconds=3)
REMIND_EVERY = timedelta(seconds=3)
PASS_ON_EVERY = timedelta(seconds=3)
DIGEST_EVERY = timedelta(minutes=1)
ROLL_EVERY = timedelta(hours=1)
FORGET_EVERY = timedelta(hours=1)
TERMS_EVERY = timedelta(minutes=1)
AWAITING_EVERY = timedelta(minutes=1)
COUNT_EVERY = timedelta(minutes=1)
CHECKPOINT_EVERY = timedelta(minutes=1)
PURGE_EVERY = timedelta(seconds=2)
BACK_UP_EVERY = timedelta(minutes=15)
BACK_UP_LONGEST = timedelta(minutes=10)


def start(
    database: Database,
    snapshot: Snapshot,
    clock: Clock,
    hold: timedelta = domain.offers.LONGEST,
    *,
    backups: Backups | None = None,
    questions: Questions | None = None,
) -> Bells:
    """Ring all bells of the house. `clock` gives the program's aware now; `hold`: see `domain.offers`."""

    questions = questions or Questions()

    async def roll() -> None:
        await scheduler.horizon.roll(database, snapshot, clock(), hold)

    async def remind() -> None:
        await scheduler.reminders.remind(database, clock())

    async def pass_on() -> None:
        await scheduler.offers.pass_on(database, clock(), hold)

    async def digest() -> None:
        await scheduler.digest.put(database, snapshot, clock())

    async def terms() -> None:
        await scheduler.terms.ask(database, clock())

    async def awaiting() -> None:
        await scheduler.awaiting.ask(database, snapshot, clock())

    async def count() -> None:
        await scheduler.counting.write_down(questions, database)

    async def watch() -> None:
        async with database.reading() as db:
            await snapshot.watch(db)

    jumps = Jumps(clock, asyncio.get_running_loop().time)
    keeping = Keeping(database, clock, jumps.trusted, backups)
    bells = Bells(jumps.happened)
    bells.hang(roll, "horizon", ROLL_EVERY, at_once=True)
    bells.hang(keeping.forget, "forget", FORGET_EVERY, longest=BACK_UP_LONGEST)
    bells.hang(watch, "watch", WATCH_EVERY)
    bells.hang(remind, "remind", REMIND_EVERY, at_once=True)
    bells.hang(pass_on, "pass_on", PASS_ON_EVERY, at_once=True)
    bells.hang(digest, "digest", DIGEST_EVERY, at_once=True)
    bells.hang(terms, "terms", TERMS_EVERY, at_once=True)
    bells.hang(awaiting, "awaiting", AWAITING_EVERY, at_once=True)
    bells.hang(count, "count", COUNT_EVERY)
    bells.hang(database.checkpoint, "checkpoint", CHECKPOINT_EVERY)
    bells.hang(keeping.purge, "purge", PURGE_EVERY, longest=BACK_UP_LONGEST)
    bells.hang(keeping.back_up, "backups", BACK_UP_EVERY, at_start=True, longest=BACK_UP_LONGEST)
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
    questions: Questions | None = None,
) -> AsyncIterator[Bells]:
    """The bells ring within the block."""
    questions = questions or Questions()
    bells = start(database, snapshot, clock, hold, backups=backups, questions=questions)
    try:
        yield bells
    finally:
        await bells.stop()
        # The last minute of counts is no reason to end badly.
        with contextlib.suppress(Exception):
            await scheduler.counting.write_down(questions, database)
