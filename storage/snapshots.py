"""Rows of the programme before and after a change, as JSON: what is needed to take the change back.

A snapshot is {table: {key: row}}; a row is {column: value}, or None where there was none. The rows of a place's hours
are one list under its number. What people do to the lines of occurrences is no part of it.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, date, datetime, time
from typing import Any

from sqlalchemy import Table, bindparam, or_, select

import storage.tables
from storage.database import Connection
from storage.dumps import dump
from storage.tables import activity, host, occurrence

Snapshot = Mapping[str, Mapping[str, Any]]

# Tables whose rows have a number each, and those that are held as one list by place.
NUMBERED = {table.name: table for table in (activity, occurrence)}
HELD = {
    table.name: table
    for table in (storage.tables.place_hours, storage.tables.place_exception, storage.tables.place_week)
}
# By activity; no more than the number of each row, for a snapshot outlives the people that it is about.
_HOSTS = select(host.c.id).where(host.c.activity == bindparam("which")).order_by(host.c.id)
_ACTIVITY = select(activity).where(activity.c.id == bindparam("which"))
_TIMES = select(occurrence).where(
    occurrence.c.activity == bindparam("which"),
    # What the rule gave for an earlier day may have been moved to a later one by hand.
    or_(occurrence.c.original >= bindparam("first"), occurrence.c.starts_at >= bindparam("begins")),
)


async def take(
    db: Connection, *, activities: Iterable[int] = (), since: date = date.min, places: Iterable[int] = ()
) -> Snapshot:
    """The rows of activities, of their occurrences from the day `since` on, and of the hours of places."""
    taken: dict[str, dict[str, Any]] = {name: {} for name in (*NUMBERED, *HELD, host.name)}
    of = {"first": datetime.combine(since, time()), "begins": datetime.combine(since, time(), UTC)}
    for one in activities:
        for table, statement, given in ((activity, _ACTIVITY, {}), (occurrence, _TIMES, of)):
            for row in (await db.execute(statement, {"which": one, **given})).all:
                taken[table.name][str(row.id)] = dump(row)
        taken[host.name][str(one)] = await hosts_of(db, one)
    for place in places:
        for name, table in HELD.items():
            rows = (await db.execute(rows_at(table, place))).all
            taken[name][str(place)] = [dump(row) for row in rows]
    return taken


def difference(before: Snapshot, after: Snapshot) -> tuple[Snapshot, Snapshot]:
    """What of both is not the same: the rows before, and the rows after. None: there was, or is, no such row."""
    keys = [(table, key) for table in before for key in {**before[table], **after[table]}]
    changed = [(table, key) for table, key in keys if before[table].get(key) != after[table].get(key)]
    return _of(changed, before), _of(changed, after)


def activities(snapshot: Snapshot) -> set[int]:
    """Those that there are in it, and whose occurrences are."""
    own = {int(key) for key, row in snapshot.get("activity", {}).items() if row is not None}
    return own | {row["activity"] for row in snapshot.get("occurrence", {}).values() if row is not None}


async def hosts_of(db: Connection, of: int) -> list[int]:
    return [row.id for row in (await db.execute(_HOSTS, {"which": of})).all]


def rows_at(table: Table, place: int) -> Any:
    return select(table).where(table.c.place == place).order_by(*table.primary_key)


def _of(keys: Sequence[tuple[str, str]], snapshot: Snapshot) -> Snapshot:
    found: dict[str, dict[str, Any]] = {}
    for table, key in keys:
        found.setdefault(table, {})[key] = snapshot[table].get(key)
    return found
