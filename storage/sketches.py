"""Sketches: announcements that somebody is half-way through, so that a restart or a week loses none of them."""

from datetime import datetime
from typing import Any

from sqlalchemy import Row, bindparam, delete, insert, select, update

from domain.announcements import MOST_SKETCHES, Readers, ReadersKind, Sketch
from domain.kinds import Category
from storage.database import Connection
from storage.tables import sketch as sketches

_THEIRS = select(sketches).where(sketches.c.person == bindparam("whose"))
_ALL = _THEIRS.order_by(sketches.c.changed_at.desc(), sketches.c.id.desc())
_ONE = _THEIRS.where(sketches.c.id == bindparam("which"))
_ADD = insert(sketches)
_CHANGE = update(sketches).where(sketches.c.id == bindparam("which"))
_REMOVE = delete(sketches).where(sketches.c.id == bindparam("which"), sketches.c.person == bindparam("whose"))
_FORGET = delete(sketches).where(sketches.c.changed_at < bindparam("before"))


async def of(db: Connection, person: int) -> list[Sketch]:
    """All of somebody's, the one that was changed last first."""
    return [_load(row) for row in (await db.execute(_ALL, {"whose": person})).all]


async def find(db: Connection, sketch: int, person: int) -> Sketch | None:
    """None: it is gone, or somebody else's."""
    row = (await db.execute(_ONE, {"which": sketch, "whose": person})).first
    return _load(row) if row else None


async def begin(db: Connection, person: int, sketch: Sketch) -> Sketch:
    """A new one beside the others. Of very many the oldest go. The `id` of `sketch` does not matter."""
    begun: list[int] = []
    empty: list[int] = []
    for old in await of(db, person):
        (begun if old.is_begun else empty).append(old.id)
    for number in (*empty, *begun[MOST_SKETCHES - 1 :]):
        await remove(db, number, person)
    number = (await db.execute(_ADD, {"person": person, **_dump(sketch)})).key
    found = await find(db, number, person)
    assert found is not None  # noqa: S101 -- written just now
    return found


async def keep(db: Connection, sketch: Sketch) -> None:
    """Change one that was found as theirs."""
    await db.execute(_CHANGE, {"which": sketch.id, **_dump(sketch)})


async def remove(db: Connection, sketch: int, person: int) -> bool:
    """False: it is gone already."""
    return (await db.execute(_REMOVE, {"which": sketch, "whose": person})).count == 1


async def forget(db: Connection, before: datetime) -> int:
    """Not touched since then."""
    return (await db.execute(_FORGET, {"before": before})).count


def dump_readers(readers: Readers | None) -> dict[str, Any]:
    if readers is None:
        names = ("to", "place", "activity", "occurrence", "category")
        return dict.fromkeys(names) | {"waiting": False}
    return {
        "to": readers.kind.value,
        "place": readers.place,
        "activity": readers.activity,
        "occurrence": readers.occurrence,
        "category": readers.category.value if readers.category else None,
        "waiting": readers.waiting,
    }


def load_readers(row: Row[Any]) -> Readers:
    """Of a row that names its place. What else they were about may be gone."""
    category = Category(row.category) if row.category else None
    return Readers(ReadersKind(row.to), row.place, row.activity, row.occurrence, category, row.waiting)


def _dump(sketch: Sketch) -> dict[str, Any]:
    return {
        **dump_readers(sketch.readers),
        "texts": dict(sketch.texts),
        "picture": sketch.picture,
        "asked": sketch.asked,
        "changed_at": sketch.changed_at,
    }


def _load(row: Row[Any]) -> Sketch:
    readers = load_readers(row) if row.to is not None and row.place is not None else None
    return Sketch(row.id, readers, row.texts, row.picture, row.asked, row.changed_at)
