"""Rows of the programme before and after a change, as JSON: what is needed to take the change back.

A snapshot is {table: {key: row}}; a row is {column: value}, or None where there was none. The rows of a place's hours
are one list under its number. What people do to the lines of occurrences is no part of it.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, date, datetime, time
from typing import Any

from sqlalchemy import Table, bindparam, delete, exists, insert, or_, select, update

import storage.tables
import storage.touched
from storage.database import Connection
from storage.dumps import dump, load
from storage.tables import activity, host, occurrence, signup

Snapshot = Mapping[str, Mapping[str, Any]]

_NUMBERED = {table.name: table for table in (activity, occurrence)}
_HELD = {
    table.name: table
    for table in (storage.tables.place_hours, storage.tables.place_exception, storage.tables.place_week)
}
# Somebody has signed up for a time that there would be no more.
_AWAITED = select(occurrence.c.id).where(
    occurrence.c.activity == bindparam("which"), exists().where(signup.c.occurrence == occurrence.c.id)
)
# By activity; no more than the number of each row, for a snapshot outlives the people that it is about.
_HOSTS = select(host.c.id).where(host.c.activity == bindparam("which")).order_by(host.c.id)
_ACTIVITY = select(activity).where(activity.c.id == bindparam("which"))
_TIMES = select(occurrence).where(
    occurrence.c.activity == bindparam("which"),
    # What the rule gave for an earlier day may have been moved to a later one by hand.
    or_(occurrence.c.original >= bindparam("first"), occurrence.c.starts_at >= bindparam("begins")),
)
_AWAITED_ONE = select(signup.c.id).where(signup.c.occurrence == bindparam("which")).limit(1)


async def take(
    db: Connection, *, activities: Iterable[int] = (), since: date = date.min, places: Iterable[int] = ()
) -> Snapshot:
    """The rows of activities, of their occurrences from the day `since` on, and of the hours of places."""
    taken: dict[str, dict[str, Any]] = {name: {} for name in (*_NUMBERED, *_HELD, host.name)}
    of = {"first": datetime.combine(since, time()), "begins": datetime.combine(since, time(), UTC)}
    for one in activities:
        for table, statement, given in ((activity, _ACTIVITY, {}), (occurrence, _TIMES, of)):
            for row in (await db.execute(statement, {"which": one, **given})).all:
                taken[table.name][str(row.id)] = dump(row)
        taken[host.name][str(one)] = await _hosts(db, one)
    for place in places:
        for name, table in _HELD.items():
            rows = (await db.execute(_rows_at(table, place))).all
            taken[name][str(place)] = [dump(row) for row in rows]
    return taken


def difference(before: Snapshot, after: Snapshot) -> tuple[Snapshot, Snapshot]:
    """What of both is not the same: the rows before, and the rows after. None: there was, or is, no such row."""
    keys = [(table, key) for table in before for key in {**before[table], **after[table]}]
    changed = [(table, key) for table, key in keys if before[table].get(key) != after[table].get(key)]
    return _of(changed, before), _of(changed, after)


async def put_back(db: Connection, before: Snapshot, after: Snapshot) -> bool:
    """Write what the change touched as it was, where it still stands as it left it, and remove what is new. False:
    nothing is written: somebody changed the same since, or signed up for what would go.

    Occurrences that were removed are not made: `storage.occurrences.make` does that.
    """
    if not await _still_stand(db, before, after) or await _are_awaited(db, before):
        return False
    restored = await _restored(db, before, after)
    await _set_apart(db, before)
    for table, row in restored:
        values = {column: value for column, value in load(table, row).items() if column != "id"}
        await db.execute(_change(table), {"which": row["id"], **values})
    # Occurrences first: with their activity all of its would go, those that came from another one as well.
    for table in (occurrence, activity):
        gone = [{"which": key} for key in _new(table, before)]
        await db.execute(delete(table).where(table.c.id == bindparam("which")), gone)
    for name, table in _HELD.items():
        for key, rows in before.get(name, {}).items():
            await db.execute(delete(table).where(table.c.place == bindparam("which")), {"which": int(key)})
            await db.execute(insert(table), [load(table, row) for row in rows])
    return True


def activities(snapshot: Snapshot) -> set[int]:
    """Those that there are in it, and whose occurrences are."""
    own = {int(key) for key, row in snapshot.get("activity", {}).items() if row is not None}
    return own | {row["activity"] for row in snapshot.get("occurrence", {}).values() if row is not None}


async def _still_stand(db: Connection, before: Snapshot, after: Snapshot) -> bool:
    for name, table in _NUMBERED.items():
        for key, row in after.get(name, {}).items():
            if not storage.touched.still_stands(before[name][key], row, await _now(db, table, key)):
                return False
    for name, table in _HELD.items():
        for key, rows in after.get(name, {}).items():
            there_now = (await db.execute(_rows_at(table, int(key)))).all
            if [dump(one) for one in there_now] != rows:
                return False
    # Who was made a host of a new activity since would lose it without a word.
    return all([await _hosts(db, int(key)) == hosts for key, hosts in after.get(host.name, {}).items()])


async def _restored(db: Connection, before: Snapshot, after: Snapshot) -> list[tuple[Table, storage.touched.Row]]:
    """The rows that there were before and after it, and still are: as they shall be."""
    found = []
    for name, table in _NUMBERED.items():
        for key, row in before.get(name, {}).items():
            left, now = after[name][key], await _now(db, table, key)
            if row and left and now:
                found.append((table, storage.touched.put_back(row, left, now)))
    return found


async def _now(db: Connection, table: Table, key: str) -> dict[str, Any] | None:
    there = (await db.execute(select(table).where(table.c.id == int(key)))).first
    return dump(there) if there else None


async def _hosts(db: Connection, of: int) -> list[int]:
    return [row.id for row in (await db.execute(_HOSTS, {"which": of})).all]


async def _are_awaited(db: Connection, before: Snapshot) -> bool:
    """Whether people signed up for what was new, and would go."""
    stays = {int(key) for key, row in before.get("occurrence", {}).items() if row is not None}
    for key in _new(activity, before):
        if {found.id for found in (await db.execute(_AWAITED, {"which": key})).all} - stays:
            return True
    return any([(await db.execute(_AWAITED_ONE, {"which": key})).first for key in _new(occurrence, before)])


def _new(table: Table, before: Snapshot) -> list[int]:
    """What was not there before."""
    return [int(key) for key, row in before.get(table.name, {}).items() if row is None]


async def _set_apart(db: Connection, before: Snapshot) -> None:
    """Two rows may take each other's place: first both leave theirs, as their activity and time are a key."""
    leave = update(occurrence).where(occurrence.c.id == bindparam("which")).values(original=bindparam("to"))
    rows = [int(key) for key, row in before.get("occurrence", {}).items() if row is not None]
    await db.execute(leave, [{"which": one, "to": datetime.fromordinal(one)} for one in rows])


def _rows_at(table: Table, place: int) -> Any:
    return select(table).where(table.c.place == place).order_by(*table.primary_key)


def _change(table: Table) -> Any:
    statement = update(table).where(table.c.id == bindparam("which"))
    if table is occurrence:
        # Who decides on the line has seen the seats and the time: it is another line now.
        return statement.values(line_version=occurrence.c.line_version + 1)
    return statement


def _of(keys: Sequence[tuple[str, str]], snapshot: Snapshot) -> Snapshot:
    found: dict[str, dict[str, Any]] = {}
    for table, key in keys:
        found.setdefault(table, {})[key] = snapshot[table].get(key)
    return found
