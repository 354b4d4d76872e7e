"""The way back from a copy. Who was erased since it was made stays erased."""

import sqlite3
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

import domain.offers
import storage.backup
import storage.erasing
import storage.people
import storage.restoring
import storage.tombstones
from storage.database import AlreadyRunning, CannotOpen, Corrupt, Database, NewerSchema, claim
from storage.restoring import Restored
from tests.builders import NOW
from tests.sabotage import sabotage
from tests.storage.stories import opened

AMINA, BO = 4711, 4712
HOLD = domain.offers.LONGEST
LATER = NOW + timedelta(hours=1)


def _digest(telegram_id: int) -> str:
    return f"digest of {telegram_id}"


async def _comes(database: Database, telegram_id: int) -> None:
    async with database.writing() as db:
        await storage.people.add(db, telegram_id, "sv", NOW)


async def _erases(database: Database, telegram_id: int) -> None:
    async with database.writing() as db:
        person = await storage.people.find(db, telegram_id)
        assert person is not None
        await storage.erasing.erase(db, person, _digest, LATER, HOLD)


async def _are_known(url: str) -> list[bool]:
    async with opened(url) as database, database.reading() as db:
        return [await storage.people.find(db, who) is not None for who in (AMINA, BO)]


async def _restores(url: str, file: Path) -> Restored:
    return await storage.restoring.restore(url, file, Path(url.rpartition(":///")[2] + ".backups"), LATER)


async def test_restored_is_as_it_was_and_the_replaced_one_is_kept(url: str, tmp_path: Path) -> None:
    async with opened(url) as database:
        await _comes(database, AMINA)
    await storage.backup.backup(url, tmp_path / "copy.db")
    async with opened(url) as database:
        await _comes(database, BO)
    kept = (await _restores(url, tmp_path / "copy.db")).kept
    assert await _are_known(url) == [True, False]
    assert await _are_known(f"sqlite:///{kept}") == [True, True]


async def test_what_the_replaced_one_had_not_yet_merged_is_kept_with_it(url: str, tmp_path: Path) -> None:
    """A bot that was killed leaves its last commits in the side file."""
    await storage.backup.backup(url, tmp_path / "copy.db")
    killed = sqlite3.connect(url.removeprefix("sqlite+aiosqlite:///"))
    with closing(killed), closing(sqlite3.connect(url.removeprefix("sqlite+aiosqlite:///"))):
        killed.execute(f"INSERT INTO person (telegram_id) VALUES ({BO})")
        killed.commit()
        kept = (await _restores(url, tmp_path / "copy.db")).kept
        assert await _are_known(url) == [False, False]
    assert await _are_known(f"sqlite:///{kept}") == [False, True]


async def test_restoring_where_there_was_nothing_works(url: str, tmp_path: Path) -> None:
    await storage.backup.backup(url, tmp_path / "copy.db")
    new = f"sqlite+aiosqlite:///{tmp_path}/new/house.db"
    (tmp_path / "new").mkdir()
    assert (await _restores(new, tmp_path / "copy.db")).kept is None
    assert await _are_known(new) == [False, False]


async def test_nothing_is_restored_under_a_running_bot(url: str, tmp_path: Path) -> None:
    await storage.backup.backup(url, tmp_path / "copy.db")
    with claim(url), pytest.raises(AlreadyRunning):
        await _restores(url, tmp_path / "copy.db")


async def test_a_copy_of_no_use_changes_nothing(url: str, tmp_path: Path) -> None:
    async with opened(url) as database:
        await _comes(database, AMINA)
    await _refuses(url, tmp_path / "missing.db", CannotOpen)
    (tmp_path / "letter.db").write_text("Dear Amina, " * 1000)
    await _refuses(url, tmp_path / "letter.db", Corrupt)
    with closing(sqlite3.connect(tmp_path / "other.db")) as wire:
        wire.execute("CREATE TABLE recipe (id INTEGER)")
    await _refuses(url, tmp_path / "other.db", CannotOpen)
    await storage.backup.backup(url, tmp_path / "newer.db")
    with closing(sqlite3.connect(tmp_path / "newer.db")) as wire:
        wire.execute("UPDATE alembic_version SET version_num = '0999'")
        wire.commit()
    await _refuses(url, tmp_path / "newer.db", NewerSchema)
    assert await _are_known(url) == [True, False]


async def _refuses(url: str, file: Path, kind: type[Exception]) -> None:
    with pytest.raises(kind):
        await _restores(url, file)


async def test_a_file_name_may_hold_what_an_address_may_not(url: str, tmp_path: Path) -> None:
    odd = tmp_path / "så gick det? 100 %.db"
    await storage.backup.backup(url, odd)
    assert (await _restores(url, odd)).kept is not None


async def _has_amina_and_a_copy(url: str, copy: Path) -> None:
    async with opened(url) as database:
        await _comes(database, AMINA)
        await _comes(database, BO)
    await storage.backup.backup(url, copy)


async def test_who_was_erased_after_the_copy_was_made_is_erased_from_it_again(url: str, tmp_path: Path) -> None:
    await _has_amina_and_a_copy(url, tmp_path / "copy.db")
    async with opened(url) as database:
        await _erases(database, AMINA)
    assert (await _restores(url, tmp_path / "copy.db")).erasures_known
    assert await storage.restoring.reapply(url, _digest, LATER, HOLD) == 1
    assert await _are_known(url) == [False, True]


def _nothing(*_: object) -> None:
    return None


@sabotage(test_who_was_erased_after_the_copy_was_made_is_erased_from_it_again, {"storage.restoring._carry": _nothing})
def test_without_the_tombstones_carried_over_she_is_back() -> None: ...


async def test_where_the_old_database_is_damaged_the_copies_tell_who_was_erased(url: str, tmp_path: Path) -> None:
    await _has_amina_and_a_copy(url, tmp_path / "copy.db")
    async with opened(url) as database:
        await _erases(database, AMINA)
    await storage.backup.backup(url, tmp_path / "house.db.backups" / "automatic.db")
    (tmp_path / "house.db").write_text("damaged " * 1000)
    assert not (await _restores(url, tmp_path / "copy.db")).erasures_known
    await storage.restoring.reapply(url, _digest, LATER, HOLD)
    assert await _are_known(url) == [False, True]


_SINCE_THE_FIRST = """
    place_week plan awaiting picking sketch announcement thread question not_understood audit pause tombstone
    draft follow_category role host invite outbox signup
"""


_COLUMNS_SINCE = (
    ("place", "second_ok"),
    ("place", "imported"),
    ("activity", "imported"),
    ("activity", "picture"),
    ("place_exception", "closing"),
    ("place_exception", "begins"),
    ("place_exception", "ends"),
)


async def test_a_copy_of_an_older_version_is_brought_up_to_date_and_knows_who_was_erased(
    url: str, tmp_path: Path
) -> None:
    await _has_amina_and_a_copy(url, tmp_path / "copy.db")
    with closing(sqlite3.connect(tmp_path / "copy.db")) as wire:
        _downgrade(wire)
    async with opened(url) as database:
        await _erases(database, AMINA)
    await _restores(url, tmp_path / "copy.db")
    await storage.restoring.reapply(url, _digest, LATER, HOLD)
    assert await _are_known(url) == [False, True]
    assert not list(tmp_path.glob("**/before-upgrade*"))


def _downgrade(wire: sqlite3.Connection) -> None:
    """What the first version had."""
    for table in _SINCE_THE_FIRST.split():
        wire.execute(f"DROP TABLE {table}")
    wire.execute("ALTER TABLE occurrence DROP COLUMN line_version")
    for table, column in _COLUMNS_SINCE:
        wire.execute(f"ALTER TABLE {table} DROP COLUMN {column}")
    new = ("day_before", "remind_minutes", "reminders_set_at", "digest_day", "unreachable_since", "since")
    for column in new:
        wire.execute(f"ALTER TABLE person DROP COLUMN {column}")
    wire.execute("ALTER TABLE person ADD COLUMN reminders BOOLEAN NOT NULL DEFAULT 1")
    wire.execute("UPDATE alembic_version SET version_num = '0001'")
    wire.commit()


async def test_nothing_half_made_is_left_behind(url: str, tmp_path: Path) -> None:
    await _has_amina_and_a_copy(url, tmp_path / "copy.db")
    await _restores(url, tmp_path / "copy.db")
    left = {file.name.removesuffix("-wal").removesuffix("-shm") for file in tmp_path.iterdir()}
    assert left == {"copy.db", "house.db", "house.db.lock", "house.db.replaced-1"}
