"""Messages that came in, and those that go out by themselves."""

from sqlalchemy import JSON, BigInteger, Column, Index, Integer, String, Table, Text

from storage.columns import Instant
from storage.tables.base import DONE, OPEN, metadata, of

inbox = Table(
    "inbox",
    metadata,
    Column("id", Integer, primary_key=True),  # the order of arrival; Telegram's numbers may drop after a quiet week
    Column("update_id", BigInteger, nullable=False, unique=True),
    Column("sender", BigInteger, nullable=False),
    Column("body", Text, nullable=False),  # emptied as soon as the answer is known
    Column("answer", Text),
    Column("arrived_at", Instant, nullable=False),
    Column("done_at", Instant),
    Column("reason", String),  # why it was set aside
    # Each with its own half of the rows: SQLite would take a whole `done_at` for both, and look up every sender.
    Index("ix_inbox_waiting", "id", "sender", sqlite_where=OPEN, postgresql_where=OPEN),
    Index("ix_inbox_done_at", "done_at", sqlite_where=DONE, postgresql_where=DONE),
)


outbox = Table(
    "outbox",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("key", String, nullable=False, unique=True),
    Column("kind", String, nullable=False),
    of("person"),
    of("occurrence", nullable=True),
    Column("facts", JSON, nullable=False),
    Column("due_at", Instant, nullable=False),
    Column("useful_until", Instant),
    Column("done_at", Instant),
    Column("outcome", String),  # "sent", "perhaps_sent", or why it was dropped
    Index("ix_outbox_waiting", "due_at", "id", sqlite_where=OPEN, postgresql_where=OPEN),
    Index("ix_outbox_person", "person"),
    sqlite_autoincrement=True,
)


# One row while Telegram wants silence of the bot.
pause = Table("pause", metadata, Column("id", Integer, primary_key=True), Column("until", Instant, nullable=False))
