import asyncio
from datetime import timedelta
from pathlib import Path

import pytest
import structlog.testing
from sqlalchemy import select

import scheduler.schedule
import storage.inbox
import storage.occurrences
from scheduler.schedule import Schedule
from storage.database import Database
from storage.inbox import Arrived
from storage.programme import Snapshot
from storage.tables import outbox
from tests.builders import NOW, a_programme_file, an_activity
from tests.scheduler.stories import Post
from tests.storage.stories import imports

_OFTEN = timedelta(milliseconds=20)


async def _soon(seen: asyncio.Event) -> None:
    async with asyncio.timeout(5):
        await seen.wait()


async def test_a_bell_that_breaks_rings_again(database: Database) -> None:
    rung = 0
    again = asyncio.Event()

    async def broken() -> None:
        nonlocal rung
        rung += 1
        if rung == 3:
            again.set()
        raise RuntimeError("Amina's secret")

    with structlog.testing.capture_logs() as lines:
        schedule = Schedule()
        schedule.ring(broken, "broken", _OFTEN)
        schedule.start()
        await _soon(again)
        await schedule.stop()
    assert lines[0] == {"event": "bell_failed", "bell": "broken", "kind": "RuntimeError", "log_level": "error"}


async def test_a_stopped_schedule_has_let_go_and_rings_no_more() -> None:
    begun = asyncio.Event()
    let_go = False

    async def slow() -> None:
        nonlocal let_go
        begun.set()
        try:
            await asyncio.sleep(60)
        finally:
            await asyncio.sleep(0.01)
            let_go = True

    schedule = Schedule()
    schedule.ring(slow, "slow", timedelta(hours=1), at_once=True)
    schedule.start()
    await _soon(begun)
    await schedule.stop()
    assert let_go


async def test_at_the_start_occurrences_are_made_and_old_updates_forgotten(database: Database) -> None:
    await imports(database, a_programme_file())
    later = NOW + timedelta(weeks=2)
    async with database.writing() as db:
        await storage.inbox.put(db, [Arrived(1, 4711, "{}", NOW)])
        await storage.inbox.finish(db, [1], NOW)
    snapshot = Snapshot(lambda: later)
    async with scheduler.schedule.ringing(database, snapshot, lambda: later), asyncio.timeout(5):
        while not (await _heart(database) and await _is_forgotten(database)):
            await asyncio.sleep(0.01)


async def test_emptied_words_are_let_go_again_and_again(
    database: Database, url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("scheduler.schedule.CHECKPOINT_EVERY", _OFTEN)
    log = Path(url.removeprefix("sqlite+aiosqlite:///") + "-wal")
    async with scheduler.schedule.ringing(database, Snapshot(lambda: NOW), lambda: NOW), asyncio.timeout(5):
        for number in (1, 2):
            async with database.writing() as db:
                await storage.inbox.put(db, [Arrived(number, 4711, "canary", NOW)])
            while b"canary" in log.read_bytes():
                await asyncio.sleep(0.01)


async def _heart(database: Database) -> bool:
    async with database.reading() as db:
        return await storage.occurrences.made_at(db) is not None


async def _is_forgotten(database: Database) -> bool:
    async with database.writing() as db:
        return await storage.inbox.put(db, [Arrived(1, 4711, "", NOW)]) == 1


async def test_another_process_s_import_is_noticed_without_a_restart(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("scheduler.schedule.WATCH_EVERY", _OFTEN)
    snapshot = Snapshot(lambda: NOW)
    async with scheduler.schedule.ringing(database, snapshot, lambda: NOW), asyncio.timeout(5):
        await imports(database, a_programme_file())
        while True:
            async with database.reading() as db:
                if (await snapshot.current(db)).activities == (an_activity(),):
                    return
            await asyncio.sleep(0.01)


async def test_what_is_due_is_put_into_the_outbox_without_anybody_asking(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    for bell in ("REMIND_EVERY", "PASS_ON_EVERY"):
        monkeypatch.setattr(f"scheduler.schedule.{bell}", _OFTEN)
    post = Post(database)
    await post.has(an_activity(seats=1))
    monday = (await post.times())[0]
    for number in (101, 102):
        await post.joins(await post.person(number), monday.occurrence.id)
    post.now = monday.occurrence.starts_at - timedelta(hours=1)
    async with scheduler.schedule.ringing(database, post.snapshot, lambda: post.now), asyncio.timeout(5):
        while "soon" not in await _kinds(database):
            await asyncio.sleep(0.01)
        await post.leaves(1, monday.occurrence.id)
        await post.goes_out()
        post.now += timedelta(minutes=15)
        while "offer_ended" not in await _kinds(database):
            await asyncio.sleep(0.01)


async def _kinds(database: Database) -> set[str]:
    async with database.reading() as db:
        return {row.kind for row in (await db.execute(select(outbox.c.kind))).all}
