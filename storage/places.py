"""Places with their weekly hours, their exceptions and who runs them."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import time
from typing import Any

from sqlalchemy import Row, bindparam, delete, insert, select, update

from domain.programme import Hours, HoursException, Place
from storage.database import Connection
from storage.tables import municipality as municipalities
from storage.tables import place as places
from storage.tables import place_exception as exceptions
from storage.tables import place_hours as hours
from storage.tables import place_run_by as run_by

_ALL = select(places, municipalities.c.timezone).join(municipalities).order_by(places.c.id)
_HOURS = select(hours).order_by(*hours.c["place", "weekday", "opens"])
_EXCEPTIONS = select(exceptions).order_by(*exceptions.c["place", "position"])
_RUN_BY = select(run_by).order_by(*run_by.c["place", "position"])
_ADD = insert(places)
_CHANGE = update(places).where(places.c.id == bindparam("which"))
_SET_SECOND_OK = update(places).where(places.c.id == bindparam("which")).values(second_ok=bindparam("to"))
_BELONGINGS = (hours, exceptions, run_by)
_DROP = [delete(table).where(table.c.place == bindparam("which")) for table in _BELONGINGS]
_ADD_HOURS, _ADD_EXCEPTIONS, _ADD_RUN_BY = (insert(table) for table in _BELONGINGS)


async def every(db: Connection) -> tuple[Place, ...]:
    weekly = _by_place((await db.execute(_HOURS)).all)
    dated = _by_place((await db.execute(_EXCEPTIONS)).all)
    runners = _by_place((await db.execute(_RUN_BY)).all)
    return tuple(_place(row, weekly[row.id], dated[row.id], runners[row.id]) for row in (await db.execute(_ALL)).all)


async def add(db: Connection, one: Place) -> int:
    """Returns the id it was given; its own is not looked at."""
    key = (await db.execute(_ADD, _values(one))).key
    await _add_belongings(db, key, one)
    return key


async def change(db: Connection, one: Place) -> None:
    await db.execute(_CHANGE, {"which": one.id, **_values(one)})
    for drop in _DROP:
        await db.execute(drop, {"which": one.id})
    await _add_belongings(db, one.id, one)


async def set_second_ok(db: Connection, place: int, wanted: bool) -> None:
    """The caller raises the programme's version."""
    await db.execute(_SET_SECOND_OK, {"which": place, "to": wanted})


async def _add_belongings(db: Connection, place: int, one: Place) -> None:
    await db.execute(
        _ADD_HOURS,
        [
            {"place": place, "weekday": weekday, "opens": span.opens, "closes": span.closes}
            for weekday, spans in enumerate(one.week)
            for span in spans
        ],
    )
    await db.execute(
        _ADD_EXCEPTIONS,
        [{"place": place, "position": n} | _exception_values(other) for n, other in enumerate(one.exceptions)],
    )
    await db.execute(
        _ADD_RUN_BY, [{"place": place, "association": who, "position": n} for n, who in enumerate(one.run_by)]
    )


def _by_place(rows: Iterable[Row[Any]]) -> dict[int, list[Row[Any]]]:
    found: dict[int, list[Row[Any]]] = defaultdict(list)
    for row in rows:
        found[row.place].append(row)
    return found


def _place(row: Row[Any], weekly: list[Row[Any]], dated: list[Row[Any]], runners: list[Row[Any]]) -> Place:
    week = tuple(
        tuple(Hours(span.opens, span.closes) for span in weekly if span.weekday == weekday) for weekday in range(7)
    )
    return Place(
        id=row.id,
        municipality=row.municipality,
        slug=row.slug,
        name=row.name,
        address=row.address,
        latitude=row.latitude,
        longitude=row.longitude,
        phone=row.phone,
        directions=row.directions,
        run_by=tuple(runner.association for runner in runners),
        week=week,
        exceptions=tuple(map(_exception, dated)),
        timezone=row.timezone,
        second_ok=row.second_ok,
    )


def _exception(row: Row[Any]) -> HoursException:
    spans = tuple(Hours(time.fromisoformat(opens), time.fromisoformat(closes)) for opens, closes in row.hours)
    return HoursException(row.first, row.last, spans, row.reason)


def _exception_values(one: HoursException) -> dict[str, Any]:
    spans = [[span.opens.isoformat("minutes"), span.closes.isoformat("minutes")] for span in one.hours]
    return {"first": one.first, "last": one.last, "hours": spans, "reason": one.reason}


def _values(one: Place) -> dict[str, Any]:
    return {
        "municipality": one.municipality,
        "slug": one.slug,
        "name": one.name,
        "address": one.address,
        "latitude": one.latitude,
        "longitude": one.longitude,
        "phone": one.phone,
        "directions": one.directions,
        "second_ok": bool(one.second_ok),
    }
