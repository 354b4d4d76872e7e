"""The rows of an activity for the coming weeks, brought in line with its rule.

What makes it safe to run again and again is the key (activity, the wall time that the rule gave): a repeated run
finds its rows there. A row that somebody changed by hand is theirs; the rule neither moves nor removes it. One that
people are signed up for is never removed: it becomes cancelled, and planned again if the rule gives it back. So it is
with what the rule gives while the place is closed, until it is opened again.

A row keeps its id while its day stays: people are signed up for it, and old buttons carry it. An activity takes place
once a day at most, so what the rule gives at another time of a day is the row of that day. A day that is given up for
another one of its week is moved to it; so is the one day of what takes place once.
"""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import sqlalchemy
from sqlalchemy import Row, bindparam, delete, select, update
from sqlalchemy.dialects.postgresql import insert  # its ON CONFLICT is SQLite's too, word for word

import domain.recurrence
import storage.closings
from domain.days import instant, today
from domain.programme import Activity, OccurrenceState
from domain.recurrence import Time
from storage.database import Connection
from storage.tables import occurrence as occurrences
from storage.tables import outbox, signup

HORIZON = timedelta(weeks=8)

# What the rule gives, by the wall time that it gave; and the new such time of a row, by the row's id.
Wanted = Mapping[datetime, Time]
Moved = dict[int, datetime]

_FROM_DAY = select(occurrences).where(
    occurrences.c.activity == bindparam("of"), occurrences.c.original >= bindparam("first")
)
_ADD = insert(occurrences).on_conflict_do_nothing(index_elements=["activity", "original"])
_UNTOUCHED = sqlalchemy.and_(occurrences.c.id == bindparam("which"), occurrences.c.changed.is_(False))
_AWAITED = sqlalchemy.or_(
    sqlalchemy.exists().where(signup.c.occurrence == occurrences.c.id),
    # With the row, news of it that is still to be told would vanish.
    sqlalchemy.exists().where(outbox.c.occurrence == occurrences.c.id, outbox.c.done_at.is_(None)),
)
_REMOVE = delete(occurrences).where(_UNTOUCHED, ~_AWAITED)
_ADJUST = update(occurrences).where(_UNTOUCHED).values(line_version=occurrences.c.line_version + 1)
_GIVE_UP = _ADJUST.where(occurrences.c.state == OccurrenceState.PLANNED.value).values(
    state=OccurrenceState.CANCELLED.value
)
_RENAME = update(occurrences).where(occurrences.c.id == bindparam("which")).values(original=bindparam("to"))


async def make(
    db: Connection, activity: Activity, zone: ZoneInfo, now: datetime, until: datetime | None = None
) -> bool:
    """Bring the rows of today and the coming eight weeks in line with the activity. True: something changed.

    `until`: later than that, where somebody changes dates further ahead: those are made as well, and stay.
    What began today before `now` is made where nothing is there yet; what is there already is left as it is.
    """
    day = datetime.combine(today(now, zone), time())
    last = max(now + HORIZON, until or now)
    ruled = _wanted(activity, zone, instant(day.date(), day.time(), zone), last)
    closed = await storage.closings.left_out(db, activity, ruled.values())
    wanted = {key: one for key, one in ruled.items() if key not in closed}
    rows = (await db.execute(_FROM_DAY, {"of": activity.id, "first": day})).all
    # By all that the rule gives: a row keeps its place in it while the house is closed.
    moved = _moved(activity, rows, ruled, now)
    touched = await _rename(db, moved)
    there = {moved.get(row.id, row.original): row for row in rows}
    coming = {key: row for key, row in there.items() if now <= row.starts_at < last}
    touched += await _remove(db, [row.id for key, row in coming.items() if key not in wanted])
    touched += await _adjust(db, activity, [(row, wanted[key]) for key, row in coming.items() if key in wanted])
    touched += await _add(db, activity, _missing(wanted, there, now))
    return touched > 0


def _wanted(activity: Activity, zone: ZoneInfo, first: datetime, last: datetime) -> Wanted:
    return {one.original: one for one in domain.recurrence.times(activity, zone, first, last)}


def _moved(activity: Activity, rows: Sequence[Row[Any]], wanted: Wanted, now: datetime) -> Moved:
    """Rows that the rule gives another time: the new time by the row's id. Not for what has begun."""
    known = {row.original for row in rows}
    new = [key for key in wanted if key not in known]
    left = [row for row in rows if row.original not in wanted and (row.changed or row.starts_at >= now)]
    same_day = _on_their_day(left, new)
    gone = [row for row in left if row.id not in same_day and _is_ours(row)]
    free = [key for key in new if key not in same_day.values() and wanted[key].starts_at >= now]
    return same_day | _on_another_day(gone, free, once=activity.repeat is None)


def _on_their_day(left: Sequence[Row[Any]], new: Sequence[datetime]) -> Moved:
    times = {key.date(): key for key in new}
    # Where a day has two, the later one here wins: the one that nobody has changed.
    by_day = {row.original.date(): row for row in sorted(left, key=lambda row: not row.changed)}
    return {row.id: times[day] for day, row in by_day.items() if day in times}


def _on_another_day(gone: Sequence[Row[Any]], new: Sequence[datetime], *, once: bool) -> Moved:
    """What took place on Thursdays and now does on Fridays has moved: in each week as many are new as are gone."""
    weeks: dict[object, tuple[list[Row[Any]], list[datetime]]] = {}
    for row in sorted(gone, key=lambda row: row.original):
        weeks.setdefault(_week(row.original, once), ([], []))[0].append(row)
    for key in sorted(new):
        weeks.setdefault(_week(key, once), ([], []))[1].append(key)
    pairs = [zip(rows, keys, strict=True) for rows, keys in weeks.values() if len(rows) == len(keys)]
    return {row.id: key for week in pairs for row, key in week}


def _week(original: datetime, once: bool) -> object:
    return None if once else original.isocalendar()[:2]


def _is_ours(row: Row[Any]) -> bool:
    """The rule may move it: nobody has changed it, and nobody was told that it is off."""
    return not row.changed and row.state == OccurrenceState.PLANNED.value


def _missing(wanted: Wanted, there: Collection[datetime], now: datetime) -> list[Time]:
    days = {key.date() for key in there}
    new = [key for key in wanted if key not in there]
    return [wanted[key] for key in new if wanted[key].starts_at >= now or key.date() not in days]


async def _rename(db: Connection, moved: Moved) -> int:
    """Only the key; the times follow as for any row, and not where somebody changed it."""
    return (await db.execute(_RENAME, [{"which": row, "to": to} for row, to in moved.items()])).count


async def _add(db: Connection, activity: Activity, times: list[Time]) -> int:
    kept = {"activity": activity.id, "changed": False}
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
    rows = [{"which": one} for one in ids]
    removed = (await db.execute(_REMOVE, rows)).count
    return removed + (await db.execute(_GIVE_UP, rows)).count


def _values(activity: Activity, one: Time) -> dict[str, Any]:
    """What the rule gives, as the columns keep it."""
    return {
        "starts_at": one.starts_at,
        "ends_at": one.ends_at,
        "seats": activity.seats,
        "room": activity.room,
        "state": OccurrenceState.PLANNED.value,
    }
