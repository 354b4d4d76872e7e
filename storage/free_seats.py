"""How many seats are free at many occurrences at once, as `domain.signups.Line` counts them for one."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from sqlalchemy import bindparam, case, func, or_, select

from domain.signups import State
from storage.database import Connection
from storage.tables import occurrence as occurrences
from storage.tables import signup as signups

_HELD = or_(signups.c.state == State.CONFIRMED.value, signups.c.offered_until > bindparam("now"))
TAKEN = func.sum(case((_HELD, signups.c.seats), else_=0))
WAITING = func.sum(case((signups.c.state == State.WAITLISTED.value, 1), else_=0))
# A free seat behind somebody who waits is not free.
FREE = case((WAITING > 0, 0), else_=occurrences.c.seats - func.coalesce(TAKEN, 0))
_SEATS_FREE = (
    select(occurrences.c.id, FREE.label("free"))
    .select_from(occurrences.outerjoin(signups))
    .where(occurrences.c.id.in_(bindparam("which", expanding=True)), occurrences.c.seats.is_not(None))
    .group_by(occurrences.c.id)
)


async def of(db: Connection, which: Sequence[int], now: datetime) -> Mapping[int, int]:
    """Seats for whoever comes now, by occurrence; those without a limit are left out."""
    rows = (await db.execute(_SEATS_FREE, {"which": list(which), "now": now})).all
    return {row.id: max(row.free, 0) for row in rows}
