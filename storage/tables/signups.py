"""Sign-ups."""

from sqlalchemy import JSON, Column, Index, Integer, String, Table, UniqueConstraint

from storage.columns import Instant
from storage.tables.base import metadata, of

# One row while it stands; who leaves is forgotten. The order of ids is the order of the line.
signup = Table(
    "signup",
    metadata,
    Column("id", Integer, primary_key=True),
    of("occurrence"),
    of("person"),
    Column("seats", Integer, nullable=False),
    Column("state", String, nullable=False),
    Column("signed_at", Instant, nullable=False),
    Column("offered_until", Instant),
    Column("asked", Integer),
    Column("told", JSON, nullable=False),  # see `domain.facts.Facts`
    UniqueConstraint("occurrence", "person"),
    Index(None, "person"),
    sqlite_autoincrement=True,
)
