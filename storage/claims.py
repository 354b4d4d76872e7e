"""One bot per database: the first to come claims it, a second one is told at once."""

import contextlib
import fcntl
import os
from collections.abc import Iterator
from pathlib import Path

import sqlalchemy

import storage.engines
from storage.refusals import AlreadyRunning

# Any number will do, as long as every version of the program asks for the same one.
_ADVISORY_LOCK = 6_737_832
# What this process holds: a claim belongs to a process, and ends with it.
_ours: set[str] = set()


@contextlib.contextmanager
def claim(url: str) -> Iterator[None]:
    """Hold the claim on the database at `url`; it ends with the block, or with the process, however that ends.

    Raises `AlreadyRunning` at once where another process holds it, `CannotOpen` where it can't be asked for.
    """
    with storage.engines.refusing(storage.engines.shown(url)):
        held = _file_lock(storage.engines.file_of(url)) if storage.engines.is_sqlite(url) else _advisory_lock(url)
        held.__enter__()
    _ours.add(url)
    try:
        yield
    finally:
        _ours.discard(url)
        held.__exit__(None, None, None)


def is_ours(url: str) -> bool:
    """Whether this process holds the claim on the database at `url`."""
    return url in _ours


def try_lock_file(url: str) -> None:
    """Open what the claim would be made with, where it is there; nothing is made or claimed. Raises `CannotOpen`."""
    with storage.engines.refusing(storage.engines.shown(url)):
        if storage.engines.is_sqlite(url) and (lock := _lock_of(storage.engines.file_of(url))).exists():
            os.close(os.open(lock, os.O_RDWR))


def is_held(url: str) -> bool:
    """Whether a process holds the claim. It is asked for, for a moment; nothing is made. Raises `CannotOpen`."""
    with storage.engines.refusing(storage.engines.shown(url)):
        if storage.engines.is_sqlite(url) and not _lock_of(storage.engines.file_of(url)).exists():
            return False
    try:
        with claim(url):
            return False
    except AlreadyRunning:
        return True


def _lock_of(path: Path) -> Path:
    return path.with_name(path.name + ".lock")


@contextlib.contextmanager
def _file_lock(path: Path) -> Iterator[None]:
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = os.open(_lock_of(path), os.O_CREAT | os.O_RDWR, 0o600)
    try:
        try:
            fcntl.flock(beside, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as taken:
            raise AlreadyRunning(str(path)) from taken
        yield
    finally:
        os.close(beside)


@contextlib.contextmanager
def _advisory_lock(url: str) -> Iterator[None]:
    with storage.engines.writing(url).connect() as wire:
        if not wire.scalar(sqlalchemy.select(sqlalchemy.func.pg_try_advisory_lock(_ADVISORY_LOCK))):
            raise AlreadyRunning(storage.engines.shown(url))
        yield
