"""Who works at a place, what they are posting, and what they changed."""

from sqlalchemy import DDL, JSON, Column, ForeignKey, Index, Integer, String, Table, UniqueConstraint, event

from storage.columns import Instant
from storage.tables.base import metadata, of

role = Table(
    "role",
    metadata,
    Column("id", Integer, primary_key=True),
    of("person"),
    of("place"),
    Column("role", String, nullable=False),
    Column("given_at", Instant, nullable=False),
    UniqueConstraint("person", "place"),
    Index(None, "place"),
    sqlite_autoincrement=True,
)


host = Table(
    "host",
    metadata,
    Column("id", Integer, primary_key=True),
    of("person"),
    of("activity"),
    Column("given_at", Instant, nullable=False),
    UniqueConstraint("person", "activity"),
    Index(None, "activity"),
    sqlite_autoincrement=True,
)


# The token itself is held by nobody but whoever has the link.
invite = Table(
    "invite",
    metadata,
    Column("digest", String, primary_key=True),
    of("place"),
    of("activity", nullable=True),
    Column("role", String, nullable=False),
    Column("expires_at", Instant, nullable=False),
    Column("used_at", Instant),
)


# One per person: what they are half-way through posting.
draft = Table(
    "draft",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("person", ForeignKey("person.id", ondelete="CASCADE"), nullable=False, unique=True),
    Column("posting", JSON, nullable=False),
    Column("asked", String),  # the field that the next words are taken for
    Column("changed_at", Instant, nullable=False),
    sqlite_autoincrement=True,
)


# One per person: what they are half-way through changing.
plan = Table(
    "plan",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("person", ForeignKey("person.id", ondelete="CASCADE"), nullable=False, unique=True),
    Column("aim", String, nullable=False),
    of("place", nullable=True),
    of("activity", nullable=True),
    Column("said", JSON, nullable=False),
    Column("asked", String),  # the part that the next words are taken for
    Column("changed_at", Instant, nullable=False),
    sqlite_autoincrement=True,
)


# Who changed what. No foreign keys: it outlives what it speaks of, and tells nobody's name.
audit = Table(
    "audit",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("at", Instant, nullable=False),
    Column("person", Integer),
    Column("role", String, nullable=False),
    Column("place", Integer),
    Column("action", String, nullable=False),
    Column("kind", String, nullable=False),
    Column("object", Integer, nullable=False),
    Column("before", JSON),
    Column("after", JSON),
    Index(None, "place", "at"),
    sqlite_autoincrement=True,
)

# Append-only: the rows may leave after a year, but none is ever changed.
_APPEND_ONLY = (
    "CREATE TRIGGER audit_is_not_changed BEFORE UPDATE ON audit BEGIN SELECT RAISE(ABORT, 'append-only'); END",
    "CREATE TRIGGER audit_is_kept BEFORE DELETE ON audit WHEN julianday('now') - julianday(OLD.at) < 365"
    " BEGIN SELECT RAISE(ABORT, 'append-only'); END",
    "CREATE TRIGGER audit_is_not_replaced BEFORE INSERT ON audit WHEN EXISTS (SELECT 1 FROM audit WHERE id = NEW.id)"
    " BEGIN SELECT RAISE(ABORT, 'append-only'); END",
)
for _trigger in _APPEND_ONLY:
    event.listen(audit, "after_create", DDL(_trigger).execute_if(dialect="sqlite"))  # type: ignore[no-untyped-call]
