"""One bell: what it rings for, and that its trouble stays its own."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import timedelta

import structlog

Ring = Callable[[], Awaitable[object]]

_log = structlog.get_logger()


@dataclass(eq=False, slots=True)
class Bell:
    """`at_once`, `at_start`, `longest`: see `scheduler.bells.Bells.hang`.

    `waits`: it is about to ring with all others, and not before those that come before it.
    """

    ring: Ring
    name: str
    every: timedelta
    at_once: bool
    at_start: bool
    longest: timedelta
    waits: bool = False
    turn: asyncio.Lock = field(default_factory=asyncio.Lock)

    async def ring_once(self) -> None:
        """Whatever breaks or takes too long is logged; it silences neither this bell nor the others."""
        try:
            async with asyncio.timeout(self.longest.total_seconds()):
                await self.ring()
        except asyncio.CancelledError as failure:
            task = asyncio.current_task()
            # Where nobody cancelled the task, it comes from within, as from work that was waited for.
            if task is None or task.cancelling():
                raise
            self._failed(failure)
        except Exception as failure:  # noqa: BLE001 -- see above
            self._failed(failure)

    def _failed(self, failure: BaseException) -> None:
        _log.error("bell_failed", bell=self.name, kind=type(failure).__name__)
