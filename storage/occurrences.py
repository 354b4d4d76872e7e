"""Occurrences: real rows for the coming weeks, made from the rule of their activity.

What makes it safe to run again and again is the key (activity, the wall time that the rule gave): a repeated run
finds its rows there. A row that somebody changed by hand is theirs; the rule neither moves nor removes it.

A row keeps its id while its day stays: people are signed up for it, and old buttons carry it. An activity takes place
once a day at most, so what the rule gives at another time of a day is the row of that day.
"""

from collections.abc import Iterable, Mapping
from datetime import date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import sqlalchemy
from sqlalchemy import Row, bindparam, delete, select, update
from sqlalchemy.dialects.postgresql import insert  # its ON CONFLICT is SQLite's too, word for word

import domain.recurrence
from domain.days import instant, today
from domain.programme import Activity, Occurrence, OccurrenceState
from domain.recurrence import Time
from storage.database import Connection
from storage.tables import occurrence as occurrences
from storage.tables import programme

HORIZON = timedelta(weeks=8)

_BETWEEN = (
    select(occurrences)
    .where(occurrences.c.starts_at >= bindparam("first"), occurrences.c.starts_at < bindparam("last"))
    .order_by(occurrences.c.starts_at, occurrences.c.id)
)
_FROM_DAY = select(occurrences).where(
    occurrences.c.activity == bindparam("of"), occurrences.c.original >= bindparam("first")
)
_ADD = insert(occurrences).on_conflict_do_nothing(index_elements=["activity", "original"])
_UNTOUCHED = sqlalchemy.and_(occurrences.c.id == bindparam("which"), occurrences.c.changed.is_(False))
_REMOVE = delete(occurrences).where(_UNTOUCHED)
_ADJUST = update(occurrences).where(_UNTOUCHED)
_RENAME = update(occurrences).where(occurrences.c.id == bindparam("which")).values(original=bindparam("to"))
_HEARTBEAT = update(programme).values(occurrences_made_at=bindparam("now"))
_HEARD = select(programme.c.occurrences_made_at)


async def between(db: Connection, first: datetime, last: datetime) -> tuple[Occurrence, ...]:
    """Those that begin from `first` to before `last` (aware instants), by start."""
    rows = (await db.execute(_BETWEEN, {"first": first, "last": last})).all
    return tuple(
        Occurrence(row.id, row.activity, row.starts_at, row.ends_at, row.seats, OccurrenceState(row.state), row.room)
        for row in rows
    )


async def make(db: Connection, activity: Activity, zone: ZoneInfo, now: datetime) -> bool:
    """Bring the rows of the coming eight weeks in line with the activity. True: something changed.

    What began today before `now` is made where it is missing, and otherwise left as it is.
    """
    day, end = today(now, zone), now + HORIZON
    wanted = {one.original: one for one in domain.recurrence.times(activity, zone, instant(day, time(), zone), end)}
    rows = (await db.execute(_FROM_DAY, {"of": activity.id, "first": datetime.combine(day, time())})).all
    moved = _moved(rows, wanted, now)
    touched = await _rename(db, moved)
    there = {moved.get(row.id, row.original): row for row in rows}
    coming = {key: row for key, row in there.items() if now <= row.starts_at < end}
    touched += await _remove(db, [row.id for key, row in coming.items() if key not in wanted])
    touched += await _adjust(db, activity, [(row, wanted[key]) for key, row in coming.items() if key in wanted])
    days = {row.original.date() for row in rows}
    missing = [one for key, one in wanted.items() if key not in there]
    touched += await _add(db, activity, [one for one in missing if one.starts_at >= now or key_day(one) not in days])
    return touched > 0


def _moved(rows: Iterable[Row[Any]], wanted: Mapping[datetime, Time], now: datetime) -> Mapping[int, datetime]:
    """The wall time of its day that the rule gives now, by the id of the row that has another. Not for what has begun."""
    known = {row.original for row in rows}
    new = {key.date(): key for key in wanted if key not in known}
    left = [row for row in rows if row.original not in wanted and (row.changed or row.starts_at >= now)]
    # Where a day has two, the one that nobody has changed: the other keeps its own time in any case.
    by_day: dict[date, Row[Any]] = {row.original.date(): row for row in sorted(left, key=_untouched)}
    return {row.id: new[day] for day, row in by_day.items() if day in new}


def _untouched(row: Row[Any]) -> bool:
    return not row.changed


async def heartbeat(db: Connection, now: datetime) -> None:
    """Note that occurrences were made."""
    await db.execute(_HEARTBEAT, {"now": now})


async def made_at(db: Connection) -> datetime | None:
    """When occurrences were last made; None: never."""
    row = (await db.execute(_HEARD)).first
    return row.occurrences_made_at if row else None


async def _add(db: Connection, activity: Activity, times: list[Time]) -> int:
    kept = {"activity": activity.id, "state": OccurrenceState.PLANNED.value, "changed": False}
    rows = [kept | {"original": one.original} | _values(activity, one) for one in times]
    return (await db.execute(_ADD, rows)).count


async def _adjust(db: Connection, activity: Activity, pairs: list[tuple[Row[Any], Time]]) -> int:
    """Give rows that are there already what the activity says now."""
    stale = [
        {"which": row.id} | values
        for row, one in pairs
        if (values := _values(activity, one)) != {name: row._mapping[name] for name in values}
    ]
    return (await db.execute(_ADJUST, stale)).count


async def _remove(db: Connection, ids: list[int]) -> int:
    return (await db.execute(_REMOVE, [{"which": one} for one in ids])).count


def _values(activity: Activity, one: Time) -> dict[str, Any]:
    return {"starts_at": one.starts_at, "ends_at": one.ends_at, "seats": activity.seats, "room": activity.room}
