"""The program's inside without its command line: inbox, worker, delivery and dispatcher against the sandbox."""

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from datetime import datetime
from pathlib import Path

import telegram as library

import bot.resources
import bot.telegram
import domain.programme_file
import storage.importing
import storage.inbox
from bot.answering import Answering
from bot.delivery import Delivery
from bot.dispatcher import Dispatcher
from bot.health import Health
from bot.ingest import Inbox
from bot.journal import Journal
from bot.pace import Pace
from bot.polling import Polling
from bot.telegram import Arrival
from bot.worker import Worker
from scheduler.outbox import Desk
from storage.database import Database
from storage.programme import Snapshot

_LJUNGBY = Path(__file__).parent.parent.parent / "programmes" / "ljungby.toml"


async def with_ljungby(api: library.Bot, database: Database, folder: Path, now: datetime) -> "Bot":
    content = domain.programme_file.read("ljungby.toml", _LJUNGBY.read_text(encoding="utf-8")).content
    assert content
    async with database.writing() as db:
        await storage.importing.write(db, [content], now)
    return Bot(api, database, folder, now)


class Bot:
    """Whoever tells a story turns its clock by setting `now`."""

    def __init__(self, api: library.Bot, database: Database, folder: Path, now: datetime) -> None:
        self.api = api
        self.database = database
        self.folder = folder
        self.now = now
        self.arrived, self.rung = asyncio.Event(), asyncio.Event()
        self.inbox = Inbox(database, self.clock, self.arrived)
        self.delivery = Delivery(api, Pace(0))
        self.snapshot = Snapshot(self.clock)
        self.house = bot.resources.house(database, self.snapshot, api.username, api.token)
        self.polling = Polling(api, self.inbox, Health(database, webhook=False))

    def clock(self) -> datetime:
        return self.now

    def read(self, body: str) -> Arrival | None:
        return bot.telegram.read(library.Update.de_json(json.loads(body), self.api), self.api.id, self.api.username)

    def dispatcher(self) -> Dispatcher:
        desk = Desk(self.house.languages, self.snapshot.current, self.snapshot.watch)
        return Dispatcher(self.database, desk, self.delivery, self.clock, self.rung)

    @asynccontextmanager
    async def running(self, *, polling: bool = True) -> AsyncIterator[None]:
        journal = Journal(self.folder / "answered")
        answering = Answering(self.house, self.delivery, self.read, self.clock, self.rung)
        worker = Worker(self.database, answering, self.delivery, journal, self.clock, self.arrived)
        tasks = [asyncio.create_task(worker.run()), asyncio.create_task(self.dispatcher().run())]
        if polling:
            tasks.append(asyncio.create_task(self.polling.run()))
        try:
            yield
        finally:
            for task in tasks:
                task.cancel()
            for task in tasks:
                with suppress(asyncio.CancelledError):
                    await task
            journal.close()

    async def waiting(self) -> int:
        async with self.database.reading() as db:
            return (await storage.inbox.counts(db)).waiting
