import asyncio
import stat
import threading
from typing import Any

import pytest
import sqlalchemy
from sqlalchemy.exc import IntegrityError, OperationalError

import storage.people
import storage.programme
from storage.database import CannotOpen, Connection, Database
from tests.builders import NOW
from tests.sabotage import sabotage
from tests.storage.stories import opened

AMINA, BO = 4711, 4712


async def _count_up(database: Database) -> None:
    """Read a number, think for a moment, write the next one: what a lost update is made of."""
    async with database.writing() as db:
        seen = await storage.programme.version(db)
        await asyncio.sleep(0.001)
        await db.execute(sqlalchemy.text("UPDATE programme SET version = :to"), {"to": seen + 1})


async def _count(database: Database) -> int:
    async with database.reading() as db:
        return await storage.programme.version(db)


async def test_twenty_who_write_at_once_are_all_counted(url: str) -> None:
    async with opened(url) as database:
        await asyncio.gather(*(_count_up(database) for _ in range(20)))
        assert await _count(database) == 20


class _NoLock(asyncio.Lock):
    async def __aenter__(self) -> None:
        return None

    async def __aexit__(self, *_: object) -> None:
        return None


@sabotage(
    test_twenty_who_write_at_once_are_all_counted,
    {"asyncio.Lock": _NoLock},
    raises=(AssertionError, sqlalchemy.exc.SQLAlchemyError),
)
def test_without_the_lock_one_write_swallows_another() -> None: ...


async def test_the_bot_and_an_import_in_another_process_wait_for_each_other(url: str) -> None:
    async with opened(url) as bot, opened(url) as the_import:
        await asyncio.gather(*(_count_up(one) for _ in range(5) for one in (bot, the_import)))
        assert await _count(bot) == 10


@sabotage(
    test_the_bot_and_an_import_in_another_process_wait_for_each_other,
    {"storage.engines.BEGIN_WRITING": "BEGIN"},
    raises=OperationalError,
)
def test_without_begin_immediate_one_of_them_fails_in_the_middle() -> None: ...


async def test_who_is_cut_off_in_the_middle_leaves_nothing_behind(url: str) -> None:
    async with opened(url) as database:
        begun = asyncio.Event()

        async def amina_comes() -> None:
            async with database.writing() as db:
                await storage.people.add(db, AMINA, "so", NOW)
                begun.set()
                await asyncio.sleep(60)

        coming = asyncio.create_task(amina_comes())
        await begun.wait()
        coming.cancel()
        with pytest.raises(asyncio.CancelledError):
            await coming
        async with database.writing() as db:
            await storage.people.add(db, BO, "sv", NOW)
        async with database.reading() as db:
            assert await storage.people.find(db, BO) is not None
            assert await storage.people.find(db, AMINA) is None


async def _nothing(_: Connection) -> None:
    return None


@sabotage(test_who_is_cut_off_in_the_middle_leaves_nothing_behind, {"storage.database.Connection.undo": _nothing})
def test_without_the_rollback_the_next_commit_keeps_half_of_it() -> None: ...


async def test_a_statement_under_way_when_its_asker_leaves_is_undone_too(database: Database) -> None:
    slow = sqlalchemy.text(
        "INSERT INTO person (telegram_id) WITH RECURSIVE n(i) AS "
        "(SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 200000) SELECT i FROM n"
    )

    async def write() -> None:
        async with database.writing() as db:
            await db.execute(slow)

    writing = asyncio.create_task(write())
    await asyncio.sleep(0.02)
    writing.cancel()
    with pytest.raises(asyncio.CancelledError):
        await writing
    await _count_up(database)
    async with database.reading() as db:
        assert (await db.execute(sqlalchemy.text("SELECT count(*) AS n FROM person"))).all[0].n == 0


async def test_a_full_disk_is_told_as_a_full_disk_and_passes(database: Database) -> None:
    async with database.writing() as db:
        await db.execute(sqlalchemy.text("PRAGMA max_page_count = 60"))
    long = sqlalchemy.text("INSERT INTO inbox (update_id, sender, body, arrived_at) VALUES (1, 1, :body, '2026-11-21')")
    with pytest.raises(OperationalError, match="full"):
        async with database.writing() as db:
            await db.execute(long, {"body": "x" * 1_000_000})
    await _count_up(database)
    assert await _count(database) == 1


async def test_who_reads_sees_one_state_whatever_is_written_meanwhile(url: str) -> None:
    async with opened(url) as database, database.reading() as db:
        before = await storage.programme.version(db)
        await _count_up(database)
        assert await storage.programme.version(db) == before


@sabotage(test_who_reads_sees_one_state_whatever_is_written_meanwhile, {"storage.engines.BEGIN_READING": "SELECT 1"})
def test_without_a_transaction_the_ground_moves_under_the_reader() -> None: ...


async def test_a_reader_can_not_write(database: Database) -> None:
    with pytest.raises(OperationalError, match="readonly"):
        async with database.reading() as db:
            await storage.programme.raise_version(db)


async def test_a_reader_that_failed_is_fit_for_the_next(database: Database) -> None:
    for _ in range(10):
        with pytest.raises(OperationalError):
            async with database.reading() as db:
                await db.execute(sqlalchemy.text("SELECT nothing FROM nowhere"))
    assert await _count(database) == 0


async def test_foreign_keys_hold(database: Database) -> None:
    with pytest.raises(IntegrityError):
        async with database.writing() as db:
            await storage.people.follow(db, 1, 99)


async def test_a_database_that_another_process_blocks_can_not_be_written(url: str) -> None:
    async with opened(url) as database, opened(url) as other:
        assert await database.can_write()
        async with database.writing() as db:
            await db.execute(sqlalchemy.text("PRAGMA busy_timeout = 20"))
        async with other.writing() as db:
            await storage.programme.raise_version(db)
            assert not await database.can_write()
        assert await database.can_write()


async def test_closing_leaves_no_thread_behind_that_would_hold_up_the_exit(url: str) -> None:
    async with opened(url):
        assert any(thread.name.startswith("database-writer") for thread in threading.enumerate())
    assert not any(thread.name.startswith("database-writer") for thread in threading.enumerate())


async def test_the_file_is_for_the_operators_eyes_only(tmp_path: Any) -> None:
    url = f"sqlite+aiosqlite:///{tmp_path}/deep/down/house.db"
    async with opened(url):
        mode = (tmp_path / "deep" / "down" / "house.db").stat().st_mode
    assert stat.S_IMODE(mode) == 0o600


@pytest.mark.parametrize("url", ["sqlite+aiosqlite://", "sqlite+aiosqlite:///:memory:"])
async def test_a_database_in_memory_is_refused(url: str) -> None:
    with pytest.raises(CannotOpen):
        await Database.open(url)


async def test_a_folder_in_the_files_place_is_refused_by_name(tmp_path: Any) -> None:
    with pytest.raises(CannotOpen) as refused:
        await Database.open(f"sqlite+aiosqlite:///{tmp_path}")
    assert refused.value.path == str(tmp_path)


async def test_a_postgresql_that_is_not_there_is_refused_without_its_password() -> None:
    with pytest.raises(CannotOpen) as refused:
        await Database.open("postgresql+asyncpg://house:canary-secret@127.0.0.1:9/house")
    assert "canary-secret" not in str(refused.value)
