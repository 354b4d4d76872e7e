"""What those who are signed up for an occurrence are called in lists."""

from collections.abc import Mapping

from sqlalchemy import bindparam, select

from storage.database import Connection
from storage.tables import person as people
from storage.tables import signup as signups

_ALIASES = (
    select(people.c.id, people.c.alias)
    .join(signups, signups.c.person == people.c.id)
    .where(signups.c.occurrence == bindparam("of"))
)


async def aliases(db: Connection, occurrence: int) -> Mapping[int, str | None]:
    """By person. None: nobody has drawn one for them yet."""
    return {row.id: row.alias for row in (await db.execute(_ALIASES, {"of": occurrence})).all}
