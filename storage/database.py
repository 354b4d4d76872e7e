"""The way into the database: one writer, a few readers. What differs between SQLite and PostgreSQL is in
`storage.engines`; how a connection is held, in `storage.connections`.
"""

import asyncio
import contextlib
from collections.abc import AsyncIterator
from concurrent.futures import ThreadPoolExecutor
from typing import Self

import sqlalchemy

import storage.engines
import storage.tables
from storage.claims import claim as claim
from storage.connections import Connection as Connection
from storage.refusals import AlreadyRunning as AlreadyRunning
from storage.refusals import CannotOpen as CannotOpen
from storage.refusals import Corrupt as Corrupt
from storage.refusals import NewerSchema as NewerSchema
from storage.refusals import Refusal as Refusal

_READERS = 4
_SECONDS_TO_WRITE = 3
_TOUCH = sqlalchemy.update(storage.tables.programme).values(version=storage.tables.programme.c.version)


class Database:
    """All connections to one database, kept open; SQLite and PostgreSQL look the same from outside."""

    def __init__(self, url: str) -> None:
        self._url = url
        self._writer = Connection(storage.engines.writing(url), ThreadPoolExecutor(1, "database-writer"))
        self._writing = asyncio.Lock()
        self._readers = [self._reader(number) for number in range(_READERS)]
        self._idle: asyncio.LifoQueue[Connection] = asyncio.LifoQueue()

    @classmethod
    async def open(cls, url: str) -> Self:
        """Connect. The schema is expected to be there (`storage.schema.upgrade`). Raises `CannotOpen`, `Corrupt`."""
        with storage.engines.refusing(storage.engines.shown(url)):
            database = cls(url)
            await database._connect()
        return database

    @contextlib.asynccontextmanager
    async def reading(self) -> AsyncIterator[Connection]:
        """A transaction that sees one state of the database, from its first statement on, and can't write."""
        connection = await self._idle.get()
        try:
            yield connection
        finally:
            # Back first: who is cancelled while it is undone must not take the connection along.
            self._idle.put_nowait(connection)
            await connection.undo()

    @contextlib.asynccontextmanager
    async def writing(self) -> AsyncIterator[Connection]:
        """The one writing transaction: it has the write lock from its first statement on. Commits, or undoes all."""
        async with self._writing:
            try:
                yield self._writer
                await self._writer.commit()
            except BaseException:  # cancellation too: an open transaction would swallow the next one's work
                await self._writer.undo()
                raise

    async def can_write(self) -> bool:
        """Whether a commit reaches the disk within three seconds."""
        try:
            async with asyncio.timeout(_SECONDS_TO_WRITE), self.writing() as db:
                await db.execute(_TOUCH)
        except (sqlalchemy.exc.SQLAlchemyError, TimeoutError):
            return False
        return True

    async def checkpoint(self) -> bool:
        """Let go of emptied and erased words that the log beside an SQLite file still holds. Not within `writing`.

        False: somebody reads or writes; the log is as it was, and another minute will do.
        """
        async with self._writing:
            return await self._writer.checkpoint()

    async def purge(self) -> bool:
        """Make the file anew after somebody was erased, and cut its log. False: another time. Not within `writing`."""
        async with self._writing:
            return await self._writer.purge() and await self._writer.checkpoint()

    async def close(self) -> None:
        """Close every connection, after the writing that is under way."""
        async with self._writing:
            for connection in (self._writer, *self._readers):
                await connection.close()

    async def _connect(self) -> None:
        async with contextlib.AsyncExitStack() as if_one_fails:
            for connection in (self._writer, *self._readers):
                await connection.open()
                if_one_fails.push_async_callback(connection.close)
            if_one_fails.pop_all()
        for connection in self._readers:
            self._idle.put_nowait(connection)

    def _reader(self, number: int) -> Connection:
        on_the_loop = storage.engines.is_sqlite(self._url)
        thread = None if on_the_loop else ThreadPoolExecutor(1, f"database-reader-{number}")
        return Connection(storage.engines.reading(self._url), thread)
