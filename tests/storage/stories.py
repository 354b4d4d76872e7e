"""What the stories of storage/ have in common."""

import contextlib
from collections.abc import AsyncIterator
from datetime import date, datetime

import domain.programme_file
import storage.importing
import storage.programme
from domain.programme import Programme
from domain.programme_file import ProgrammeFile
from storage.database import Database
from storage.import_result import ImportResult
from tests.builders import NOW

TODAY = date(2026, 11, 21)


@contextlib.asynccontextmanager
async def opened(url: str) -> AsyncIterator[Database]:
    """A database opened within the test, so that a sabotage twin can weaken what it is made of."""
    database = await Database.open(url)
    try:
        yield database
    finally:
        await database.close()


async def imports(database: Database, *files: ProgrammeFile, now: datetime = NOW) -> ImportResult:
    async with database.writing() as db:
        return await storage.importing.write(db, files, now)


async def loads(database: Database, now: datetime = NOW) -> Programme:
    async with database.reading() as db:
        return await storage.programme.load(db, now)


def read(text: str, file: str = "house.toml") -> ProgrammeFile:
    reading = domain.programme_file.read(file, text)
    assert reading.content is not None, [str(problem) for problem in reading.problems]
    return reading.content
