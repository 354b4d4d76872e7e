"""The way back: a copy takes the place of the database, and who was erased meanwhile stays erased."""

import asyncio
import contextlib
import itertools
import sqlite3
import tempfile
from collections.abc import Iterable
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

import storage.backup
import storage.claims
import storage.engines
import storage.erasing
import storage.schema
from domain.tombstones import Digest
from storage.database import Database

_TOMBSTONES = "SELECT digest, erased_at FROM tombstone"
_CARRY = (
    "INSERT INTO tombstone (digest, erased_at) VALUES (?, ?)"
    " ON CONFLICT (digest) DO UPDATE SET erased_at = max(erased_at, excluded.erased_at)"
)

Tombstones = list[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Restored:
    """`kept`: where the old database is now; None: there was none.

    `erasures_known`: False where it can't be read, so that who was erased after the last automatic copy may be back.
    """

    kept: Path | None
    erasures_known: bool


async def restore(url: str, file: Path, copies: Path, now: datetime) -> Restored:
    """Put the copy `file` in the place of the database at `url`, at the schema of this program.

    The tombstones of the old database and of the automatic `copies` are carried over; `reapply` makes them true.
    Raises `Corrupt` or `NewerSchema` (the copy is of no use; nothing was changed), `AlreadyRunning`, `CannotOpen`.
    """
    path = storage.backup.path_of(url)
    await asyncio.to_thread(storage.backup.check, storage.backup.existing(file))
    with storage.claims.claim(url):
        # Copied before anything moves: a full disk must leave the old database where it is.
        fresh = path.with_name(path.name + ".restored")
        await asyncio.to_thread(storage.backup.copy_file, file, fresh)
        await _upgrade(fresh, now)
        erased = await asyncio.to_thread(_tombstones, path) if path.exists() else []
        await asyncio.to_thread(_carry, fresh, [*(erased or []), *_of_copies(copies)])
        return Restored(await asyncio.to_thread(_replace, path, fresh), erased is not None)


async def reapply(url: str, digest: Digest, now: datetime, hold: timedelta) -> int:
    """Erase from a restored database whoever was erased since the copy was made. Returns how many people."""
    with storage.claims.claim(url):
        database = await Database.open(url)
        try:
            async with database.writing() as db:
                again = await storage.erasing.apply(db, digest, now, hold)
            await database.checkpoint()
        finally:
            await database.close()
    return again


async def _upgrade(fresh: Path, now: datetime) -> None:
    # What is copied before an upgrade is the operator's own file here: they have it.
    with tempfile.TemporaryDirectory(dir=fresh.parent) as folder:
        await storage.schema.upgrade(f"sqlite:///{fresh}", Path(folder), now)


def _tombstones(file: Path) -> Tombstones | None:
    """None: the file can't be read. One of a version that knew no tombstones has none."""
    try:
        with closing(sqlite3.connect(f"{file.absolute().as_uri()}?mode=ro", uri=True)) as wire:
            if not wire.execute("SELECT 1 FROM sqlite_master WHERE name = 'tombstone'").fetchone():
                return []
            return wire.execute(_TOMBSTONES).fetchall()
    except sqlite3.Error:
        return None


def _of_copies(copies: Path) -> Iterable[tuple[str, str]]:
    return itertools.chain.from_iterable(_tombstones(file) or [] for file in copies.glob("*.db"))


def _carry(fresh: Path, tombstones: Tombstones) -> None:
    with storage.engines.refusing(str(fresh)), closing(sqlite3.connect(fresh)) as wire, wire:
        wire.executemany(_CARRY, tombstones)


def _merge_log(path: Path) -> None:
    """So that all of it is in one file. One that is damaged is set aside as it is."""
    with contextlib.suppress(sqlite3.Error), contextlib.closing(sqlite3.connect(path)) as wire:
        wire.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def _replace(path: Path, fresh: Path) -> Path | None:
    kept = _set_aside(path) if path.exists() else None
    fresh.replace(path)
    storage.backup.sync(path.parent)
    return kept


def replaced(url: str) -> list[Path]:
    """The databases that were set aside by a copy's coming back. None beside PostgreSQL."""
    if not storage.engines.is_sqlite(url):
        return []
    path = storage.engines.file_of(url)
    return [one for one in sorted(path.parent.glob(f"{path.name}.replaced-*")) if one.suffix[-1:].isdigit()]


def _set_aside(path: Path) -> Path:
    _merge_log(path)
    names = (path.with_name(f"{path.name}.replaced-{number}") for number in itertools.count(1))
    kept = next(name for name in names if not name.exists())
    for end in storage.backup.SIDE_FILES:
        side = path.with_name(path.name + end)
        if side.exists():
            side.replace(kept.with_name(kept.name + end))
    return kept
