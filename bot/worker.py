"""Works through the inbox: one person's updates in order, many people at once.

A question changes nothing: it is answered, noted in the journal, and marked done together with others. A change is
committed in one transaction with its answer, then the answer is sent: a crash in between sends it at the next start.
"""

import asyncio
from collections import deque
from collections.abc import Callable, Sequence
from datetime import datetime

import structlog

import bot.logs
import storage.inbox
from bot.answering import Answering, Unparseable
from bot.delivery import Delivery, TokenRefused
from bot.journal import Journal
from bot.marks import Marks
from bot.outcomes import End
from storage.database import Database
from storage.inbox import Waiting

_log = structlog.get_logger()
_IN_HAND = 100
_LAST_SECONDS = 7.0


class Worker:
    """`arrived` rings when there may be something to do."""

    def __init__(
        self,
        database: Database,
        answering: Answering,
        delivery: Delivery,
        journal: Journal,
        clock: Callable[[], datetime],
        arrived: asyncio.Event,
    ) -> None:
        self._database = database
        self._answering = answering
        self._delivery = delivery
        self._clock = clock
        self._arrived = arrived
        self._marks = Marks(database, journal, clock, self._release)
        self._queues: dict[int, deque[Waiting]] = {}
        self._tasks: set[asyncio.Task[None]] = set()
        self._held: set[int] = set()
        self._refused = False

    async def run(self) -> None:
        """Until cancelled; then what is under way is finished. Raises TokenRefused."""
        await self._marks.recover()
        marking = asyncio.create_task(self._marks.run())
        try:
            while not self._refused:
                await self._take_more()
        finally:
            await self._finish_what_is_under_way()
            marking.cancel()
            await asyncio.gather(marking, return_exceptions=True)
            await self._mark_the_last()
        raise TokenRefused

    async def _take_more(self) -> None:
        self._arrived.clear()
        room = _IN_HAND - len(self._held)
        rows = await self._waiting(room) if room > 0 else []
        for row in rows:
            self._hand_out(row)
        if not rows:
            await self._arrived.wait()

    async def _waiting(self, room: int) -> list[Waiting]:
        try:
            async with self._database.reading() as db:
                return await storage.inbox.waiting(db, room, self._held)
        except Exception as failure:  # noqa: BLE001 - the database may be away for a while; what waits, waits
            _log.error("inbox_not_read", kind=type(failure).__name__)
            await asyncio.sleep(1)
            self._arrived.set()
            return []

    def _hand_out(self, row: Waiting) -> None:
        self._held.add(row.update_id)
        queue = self._queues.get(row.sender)
        if queue is not None:
            queue.append(row)
            return
        self._queues[row.sender] = deque([row])
        task = asyncio.create_task(self._work_off(row.sender))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _work_off(self, sender: int) -> None:
        queue = self._queues[sender]
        try:
            while queue and not self._refused:
                await self._see_to(queue.popleft())
        finally:
            # What is left in a cut-off queue waits in the inbox for the next start.
            del self._queues[sender]

    async def _see_to(self, row: Waiting) -> None:
        try:
            await self._answer(row)
            self._marks.done(row.update_id)
        except TokenRefused:
            self._refused = True
            self._arrived.set()
        except Unparseable as failure:
            await self._set_aside(row, "unparseable", failure)
        except Exception as failure:  # noqa: BLE001 - one update's trouble is nobody else's
            await self._set_aside(row, type(failure).__name__, failure)

    async def _answer(self, row: Waiting) -> None:
        calls = await self._answering.calls(row)
        outcome = await self._delivery.deliver(calls)
        if outcome.end is End.WRONG and row.answer is None:
            await self._delivery.deliver(self._answering.apology(row))

    async def _set_aside(self, row: Waiting, reason: str, failure: Exception) -> None:
        _log.error("update_set_aside", update=row.update_id, reason=reason, where=bot.logs.frames(failure))
        try:
            async with self._database.writing() as db:
                await storage.inbox.set_aside(db, row.update_id, reason, self._clock())
        except Exception as another:  # noqa: BLE001 - the row still waits; it is tried again in a while
            _log.error("update_not_set_aside", kind=type(another).__name__)
            await asyncio.sleep(1)
        self._release([row.update_id])

    def _release(self, updates: Sequence[int]) -> None:
        self._held.difference_update(updates)
        self._arrived.set()

    async def _mark_the_last(self) -> None:
        try:
            await self._marks.write()
        except Exception as failure:  # noqa: BLE001 - the journal has them; the next start marks them
            _log.error("answers_not_marked", kind=type(failure).__name__)

    async def _finish_what_is_under_way(self) -> None:
        for queue in self._queues.values():
            queue.clear()
        if self._tasks:
            _, late = await asyncio.wait(self._tasks, timeout=_LAST_SECONDS)
            for task in late:
                task.cancel()
            await asyncio.gather(*late, return_exceptions=True)
