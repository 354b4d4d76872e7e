"""Municipalities and their associations, places and other actors."""

from sqlalchemy import JSON, Boolean, Column, Date, Double, Integer, String, Table, Time, UniqueConstraint

from storage.columns import Instant
from storage.tables.base import metadata, of

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
    of("municipality"),
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
    of("municipality"),
    Column("slug", String, nullable=False),
    Column("name", JSON, nullable=False),
    Column("address", String, nullable=False),
    Column("latitude", Double),
    Column("longitude", Double),
    Column("phone", String),
    Column("directions", JSON, nullable=False),
    Column("second_ok", Boolean, nullable=False, server_default="0"),
    Column("imported", String),  # see `storage.importing`
    UniqueConstraint("municipality", "slug"),
    sqlite_autoincrement=True,
)


place_run_by = Table(
    "place_run_by",
    metadata,
    of("place", key=True),
    of("association", key=True),
    Column("position", Integer, nullable=False),
)


place_hours = Table(
    "place_hours",
    metadata,
    of("place", key=True),
    Column("weekday", Integer, primary_key=True),  # 0 is Monday
    Column("opens", Time, primary_key=True),
    Column("closes", Time, nullable=False),  # 00:00 is midnight at the day's end
)


place_exception = Table(
    "place_exception",
    metadata,
    of("place", key=True),
    Column("position", Integer, primary_key=True),  # as in the file: the later wins where two overlap
    Column("first", Date, nullable=False),
    Column("last", Date, nullable=False),
    Column("hours", JSON, nullable=False),  # [["09:00", "12:00"], …]; empty: closed
    Column("reason", JSON, nullable=False),
    Column("closing", Integer, nullable=False, server_default="0"),  # made in a chat: its number; 0: by a file
    Column("begins", Time),  # only a part of the day is closed: from then on,
    Column("ends", Time),  # and until then
)


# Other weekly hours from a date on; until the first of them the hours are those of `place_hours`.
place_week = Table(
    "place_week",
    metadata,
    of("place", key=True),
    Column("since", Date, primary_key=True),
    Column("hours", JSON, nullable=False),  # seven days, Monday first: [[["09:00", "12:00"], …], …]
)


referral = Table(
    "referral",
    metadata,
    Column("id", Integer, primary_key=True),
    of("municipality"),
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
