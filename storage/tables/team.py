"""Who works at a place, what they are posting, and what they changed."""

from sqlalchemy import DDL, JSON, Column, ForeignKey, Index, Integer, String, Table, UniqueConstraint, event

from storage.columns import Instant
from storage.tables.base import metadata, of

# Whatever says nothing of its end counts for nothing.
_LONG_PAST = "1970-01-01 00:00:00"

role = Table(
    "role",
    metadata,
    Column("id", Integer, primary_key=True),
    of("person"),
    of("place"),
    Column("role", String, nullable=False),
    Column("given_at", Instant, nullable=False),
    Column("until", Instant, nullable=False, server_default=_LONG_PAST),  # from then on it counts for nothing
    of("association", gone="SET NULL", nullable=True),
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
    Column("until", Instant, nullable=False, server_default=_LONG_PAST),
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
    Column("only_for", String),  # a digest of the one account that can use it, see `domain.tombstones`
    of("person", nullable=True),  # who made it; nobody: the operator
    of("association", gone="SET NULL", nullable=True),
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


# What a second association has to agree to before it is published.
awaiting = Table(
    "awaiting",
    metadata,
    Column("id", Integer, primary_key=True),
    of("person"),
    of("place"),
    of("association", gone="SET NULL", nullable=True),
    Column("draft", Integer, nullable=False),  # the number that it had
    Column("posting", JSON, nullable=False),
    Column("would_be", JSON, nullable=False),  # the activity, as it was read back
    Column("asked_at", Instant, nullable=False),
    Column("end", String),  # what became of it
    Column("ended_at", Instant),
    of("activity", gone="SET NULL", nullable=True),  # what it became
    Index(None, "place"),
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
