"""SQLite writes to a log beside its file first, and leaves there what it has long since merged into the file.

So words that were emptied or erased stay readable in the log, for months in a quiet house, until it is cut to nothing.
"""

import sqlite3

import sqlalchemy

# Others wait behind it for that long at most; who still reads then is no trouble, the next minute will do.
_MILLISECONDS = 250


def checkpoint(wire: sqlalchemy.Connection) -> bool:
    """Merge the log into the file and cut it. False: somebody was in the way, and it stays for now.

    To be called between two transactions of `wire`. On PostgreSQL there is nothing to do.
    """
    if wire.dialect.name != "sqlite":
        return True
    # SQLAlchemy would begin a transaction, and within one there is no checkpoint.
    raw = wire.connection.driver_connection
    assert isinstance(raw, sqlite3.Connection)  # noqa: S101 -- an open connection has a driver's
    patience = raw.execute("PRAGMA busy_timeout").fetchone()[0]
    try:
        raw.execute(f"PRAGMA busy_timeout = {_MILLISECONDS}")
        busy = raw.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]
    except sqlite3.Error:
        return False
    finally:
        raw.execute(f"PRAGMA busy_timeout = {patience}")
    return not busy
