"""People: who somebody is to the house. Nothing is held that `domain.people.Person` does not show."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Row, bindparam, delete, select, update
from sqlalchemy.dialects.postgresql import insert  # its ON CONFLICT is SQLite's too, word for word

from domain.people import Person
from storage.database import Connection
from storage.tables import follow as follows
from storage.tables import person as people

_WITH_FOLLOWS = (
    select(*people.c["id", "telegram_id", "language", "alias", "reminders"], follows.c.place)
    .select_from(people.outerjoin(follows))
    .where(people.c.telegram_id == bindparam("telegram_id"))
)
_ADD = insert(people).on_conflict_do_nothing()
_SET_LANGUAGE = update(people).where(people.c.id == bindparam("person")).values(language=bindparam("to"))
_FOLLOW = insert(follows).on_conflict_do_nothing()
_UNFOLLOW = delete(follows).where(follows.c.person == bindparam("whom"), follows.c.place == bindparam("which"))
_ERASE = delete(people).where(people.c.id == bindparam("person"))


async def find(db: Connection, telegram_id: int) -> Person | None:
    """The person behind a Telegram account, with what they follow: one question."""
    rows = (await db.execute(_WITH_FOLLOWS, {"telegram_id": telegram_id})).all
    return _person(rows) if rows else None


async def add(db: Connection, telegram_id: int, language: str | None) -> Person:
    """Take somebody in, or find them: the account is the key, so two first messages make one person."""
    values = {"telegram_id": telegram_id, "language": language, "alias": None, "reminders": True}
    await db.execute(_ADD, values)
    return _person((await db.execute(_WITH_FOLLOWS, {"telegram_id": telegram_id})).all)


async def set_language(db: Connection, person: int, language: str) -> None:
    await db.execute(_SET_LANGUAGE, {"person": person, "to": language})


async def follow(db: Connection, person: int, place: int) -> None:
    """Following twice is following. The caller knows that both exist."""
    await db.execute(_FOLLOW, {"person": person, "place": place})


async def unfollow(db: Connection, person: int, place: int) -> None:
    await db.execute(_UNFOLLOW, {"whom": person, "which": place})


async def erase(db: Connection, person: int) -> bool:
    """Remove all that is held about a person. False: there was nobody."""
    return (await db.execute(_ERASE, {"person": person})).count == 1


def _person(rows: Sequence[Row[Any]]) -> Person:
    first = rows[0]
    places = frozenset(row.place for row in rows if row.place is not None)
    return Person(first.id, first.telegram_id, first.language, first.alias, places, first.reminders)
