"""Who wants the week's programme today."""

from datetime import date

from sqlalchemy import String, bindparam, cast, exists, literal, select

from domain.outbox import Kind
from storage.database import Connection
from storage.tables import outbox, person

_KEY = literal(f"{Kind.DIGEST}:") + cast(person.c.id, String) + literal(":") + bindparam("date", type_=String)
_NOT_YET = (
    select(person.c.id)
    .where(person.c.digest_day == bindparam("weekday"), ~exists(select(outbox.c.id).where(outbox.c.key == _KEY)))
    .order_by(person.c.id)
)


def key(reader: int, day: date) -> str:
    """One letter for each person and date."""
    return f"{Kind.DIGEST}:{reader}:{day.isoformat()}"


async def not_yet(db: Connection, day: date) -> list[int]:
    """Ids of the people whose weekday it is, and for whom no letter of that date was ever put in."""
    rows = (await db.execute(_NOT_YET, {"weekday": day.weekday(), "date": day.isoformat()})).all
    return [row.id for row in rows]
