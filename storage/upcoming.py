"""What waits in the database for its time."""

from datetime import datetime

from sqlalchemy import bindparam, func, or_, select

from domain.outbox import Kind
from domain.signups import State
from storage.database import Connection
from storage.tables import outbox, person, signup

_LETTER = (
    select(func.min(outbox.c.due_at).label("at"))
    .join(person, outbox.c.person == person.c.id)
    .where(
        outbox.c.done_at.is_(None),
        outbox.c.due_at > bindparam("now"),
        or_(outbox.c.useful_until.is_(None), outbox.c.useful_until > outbox.c.due_at),
        outbox.c.kind.not_in([Kind.MENU.value, Kind.PROGRESS.value]),
        person.c.unreachable_since.is_(None),
    )
)
_OFFERING = (
    select(signup.c.occurrence)
    .where(signup.c.state == State.OFFERED.value, signup.c.offered_until > bindparam("now"))
    .order_by(signup.c.occurrence)
    .distinct()
)


async def letter(db: Connection, now: datetime) -> datetime | None:
    """When the first letter that waits for later is due, of those that say something to somebody who can be reached."""
    row = (await db.execute(_LETTER, {"now": now})).first
    return row.at if row else None


async def offering(db: Connection, now: datetime) -> list[int]:
    """Occurrences of which seats are offered to somebody at `now`."""
    return [row.occurrence for row in (await db.execute(_OFFERING, {"now": now})).all]
