"""Automatic copies of the database: the newest ones, and one a day of the last week."""

import filecmp
import re
from collections.abc import Collection
from datetime import UTC, datetime, timedelta
from pathlib import Path

import storage.backup

_LATEST = 12
_DAYS = 7
_KEPT = timedelta(days=_DAYS)
# Each ring makes one. More at once would be a clock's mistake, and after it there would be no way back.
_MOST_AT_ONCE = 2
_NAME = re.compile(r"automatic-(\d{8}T\d{6})\.db")
_TIME = "%Y%m%dT%H%M%S"


def take(url: str, folder: Path, now: datetime, *, let_go: bool = True) -> bool:
    """Copy the database into `folder`. False: nothing has changed since the last one.

    `let_go`: of copies too many, too; of two at most, the oldest first.
    On the calling thread. Raises `CannotOpen`, `Corrupt`: then all copies are as they were.
    """
    for half in folder.glob("*.part"):  # of a copy that was cut off by the end of the program
        half.unlink(missing_ok=True)
    made = folder / f"automatic-{now.astimezone(UTC):{_TIME}}.db"
    before = max((name for name in _names(folder) if name <= made.name), default=None)
    storage.backup.copy(url, made)
    new = before is None or made.name == before or not filecmp.cmp(made, folder / before, shallow=False)
    if not new:
        made.unlink()
    if let_go:
        _rotate(folder, now)
    return new


def kept(names: Collection[str], now: datetime) -> frozenset[str]:
    """Which copies stay: of the last seven days the twelve newest and the last of each day; the newest in any case.

    What is not named as an automatic copy is not looked at, and stays; nor is one that a clock that was ahead has
    named later than now: it pushes out none of the others.
    """
    taken = {name: at for name in names if (at := _taken_at(name)) is not None and at <= now}
    order = sorted(taken, key=lambda name: taken[name])
    last_of_day = {taken[name].date(): name for name in order}
    days = sorted(last_of_day)[-_DAYS:]
    wanted = {*order[-_LATEST:], *(last_of_day[day] for day in days)}
    recent = {name for name in wanted if now - taken[name] < _KEPT}
    return frozenset(recent.union(order[-1:], (name for name in names if name not in taken)))


def _rotate(folder: Path, now: datetime) -> None:
    names = _names(folder)
    for name in sorted(names - kept(names, now))[:_MOST_AT_ONCE]:
        (folder / name).unlink(missing_ok=True)
    storage.backup.sync(folder)


def _names(folder: Path) -> set[str]:
    """Of the automatic copies."""
    return {file.name for file in folder.glob("automatic-*.db") if _taken_at(file.name)}


def _taken_at(name: str) -> datetime | None:
    found = _NAME.fullmatch(name)
    if found is None:
        return None
    try:
        return datetime.strptime(found[1], _TIME).replace(tzinfo=UTC)
    except ValueError:
        return None
