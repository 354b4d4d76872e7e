"""Words that are gone from the database are gone from its files."""

import asyncio
from pathlib import Path

import pytest
import sqlalchemy

import storage.inbox
import storage.people
from storage.database import Database
from storage.inbox import Arrived
from tests.builders import NOW
from tests.sabotage import sabotage
from tests.storage.stories import opened

AMINA = 4711
CANARY = "canary-jag-vill-inte-leva"


def _is_somewhere(folder: Path, words: str) -> bool:
    return any(words.encode() in file.read_bytes() for file in folder.iterdir() if file.is_file())


async def _says_and_is_answered(database: Database) -> None:
    async with database.writing() as db:
        await storage.inbox.put(db, [Arrived(1, AMINA, CANARY, NOW)])
    async with database.writing() as db:
        await storage.inbox.keep_answer(db, 1, CANARY)
    async with database.writing() as db:
        await storage.inbox.finish(db, [1], NOW)


async def test_what_was_answered_is_in_no_file_after_the_bell(url: str, tmp_path: Path) -> None:
    async with opened(url) as database:
        await _says_and_is_answered(database)
        assert _is_somewhere(tmp_path, CANARY)
        assert await database.checkpoint()
        assert not _is_somewhere(tmp_path, CANARY)


async def _rest(_: Database) -> bool:
    return True


@sabotage(test_what_was_answered_is_in_no_file_after_the_bell, {"storage.database.Database.checkpoint": _rest})
def test_without_the_bell_it_stays_in_the_log() -> None: ...


async def test_an_erased_persons_alias_is_in_no_file_after_the_bell(url: str, tmp_path: Path) -> None:
    async with opened(url) as database:
        async with database.writing() as db:
            person = await storage.people.add(db, AMINA, "so", NOW)
            await db.execute(sqlalchemy.text("UPDATE person SET alias = :alias"), {"alias": CANARY})
        await database.checkpoint()
        assert _is_somewhere(tmp_path, CANARY)
        async with database.writing() as db:
            assert await storage.people.erase(db, person.id)
        assert await database.checkpoint()
        assert not _is_somewhere(tmp_path, CANARY)


async def test_who_reads_meanwhile_is_not_disturbed_and_the_next_minute_does(url: str, tmp_path: Path) -> None:
    async with opened(url) as database:
        async with database.reading() as db:
            assert await storage.people.find(db, AMINA) is None
            await _says_and_is_answered(database)
            assert not await database.checkpoint()
            assert await storage.people.find(db, AMINA) is None
        assert await database.checkpoint()
        assert not _is_somewhere(tmp_path, CANARY)


async def test_an_import_under_way_in_another_process_is_let_finish(url: str) -> None:
    async with opened(url) as bot, opened(url) as the_import:
        async with the_import.writing() as db:
            await storage.people.add(db, AMINA, "so", NOW)
            assert not await bot.checkpoint()
        await _says_and_is_answered(bot)


async def test_it_waits_for_the_writing_that_is_under_way(database: Database) -> None:
    async with database.writing() as db:
        await storage.people.add(db, AMINA, "so", NOW)
        waiting = asyncio.create_task(database.checkpoint())
        await asyncio.sleep(0.01)
        assert not waiting.done()
    assert await waiting


async def test_afterwards_the_writer_is_as_patient_as_before(url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    patience = sqlalchemy.text("PRAGMA busy_timeout")
    async with opened(url) as database:
        assert await database.checkpoint()
        async with database.writing() as db:
            assert (await db.execute(patience)).all[0][0] == 5000
