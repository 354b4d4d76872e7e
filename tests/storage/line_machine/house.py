"""A real database for one run of the machine, with a fault that strikes between any two statements."""

import asyncio
import contextlib
from collections.abc import Awaitable, Callable
from datetime import timedelta
from pathlib import Path
from typing import Any, TypeVar, cast

import sqlalchemy

import storage.schema
from scheduler.outbox import Desk
from storage.connections import Parameters, Rows
from storage.database import Connection, Database
from storage.programme import Snapshot
from storage.tables import metadata, occurrence, person
from tests.builders import NOW, a_programme_file, an_activity, utc
from tests.storage.stories import imports
from tests.views.languages import languages

OCCURRENCE = 1
SEATS = 3
# What a step may change; a fault must leave all of it as it was.
_TABLES = [metadata.tables[name] for name in ("programme", "occurrence", "person", "signup", "outbox")]

T = TypeVar("T")
Step = Callable[[Connection], Awaitable[T]]


class Fault(Exception):
    """The program was killed here."""


class _Faulty:
    """A connection on which the program is killed after some statements."""

    def __init__(self, db: Connection, after: int) -> None:
        self._db = db
        self._left = after

    async def execute(self, statement: sqlalchemy.Executable, parameters: Parameters | None = None) -> Rows:
        rows = await self._db.execute(statement, parameters)
        self._left -= 1
        if self._left < 0:
            raise Fault
        return rows


class House:
    """A database with one activity, which takes place once, two days from `NOW`."""

    def __init__(self, folder: Path) -> None:
        self._runner = asyncio.Runner()
        self._database = self._runner.run(_prepared(folder))
        snapshot = Snapshot(lambda: NOW)
        self.desk = Desk(languages(), snapshot.current, snapshot.watch)

    def begin(self) -> None:
        """All as at the beginning, for the next run: to open a database each time would take most of the time."""
        self.do(_clear)

    def do(self, step: "Step[T]", fault: int | None = None) -> "T | None":
        """One writing transaction. With a `fault`: killed after so many statements, or before the commit; None."""
        if fault is None:
            return self._runner.run(self._write(step))
        before = self.look(_everything)
        with contextlib.suppress(Fault):
            self._runner.run(self._write_until(step, fault))
        assert self.look(_everything) == before
        return None

    def look(self, step: "Step[T]") -> "T":
        return self._runner.run(self._read(step))

    def close(self) -> None:
        self._runner.run(self._database.close())
        self._runner.close()

    async def _write(self, step: "Step[T]") -> "T":
        async with self._database.writing() as db:
            return await step(db)

    async def _write_until(self, step: "Step[T]", fault: int) -> None:
        async with self._database.writing() as db:
            await step(cast(Connection, _Faulty(db, fault)))
            raise Fault

    async def _read(self, step: "Step[T]") -> "T":
        async with self._database.reading() as db:
            return await step(db)


async def _prepared(folder: Path) -> Database:
    url = f"sqlite+aiosqlite:///{folder}/house.db"
    await storage.schema.upgrade(url, folder, NOW)
    database = await Database.open(url)
    await imports(database, a_programme_file(activities=(an_activity(repeat=None, seats=SEATS),)))
    return database


async def _everything(db: Connection) -> dict[str, list[Any]]:
    return {table.name: list((await db.execute(sqlalchemy.select(table))).all) for table in _TABLES}


async def _clear(db: Connection) -> None:
    await db.execute(sqlalchemy.delete(person))  # and with them their sign-ups and letters
    starts_at = utc("2026-11-23 12:00")
    usual = {"starts_at": starts_at, "ends_at": starts_at + timedelta(hours=2), "room": {"sv": "Stora salen"}}
    await db.execute(sqlalchemy.update(occurrence), usual | {"seats": SEATS, "state": "planned", "changed": False})
