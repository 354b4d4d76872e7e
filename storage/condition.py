"""What condition a database is in: whole or damaged, and of which revision."""

import sqlalchemy

from storage.refusals import Corrupt, NewerSchema

# The newest script in storage/migrations/versions; a test compares. Known here, so that an everyday start
# needs neither the scripts nor Alembic, whose import alone takes a third of a second.
HEAD = "0010"

_REVISION = sqlalchemy.select(sqlalchemy.table("alembic_version", sqlalchemy.column("version_num")).c.version_num)


def revision(wire: sqlalchemy.Connection) -> str | None:
    """The revision that the database is at; None: it has no tables of ours."""
    if not sqlalchemy.inspect(wire).has_table("alembic_version"):
        return None
    return wire.scalar(_REVISION)


def check(wire: sqlalchemy.Connection, path: str) -> None:
    """Raise `Corrupt` where SQLite finds damage, `NewerSchema` where the revision is none of ours."""
    if wire.dialect.name == "sqlite":
        answer = wire.exec_driver_sql("PRAGMA quick_check(1)").scalar_one()
        if answer != "ok":
            raise Corrupt(path, answer)
    found = revision(wire)
    if found is not None and found > HEAD:
        raise NewerSchema(found, HEAD)
