"""A consistent copy of the running database. The way back is `storage.restoring`."""

import asyncio
import os
from pathlib import Path

import storage.condition
import storage.engines
from storage.refusals import CannotOpen

SIDE_FILES = ("", "-wal", "-shm")
# All that is named after a database and belongs to it.
_ITS_FILES = (*SIDE_FILES, "-journal", ".lock")


async def backup(url: str, file: Path) -> None:
    """Copy the database at `url` to `file`, while others read and write it. Replaces `file` only by a whole copy.

    Raises `CannotOpen` (also where `file` is the database's own, or one of its side files), `Corrupt`.
    """
    await asyncio.to_thread(copy, url, file)


def copy(url: str, file: Path) -> None:
    """What `backup` does, on the calling thread."""
    copy_file(existing(path_of(url)), file)


def copy_file(source: Path, file: Path) -> None:
    """Copy one database file to another, as `backup` does."""
    half = file.with_name(file.name + ".part")
    with storage.engines.refusing(str(file)):
        for written in (file, half):
            _spare(source, written)
        try:
            half.unlink(missing_ok=True)
            storage.engines.make_file(half)
            with storage.engines.refusing(str(source)):
                _vacuum(source, half)
            check(half)
            half.replace(file)
        finally:
            # On a full disk a half copy would take what little room is left.
            half.unlink(missing_ok=True)
        sync(file.parent)


def check(file: Path) -> None:
    """Open a copy and look through it. Raises `CannotOpen`, `Corrupt`, `NewerSchema`."""
    with storage.engines.refusing(str(file)), storage.engines.looking(file).connect() as wire:
        storage.condition.check(wire, str(file))
        if storage.condition.revision(wire) is None:
            raise CannotOpen(str(file), "it is no copy of a motesplats database")


def existing(file: Path) -> Path:
    """The file, which is there. Raises `CannotOpen`; so where its folder may not be entered."""
    with storage.engines.refusing(str(file)):
        if not file.is_file():
            raise CannotOpen(str(file), "there is no such file")
    return file


def path_of(url: str) -> Path:
    if not storage.engines.is_sqlite(url):
        raise CannotOpen(storage.engines.shown(url), "a PostgreSQL database is copied with pg_dump and pg_restore")
    return storage.engines.file_of(url)


def sync(folder: Path) -> None:
    """A new name survives a power cut only when its folder has reached the disk."""
    opened = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(opened)
    finally:
        os.close(opened)


def _spare(source: Path, written: Path) -> None:
    """What is written for a copy takes the place of what is there: that must be nothing of the database itself."""
    own = [source.with_name(source.name + end) for end in _ITS_FILES]
    if any(_is_same(written, one) for one in own):
        raise CannotOpen(str(written), f"it belongs to the database {source} itself: give the copy another name")


def _is_same(one: Path, other: Path) -> bool:
    if one.exists() and other.exists():
        return one.samefile(other)
    return one.resolve() == other.resolve()


def _vacuum(source: Path, target: Path) -> None:
    # VACUUM has no place in a transaction, and so none on a connection of SQLAlchemy's.
    with storage.engines.looking(source).connect() as wire:
        raw = wire.connection.driver_connection
        assert raw is not None  # noqa: S101 -- an open connection has a driver's
        raw.execute("VACUUM INTO ?", (str(target),))
