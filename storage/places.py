"""Places with their weekly hours, their exceptions and who runs them."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import time
from typing import Any

from sqlalchemy import Row, bindparam, delete, insert, select, update

import domain.closings
from domain.programme import Hours, HoursException, LaterWeek, Place, Week
from domain.reasons import Because, Reason
from storage.database import Connection
from storage.tables import municipality as municipalities
from storage.tables import place as places
from storage.tables import place_exception as exceptions
from storage.tables import place_hours as hours
from storage.tables import place_run_by as run_by
from storage.tables import place_week as weeks

_ALL = select(places, municipalities.c.timezone).join(municipalities).order_by(places.c.id)
_HOURS = select(hours).order_by(*hours.c["place", "weekday", "opens"])
_EXCEPTIONS = select(exceptions).order_by(*exceptions.c["place", "position"])
_WEEKS = select(weeks).order_by(*weeks.c["place", "since"])
_RUN_BY = select(run_by).order_by(*run_by.c["place", "position"])
_ADD = insert(places)
_CHANGE = update(places).where(places.c.id == bindparam("which"))
_SET_SECOND_OK = update(places).where(places.c.id == bindparam("which")).values(second_ok=bindparam("to"))
_BELONGINGS = (hours, exceptions, run_by, weeks)
_DROP = [delete(table).where(table.c.place == bindparam("which")) for table in _BELONGINGS]
_ADD_HOURS, _ADD_EXCEPTIONS, _ADD_RUN_BY, _ADD_WEEKS = (insert(table) for table in _BELONGINGS)


async def every(db: Connection) -> tuple[Place, ...]:
    weekly = _by_place((await db.execute(_HOURS)).all)
    dated = _by_place((await db.execute(_EXCEPTIONS)).all)
    runners = _by_place((await db.execute(_RUN_BY)).all)
    later = _by_place((await db.execute(_WEEKS)).all)
    rows = (await db.execute(_ALL)).all
    return tuple(_place(row, weekly[row.id], dated[row.id], runners[row.id], later[row.id]) for row in rows)


def said(one: Place) -> dict[str, Any]:
    """What a file says of it, as JSON values by name."""
    return _values(one) | {
        "second_ok": one.second_ok,
        "run_by": list(one.run_by),
        "week": [_span_values(day) for day in one.week] if any(one.week) else [],
        "exceptions": [_said(other) for other in one.exceptions],
        "later": [{"since": week.since} | _week_values(week) for week in one.later],
    }


def kept(old: Place, new: Place) -> Place:
    """`new` as a file has it, with the closings that were made in a chat; those that the file has as well, once."""
    closings = [one for one in old.exceptions if one.closing]
    by_file = [
        said
        for position, said in enumerate(new.exceptions)
        if not any(domain.closings.is_written_as(one, said) for one in closings)
        or _is_its_own(said, old, new.exceptions[:position])
    ]
    return replace(new, exceptions=(*by_file, *closings))


def _is_its_own(said: HoursException, old: Place, above: Sequence[HoursException]) -> bool:
    """What a closing left of a day, and what the file itself has of it, may be the same, word for word."""
    return said in old.exceptions and said not in above


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


def dump_week(week: Week) -> list[list[list[str]]]:
    """Seven days as JSON values, Monday first."""
    return [_span_values(day) for day in week]


def load_week(kept: Iterable[Iterable[Iterable[str]]]) -> Week:
    return tuple(map(_spans, kept))


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
    await db.execute(_ADD_WEEKS, [{"place": place, "since": week.since} | _week_values(week) for week in one.later])


def _by_place(rows: Iterable[Row[Any]]) -> dict[int, list[Row[Any]]]:
    found: dict[int, list[Row[Any]]] = defaultdict(list)
    for row in rows:
        found[row.place].append(row)
    return found


def _place(
    row: Row[Any], weekly: list[Row[Any]], dated: list[Row[Any]], runners: list[Row[Any]], later: list[Row[Any]]
) -> Place:
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
        later=tuple(LaterWeek(week.since, load_week(week.hours)) for week in later),
    )


def _exception(row: Row[Any]) -> HoursException:
    # What is known is kept as a word, what people wrote as a table by language.
    reason: Because = Reason(row.reason) if isinstance(row.reason, str) else row.reason
    return HoursException(row.first, row.last, _spans(row.hours), reason, row.closing, row.begins, row.ends)


def _exception_values(one: HoursException) -> dict[str, Any]:
    return _said(one) | {"begins": one.begins, "ends": one.ends}


def _said(one: HoursException) -> dict[str, Any]:
    """What a file can say of it: what it said last is known by that."""
    reason = one.reason.value if isinstance(one.reason, Reason) else dict(one.reason)
    kept = {"first": one.first, "last": one.last, "reason": reason, "closing": one.closing}
    return kept | {"hours": _span_values(one.hours)}


def _week_values(one: LaterWeek) -> dict[str, Any]:
    return {"hours": dump_week(one.week)}


def _spans(written: Iterable[Iterable[str]]) -> tuple[Hours, ...]:
    return tuple(Hours(*map(time.fromisoformat, span)) for span in written)


def _span_values(day: Iterable[Hours]) -> list[list[str]]:
    return [[span.opens.isoformat("minutes"), span.closes.isoformat("minutes")] for span in day]


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
