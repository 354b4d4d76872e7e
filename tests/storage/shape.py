"""What shape a database has, so that two can be compared."""

import sqlite3
from contextlib import closing
from pathlib import Path

import sqlalchemy

import storage.tables


def path_of(url: str) -> Path:
    return Path(url.removeprefix("sqlite+aiosqlite:///"))


def shape(path: Path) -> dict[str, object]:
    """Every table, index and trigger by what it does: columns that were added later stand at a table's end."""
    with closing(sqlite3.connect(path)) as wire:
        rows = wire.execute("SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL").fetchall()
        ours = [row for row in rows if row[1] not in ("alembic_version", "sqlite_sequence")]
        return {name: _table(wire, name, sql) if kind == "table" else sql for kind, name, sql in ours}


def _table(wire: sqlite3.Connection, name: str, sql: str) -> dict[str, object]:
    """Columns with type, need, default and place in the key; keys to other tables; indexes; whether ids are reused."""
    keys = wire.execute(f"SELECT [from], [table], [to], on_delete, on_update FROM pragma_foreign_key_list('{name}')")
    indexes = wire.execute(f"SELECT name, [unique], origin, partial FROM pragma_index_list('{name}')").fetchall()
    columns = "SELECT name, type, [notnull], dflt_value, pk, hidden FROM pragma_table_xinfo"
    return {
        "columns": set(wire.execute(f"{columns}('{name}')")),
        "keys": set(keys),
        "indexes": {(_columns(wire, index), unique, origin, partial) for index, unique, origin, partial in indexes},
        "ids are given once": "AUTOINCREMENT" in sql,
    }


def _columns(wire: sqlite3.Connection, index: str) -> tuple[str, ...]:
    return tuple(name for (name,) in wire.execute(f"SELECT name FROM pragma_index_info('{index}') ORDER BY seqno"))


def fresh(folder: Path) -> Path:
    engine = sqlalchemy.create_engine(f"sqlite:///{folder}/fresh.db")
    storage.tables.metadata.create_all(engine)
    engine.dispose()
    return folder / "fresh.db"
