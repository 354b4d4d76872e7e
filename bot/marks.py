"""Marks of what is done: at once in the journal, in groups in the database."""

import asyncio
from collections.abc import Callable, Sequence
from datetime import datetime

import structlog

import storage.inbox
from bot.journal import Journal
from storage.database import Database

_log = structlog.get_logger()
_GROUP_SECONDS = 0.05


class Marks:
    """`marked` is told of each group that the database knows."""

    def __init__(
        self,
        database: Database,
        journal: Journal,
        clock: Callable[[], datetime],
        marked: Callable[[Sequence[int]], None],
    ) -> None:
        self._database = database
        self._journal = journal
        self._clock = clock
        self._marked = marked
        self._open: list[int] = []

    async def recover(self) -> None:
        """Take over the answers that went out before a crash and that the database has not heard of."""
        self._open = self._journal.read()
        if self._open:
            _log.info("answers_recovered", count=len(self._open))
        await self.write()

    def done(self, update: int) -> None:
        """The answer is out. A journal that can't be written only means that a crash now would repeat it."""
        self._open.append(update)
        try:
            self._journal.note(update)
        except OSError as failure:
            _log.error("journal_not_written", kind=type(failure).__name__)

    async def run(self) -> None:
        """Write the marks again and again, until cancelled."""
        while True:
            await asyncio.sleep(_GROUP_SECONDS)
            try:
                await self.write()
            except Exception as failure:  # noqa: BLE001 - the journal remembers; the next group takes them along
                _log.error("answers_not_marked", kind=type(failure).__name__)
                await asyncio.sleep(1)

    async def write(self) -> None:
        """One commit for all that was answered since the last."""
        group, self._open = self._open, []
        if not group:
            return
        try:
            async with self._database.writing() as db:
                await storage.inbox.finish(db, group, self._clock())
        except BaseException:
            self._open = group + self._open
            raise
        self._journal.forget(self._open)
        self._marked(group)
