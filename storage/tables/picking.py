"""Choosing people in Telegram's own list."""

from sqlalchemy import Column, ForeignKey, Integer, Table

from storage.columns import Instant
from storage.tables.base import metadata, of

# One per person: what they opened the list for. Its number comes back with whoever was chosen, and is given only once.
picking = Table(
    "picking",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("person", ForeignKey("person.id", ondelete="CASCADE"), nullable=False, unique=True),
    of("place"),
    of("activity", nullable=True),
    Column("asked_at", Instant, nullable=False),
    of("association", gone="SET NULL", nullable=True),
    sqlite_autoincrement=True,
)
