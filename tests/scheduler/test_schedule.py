import asyncio
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

import scheduler.housekeeping
import scheduler.schedule
import storage.inbox
import storage.occurrences
from domain.outbox import Kind
from storage.database import Database
from storage.inbox import Arrived
from storage.programme import Snapshot
from storage.tables import outbox
from tests.builders import NOW, a_programme_file, an_activity, utc
from tests.sabotage import sabotage
from tests.scheduler.stories import Post
from tests.storage.stories import imports

_OFTEN = timedelta(milliseconds=20)
_PATIENCE = 3


class _Trust:
    """What the clock is said to be: trusted, or not."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.now = False
        monkeypatch.setattr("scheduler.jumps.Jumps.trusted", lambda _: self.now)


async def test_occurrences_are_made_at_once_and_old_updates_forgotten_by_a_trusted_clock(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("scheduler.schedule.FORGET_EVERY", _OFTEN)
    trust = _Trust(monkeypatch)
    await imports(database, a_programme_file())
    later = NOW + timedelta(weeks=2)
    async with database.writing() as db:
        await storage.inbox.put(db, [Arrived(1, 4711, "{}", NOW)])
        await storage.inbox.finish(db, [1], NOW)
    snapshot = Snapshot(lambda: later)
    async with scheduler.schedule.ringing(database, snapshot, lambda: later), asyncio.timeout(5):
        while not await _heart(database):
            await asyncio.sleep(0.01)
        await asyncio.sleep(0.2)
        assert not await _is_forgotten(database)
        trust.now = True
        while not await _is_forgotten(database):
            await asyncio.sleep(0.01)


async def _forgets_by_any_clock(self: Any) -> None:
    await scheduler.housekeeping.forget(self._database, self._clock())


@sabotage(
    test_occurrences_are_made_at_once_and_old_updates_forgotten_by_a_trusted_clock,
    {"scheduler.keeping.Keeping.forget": _forgets_by_any_clock},
)
def test_by_any_clock_they_would_be_forgotten_at_once() -> None: ...


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


async def _begun(database: Database, post: Post) -> None:
    """Occurrences and Bo's list, asked for on Saturdays, are there: at the start all bells rang to the last."""
    while not (await _heart(database) and "digest" in await _kinds(database)):
        await asyncio.sleep(0.01)
    await post.goes_out()


async def _on_a_saturday(database: Database, monkeypatch: pytest.MonkeyPatch) -> Post:
    """All bells ring rarely; the clock is looked at often."""
    monkeypatch.setattr("scheduler.bells.LOOK_EVERY", _OFTEN)
    for bell in ("WATCH", "REMIND", "PASS_ON", "DIGEST", "ROLL", "FORGET", "CHECKPOINT", "PURGE"):
        monkeypatch.setattr(f"scheduler.schedule.{bell}_EVERY", timedelta(hours=1))
    post = Post(database, utc("2026-11-21 10:00"))
    await post.has()
    await post.person(102, digest_day=5)
    return post


async def test_what_a_jump_makes_due_is_put_into_the_outbox_at_once(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    post = await _on_a_saturday(database, monkeypatch)
    monday = (await post.times())[0]
    await post.joins(await post.person(101), monday.occurrence.id)
    async with scheduler.schedule.ringing(database, post.snapshot, lambda: post.now), asyncio.timeout(_PATIENCE):
        await _begun(database, post)
        post.now = monday.occurrence.starts_at - timedelta(hours=2)
        while "soon" not in await _kinds(database):
            await asyncio.sleep(0.01)


@sabotage(
    test_what_a_jump_makes_due_is_put_into_the_outbox_at_once,
    {"scheduler.jumps.Jumps.happened": lambda _: False},
    raises=TimeoutError,
)
def test_unnoticed_it_would_wait_for_the_next_ring() -> None: ...


async def test_after_a_jump_of_ten_weeks_the_week_s_list_is_not_empty(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    post = await _on_a_saturday(database, monkeypatch)
    await post.person(101, digest_day=6)
    async with scheduler.schedule.ringing(database, post.snapshot, lambda: post.now), asyncio.timeout(_PATIENCE):
        await _begun(database, post)
        # A Sunday; what is known so far ends on 14 January.
        post.now = utc("2027-01-31 09:00")
        while not post.got(101):
            await asyncio.sleep(0.01)
            await post.goes_out()
    assert post.got(101) == [("2027-01-31 10:00", Kind.DIGEST)]


async def _in_the_wrong_order(self: Any) -> None:
    """In a large house, where the first takes its time."""
    for bell in reversed(self._bells):
        await asyncio.sleep(0.5 if bell.name == "horizon" else 0)
        await self._ring(bell)


@sabotage(
    test_after_a_jump_of_ten_weeks_the_week_s_list_is_not_empty,
    {"scheduler.bells.Bells._ring_in_order": _in_the_wrong_order},
    raises=TimeoutError,
)
def test_where_the_list_is_asked_for_first_it_would_be() -> None: ...
