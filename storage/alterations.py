"""One occurrence changed by hand: the rule of its activity leaves it alone from then on.

Whoever calls these raises the programme's version, tells those signed up (`storage.telling.tell_changes`) and, where
seats may have become free, settles the line, all in the same transaction.
"""

from datetime import datetime

from sqlalchemy import bindparam, update

from domain.programme import OccurrenceState
from domain.texts import Texts
from storage.database import Connection
from storage.tables import occurrence as occurrences

_CHANGE = (
    update(occurrences)
    .where(occurrences.c.id == bindparam("which"))
    # Who decides on the line has seen the seats and the time: it is another line now.
    .values(changed=True, line_version=occurrences.c.line_version + 1)
)
_TURN = _CHANGE.where(occurrences.c.state == bindparam("was")).values(state=bindparam("becomes"))
_SET_SEATS = _CHANGE.values(seats=bindparam("to"))
_MOVE = _CHANGE.values(starts_at=bindparam("first"), ends_at=bindparam("last"), room=bindparam("where"))


async def call_off(db: Connection, occurrence: int) -> bool:
    """It will not take place. False: it was called off already, or is none."""
    return await _turn(db, occurrence, OccurrenceState.PLANNED, OccurrenceState.CANCELLED)


async def put_back(db: Connection, occurrence: int) -> bool:
    """It takes place after all. False: it was not called off."""
    return await _turn(db, occurrence, OccurrenceState.CANCELLED, OccurrenceState.PLANNED)


async def set_seats(db: Connection, occurrence: int, seats: int | None) -> bool:
    """None: no limit. Fewer than are taken throws nobody out. False: there is no such occurrence."""
    return (await db.execute(_SET_SEATS, {"which": occurrence, "to": seats})).count == 1


async def move(db: Connection, occurrence: int, starts_at: datetime, ends_at: datetime, room: Texts) -> bool:
    """To another time (aware UTC) or room. False: there is no such occurrence."""
    values = {"first": starts_at, "last": ends_at, "where": dict(room)}
    return (await db.execute(_MOVE, {"which": occurrence} | values)).count == 1


async def _turn(db: Connection, occurrence: int, was: OccurrenceState, becomes: OccurrenceState) -> bool:
    values = {"which": occurrence, "was": was.value, "becomes": becomes.value}
    return (await db.execute(_TURN, values)).count == 1
