"""People: all that is held about somebody; no name, no phone, nothing that they wrote."""

from sqlalchemy import BigInteger, Boolean, Column, Date, Integer, String, Table

from storage.columns import Instant
from storage.tables.base import metadata, of

# Everything that is held about a person; no name, no phone, nothing that they wrote.
person = Table(
    "person",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("telegram_id", BigInteger, nullable=False, unique=True),
    Column("language", String),
    Column("alias", String),
    Column("day_before", Boolean, nullable=False, server_default="1"),
    Column("remind_minutes", Integer, nullable=False, server_default="120"),  # 0: no such reminder
    Column("reminders_set_at", Instant),
    Column("digest_day", Integer),  # 0 is Monday
    Column("unreachable_since", Instant),
    Column("since", Instant),
    sqlite_autoincrement=True,
)


follow = Table("follow", metadata, of("person", key=True), of("place", key=True))


follow_category = Table(
    "follow_category", metadata, of("person", key=True), Column("category", String, primary_key=True)
)


# What the last answer was about, for half an hour: "and tomorrow?" goes on from there.
thread = Table(
    "thread",
    metadata,
    of("person", key=True),
    of("activity", nullable=True),
    Column("first", Date),
    Column("last", Date),
    Column("at", Instant, nullable=False),
)


# Who was erased, so that an older copy of the database does not bring them back. `digest`: see `domain.tombstones`.
tombstone = Table(
    "tombstone", metadata, Column("digest", String, primary_key=True), Column("erased_at", Instant, nullable=False)
)
