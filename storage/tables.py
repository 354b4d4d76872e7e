"""The tables, in the words of the house. Texts by language are JSON: {"sv": …, "en": …}, the first as it was written.

An id that was given once is never given again (`sqlite_autoincrement`): old buttons live for ever in people's chats.
Changing anything here needs a script in `storage/migrations/versions/`; a test compares the two.
"""

from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    Column,
    Date,
    DateTime,
    Double,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    Text,
    Time,
    UniqueConstraint,
    text,
)

from storage.columns import Instant

metadata = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    }
)


def _of(table: str, *, gone: str = "CASCADE", nullable: bool = False, key: bool = False) -> Column[int]:
    return Column(table, ForeignKey(f"{table}.id", ondelete=gone), nullable=nullable, primary_key=key)


municipality = Table(
    "municipality",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("name", String, nullable=False, unique=True),
    Column("timezone", String, nullable=False),
    Column("language", String, nullable=False),
    sqlite_autoincrement=True,
)

association = Table(
    "association",
    metadata,
    Column("id", Integer, primary_key=True),
    _of("municipality"),
    Column("slug", String, nullable=False),
    Column("name", JSON, nullable=False),
    Column("kind", String, nullable=False),
    UniqueConstraint("municipality", "slug"),
    sqlite_autoincrement=True,
)

place = Table(
    "place",
    metadata,
    Column("id", Integer, primary_key=True),
    _of("municipality"),
    Column("slug", String, nullable=False),
    Column("name", JSON, nullable=False),
    Column("address", String, nullable=False),
    Column("latitude", Double),
    Column("longitude", Double),
    Column("phone", String),
    Column("directions", JSON, nullable=False),
    UniqueConstraint("municipality", "slug"),
    sqlite_autoincrement=True,
)

place_run_by = Table(
    "place_run_by",
    metadata,
    _of("place", key=True),
    _of("association", key=True),
    Column("position", Integer, nullable=False),
)

place_hours = Table(
    "place_hours",
    metadata,
    _of("place", key=True),
    Column("weekday", Integer, primary_key=True),  # 0 is Monday
    Column("opens", Time, primary_key=True),
    Column("closes", Time, nullable=False),  # 00:00 is midnight at the day's end
)

place_exception = Table(
    "place_exception",
    metadata,
    _of("place", key=True),
    Column("position", Integer, primary_key=True),  # as in the file: the later wins where two overlap
    Column("first", Date, nullable=False),
    Column("last", Date, nullable=False),
    Column("hours", JSON, nullable=False),  # [["09:00", "12:00"], …]; empty: closed
    Column("reason", JSON, nullable=False),
)

activity = Table(
    "activity",
    metadata,
    Column("id", Integer, primary_key=True),
    _of("municipality"),
    _of("place"),
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
    UniqueConstraint("municipality", "slug"),
    sqlite_autoincrement=True,
)

occurrence = Table(
    "occurrence",
    metadata,
    Column("id", Integer, primary_key=True),
    _of("activity"),
    Column("original", DateTime, nullable=False),  # the wall time that the rule gave, wherever it was moved since
    Column("starts_at", Instant, nullable=False),
    Column("ends_at", Instant, nullable=False),
    Column("seats", Integer),
    Column("state", String, nullable=False),
    Column("room", JSON, nullable=False),
    Column("changed", Boolean, nullable=False),  # by hand: the rule leaves it alone
    UniqueConstraint("activity", "original"),
    Index(None, "starts_at"),
    sqlite_autoincrement=True,
)

referral = Table(
    "referral",
    metadata,
    Column("id", Integer, primary_key=True),
    _of("municipality"),
    Column("slug", String, nullable=False),
    Column("name", JSON, nullable=False),
    Column("needs", JSON, nullable=False),
    Column("phone", String),
    Column("url", String),
    UniqueConstraint("municipality", "slug"),
    sqlite_autoincrement=True,
)

# One row, made by the first migration.
programme = Table(
    "programme",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("version", Integer, nullable=False),
    Column("occurrences_made_at", Instant),  # the horizon's heartbeat
)

# Everything that is held about a person; no name, no phone, nothing that they wrote.
person = Table(
    "person",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("telegram_id", BigInteger, nullable=False, unique=True),
    Column("language", String),
    Column("alias", String),
    Column("reminders", Boolean, nullable=False),
    sqlite_autoincrement=True,
)

follow = Table("follow", metadata, _of("person", key=True), _of("place", key=True))

_WAITING, _DONE = text("done_at IS NULL"), text("done_at IS NOT NULL")

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
    Index("ix_inbox_waiting", "id", "sender", sqlite_where=_WAITING, postgresql_where=_WAITING),
    Index("ix_inbox_done_at", "done_at", sqlite_where=_DONE, postgresql_where=_DONE),
)
