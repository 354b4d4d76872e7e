"""Is the house open: can the database be written, and do updates come in?"""

import time
from collections.abc import Callable

from storage.database import Database

# A poll lasts 25 s; two in a row may fail before somebody is woken.
_LATE_SECONDS = 75.0


class Health:
    """`webhook`: Telegram comes to us, so nothing is fetched."""

    def __init__(self, database: Database, *, webhook: bool, clock: Callable[[], float] = time.monotonic) -> None:
        self._database = database
        self._webhook = webhook
        self._clock = clock
        self._fetched_at: float | None = None

    def fetched(self) -> None:
        self._fetched_at = self._clock()

    def webhook_set(self) -> None:
        self._fetched_at = self._clock()

    async def problems(self) -> list[str]:
        """Constant names of what is wrong; empty is well."""
        wrong = [] if await self._database.can_write() else ["database_not_writable"]
        return wrong if self._fetches() else [*wrong, "updates_not_fetched"]

    def _fetches(self) -> bool:
        if self._fetched_at is None:
            return False
        return self._webhook or self._clock() - self._fetched_at < _LATE_SECONDS
