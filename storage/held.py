"""All that is held about a person.

A row of any table that names a person is theirs to see: so the tables are asked, and none can be forgotten. What they
write to the bot is no part of it: that is emptied as soon as it is answered.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import BindParameter, Select, Table, bindparam, func, select

import storage.signups
from domain.audit import Change
from domain.held import Row, Stored, Time
from domain.outbox import Kind
from domain.signups import State
from storage.database import Connection
from storage.tables import audit, metadata, outbox
from storage.tables import occurrence as occurrences
from storage.tables import person as people

_WHOSE: BindParameter[int] = bindparam("whose")
_CHANGE = tuple(Change.__dataclass_fields__)


# Their own number, and the digest of somebody else's account.
_OTHERS = ("person", "only_for")


def _rows_of(table: Table) -> Select[Any]:
    """A person's own rows of a table, without their number."""
    others = [column for column in table.c if column.name not in _OTHERS]
    whose = table.c.id if table is people else table.c.person
    return select(*others).where(whose == _WHOSE).order_by(*table.primary_key)


_EVERY = {table.name: _rows_of(table) for table in metadata.sorted_tables if table is people or "person" in table.c}
_NAMED = select(*occurrences.c["id", "activity", "starts_at", "ends_at"]).where(
    occurrences.c.id.in_(bindparam("named", expanding=True))
)
_WAITING = select(func.count().label("number")).where(
    outbox.c.person == _WHOSE, outbox.c.done_at.is_(None), outbox.c.kind.not_in([Kind.MENU.value, Kind.PROGRESS.value])
)
_TRAIL = select(*audit.c[_CHANGE]).where(audit.c.person == _WHOSE).order_by(audit.c.id)


async def everything(db: Connection, person: int) -> Stored:
    """Also what is long over, done or sent, for as long as it is there."""
    rows = {table: await _rows(db, statement, person) for table, statement in _EVERY.items()}
    return Stored(rows, await _times(db, rows), await numbers(db, person))


async def numbers(db: Connection, person: int) -> Mapping[int, int]:
    """The places in line, from 1, of those sign-ups that wait; by occurrence."""
    found = {}
    for one in await storage.signups.of_person(db, person):
        if one.claim.state is State.WAITLISTED and (line := await storage.signups.line(db, one.occurrence)) is not None:
            found[one.occurrence] = line.number(one.claim)
    return found


async def waiting_letters(db: Connection, person: int) -> int:
    """How many messages to them have not gone out yet."""
    return int((await db.execute(_WAITING, {"whose": person})).all[0].number)


async def trail(db: Connection, person: int) -> Sequence[Change]:
    """What they changed in the programme, the oldest first."""
    return [Change(**row) for row in await _rows(db, _TRAIL, person)]


async def _rows(db: Connection, statement: Select[Any], person: int) -> list[dict[str, Any]]:
    return [dict(row._mapping) for row in (await db.execute(statement, {"whose": person})).all]


async def _times(db: Connection, rows: Mapping[str, Sequence[Row]]) -> Mapping[int, Time]:
    named = {row["occurrence"] for some in rows.values() for row in some if row.get("occurrence") is not None}
    found = (await db.execute(_NAMED, {"named": sorted(named)})).all
    return {row.id: Time(row.activity, row.starts_at, row.ends_at) for row in found}
