"""The bell that copies the database."""

import asyncio
import os
import shutil
import threading
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

import storage.backup
import storage.engines
import storage.erasing
import storage.people
import storage.rotation
from domain.offers import LONGEST
from scheduler.backups import Backups
from scheduler.purging import Purging
from storage.database import Database
from tests.builders import NOW
from tests.sabotage import sabotage

AMINA, BO = 6_123_456_789, 4712
QUARTER = timedelta(minutes=15)


def _digest(telegram_id: int) -> str:
    return f"digest of {telegram_id}"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "backups"


@pytest.fixture
def backups(database: Database, url: str, folder: Path) -> Backups:
    return Backups(database, url, folder, _digest)


async def _comes(database: Database, telegram_id: int) -> None:
    async with database.writing() as db:
        await storage.people.add(db, telegram_id, "sv", NOW)


async def _erases(database: Database, telegram_id: int, now: datetime) -> None:
    async with database.writing() as db:
        person = await storage.people.find(db, telegram_id)
        assert person is not None
        await storage.erasing.erase(db, person, _digest, now, LONGEST)


def _is_somewhere(folder: Path, telegram_id: int) -> bool:
    return any(telegram_id.to_bytes(5, "big") in file.read_bytes() for file in folder.iterdir())


async def test_each_ring_after_a_change_makes_a_copy_that_opens(
    database: Database, backups: Backups, folder: Path
) -> None:
    assert await backups.ring(NOW)
    assert not await backups.ring(NOW + QUARTER)
    await _comes(database, AMINA)
    assert await backups.ring(NOW + 2 * QUARTER)
    for copy in folder.iterdir():
        storage.backup.check(copy)
    assert len(list(folder.iterdir())) == 2


async def test_an_erasure_reaches_every_copy_at_the_next_ring(
    database: Database, backups: Backups, folder: Path
) -> None:
    await _comes(database, AMINA)
    await backups.ring(NOW)
    shutil.copy(next(folder.iterdir()), folder / "before-upgrade-from-0001-20261101T000000.db")
    await _erases(database, AMINA, NOW + QUARTER)
    assert _is_somewhere(folder, AMINA)
    await backups.ring(NOW + 2 * QUARTER)
    assert not _is_somewhere(folder, AMINA)


def _scrubs_nothing(*_: object) -> int:
    return 0


@sabotage(test_an_erasure_reaches_every_copy_at_the_next_ring, {"storage.scrubbing.scrub": _scrubs_nothing})
def test_without_scrubbing_she_stays_in_the_copies() -> None: ...


async def test_an_erasure_reaches_a_database_that_a_copy_replaced(
    database: Database, backups: Backups, url: str, folder: Path
) -> None:
    path = storage.engines.file_of(url)
    aside = path.with_name(f"{path.name}.replaced-1")
    await _comes(database, AMINA)
    await backups.ring(NOW)
    shutil.copy(next(folder.iterdir()), aside)
    await _erases(database, AMINA, NOW + QUARTER)
    await backups.scrub()
    assert AMINA.to_bytes(5, "big") not in aside.read_bytes()
    storage.backup.check(aside)


@sabotage(test_an_erasure_reaches_a_database_that_a_copy_replaced, {"storage.restoring.replaced": lambda _url: []})
def test_if_it_were_forgotten_there_she_stays_for_ever() -> None: ...


async def test_after_a_start_the_copies_are_looked_through_once(
    database: Database, url: str, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    await _comes(database, AMINA)
    await Backups(database, url, folder, _digest).ring(NOW)
    await _erases(database, AMINA, NOW + QUARTER)
    again = Backups(database, url, folder, _digest)
    await again.ring(NOW + QUARTER)
    assert not _is_somewhere(folder, AMINA)
    monkeypatch.setattr("storage.scrubbing.scrub", None)
    await again.ring(NOW + 2 * QUARTER)


async def test_a_copy_that_can_not_be_scrubbed_is_tried_again(
    database: Database, backups: Backups, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    await _comes(database, AMINA)
    await backups.ring(NOW)
    await _erases(database, AMINA, NOW + QUARTER)
    (folder / "aside.db").write_text("no database at all " * 100)
    await backups.ring(NOW + QUARTER)
    assert "copy_not_scrubbed" in capsys.readouterr().out
    assert not _is_somewhere(folder, AMINA)
    await backups.ring(NOW + 2 * QUARTER)
    assert "copy_not_scrubbed" in capsys.readouterr().out


async def test_a_copy_that_fails_is_logged_and_the_others_stay(
    database: Database,
    backups: Backups,
    folder: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    await backups.ring(NOW)
    await _comes(database, AMINA)
    monkeypatch.setattr(storage.backup, "_vacuum", _disk_is_full)
    assert not await backups.ring(NOW + QUARTER)
    assert "backup_failed" in capsys.readouterr().out
    assert len(list(folder.iterdir())) == 1


def _disk_is_full(_source: Path, target: Path) -> None:
    target.write_bytes(b"half")
    raise OSError("No space left on device")


async def test_a_question_is_answered_while_a_copy_is_made(
    database: Database, backups: Backups, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The copy is held up until somebody was answered: if it held up the loop, nobody ever would be."""
    answered = threading.Event()
    copy = storage.rotation.take

    def slow(*given: Any, **more: Any) -> bool:
        assert answered.wait(10)
        return copy(*given, **more)

    monkeypatch.setattr(storage.rotation, "take", slow)
    copying = asyncio.create_task(backups.ring(NOW))
    await asyncio.sleep(0)
    await _comes(database, BO)
    answered.set()
    assert await copying


async def test_copies_are_for_the_operators_eyes_only(backups: Backups, folder: Path) -> None:
    await backups.ring(NOW)
    assert [os.stat(file).st_mode & 0o777 for file in folder.iterdir()] == [0o600]


async def test_the_file_is_made_anew_at_the_second_ring_after_an_erasure_and_then_no_more(database: Database) -> None:
    made: list[bool] = []

    async def purge() -> bool:
        made.append(True)
        return len(made) > 1

    purging = Purging(database, purge)
    await _comes(database, AMINA)
    assert not await purging.ring()
    await _erases(database, AMINA, NOW)
    # Not at once: the answer has to go out. The second time somebody was in the way.
    assert [await purging.ring() for _ in range(4)] == [False, False, True, False]
    assert len(made) == 2
