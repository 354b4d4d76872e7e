"""Whom a bell may have to remind: read every few seconds, and cheap where nothing is due."""

from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import sqlalchemy
from sqlalchemy import ColumnElement, Row, bindparam, literal, select

from domain.outbox import Kind
from domain.preferences import Preferences
from domain.programme import OccurrenceState
from domain.reminders import Standing
from domain.signups import State
from storage.database import Connection
from storage.tables import activity, municipality, occurrence, outbox, person, place, signup

# On the day that the clock is put forward the same wall time is 23 hours away.
_SHORTEST_DAY = 23 * 60 * 60


def _seconds(column: ColumnElement[datetime]) -> ColumnElement[int]:
    """Whole seconds since 1970, on SQLite and PostgreSQL alike."""
    return sqlalchemy.cast(sqlalchemy.extract("epoch", column), sqlalchemy.BigInteger)


_START, _SIGNED = _seconds(occurrence.c.starts_at), _seconds(signup.c.signed_at)
_LEAD = person.c.remind_minutes * 60


def _is_new(kind: Kind, minutes: ColumnElement[int]) -> ColumnElement[bool]:
    """No letter with this key was ever put in. The same key is made by `domain.reminders.letter`."""
    claim, lead, start = (sqlalchemy.cast(part, sqlalchemy.String) for part in (signup.c.id, minutes, _START))
    key = literal(f"{kind}:") + claim + literal(":") + lead + literal(":") + start
    return ~sqlalchemy.exists(select(outbox.c.id).where(outbox.c.key == key))


_STANDING = (
    select(
        signup.c.id,
        signup.c.person,
        signup.c.occurrence,
        signup.c.signed_at,
        occurrence.c.starts_at,
        municipality.c.timezone,
        *person.c["day_before", "remind_minutes", "digest_day", "reminders_set_at"],
    )
    .select_from(occurrence)
    .join(signup, signup.c.occurrence == occurrence.c.id)
    .join(person, person.c.id == signup.c.person)
    .join(activity, activity.c.id == occurrence.c.activity)
    .join(place, place.c.id == activity.c.place)
    .join(municipality, municipality.c.id == place.c.municipality)
    .where(
        occurrence.c.starts_at > bindparam("now"),
        occurrence.c.starts_at <= bindparam("last"),
        occurrence.c.state == OccurrenceState.PLANNED.value,
        signup.c.state == State.CONFIRMED.value,
    )
    .order_by(occurrence.c.starts_at, signup.c.id)
)
_DAY_BEFORE = _STANDING.where(
    person.c.day_before, _SIGNED <= _START - _SHORTEST_DAY, _is_new(Kind.DAY_BEFORE, literal(0))
)
_SOON = _STANDING.where(
    person.c.remind_minutes > 0,
    bindparam("seconds", type_=sqlalchemy.BigInteger) >= _START - _LEAD,
    _SIGNED <= _START - _LEAD,
    _is_new(Kind.SOON, person.c.remind_minutes),
)
_DAY_BEFORE_IS_NEW = _is_new(Kind.DAY_BEFORE, literal(0)).label("day_before_is_new")
_SOON_IS_NEW = _is_new(Kind.SOON, person.c.remind_minutes).label("soon_is_new")
_REACHABLE = _STANDING.where(person.c.unreachable_since.is_(None)).add_columns(_DAY_BEFORE_IS_NEW, _SOON_IS_NEW)
# Nobody is signed up for what is later.
_LAST = timedelta(days=366)
_ZONES = select(municipality.c.timezone).distinct()
_LONGEST_LEAD = select(sqlalchemy.func.max(person.c.remind_minutes).label("minutes"))


async def zones(db: Connection) -> list[ZoneInfo]:
    """Those of all places."""
    return [ZoneInfo(row.timezone) for row in (await db.execute(_ZONES)).all]


async def day_before(db: Connection, now: datetime, last: datetime) -> list[Standing]:
    """Sign-ups for what starts until `last` that never had a reminder of the day before put in.

    Some who signed up too late for it are among them: `domain.reminders` decides.
    """
    return [_standing(row) for row in (await db.execute(_DAY_BEFORE, {"now": now, "last": last})).all]


async def soon(db: Connection, now: datetime) -> list[Standing]:
    """Sign-ups whose reminder before the start is due at `now` and was never put in."""
    lead = timedelta(minutes=(await db.execute(_LONGEST_LEAD)).all[0].minutes or 0)
    asked = {"now": now, "last": now + lead, "seconds": int(now.timestamp())}
    return [_standing(row) for row in (await db.execute(_SOON, asked)).all]


async def coming(db: Connection, now: datetime) -> list[tuple[Standing, frozenset[Kind]]]:
    """All sign-ups of people who can be reached, with the reminders that were never put in, due or not."""
    rows = (await db.execute(_REACHABLE, {"now": now, "last": now + _LAST})).all
    return [(_standing(row), _new(row)) for row in rows]


def _new(row: Row[Any]) -> frozenset[Kind]:
    found = {Kind.DAY_BEFORE: row.day_before_is_new, Kind.SOON: row.soon_is_new}
    return frozenset(kind for kind, is_new in found.items() if is_new)


def _standing(row: Row[Any]) -> Standing:
    wanted = Preferences(row.day_before, row.remind_minutes, row.digest_day, row.reminders_set_at)
    return Standing(row.id, row.person, row.occurrence, row.signed_at, row.starts_at, ZoneInfo(row.timezone), wanted)
