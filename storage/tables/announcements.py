"""Announcements: half-made ones, which are their writer's own, and those that were sent, which are the place's."""

from sqlalchemy import JSON, BigInteger, Boolean, Column, Index, Integer, String, Table

from storage.columns import Instant
from storage.tables.base import OPEN, metadata, of

sketch = Table(
    "sketch",
    metadata,
    Column("id", Integer, primary_key=True),
    of("person"),
    Column("to", String),  # see `domain.announcements.ReadersKind`; what it names stands in the next four
    of("place", gone="SET NULL", nullable=True),
    of("activity", gone="SET NULL", nullable=True),
    of("occurrence", gone="SET NULL", nullable=True),
    Column("category", String),
    Column("waiting", Boolean, nullable=False),
    Column("texts", JSON, nullable=False),
    Column("picture", String),
    Column("asked", String),
    Column("changed_at", Instant, nullable=False),
    Index(None, "person"),
    sqlite_autoincrement=True,
)


# `message`: the sender's message that shows how far it is. The texts go after a week.
announcement = Table(
    "announcement",
    metadata,
    Column("id", Integer, primary_key=True),
    of("person", gone="SET NULL", nullable=True),
    Column("sketch", Integer, nullable=False),
    Column("to", String, nullable=False),
    of("place"),
    of("activity", gone="SET NULL", nullable=True),
    of("occurrence", gone="SET NULL", nullable=True),
    Column("category", String),
    Column("waiting", Boolean, nullable=False),
    Column("texts", JSON(none_as_null=True)),
    Column("picture", String),
    Column("message", BigInteger),
    Column("number", Integer, nullable=False),
    Column("sent_at", Instant, nullable=False),
    Column("done_at", Instant),
    Index(None, "sketch"),
    # One at a time from a place: people would read two as one.
    Index("uq_announcement_under_way", "place", unique=True, sqlite_where=OPEN, postgresql_where=OPEN),
    sqlite_autoincrement=True,
)
