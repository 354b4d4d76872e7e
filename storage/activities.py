"""Activities: what is offered, once or as a series."""

from collections.abc import Mapping
from dataclasses import asdict, fields
from datetime import date, datetime
from typing import Any

from sqlalchemy import Row, bindparam, insert, select, update

from domain.programme import Activity, Audience, Category, Children
from storage.database import Connection
from storage.tables import activity as activities
from storage.tables import place as places

_ALL = select(activities).order_by(activities.c.id)
_BY_ID = select(activities).where(activities.c.id == bindparam("which"))
_ADD = insert(activities).values(
    municipality=select(places.c.municipality).where(places.c.id == bindparam("at")).scalar_subquery()
)
_CHANGE = update(activities).where(activities.c.id == bindparam("which"))
# Read and written as they are.
_PLAIN = [
    "place",
    "slug",
    "title",
    "description",
    "host",
    "room",
    "start",
    "end",
    "repeat",
    "until",
    "seats",
    "sign_up",
    "cost",
    "confidential",
    "picture",
]


async def every(db: Connection) -> tuple[Activity, ...]:
    return tuple(_activity(row) for row in (await db.execute(_ALL)).all)


async def find(db: Connection, activity: int) -> Activity | None:
    row = (await db.execute(_BY_ID, {"which": activity})).first
    return _activity(row) if row else None


def said(one: Activity) -> dict[str, Any]:
    """What a file says of it, as JSON values by name."""
    return _values(one)


async def add(db: Connection, one: Activity) -> int:
    """Returns the id it was given; its own is not looked at."""
    return (await db.execute(_ADD, {"at": one.place, **_values(one)})).key


async def change(db: Connection, one: Activity) -> None:
    await db.execute(_CHANGE, {"which": one.id, **_values(one)})


def dump(one: Activity) -> dict[str, Any]:
    """All of it as JSON values, where it is kept beside its own table."""
    kept = asdict(one)
    for name in ("start", "end", "until"):
        kept[name] = kept[name].isoformat() if kept[name] else None
    return kept | {"except_on": sorted(day.isoformat() for day in one.except_on)}


def load(kept: Mapping[str, Any]) -> Activity:
    known = {field.name: kept[field.name] for field in fields(Activity)}
    return Activity(
        **known
        | {
            "also_called": tuple(kept["also_called"]),
            "category": Category(kept["category"]),
            "start": datetime.fromisoformat(kept["start"]),
            "end": datetime.fromisoformat(kept["end"]),
            "until": date.fromisoformat(kept["until"]) if kept["until"] else None,
            "except_on": frozenset(map(date.fromisoformat, kept["except_on"])),
            "audience": Audience(kept["audience"]),
            "children": Children(kept["children"]),
            "languages": tuple(kept["languages"]),
        }
    )


def _activity(row: Row[Any]) -> Activity:
    return Activity(
        id=row.id,
        also_called=tuple(row.also_called),
        category=Category(row.category),
        except_on=frozenset(map(date.fromisoformat, row.except_on)),
        audience=Audience(row.audience),
        children=Children(row.children),
        languages=tuple(row.languages),
        **{name: row._mapping[name] for name in _PLAIN},
    )


def _values(one: Activity) -> dict[str, Any]:
    return {
        "also_called": list(one.also_called),
        "category": one.category.value,
        "except_on": sorted(day.isoformat() for day in one.except_on),
        "audience": one.audience.value,
        "children": one.children.value,
        "languages": list(one.languages),
        **{name: getattr(one, name) for name in _PLAIN},
    }
