"""Erasing people from copies of the database, where nobody else reads or writes.

A copy may be of an older version of the program: only what every version has is named here.
"""

import os
import shutil
import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import storage.backup
import storage.engines
from domain.invites import LASTS
from domain.tombstones import Digest

_PERSONAL = ("PRAGMA foreign_keys = ON", "PRAGMA secure_delete = ON")


def scrub(file: Path, erased: Mapping[str, datetime], digest: Digest) -> int:
    """Erase from the copy `file` whoever was erased since. Returns how many rows; of none, it is not touched.

    `erased`: see `storage.tombstones.every`. Their words that waited in the inbox go as well. On the calling thread.
    Raises `CannotOpen`, `Corrupt`: then the copy is as it was.
    """
    with storage.engines.refusing(str(file)):
        gone = list(_gone(file, erased, digest))
        if gone:
            _rewrite(file, gone)
    return len(gone)


def _gone(file: Path, erased: Mapping[str, datetime], digest: Digest) -> Iterator[tuple[str, int]]:
    """(statement, number of the row) for each row to go."""
    with closing(sqlite3.connect(f"{file.absolute().as_uri()}?mode=ro", uri=True)) as wire:
        wire.row_factory = sqlite3.Row
        for row in map(dict, wire.execute("SELECT * FROM person")):
            if _is_erased(row["telegram_id"], row.get("since"), erased, digest):
                yield "DELETE FROM person WHERE id = ?", row["id"]
        for row in map(dict, wire.execute("SELECT id, sender, arrived_at FROM inbox WHERE done_at IS NULL")):
            if _is_erased(row["sender"], row["arrived_at"], erased, digest):
                yield "DELETE FROM inbox WHERE id = ?", row["id"]
        for number in _invited(wire, erased):
            yield "DELETE FROM invite WHERE rowid = ?", number


def _invited(wire: sqlite3.Connection, erased: Mapping[str, datetime]) -> Iterator[int]:
    """Invitations that were for them alone. The first version had none at all."""
    if not wire.execute("SELECT 1 FROM sqlite_master WHERE name = 'invite'").fetchone():
        return
    for row in map(dict, wire.execute("SELECT rowid AS number, * FROM invite")):
        at = erased.get(row.get("only_for") or "")
        if at is not None and _instant(row["expires_at"]) <= at + LASTS:
            yield row["number"]


def _instant(stored: str) -> datetime:
    return datetime.fromisoformat(stored).replace(tzinfo=UTC)


def _is_erased(telegram_id: int, since: str | None, erased: Mapping[str, datetime], digest: Digest) -> bool:
    at = erased.get(digest(telegram_id))
    return at is not None and (since is None or _instant(since) < at)


def _rewrite(file: Path, gone: list[tuple[str, int]]) -> None:
    """In a second file that takes the place of the first when it is whole."""
    half = file.with_name(file.name + ".part")
    try:
        storage.engines.make_file(half)
        shutil.copyfile(file, half)
        _delete(half, gone)
        storage.backup.check(half)
        half.replace(file)
    finally:
        half.unlink(missing_ok=True)
    storage.backup.sync(file.parent)


def _delete(half: Path, gone: list[tuple[str, int]]) -> None:
    with closing(sqlite3.connect(half, isolation_level=None)) as wire:
        for pragma in _PERSONAL:
            wire.execute(pragma)
        wire.execute("BEGIN")
        for statement, row in gone:
            wire.execute(statement, (row,))
        wire.execute("COMMIT")
        # What the rows were moved about for stays behind in unused corners of the file; a new file has none.
        wire.execute("VACUUM")
    opened = os.open(half, os.O_RDWR)
    try:
        os.fsync(opened)
    finally:
        os.close(opened)
