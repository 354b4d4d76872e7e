"""What is let go: by a clock that is trusted, and after a copy."""

from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

import scheduler.housekeeping
import storage.backup
import storage.inbox
from scheduler.backups import Backups
from scheduler.keeping import Keeping
from storage.database import Database
from storage.inbox import Arrived
from storage.refusals import CannotOpen
from tests.builders import NOW
from tests.sabotage import sabotage
from tests.storage.stories import opened

_LATER = NOW + timedelta(weeks=2)


def _later() -> datetime:
    return _LATER


def _trusted() -> bool:
    return True


@pytest.fixture
def keeping(database: Database, url: str, tmp_path: Path) -> Keeping:
    backups = Backups(database, url, tmp_path / "backups", lambda number: str(number))
    return Keeping(database, _later, _trusted, backups)


async def _has_something_old(database: Database) -> None:
    async with database.writing() as db:
        await storage.inbox.put(db, [Arrived(1, 4711, "{}", NOW)])
        await storage.inbox.finish(db, [1], NOW)


async def _is_there(database: Database) -> bool:
    """Without a trace of the question."""
    async with database.writing() as db:
        return await storage.inbox.put(db, [Arrived(1, 4711, "", NOW)]) == 0


async def test_what_is_forgotten_is_in_a_copy(database: Database, keeping: Keeping, tmp_path: Path) -> None:
    await _has_something_old(database)
    await keeping.forget()
    assert not await _is_there(database)
    (copy,) = (tmp_path / "backups").iterdir()
    async with opened(f"sqlite:///{copy}") as before:
        assert await _is_there(before)


async def _forgets_first(self: Any) -> None:
    await scheduler.housekeeping.forget(self._database, self._clock())
    await self._backups.copy(self._clock(), let_go=True)


@sabotage(test_what_is_forgotten_is_in_a_copy, {"scheduler.keeping.Keeping.forget": _forgets_first})
def test_forgotten_first_it_would_be_nowhere() -> None: ...


def _disk_is_full(_source: Path, _target: Path) -> None:
    raise OSError("No space left on device")


async def test_where_no_copy_can_be_made_nothing_is_forgotten(
    database: Database, keeping: Keeping, monkeypatch: pytest.MonkeyPatch
) -> None:
    await _has_something_old(database)
    monkeypatch.setattr(storage.backup, "_vacuum", _disk_is_full)
    with pytest.raises(CannotOpen, match="No space left"):
        await keeping.forget()
    assert await _is_there(database)


async def _whatever_becomes_of_the_copy(self: Any) -> None:
    try:
        await self._backups.copy(self._clock(), let_go=True)
    finally:
        await scheduler.housekeeping.forget(self._database, self._clock())


@sabotage(
    test_where_no_copy_can_be_made_nothing_is_forgotten,
    {"scheduler.keeping.Keeping.forget": _whatever_becomes_of_the_copy},
)
def test_whatever_became_of_the_copy_it_would_be_lost() -> None: ...


async def test_a_clock_that_jumps_while_the_copy_is_made_costs_nobody_anything(
    database: Database, url: str, tmp_path: Path
) -> None:
    await _has_something_old(database)
    backups = Backups(database, url, tmp_path / "backups", lambda number: str(number))
    await Keeping(database, _later, _once(), backups).forget()
    assert await _is_there(database)


def _once() -> Callable[[], bool]:
    """Trusted when it is asked first, and then no more."""
    answers = [True]
    return lambda: bool(answers) and answers.pop()
