"""Automatic copies of the database, and nobody in them who was erased."""

import asyncio
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path

import structlog

import storage.restoring
import storage.rotation
import storage.scrubbing
import storage.tombstones
from domain.tombstones import Digest
from storage.database import Database
from storage.refusals import Refusal

_log = structlog.get_logger()


class Backups:
    """Copies of the database at `url` in `folder`. The work is done beside the loop: nobody waits for it."""

    def __init__(self, database: Database, url: str, folder: Path, digest: Digest) -> None:
        self._database = database
        self._url = url
        self._folder = folder
        self._digest = digest
        self._scrubbed: datetime | None = None
        # Two at a time would take each other's half-made copies away.
        self._turn = asyncio.Lock()

    async def ring(self, now: datetime, *, let_go: bool = True) -> bool:
        """`copy`, but what fails, as on a full disk, is logged; the copies that there are stay as they are."""
        try:
            return await self.copy(now, let_go=let_go)
        except (Refusal, OSError) as failure:
            _log.error("backup_failed", kind=type(failure).__name__)
            return False

    async def copy(self, now: datetime, *, let_go: bool) -> bool:
        """Erase from the copies whoever was erased since, then copy. True: a new copy; False: nothing has changed.

        `let_go`: of copies too many, too. Raises `Refusal`, `OSError`.
        """
        async with self._turn:
            await self._scrub()
            return await asyncio.to_thread(storage.rotation.take, self._url, self._folder, now, let_go=let_go)

    async def scrub(self) -> None:
        """Erase from all copies. They are looked through only after somebody was erased, and once after the start."""
        async with self._turn:
            await self._scrub()

    async def _scrub(self) -> None:
        async with self._database.reading() as db:
            latest = await storage.tombstones.latest(db)
            if latest is None or latest == self._scrubbed:
                return
            erased = await storage.tombstones.every(db)
        if await asyncio.to_thread(self._scrub_all, erased):
            self._scrubbed = latest

    def _scrub_all(self, erased: Mapping[str, datetime]) -> bool:
        """False: one could not be done, and is tried again at the next ring."""
        files = [*sorted(self._folder.glob("*.db")), *storage.restoring.replaced(self._url)]
        done = [self._scrub_one(file, erased) for file in files]
        return all(done)

    def _scrub_one(self, file: Path, erased: Mapping[str, datetime]) -> bool:
        try:
            storage.scrubbing.scrub(file, erased, self._digest)
        except (Refusal, OSError) as failure:
            _log.error("copy_not_scrubbed", kind=type(failure).__name__)
            return False
        return True
