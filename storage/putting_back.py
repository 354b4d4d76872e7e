"""A change taken back: the rows that it touched, written as they were before it."""

from datetime import datetime
from typing import Any

from sqlalchemy import Table, bindparam, delete, exists, insert, select, update

import storage.touched
from storage.database import Connection
from storage.dumps import dump, load
from storage.snapshots import HELD, NUMBERED, Snapshot, hosts_of, rows_at
from storage.tables import activity, host, occurrence, signup

# Somebody has signed up for a time that there would be no more.
_AWAITED = select(occurrence.c.id).where(
    occurrence.c.activity == bindparam("which"), exists().where(signup.c.occurrence == occurrence.c.id)
)
_AWAITED_ONE = select(signup.c.id).where(signup.c.occurrence == bindparam("which")).limit(1)


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
    for name, table in HELD.items():
        for key, rows in before.get(name, {}).items():
            await db.execute(delete(table).where(table.c.place == bindparam("which")), {"which": int(key)})
            await db.execute(insert(table), [load(table, row) for row in rows])
    return True


async def _still_stand(db: Connection, before: Snapshot, after: Snapshot) -> bool:
    for name, table in NUMBERED.items():
        for key, row in after.get(name, {}).items():
            if not storage.touched.still_stands(before[name][key], row, await _now(db, table, key)):
                return False
    for name, table in HELD.items():
        for key, rows in after.get(name, {}).items():
            there_now = (await db.execute(rows_at(table, int(key)))).all
            if [dump(one) for one in there_now] != rows:
                return False
    # Who was made a host of a new activity since would lose it without a word.
    return all([await hosts_of(db, int(key)) == left for key, left in after.get(host.name, {}).items()])


async def _restored(db: Connection, before: Snapshot, after: Snapshot) -> list[tuple[Table, storage.touched.Row]]:
    """The rows that there were before and after it, and still are: as they shall be."""
    found = []
    for name, table in NUMBERED.items():
        for key, row in before.get(name, {}).items():
            left, now = after[name][key], await _now(db, table, key)
            if row and left and now:
                found.append((table, storage.touched.put_back(row, left, now)))
    return found


async def _now(db: Connection, table: Table, key: str) -> dict[str, Any] | None:
    there = (await db.execute(select(table).where(table.c.id == int(key)))).first
    return dump(there) if there else None


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


def _change(table: Table) -> Any:
    statement = update(table).where(table.c.id == bindparam("which"))
    if table is occurrence:
        # Who decides on the line has seen the seats and the time: it is another line now.
        return statement.values(line_version=occurrence.c.line_version + 1)
    return statement
