"""Empties the outbox: one letter at a time, at Telegram's pace, with the words of the moment in which it is sent.

A letter is marked as soon as it is out, before the next is looked at: a kill in between repeats that one, and no other.
"""

import asyncio
import itertools
from collections import Counter
from collections.abc import Awaitable, Callable, Coroutine
from contextlib import suppress
from datetime import datetime
from functools import partial

import structlog

import bot.calls
import bot.lifetime
import bot.logs
import scheduler.outbox
import storage.outbox
from bot.calls import Destination
from bot.delivery import Delivery, TokenRefused
from bot.menus import Menus
from bot.outcomes import End, Outcome
from domain.outbox import Drop, Waiting
from scheduler.announcements import Later
from scheduler.outbox import Desk, Sending
from storage.database import Connection, Database

_log = structlog.get_logger()
_LOOK_SECONDS = 1.0
_BETWEEN_SECONDS = 0.2
_LAST_SECONDS = 5.0

Mark = Callable[[Connection], Awaitable[object]]


class Dispatcher:
    """`rung`: set by whoever may have put a letter into the outbox. It is looked into every second anyway."""

    def __init__(
        self,
        database: Database,
        desk: Desk,
        delivery: Delivery,
        clock: Callable[[], datetime],
        rung: asyncio.Event,
    ) -> None:
        self._database = database
        self._desk = desk
        self._delivery = delivery
        self._clock = clock
        self._rung = rung
        self._menus = Menus(database, desk.languages, delivery, clock)
        self._doubts: Counter[int] = Counter()
        self._failed: int | None = None

    async def run(self) -> None:
        """Until cancelled; then the letter under way has five seconds to arrive and be marked. Raises TokenRefused.

        Menus are told beside the letters, which wait for none of them.
        """
        await bot.lifetime.together(self._send_letters(), self._menus.run())

    async def _send_letters(self) -> None:
        while True:
            self._rung.clear()
            if await self._next():
                await self._empty()
            else:
                with suppress(TimeoutError):
                    await asyncio.wait_for(self._rung.wait(), _LOOK_SECONDS)

    async def _empty(self) -> None:
        """Send all that is due, each in its turn."""
        more = True
        while more:
            await self._delivery.until_a_letter_may_go()
            more = await _to_its_end(self._send_next())

    async def _next(self) -> Waiting | None:
        try:
            async with self._database.reading() as db:
                return await storage.outbox.next_due(db, self._clock())
        except Exception as failure:  # noqa: BLE001 - the database may be away for a while; what waits, waits
            _log.error("outbox_not_read", kind=type(failure).__name__)
            return None

    async def _send_next(self) -> bool:
        """False: there was none. It is looked for only now: much may have happened while it had to wait."""
        waiting = await self._next()
        if waiting is None:
            return False
        try:
            mark = await self._try(waiting)
        except TokenRefused:
            raise
        except Exception as failure:  # noqa: BLE001 - one letter's trouble is nobody else's
            await self._look_into(waiting, failure)
        else:
            if mark:
                await self._insist(waiting, mark)
        return True

    async def _try(self, waiting: Waiting) -> Mark | None:
        """Send it or drop it. What is to be written of that; None: it is to be tried again."""
        async with self._database.reading() as db:
            letter = await scheduler.outbox.compose(db, waiting, self._desk, self._clock())
        if isinstance(letter, Drop):
            return self._dropped(waiting, letter)
        if isinstance(letter, Later):
            return lambda db: scheduler.outbox.put_off(db, waiting, letter)
        calls = bot.calls.of(letter.reply, Destination(letter.telegram_id, letter.instead_of))
        outcome = await self._delivery.deliver_letter(calls, doubts=self._doubts[waiting.id])
        return self._mark(waiting, letter, outcome)

    def _mark(self, waiting: Waiting, letter: Sending, outcome: Outcome) -> Mark | None:
        match outcome.end:
            case End.LATER:
                return None
            case End.UNCERTAIN if self._doubts[waiting.id] < outcome.again:
                # Perhaps it arrived: again, but without a sound.
                self._doubts[waiting.id] += 1
                return None
            case End.DELIVERED | End.UNCERTAIN:
                surely = outcome.end is End.DELIVERED
                return lambda db: scheduler.outbox.sent(db, waiting, letter, self._clock(), surely=surely)
            case End.UNCHANGEABLE:
                return lambda db: scheduler.outbox.unchangeable(db, waiting, self._clock())
            case End.GONE:
                return lambda db: scheduler.outbox.gone(db, waiting, self._clock())
            case _:
                return self._dropped(waiting, Drop.WRONG)

    def _dropped(self, waiting: Waiting, why: Drop) -> Mark:
        return lambda db: scheduler.outbox.dropped(db, waiting, why, self._clock())

    async def _look_into(self, waiting: Waiting, failure: Exception) -> None:
        """It could not be made. If that happens again while the database is well, it is the letter's own fault."""
        where = bot.logs.frames(failure)
        _log.error("letter_failed", kind=type(failure).__name__, letter=waiting.letter.kind.value, where=where)
        again, self._failed = waiting.id == self._failed, waiting.id
        if again and await self._database.can_write():
            await self._insist(waiting, self._dropped(waiting, Drop.WRONG))
        else:
            await asyncio.sleep(_BETWEEN_SECONDS)

    async def _insist(self, waiting: Waiting, mark: Mark) -> None:
        """No other letter goes before this one is marked: what went out must not go out again."""
        for attempt in itertools.count(1):
            try:
                async with self._database.writing() as db:
                    await mark(db)
            except Exception as failure:  # noqa: BLE001 - a full disk, for one
                _log.error("letter_not_marked", kind=type(failure).__name__, attempt=attempt)
                await asyncio.sleep(_BETWEEN_SECONDS)
                if attempt > 1 and await self._database.can_write():
                    mark = partial(storage.outbox.drop, letter=waiting.id, why=Drop.WRONG, now=self._clock())
            else:
                del self._doubts[waiting.id]
                return


async def _to_its_end(work: Coroutine[None, None, bool]) -> bool:
    """Cancelled meanwhile, it may go on for a few seconds."""
    working = asyncio.create_task(work)
    try:
        return await asyncio.shield(working)
    except asyncio.CancelledError:
        await asyncio.wait((working,), timeout=_LAST_SECONDS)
        working.cancel()
        await asyncio.gather(working, return_exceptions=True)
        raise
