"""People: who somebody is to the house, and what they want to be told. All that is held: `storage.held`."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Row, bindparam, delete, select, update
from sqlalchemy.dialects.postgresql import insert  # its ON CONFLICT is SQLite's too, word for word

from domain.people import Person
from domain.preferences import Preferences
from domain.programme import Category
from storage.database import Connection
from storage.tables import follow as follows
from storage.tables import follow_category as kinds
from storage.tables import person as people

_WITH_FOLLOWS = select(people, follows.c.place).select_from(people.outerjoin(follows))
_BY_ACCOUNT = _WITH_FOLLOWS.where(people.c.telegram_id == bindparam("telegram_id"))
_BY_ID = _WITH_FOLLOWS.where(people.c.id == bindparam("which"))
_ADD = insert(people).on_conflict_do_nothing()
_SET_LANGUAGE = update(people).where(people.c.id == bindparam("person")).values(language=bindparam("to"))
_SET_ALIAS = update(people).where(people.c.id == bindparam("person")).values(alias=bindparam("to"))
_SET_UNREACHABLE = update(people).where(people.c.id == bindparam("person")).values(unreachable_since=bindparam("to"))
_SET_PREFERENCES = (
    update(people)
    .where(people.c.id == bindparam("person"))
    .values(
        day_before=bindparam("on"),
        remind_minutes=bindparam("minutes"),
        digest_day=bindparam("day"),
        reminders_set_at=bindparam("at"),
    )
)
_FOLLOW = insert(follows).on_conflict_do_nothing()
_UNFOLLOW = delete(follows).where(follows.c.person == bindparam("whom"), follows.c.place == bindparam("which"))
_KINDS = select(kinds.c.category).where(kinds.c.person == bindparam("whose"))
_FOLLOW_KIND = insert(kinds).on_conflict_do_nothing()
_UNFOLLOW_KIND = delete(kinds).where(kinds.c.person == bindparam("whom"), kinds.c.category == bindparam("which"))
_ERASE = delete(people).where(people.c.id == bindparam("person"))


async def find(db: Connection, telegram_id: int) -> Person | None:
    """The person behind a Telegram account, with what they follow: one question."""
    rows = (await db.execute(_BY_ACCOUNT, {"telegram_id": telegram_id})).all
    return _person(rows) if rows else None


async def get(db: Connection, person: int) -> Person | None:
    rows = (await db.execute(_BY_ID, {"which": person})).all
    return _person(rows) if rows else None


async def add(db: Connection, telegram_id: int, language: str | None, now: datetime) -> Person:
    """Take somebody in, or find them: the account is the key, so two first messages make one person."""
    await db.execute(_ADD, {"telegram_id": telegram_id, "language": language, "since": now})
    return _person((await db.execute(_BY_ACCOUNT, {"telegram_id": telegram_id})).all)


async def set_language(db: Connection, person: int, language: str) -> None:
    await db.execute(_SET_LANGUAGE, {"person": person, "to": language})


async def set_alias(db: Connection, person: int, alias: str) -> None:
    await db.execute(_SET_ALIAS, {"person": person, "to": alias})


async def set_unreachable(db: Connection, person: int, since: datetime | None) -> None:
    """None: they wrote again."""
    await db.execute(_SET_UNREACHABLE, {"person": person, "to": since})


async def set_preferences(db: Connection, person: int, wanted: Preferences) -> None:
    values = {"on": wanted.day_before, "minutes": wanted.minutes, "day": wanted.digest_day, "at": wanted.set_at}
    await db.execute(_SET_PREFERENCES, {"person": person, **values})


async def follow(db: Connection, person: int, place: int) -> None:
    """Following twice is following. The caller knows that both exist."""
    await db.execute(_FOLLOW, {"person": person, "place": place})


async def unfollow(db: Connection, person: int, place: int) -> None:
    await db.execute(_UNFOLLOW, {"whom": person, "which": place})


async def categories(db: Connection, person: int) -> frozenset[Category]:
    """The kinds of activities that somebody follows."""
    return frozenset(Category(row.category) for row in (await db.execute(_KINDS, {"whose": person})).all)


async def follow_category(db: Connection, person: int, category: Category) -> None:
    await db.execute(_FOLLOW_KIND, {"person": person, "category": category.value})


async def unfollow_category(db: Connection, person: int, category: Category) -> None:
    await db.execute(_UNFOLLOW_KIND, {"whom": person, "which": category.value})


async def erase(db: Connection, person: int) -> bool:
    """Remove all rows of a person, and nothing beside: see `storage.erasing`. False: there was nobody."""
    return (await db.execute(_ERASE, {"person": person})).count == 1


def _person(rows: Sequence[Row[Any]]) -> Person:
    first = rows[0]
    places = frozenset(row.place for row in rows if row.place is not None)
    return Person(
        id=first.id,
        telegram_id=first.telegram_id,
        language=first.language,
        alias=first.alias,
        follows=places,
        preferences=Preferences(first.day_before, first.remind_minutes, first.digest_day, first.reminders_set_at),
        unreachable=first.unreachable_since is not None,
        since=first.since,
    )
