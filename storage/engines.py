"""How SQLite and PostgreSQL are connected to, and how their failures are told."""

import contextlib
import json
import os
import sqlite3
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any
from urllib.parse import quote

import sqlalchemy
import sqlalchemy.exc
from sqlalchemy import event
from sqlalchemy.engine import URL, make_url
from sqlalchemy.pool import NullPool

from storage.refusals import CannotOpen, Corrupt

# The lock is taken before the first look: a look that turns into a write can meet a state that is no longer true.
BEGIN_WRITING = "BEGIN IMMEDIATE"
BEGIN_READING = "BEGIN"

# FULL: NORMAL lost up to 307 acknowledged commits in simulated power cuts, FULL none.
# secure_delete: who asks to be erased must not stay readable in the file.
_PRAGMAS = (
    "journal_mode = WAL",
    "synchronous = FULL",
    "foreign_keys = ON",
    "secure_delete = ON",
    "busy_timeout = 5000",
)
_DAMAGED = ("file is not a database", "malformed", "unsupported file format")

Begin = Callable[[sqlalchemy.Connection], None]

_json = partial(json.dumps, ensure_ascii=False)


def is_sqlite(url: str) -> bool:
    return make_url(url).get_backend_name() == "sqlite"


def file_of(url: str) -> Path:
    """The file of an SQLite database. Raises `CannotOpen` for one in memory: two connections would see two."""
    name = make_url(url).database
    if not name or name == ":memory:":
        raise CannotOpen(name or url, "the program needs a file, as in sqlite+aiosqlite:///data/motesplats.db")
    return Path(name)


def shown(url: str) -> str:
    """The address without its password."""
    return str(file_of(url)) if is_sqlite(url) else make_url(url).render_as_string(hide_password=True)


def writing(url: str) -> sqlalchemy.Engine:
    """An engine whose transactions hold the write lock from the beginning."""
    return _sqlite(url, _PRAGMAS, _begin_writing) if is_sqlite(url) else _postgresql(url, read_only=False)


def reading(url: str) -> sqlalchemy.Engine:
    """An engine whose transactions see one state and refuse to write."""
    if is_sqlite(url):
        return _sqlite(url, (*_PRAGMAS, "query_only = ON"), _begin_reading)
    return _postgresql(url, read_only=True)


def looking(file: Path) -> sqlalchemy.Engine:
    """An engine on an SQLite file that is only looked at: nothing in it changes, not even its journal's mode."""
    address = f"file:{quote(str(file))}?mode=ro"
    return _engine("sqlite://", creator=lambda: sqlite3.connect(address, uri=True, isolation_level=None))


@contextlib.contextmanager
def refusing(name: str) -> Iterator[None]:
    """Tell the failures of opening what is called `name` as `CannotOpen` or `Corrupt`."""
    try:
        yield
    except (sqlalchemy.exc.DBAPIError, sqlite3.DatabaseError) as failure:
        why = str(getattr(failure, "orig", None) or failure)
        kind = Corrupt if any(sign in why for sign in _DAMAGED) else CannotOpen
        raise kind(name, why) from failure
    except (OSError, ModuleNotFoundError) as failure:
        raise CannotOpen(name, str(failure)) from failure


def make_file(path: Path) -> None:
    """The database's file and its folder, for the operator's eyes only; SQLite gives its side files the same rights."""
    path.parent.mkdir(parents=True, exist_ok=True)
    os.close(os.open(path, os.O_CREAT | os.O_RDWR, 0o600))


def _sqlite(url: str, pragmas: tuple[str, ...], begin: Begin) -> sqlalchemy.Engine:
    path = file_of(url)
    make_file(path)
    engine = _engine(URL.create("sqlite", database=str(path)), connect_args={"check_same_thread": False})
    event.listen(engine, "connect", partial(_set_up, pragmas))
    event.listen(engine, "begin", begin)
    return engine


def _set_up(pragmas: tuple[str, ...], wire: sqlite3.Connection, _record: Any) -> None:
    wire.isolation_level = None  # the driver would begin by itself, late and without the lock
    for pragma in pragmas:
        wire.execute(f"PRAGMA {pragma}")


def _begin_writing(wire: sqlalchemy.Connection) -> None:
    wire.exec_driver_sql(BEGIN_WRITING)


def _begin_reading(wire: sqlalchemy.Connection) -> None:
    wire.exec_driver_sql(BEGIN_READING)


def _postgresql(url: str, *, read_only: bool) -> sqlalchemy.Engine:
    return _engine(
        make_url(url).set(drivername="postgresql+psycopg"),
        isolation_level="REPEATABLE READ" if read_only else "READ COMMITTED",
        execution_options={"postgresql_readonly": read_only, "preserve_rowcount": True},
    )


def _engine(url: str | URL, **more: Any) -> sqlalchemy.Engine:
    # Without `hide_parameters` the text of every failure would carry what somebody wrote.
    return sqlalchemy.create_engine(url, poolclass=NullPool, json_serializer=_json, hide_parameters=True, **more)
