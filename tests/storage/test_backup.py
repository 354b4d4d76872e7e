import asyncio
import stat
from pathlib import Path

import pytest

import storage.backup
import storage.people
from storage.database import CannotOpen, Corrupt, Database
from tests.builders import NOW
from tests.sabotage import sabotage
from tests.storage.stories import opened

AMINA, BO = 4711, 4712


async def _comes(database: Database, telegram_id: int) -> None:
    async with database.writing() as db:
        await storage.people.add(db, telegram_id, "sv", NOW)


async def _are_known(url: str) -> list[bool]:
    async with opened(url) as database, database.reading() as db:
        return [await storage.people.find(db, who) is not None for who in (AMINA, BO)]


async def test_a_copy_holds_what_was_committed_while_the_bot_goes_on(url: str, tmp_path: Path) -> None:
    async with opened(url) as database:
        await _comes(database, AMINA)
        async with database.writing() as db:
            await storage.people.add(db, BO, "sv", NOW)
            await storage.backup.backup(url, tmp_path / "copy.db")
    assert await _are_known(f"sqlite:///{tmp_path}/copy.db") == [True, False]
    assert stat.S_IMODE((tmp_path / "copy.db").stat().st_mode) == 0o600


async def test_a_copy_that_fails_leaves_the_last_one(url: str, tmp_path: Path) -> None:
    await storage.backup.backup(url, tmp_path / "copy.db")
    before = (tmp_path / "copy.db").read_bytes()
    await asyncio.to_thread(Path(url.removeprefix("sqlite+aiosqlite:///")).write_text, "damaged " * 1000)
    with pytest.raises(Corrupt):
        await storage.backup.backup(url, tmp_path / "copy.db")
    assert (tmp_path / "copy.db").read_bytes() == before


@pytest.mark.parametrize("own", ["house.db", "house.db-wal", "house.db-shm", "house.db.lock", "deep/../house.db"])
async def test_a_copy_onto_the_database_itself_is_refused_and_changes_nothing(
    url: str, tmp_path: Path, own: str
) -> None:
    (tmp_path / "deep").mkdir()
    async with opened(url) as database:
        await _comes(database, AMINA)
        with pytest.raises(CannotOpen):
            await storage.backup.backup(url, tmp_path / own)
        await _comes(database, BO)
    assert await _are_known(url) == [True, True]
    assert not list(tmp_path.glob("*.part"))


def _no_matter(*_: Path) -> bool:
    return False


@sabotage(
    test_a_copy_onto_the_database_itself_is_refused_and_changes_nothing,
    {"storage.backup._is_same": _no_matter},
    raises=pytest.fail.Exception,
)
def test_without_the_look_at_its_name_the_database_is_written_over() -> None: ...


async def test_a_copy_whose_half_made_file_would_be_the_database_is_refused(tmp_path: Path, url: str) -> None:
    (tmp_path / "house.db").rename(tmp_path / "house.db.part")
    named_like_a_half = url + ".part"
    with pytest.raises(CannotOpen):
        await storage.backup.backup(named_like_a_half, tmp_path / "house.db")
    assert await _are_known(named_like_a_half) == [False, False]


async def test_a_link_to_the_database_is_the_database(url: str, tmp_path: Path) -> None:
    (tmp_path / "copy.db").symlink_to(tmp_path / "house.db")
    with pytest.raises(CannotOpen):
        await storage.backup.backup(url, tmp_path / "copy.db")


async def test_a_file_name_may_hold_what_an_address_may_not(url: str, tmp_path: Path) -> None:
    odd = tmp_path / "så gick det? 100 %.db"
    await storage.backup.backup(url, odd)
    storage.backup.check(odd)


async def test_a_copy_that_can_not_be_written_is_told_by_its_own_name(url: str, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(CannotOpen) as refused:
        await storage.backup.backup(url, tmp_path / "file" / "copy.db")
    assert refused.value.path == str(tmp_path / "file" / "copy.db")


def _may_not_be_entered(self: Path) -> bool:
    raise PermissionError(13, "Permission denied", str(self))


async def test_a_file_in_a_folder_that_may_not_be_entered_is_refused_with_words(
    url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Path, "is_file", _may_not_be_entered)
    with pytest.raises(CannotOpen, match=r"copy\.db can't be opened: .*Permission denied"):
        storage.backup.existing(tmp_path / "copy.db")
