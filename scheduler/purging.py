"""After somebody was erased, the file is made anew: soon, but when their last answer has gone out."""

from collections.abc import Awaitable, Callable
from datetime import datetime

import storage.tombstones
from storage.database import Database


class Purging:
    """`purge`: makes the database's file anew; False where somebody was in the way."""

    def __init__(self, database: Database, purge: Callable[[], Awaitable[bool]]) -> None:
        self._database = database
        self._purge = purge
        self._seen: datetime | None = None
        self._purged: datetime | None = None

    async def ring(self) -> bool:
        """True: the file was made anew. At the second ring that finds somebody newly erased, and after each start."""
        async with self._database.reading() as db:
            latest = await storage.tombstones.latest(db)
        if latest is None or latest == self._purged:
            return False
        if latest != self._seen:
            self._seen = latest
            return False
        if not await self._purge():
            return False
        self._purged = latest
        return True
