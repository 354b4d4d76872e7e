"""The shape of the database: looked at and brought up to date at every start, after a copy of what was there."""

import asyncio
from datetime import datetime
from pathlib import Path

import sqlalchemy

import storage.backup
import storage.condition
import storage.engines
from storage.refusals import CannotOpen

_SCRIPTS = Path(__file__).parent / "migrations"


async def upgrade(url: str, backup_folder: Path, now: datetime, *, create: bool = True) -> bool:
    """Bring the database at `url` to this program's schema. True: something was done.

    An older one is first copied to `backup_folder`, named by its revision and `now`. Where there is none, it is made,
    unless `create` is False: then a mistyped address is refused with `CannotOpen` and leaves nothing behind.
    Raises `CannotOpen`, `Corrupt`, or `NewerSchema` where a later version of the program wrote it.
    """
    return await asyncio.to_thread(_upgrade, url, backup_folder, now, create)


async def is_current(url: str, *, create: bool = True) -> bool:
    """Whether the database at `url` has this program's schema, without a change to it. Raises as `upgrade` does."""
    return await asyncio.to_thread(_is_current, url, create)


def _is_current(url: str, create: bool) -> bool:
    with storage.engines.refusing(storage.engines.shown(url)):
        return _revision(url, create) == storage.condition.HEAD


def _revision(url: str, create: bool) -> str | None:
    name = storage.engines.shown(url)
    if not create and storage.engines.is_sqlite(url):
        _find(storage.engines.file_of(url))
    with storage.engines.writing(url).connect() as wire:
        storage.condition.check(wire, name)
        found = storage.condition.revision(wire)
    if found is None and not create:
        raise CannotOpen(name, "it is no database of motesplats")
    return found


def _upgrade(url: str, backup_folder: Path, now: datetime, create: bool) -> bool:
    with storage.engines.refusing(storage.engines.shown(url)):
        found = _revision(url, create)
        if found == storage.condition.HEAD:
            return False
        if found is not None and storage.engines.is_sqlite(url):
            storage.backup.copy(url, backup_folder / f"before-upgrade-from-{found}-{now:%Y%m%dT%H%M%S}.db")
        with storage.engines.writing(url).connect() as wire:
            _migrate(wire)
        return True


def _find(file: Path) -> None:
    # Connecting would make it.
    if not file.is_file() or not file.stat().st_size:
        raise CannotOpen(str(file), "there is no such database")


def _migrate(wire: sqlalchemy.Connection) -> None:
    """Run the scripts that are missing. `storage/migrations/env.py` finds the connection in the attributes."""
    import alembic.command
    import alembic.config

    config = alembic.config.Config()
    config.set_main_option("script_location", str(_SCRIPTS))
    config.attributes["connection"] = wire
    alembic.command.upgrade(config, "head")
