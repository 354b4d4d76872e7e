"""One question of the database in its transaction: our way beside SQLAlchemy's asyncio extension on aiosqlite."""

import tempfile
import time
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from pathlib import Path
from statistics import median

import uvloop
from sqlalchemy import event, text
from sqlalchemy.ext.asyncio import create_async_engine

import storage.people
import storage.schema
from storage.database import Database

_TIMES = 1000
_NOW = datetime(2026, 11, 21, 9, tzinfo=UTC)
_STATEMENT = text("select p.*, f.place from person p left join follow f on f.person = p.id where p.telegram_id = :who")


def run() -> dict[str, float]:
    """Microseconds each, medians, in one process."""
    with tempfile.TemporaryDirectory() as folder:
        return uvloop.run(_run(Path(folder)))


async def _run(folder: Path) -> dict[str, float]:
    url = f"sqlite+aiosqlite:///{folder}/bench.db"
    await storage.schema.upgrade(url, folder, _NOW)
    database = await Database.open(url)
    async with database.writing() as db:
        await storage.people.add(db, 1, "sv", datetime(2026, 11, 21, tzinfo=UTC))
    ours = await _measured(lambda: _ours(database))
    await database.close()
    theirs = await _theirs(url)
    return {"ours_us": ours, "aiosqlite_us": theirs, "ratio": round(theirs / ours, 1)}


async def _ours(database: Database) -> None:
    async with database.reading() as db:
        await storage.people.find(db, 1)


async def _theirs(url: str) -> float:
    engine = create_async_engine(url)
    event.listen(engine.sync_engine, "begin", lambda wire: wire.exec_driver_sql("BEGIN"))
    async with engine.connect() as wire:

        async def ask() -> None:
            (await wire.execute(_STATEMENT, {"who": 1})).all()
            await wire.rollback()

        took = await _measured(ask)
    await engine.dispose()
    return took


async def _measured(ask: Callable[[], Awaitable[None]]) -> float:
    took = []
    for _ in range(_TIMES):
        begun = time.perf_counter()
        await ask()
        took.append(time.perf_counter() - begun)
    return round(median(took) * 1_000_000, 1)
