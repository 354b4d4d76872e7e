"""Bells: each rings again and again, and all at once where the program's clock has jumped.

How long one waits is counted in time that passes; no clock that can be moved or set has a say in it. They hold
nothing: all that must survive a restart is in the database.
"""

import asyncio
from collections.abc import Awaitable, Callable, Coroutine
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

import structlog

Ring = Callable[[], Awaitable[object]]

LOOK_EVERY = timedelta(seconds=1)
_LAST_SECONDS = 3

_log = structlog.get_logger()


@dataclass(eq=False, slots=True)
class _Bell:
    """`waits`: it is about to ring with all others, and not before those that come before it."""

    ring: Ring
    name: str
    every: timedelta
    at_once: bool
    waits: bool = False
    turn: asyncio.Lock = field(default_factory=asyncio.Lock)


class Bells:
    """Ring until they are stopped. `jumped`: whether the program's clock has jumped since that was last asked."""

    def __init__(self, jumped: Callable[[], bool] = lambda: False) -> None:
        self._jumped = jumped
        self._bells: list[_Bell] = []
        self._all = asyncio.Lock()
        self._all_are_due = True
        self._tasks: set[asyncio.Task[None]] = set()
        self._ringing: set[asyncio.Task[Any] | None] = set()
        self._stopped = False

    def hang(self, ring: Ring, name: str, every: timedelta, *, at_once: bool = False) -> None:
        """`at_once`: it also rings at the start and after a jump, in the order in which they hang."""
        self._bells.append(_Bell(ring, name, every, at_once))

    def start(self) -> None:
        self._begin(self._ring_all_if_due())
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
        while not self._stopped:
            await asyncio.sleep(LOOK_EVERY.total_seconds())
            await self._ring_all_if_due()

    async def _ring_again_and_again(self, bell: _Bell) -> None:
        while not self._stopped:
            await asyncio.sleep(bell.every.total_seconds())
            # Asked here, too: no bell is the first to ring after a jump that is not meant to be.
            await self._ring_all_if_due()
            if not bell.waits:
                await self._ring(bell)

    async def _ring_all_if_due(self) -> None:
        """At the start, and after a jump."""
        if self._are_all_due():
            async with self._all:
                while self._all_are_due:
                    self._all_are_due = False
                    await self._ring_in_order()

    async def _ring_in_order(self) -> None:
        """Occurrences are there before a list of them is written. Ends early where the clock jumps meanwhile."""
        bells = [bell for bell in self._bells if bell.at_once]
        for bell in bells:
            bell.waits = True
        for bell in bells:
            if self._are_all_due():
                return
            await self._ring(bell)
            bell.waits = False

    def _are_all_due(self) -> bool:
        if self._jumped():
            _log.info("clock_jumped")
            self._all_are_due = True
        return self._all_are_due

    async def _ring(self, bell: _Bell) -> None:
        """One that rings already comes to its end first: it may have looked at the clock before the jump."""
        async with bell.turn:
            if self._stopped:
                return
            self._ringing.add(asyncio.current_task())
            try:
                await bell.ring()
            except Exception as failure:  # noqa: BLE001 -- one bell's trouble must not silence it or the others
                _log.error("bell_failed", bell=bell.name, kind=type(failure).__name__)
            finally:
                self._ringing.discard(asyncio.current_task())
