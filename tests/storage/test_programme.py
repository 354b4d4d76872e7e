from datetime import datetime, timedelta

import pytest

import storage.programme
from domain.programme import Programme
from storage.database import Connection, Database
from storage.programme import Snapshot
from tests.builders import NOW, a_programme_file, an_activity, utc, wall
from tests.storage.stories import imports, loads


class TurningClock:
    """A clock that stands still until it is turned."""

    def __init__(self) -> None:
        self.now = NOW

    def __call__(self) -> datetime:
        return self.now


async def _current(database: Database, snapshot: Snapshot) -> Programme:
    async with database.reading() as db:
        return await snapshot.current(db)


async def _watches(database: Database, snapshot: Snapshot) -> bool:
    async with database.reading() as db:
        return await snapshot.watch(db)


async def test_an_empty_house_has_an_empty_programme(database: Database) -> None:
    assert await loads(database) == Programme()


async def test_asking_a_second_time_reads_no_table(database: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    await imports(database, a_programme_file())
    snapshot = Snapshot(TurningClock())
    first = await _current(database, snapshot)

    async def refuse(*_: object) -> None:
        raise AssertionError("a table was read")

    async with database.reading() as db:
        monkeypatch.setattr(Connection, "execute", refuse)
        assert await snapshot.current(db) is first


async def test_an_import_by_another_process_is_noticed_by_its_version(database: Database) -> None:
    snapshot = Snapshot(TurningClock())
    assert (await _current(database, snapshot)).activities == ()
    assert not await _watches(database, snapshot)
    await imports(database, a_programme_file())
    assert (await _current(database, snapshot)).activities == ()
    assert await _watches(database, snapshot)
    assert (await _current(database, snapshot)).activities == (an_activity(),)


async def test_a_held_programme_goes_with_the_days(database: Database) -> None:
    clock = TurningClock()
    await imports(database, a_programme_file())
    snapshot = Snapshot(clock)
    first = (await _current(database, snapshot)).occurrences[0]
    clock.now += timedelta(days=4)
    assert await _watches(database, snapshot)
    assert first not in (await _current(database, snapshot)).occurrences


async def test_yesterday_is_still_there_from_its_first_minute(database: Database) -> None:
    nightly = an_activity(repeat="FREQ=DAILY", start=wall("2026-11-23 00:00"), end=wall("2026-11-23 01:00"))
    await imports(database, a_programme_file(activities=(nightly,)))
    programme = await loads(database, utc("2026-11-26 22:30"))  # Thursday, half past eleven in the evening
    assert programme.occurrences[0].starts_at == utc("2026-11-24 23:00")


async def test_every_change_raises_the_version(database: Database) -> None:
    async with database.writing() as db:
        before = await storage.programme.version(db)
        await storage.programme.raise_version(db)
        assert await storage.programme.version(db) == before + 1
