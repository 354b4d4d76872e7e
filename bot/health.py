"""Is the house open: can the database be written, and do updates come in?"""

import time
from collections.abc import Callable

from storage.database import Database

# A poll lasts 25 s; two in a row may fail before somebody is woken.
_LATE_SECONDS = 75.0
_FRESH_SECONDS = 2.0


class Health:
    """`webhook`: Telegram comes to us, so nothing is fetched."""

    def __init__(self, database: Database, *, webhook: bool, clock: Callable[[], float] = time.monotonic) -> None:
        self._database = database
        self._webhook = webhook
        self._clock = clock
        self._fetched_at: float | None = None
        self._tried_at: float | None = None
        self._wrote = False

    def fetched(self) -> None:
        self._fetched_at = self._clock()

    async def problems(self) -> list[str]:
        """Constant names of what is wrong; empty is well."""
        wrong = [] if await self._writes() else ["database_not_writable"]
        return wrong if self._fetches() else [*wrong, "updates_not_fetched"]

    async def _writes(self) -> bool:
        """As of at most two seconds ago: whoever asks all the time shall not keep the disk busy."""
        if self._tried_at is None or self._clock() - self._tried_at >= _FRESH_SECONDS:
            self._wrote, self._tried_at = await self._database.can_write(), self._clock()
        return self._wrote

    def _fetches(self) -> bool:
        if self._fetched_at is None:
            return False
        return self._webhook or self._clock() - self._fetched_at < _LATE_SECONDS
