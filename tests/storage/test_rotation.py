"""Automatic copies: which stay, and that nobody is in them who was erased."""

import sqlite3
from collections.abc import Collection
from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path

import pytest
import sqlalchemy

import storage.audit
import storage.backup
import storage.inbox
import storage.invites
import storage.people
import storage.rotation
import storage.scrubbing
import storage.trail
from domain.audit import Change
from domain.invites import Invite
from domain.roles import Role
from domain.trail import Asked
from storage.database import Corrupt
from storage.inbox import Arrived
from storage.refusals import Refusal
from storage.rotation import kept
from storage.rotation import take as _take
from tests.builders import NOW, a_programme_file
from tests.sabotage import sabotage
from tests.storage.stories import imports, opened

AMINA, BO = 6_123_456_789, 4712
QUARTER = timedelta(minutes=15)
ERASED = {f"digest of {AMINA}": NOW + QUARTER}


def _digest(telegram_id: int) -> str:
    return f"digest of {telegram_id}"


def _name(at: datetime) -> str:
    return f"automatic-{at:%Y%m%dT%H%M%S}.db"


def _lived_for(days: int) -> set[str]:
    """What is there when a copy was made every quarter of an hour, and every one was followed by a rotation."""
    names: set[str] = set()
    for number in range(days * 96):
        now = NOW + number * QUARTER
        names = set(kept({*names, _name(now)}, now))
    return names


def test_the_twelve_newest_stay_and_the_last_of_each_of_seven_days() -> None:
    names = sorted(_lived_for(20))
    now = NOW + 20 * 96 * QUARTER - QUARTER
    assert names[-12:] == [_name(now - (11 - number) * QUARTER) for number in range(12)]
    last_of_days = names[:-12]
    assert len(last_of_days) == 6
    assert all(name.endswith("T234500.db") for name in last_of_days)


def test_nothing_older_than_seven_days_stays() -> None:
    names = [_name(NOW - timedelta(days=days)) for days in range(30)]
    assert kept(names, NOW) == frozenset(names[:7])


def _all_of_them(names: Collection[str], _: datetime) -> frozenset[str]:
    return frozenset(names)


async def test_copies_too_many_are_let_go(url: str, tmp_path: Path) -> None:
    folder = tmp_path / "backups"
    async with opened(url) as database:
        for number in range(30):
            async with database.writing() as db:
                await storage.people.add(db, number, "sv", NOW)
            assert storage.rotation.take(url, folder, NOW + number * QUARTER)
    assert len(list(folder.iterdir())) == 13  # the last of the first day, too


@sabotage(test_copies_too_many_are_let_go, {"storage.rotation.kept": _all_of_them})
def test_without_the_rotation_all_would_stay() -> None: ...


async def _lives_with_a_clock_that_errs(url: str, folder: Path) -> set[str]:
    """Twenty quarters of an hour, then a ring by a clock that is a year ahead, then one by the right clock."""
    times = [NOW + number * QUARTER for number in range(20)]
    async with opened(url) as database:
        for number, now in enumerate([*times, NOW + timedelta(days=365), NOW + 20 * QUARTER]):
            async with database.writing() as db:
                await storage.people.add(db, number, "sv", NOW)
            assert storage.rotation.take(url, folder, now)
    return {file.name for file in folder.iterdir()}


async def test_a_clock_that_was_ahead_takes_two_copies_away_at_most(url: str, tmp_path: Path) -> None:
    names = await _lives_with_a_clock_that_errs(url, tmp_path / "backups")
    assert {_name(NOW + number * QUARTER) for number in (*range(11, 21), 15)} <= names
    assert _name(NOW + timedelta(days=365)) in names


@sabotage(test_a_clock_that_was_ahead_takes_two_copies_away_at_most, {"storage.rotation._MOST_AT_ONCE": 100})
def test_without_a_most_it_takes_all_of_them() -> None: ...


def test_copies_from_the_future_push_out_none_of_the_others() -> None:
    right = [_name(NOW - number * QUARTER) for number in range(12)]
    future = [_name(NOW + timedelta(days=365 + number)) for number in range(12)]
    assert kept([*right, *future], NOW) == {*right, *future}


async def test_where_the_clock_is_not_trusted_none_is_let_go(url: str, tmp_path: Path) -> None:
    folder = tmp_path / "backups"
    storage.rotation.take(url, folder, NOW)
    async with opened(url) as database, database.writing() as db:
        await storage.people.add(db, AMINA, "sv", NOW)
    assert storage.rotation.take(url, folder, NOW + timedelta(days=365), let_go=False)
    assert len(list(folder.iterdir())) == 2


@sabotage(
    test_where_the_clock_is_not_trusted_none_is_let_go,
    {"storage.rotation.take": lambda url, folder, now, let_go=True: _take(url, folder, now)},
)
def test_where_any_clock_is_trusted_the_old_one_goes() -> None: ...


def test_the_newest_stays_however_old_it_is() -> None:
    old = _name(NOW - timedelta(days=90))
    assert kept([old], NOW) == {old}


def test_what_has_another_name_is_left_alone() -> None:
    others = ["before-upgrade-from-0001-20250101T000000.db", "mine.db", "automatic-99999999T999999.db"]
    assert kept(others, NOW) == frozenset(others)


async def test_where_nothing_changed_there_is_no_new_copy(url: str, tmp_path: Path) -> None:
    async with opened(url) as database:
        assert storage.rotation.take(url, tmp_path / "backups", NOW)
        assert not storage.rotation.take(url, tmp_path / "backups", NOW + QUARTER)
        async with database.writing() as db:
            await storage.people.add(db, BO, "sv", NOW)
        assert storage.rotation.take(url, tmp_path / "backups", NOW + 2 * QUARTER)
    assert {file.name for file in (tmp_path / "backups").iterdir()} == {_name(NOW), _name(NOW + 2 * QUARTER)}


async def test_a_copy_that_fails_leaves_those_that_there_are(url: str, tmp_path: Path) -> None:
    folder = tmp_path / "backups"
    storage.rotation.take(url, folder, NOW)
    (tmp_path / "house.db").write_text("damaged " * 1000)
    with pytest.raises(Corrupt):
        storage.rotation.take(url, folder, NOW + QUARTER)
    assert [file.name for file in folder.iterdir()] == [_name(NOW)]
    storage.backup.check(folder / _name(NOW))


async def test_what_a_killed_program_left_half_done_goes(url: str, tmp_path: Path) -> None:
    (tmp_path / "backups").mkdir()
    (tmp_path / "backups" / (_name(NOW) + ".part")).write_text("half")
    storage.rotation.take(url, tmp_path / "backups", NOW + QUARTER)
    assert [file.name for file in (tmp_path / "backups").iterdir()] == [_name(NOW + QUARTER)]


async def _copied(url: str, copy: Path) -> None:
    """A copy with two people, one of whom wrote something that nobody has answered yet."""
    async with opened(url) as database:
        async with database.writing() as db:
            for who in (AMINA, BO):
                await storage.people.add(db, who, "sv", NOW)
            amina = sqlalchemy.text("UPDATE person SET alias = 'canary' WHERE telegram_id = :who")
            await db.execute(amina, {"who": AMINA})
            await storage.inbox.put(db, [Arrived(1, AMINA, "canary, too", NOW), Arrived(2, BO, "hello", NOW)])
        await storage.backup.backup(url, copy)


def _traces(file: Path) -> list[bool]:
    content = file.read_bytes()
    return [trace in content for trace in (AMINA.to_bytes(5, "big"), b"canary", b"hello")]


async def test_who_was_erased_is_in_no_byte_of_a_scrubbed_copy_and_others_are(url: str, tmp_path: Path) -> None:
    copy = tmp_path / "copy.db"
    await _copied(url, copy)
    assert _traces(copy) == [True, True, True]
    assert storage.scrubbing.scrub(copy, ERASED, _digest) == 2
    assert _traces(copy) == [False, False, True]
    async with opened(f"sqlite:///{copy}") as database, database.reading() as db:
        assert await storage.people.find(db, BO) is not None


async def test_of_what_she_was_invited_to_and_changed_a_scrubbed_copy_tells_nobody(url: str, tmp_path: Path) -> None:
    """The invitation for her alone goes; the trail keeps a number that no person has."""
    copy, expires = tmp_path / "copy.db", NOW + timedelta(hours=24)
    async with opened(url) as database:
        await imports(database, a_programme_file())
        async with database.writing() as db:
            amina = await storage.people.add(db, AMINA, "sv", NOW)
            for who in (AMINA, BO):
                bound = Invite(1, None, Role.VOLUNTEER, expires, only_for=_digest(who))
                await storage.invites.make(db, f"{who}", bound)
            await storage.audit.note(db, Change(NOW, amina.id, "volunteer", 1, "publish", "activity", 1))
        await storage.backup.backup(url, copy)
    assert storage.scrubbing.scrub(copy, ERASED, _digest) == 2
    assert _digest(AMINA).encode() not in copy.read_bytes()
    async with opened(f"sqlite:///{copy}") as database, database.reading() as db:
        assert await storage.people.get(db, amina.id) is None
        assert [change.person for change in await storage.trail.changes(db, Asked(1), 0, 9)] == [amina.id]
        assert len(await storage.invites.bound_to(db, _digest(BO))) == 1


@sabotage(
    test_of_what_she_was_invited_to_and_changed_a_scrubbed_copy_tells_nobody,
    {"storage.scrubbing._invited": lambda *_: ()},
)
def test_without_a_look_at_invitations_her_digest_stays_in_the_copy() -> None: ...


def _only_in_the_table(half: Path, gone: list[tuple[str, int]]) -> None:
    with closing(sqlite3.connect(half)) as wire, wire:
        wire.execute("PRAGMA secure_delete = OFF")
        for statement, row in gone:
            wire.execute(statement, (row,))


@sabotage(
    test_who_was_erased_is_in_no_byte_of_a_scrubbed_copy_and_others_are,
    {"storage.scrubbing._delete": _only_in_the_table},
)
def test_deleted_alone_she_can_still_be_read() -> None: ...


async def test_a_copy_without_anybody_erased_is_not_touched(url: str, tmp_path: Path) -> None:
    await _copied(url, tmp_path / "copy.db")
    before = (tmp_path / "copy.db").stat().st_mtime_ns
    assert storage.scrubbing.scrub(tmp_path / "copy.db", {_digest(1): NOW}, _digest) == 0
    assert storage.scrubbing.scrub(tmp_path / "copy.db", {_digest(AMINA): NOW}, _digest) == 0
    assert (tmp_path / "copy.db").stat().st_mtime_ns == before


async def test_a_copy_that_can_not_be_scrubbed_is_as_it_was(url: str, tmp_path: Path) -> None:
    copy = tmp_path / "copy.db"
    await _copied(url, copy)
    with closing(sqlite3.connect(copy)) as wire:
        wire.execute("UPDATE alembic_version SET version_num = '0999'")
        wire.commit()
    before = copy.read_bytes()
    with pytest.raises(Refusal):
        storage.scrubbing.scrub(copy, ERASED, _digest)
    assert copy.read_bytes() == before
    assert not list(tmp_path.glob("*.part"))
