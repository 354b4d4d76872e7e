"""Activities and their occurrences."""

from sqlalchemy import (
    JSON,
    Boolean,
    Column,
    Date,
    DateTime,
    ForeignKey,
    Index,
    Integer,
    String,
    Table,
    UniqueConstraint,
)

from storage.columns import Instant
from storage.tables.base import metadata, of

activity = Table(
    "activity",
    metadata,
    Column("id", Integer, primary_key=True),
    of("municipality"),
    of("place"),
    Column("slug", String, nullable=False),
    Column("title", JSON, nullable=False),
    Column("description", JSON, nullable=False),
    Column("also_called", JSON, nullable=False),
    Column("category", String, nullable=False),
    Column("host", ForeignKey("association.id", ondelete="SET NULL")),
    Column("room", JSON, nullable=False),
    Column("start", DateTime, nullable=False),  # wall time of the place
    Column("end", DateTime, nullable=False),
    Column("repeat", String),
    Column("until", Date),
    Column("except_on", JSON, nullable=False),
    Column("seats", Integer),
    Column("sign_up", Boolean, nullable=False),
    Column("audience", String, nullable=False),
    Column("children", String, nullable=False),
    Column("cost", Integer, nullable=False),
    Column("languages", JSON, nullable=False),
    Column("confidential", Boolean, nullable=False),
    Column("imported", String),  # see `storage.importing`
    Column("picture", String),  # Telegram's file_id
    UniqueConstraint("municipality", "slug"),
    sqlite_autoincrement=True,
)


occurrence = Table(
    "occurrence",
    metadata,
    Column("id", Integer, primary_key=True),
    of("activity"),
    Column("original", DateTime, nullable=False),  # the wall time that the rule gave, wherever it was moved since
    Column("starts_at", Instant, nullable=False),
    Column("ends_at", Instant, nullable=False),
    Column("seats", Integer),
    Column("state", String, nullable=False),
    Column("room", JSON, nullable=False),
    Column("changed", Boolean, nullable=False),  # by hand: the rule leaves it alone
    Column("line_version", Integer, nullable=False, server_default="0"),  # see `domain.signups.Line`
    UniqueConstraint("activity", "original"),
    Index(None, "starts_at"),
    sqlite_autoincrement=True,
)
