"""What is kept, in copies, and what is let go: the latter only by a clock that can be trusted."""

from collections.abc import Callable
from datetime import datetime

import scheduler.housekeeping
from scheduler.backups import Backups
from scheduler.purging import Purging
from storage.database import Database


class Keeping:
    """`trusted`: whether the clock has gone right for so long that something may be thrown away by it."""

    def __init__(
        self,
        database: Database,
        clock: Callable[[], datetime],
        trusted: Callable[[], bool],
        backups: Backups | None,
    ) -> None:
        self._database = database
        self._clock = clock
        self._trusted = trusted
        self._backups = backups
        self._purging = Purging(database, database.purge)

    async def forget(self) -> None:
        """A clock that is a year ahead for some seconds must not cost anybody their seat.

        First a copy: what a mistake throws away can be brought back. Raises `Refusal`, `OSError` where it fails.
        """
        if not self._trusted():
            return
        if self._backups:
            await self._backups.copy(self._clock(), let_go=True)
        # Asked again: a copy may take minutes.
        if self._trusted():
            await scheduler.housekeeping.forget(self._database, self._clock())

    async def back_up(self) -> None:
        if self._backups:
            await self._backups.ring(self._clock(), let_go=self._trusted())

    async def purge(self) -> None:
        # Whoever is told "erased" is so in the copies, too.
        if await self._purging.ring() and self._backups:
            await self._backups.scrub()
