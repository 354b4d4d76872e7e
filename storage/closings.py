"""What closings in a chat have done: their numbers, and what was called off by them, as the trail has it."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any

from sqlalchemy import Row, bindparam, func, select

import domain.taken_hours
import storage.places
from domain.programme import Activity
from domain.recurrence import Time
from storage.database import Connection
from storage.tables import audit, occurrence, place_exception

ACTION = "close"
KIND = "closing"

_LAST = select(func.max(audit.c.object).label("number")).where(audit.c.kind == KIND)
# The trail is kept for a year, a closing perhaps longer.
_LAST_KEPT = select(func.max(place_exception.c.closing).label("number"))
_OF_PLACE = (
    select(*audit.c["id", "object", "before", "after"])
    .where(audit.c.kind == KIND, audit.c.action == ACTION, audit.c.place == bindparam("at"))
    .order_by(audit.c.id)
)
_UNDONE = select(audit.c.object).where(audit.c.kind == "change", audit.c.action == "undo")
_CHANGED_BY_HAND = select(audit.c.id).where(
    audit.c.kind == "occurrence", audit.c.object == bindparam("which"), audit.c.id > bindparam("since")
)
_CLOSED = select(place_exception.c.place).where(
    place_exception.c.place == bindparam("at"), place_exception.c.closing != 0
)
_MADE = select(occurrence.c.original).where(
    occurrence.c.activity == bindparam("of"), occurrence.c.original >= bindparam("first")
)


@dataclass(frozen=True, slots=True)
class Made:
    """What one closing did. `change`: its row in the trail. `called_off`: occurrences; `excepted`: days by activity.

    `untouched`: of those called off, the ones that nobody had changed by hand before: the rule says how they are.
    """

    change: int
    number: int
    called_off: frozenset[int]
    untouched: frozenset[int]
    excepted: Mapping[int, frozenset[date]]


async def next_number(db: Connection) -> int:
    """One that no closing had, opened again or not: the trail speaks of them by it."""
    numbers = [(await db.execute(one)).all[0].number or 0 for one in (_LAST, _LAST_KEPT)]
    return max(numbers) + 1


def facts(number: int, called_off: Iterable[int], excepted: Mapping[int, Iterable[date]]) -> dict[str, object]:
    """What the trail keeps of a closing beside its rows: `of_place` reads it."""
    days = {str(one): sorted(day.isoformat() for day in several) for one, several in excepted.items()}
    return {"closing": number, "called_off": sorted(called_off), "excepted": days}


async def of_place(db: Connection, place: int) -> list[Made]:
    """Closings of a place, first made first; without those that were taken back."""
    undone = {row.object for row in (await db.execute(_UNDONE)).all}
    rows = (await db.execute(_OF_PLACE, {"at": place})).all
    return [
        Made(
            row.id,
            row.object,
            frozenset(row.after["called_off"]),
            _untouched(row),
            {int(one): frozenset(map(date.fromisoformat, days)) for one, days in row.after["excepted"].items()},
        )
        for row in rows
        if row.id not in undone
    ]


async def is_changed_since(db: Connection, which: int, change: int) -> bool:
    """Whether the trail has something of that occurrence alone after the row `change`."""
    return (await db.execute(_CHANGED_BY_HAND, {"which": which, "since": change})).first is not None


async def made(db: Connection, activity: int, first: date) -> frozenset[datetime]:
    """The wall times of the rule, from the day `first` on, that have become rows: whatever happened to them since."""
    rows = (await db.execute(_MADE, {"of": activity, "first": datetime.combine(first, time())})).all
    return frozenset(row.original for row in rows)


async def left_out(db: Connection, activity: Activity, times: Collection[Time]) -> frozenset[datetime]:
    """Which of them, by their wall times, a series has not, as its place is closed then.

    What takes place once is somebody's wish for just that day.
    """
    if activity.repeat is None or (await db.execute(_CLOSED, {"at": activity.place})).first is None:
        return frozenset()
    place = next(one for one in await storage.places.every(db) if one.id == activity.place)
    return frozenset(
        one.original for one in times if domain.taken_hours.is_closed_for(place, one.starts_at, one.ends_at)
    )


def _untouched(row: Row[Any]) -> frozenset[int]:
    were = ((row.before or {}).get("rows") or {}).get("occurrence") or {}
    return frozenset(int(one) for one, was in were.items() if was is not None and not was["changed"])
