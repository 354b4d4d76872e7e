"""A consistent copy of the running database, and the way back."""

import asyncio
import itertools
import os
from pathlib import Path

import storage.claims
import storage.condition
import storage.engines
from storage.refusals import CannotOpen

_SIDE_FILES = ("", "-wal", "-shm")
# All that is named after a database and belongs to it.
_ITS_FILES = (*_SIDE_FILES, "-journal", ".lock")


async def backup(url: str, file: Path) -> None:
    """Copy the database at `url` to `file`, while others read and write it. Replaces `file` only by a whole copy.

    Raises `CannotOpen` (also where `file` is the database's own, or one of its side files), `Corrupt`.
    """
    await asyncio.to_thread(copy, url, file)


async def restore(url: str, file: Path) -> Path | None:
    """Put the copy `file` in the place of the database at `url`. Returns where the old one was kept, None: none was.

    Raises `Corrupt` or `NewerSchema` (the copy is of no use; nothing was changed), `AlreadyRunning`, `CannotOpen`.
    """
    return await asyncio.to_thread(_restore, url, file)


def copy(url: str, file: Path) -> None:
    """What `backup` does, on the calling thread."""
    _copy(_existing(_path(url)), file)


def _copy(source: Path, file: Path) -> None:
    half = file.with_name(file.name + ".part")
    with storage.engines.refusing(str(source)):
        for written in (file, half):
            _spare(source, written)
        half.unlink(missing_ok=True)
        storage.engines.make_file(half)
        _vacuum(source, half)
        _check(half)
        half.replace(file)
        _sync(file.parent)


def _restore(url: str, file: Path) -> Path | None:
    path = _path(url)
    _check(_existing(file))
    with storage.claims.claim(url):
        # Copied before anything moves: a full disk must leave the old database where it is.
        fresh = path.with_name(path.name + ".restored")
        _copy(file, fresh)
        kept = _set_aside(path) if path.exists() else None
        fresh.replace(path)
        _sync(path.parent)
    return kept


def _spare(source: Path, written: Path) -> None:
    """What is written for a copy takes the place of what is there: that must be nothing of the database itself."""
    own = [source.with_name(source.name + end) for end in _ITS_FILES]
    if any(_is_same(written, one) for one in own):
        raise CannotOpen(str(written), f"it belongs to the database {source} itself: give the copy another name")


def _is_same(one: Path, other: Path) -> bool:
    if one.exists() and other.exists():
        return one.samefile(other)
    return one.resolve() == other.resolve()


def _check(file: Path) -> None:
    """Open it and look through it."""
    with storage.engines.refusing(str(file)), storage.engines.looking(file).connect() as wire:
        storage.condition.check(wire, str(file))
        if storage.condition.revision(wire) is None:
            raise CannotOpen(str(file), "it is no copy of a motesplats database")


def _vacuum(source: Path, target: Path) -> None:
    # VACUUM has no place in a transaction, and so none on a connection of SQLAlchemy's.
    with storage.engines.looking(source).connect() as wire:
        raw = wire.connection.driver_connection
        assert raw is not None  # noqa: S101 -- an open connection has a driver's
        raw.execute("VACUUM INTO ?", (str(target),))


def _set_aside(path: Path) -> Path:
    names = (path.with_name(f"{path.name}.replaced-{number}") for number in itertools.count(1))
    kept = next(name for name in names if not name.exists())
    for end in _SIDE_FILES:
        side = path.with_name(path.name + end)
        if side.exists():
            side.replace(kept.with_name(kept.name + end))
    return kept


def _existing(file: Path) -> Path:
    if not file.is_file():
        raise CannotOpen(str(file), "there is no such file")
    return file


def _path(url: str) -> Path:
    if not storage.engines.is_sqlite(url):
        raise CannotOpen(storage.engines.shown(url), "a PostgreSQL database is copied with pg_dump and pg_restore")
    return storage.engines.file_of(url)


def _sync(folder: Path) -> None:
    """A new name survives a power cut only when its folder has reached the disk."""
    opened = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(opened)
    finally:
        os.close(opened)
