"""Bells: each rings again and again, and those that go by the program's clock all at once where it has jumped.

How long one waits is counted in time that passes; no clock that can be moved or set has a say in it. They hold
nothing: all that must survive a restart is in the database.
"""

import asyncio
import contextlib
from collections.abc import Callable, Coroutine
from datetime import timedelta
from typing import Any

import structlog

from scheduler.bell import Bell, Ring

LOOK_EVERY = timedelta(seconds=1)
LONGEST = timedelta(minutes=2)
_LAST_SECONDS = 3

_log = structlog.get_logger()


class Bells:
    """Ring until they are stopped. `jumped`: whether the program's clock has jumped since that was last asked."""

    def __init__(self, jumped: Callable[[], bool] = lambda: False) -> None:
        self._jumped = jumped
        self._bells: list[Bell] = []
        self._due = asyncio.Event()
        self._tasks: set[asyncio.Task[None]] = set()
        self._ringing: set[asyncio.Task[Any] | None] = set()
        self._stopped = False

    def hang(
        self,
        ring: Ring,
        name: str,
        every: timedelta,
        *,
        at_once: bool = False,
        at_start: bool = False,
        longest: timedelta = LONGEST,
    ) -> None:
        """`at_once`: it also rings at the start and after a jump, in the order in which they hang.

        `at_start`: it also rings at the start, beside the others. A ring that takes longer than `longest` is let go.
        """
        self._bells.append(Bell(ring, name, every, at_once, at_start, longest))

    def start(self) -> None:
        self._due.set()
        self._begin(self._look())
        for bell in self._bells:
            self._begin(self._ring_again_and_again(bell))

    async def stop(self) -> None:
        """Ring no more, let what rings end, and see that it has let go of the database."""
        self._stopped = True
        for task in self._tasks - self._ringing:
            task.cancel()
        if ringing := self._tasks & self._ringing:
            await asyncio.wait(ringing, timeout=_LAST_SECONDS)
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    def _begin(self, work: Coroutine[Any, Any, None]) -> None:
        self._tasks.add(asyncio.create_task(work))

    async def _look(self) -> None:
        """The only task that rings them in order: a slow one among them holds up no bell that does not wait."""
        while not self._stopped:
            while self._are_all_due():
                self._due.clear()
                await self._ring_in_order()
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(LOOK_EVERY.total_seconds()):
                    await self._due.wait()

    async def _ring_again_and_again(self, bell: Bell) -> None:
        if bell.at_start:
            await self._ring(bell)
        while not self._stopped:
            await asyncio.sleep(bell.every.total_seconds())
            # Asked here, too: no bell is the first to ring after a jump that is not meant to be.
            if not (bell.waits or (self._are_all_due() and bell.at_once)):
                await self._ring(bell)

    async def _ring_in_order(self) -> None:
        """Occurrences are there before a list of them is written. Ends early where the clock jumps meanwhile."""
        bells = [bell for bell in self._bells if bell.at_once]
        for bell in bells:
            bell.waits = True
        try:
            for bell in bells:
                if self._are_all_due():
                    return
                await self._ring(bell)
                bell.waits = False
        finally:
            for bell in bells:
                bell.waits = False

    def _are_all_due(self) -> bool:
        """At the start, and after a jump."""
        if self._jumped():
            _log.info("clock_jumped")
            self._due.set()
        return self._due.is_set()

    async def _ring(self, bell: Bell) -> None:
        """One that rings already comes to its end first: it may have looked at the clock before the jump."""
        async with bell.turn:
            if self._stopped:
                return
            task = asyncio.current_task()
            self._ringing.add(task)
            try:
                await bell.ring_once()
            finally:
                self._ringing.discard(task)
