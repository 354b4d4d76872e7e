"""What a change touched is put back exactly, or not at all."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import sqlalchemy
from sqlalchemy import select

import domain.waiting_list
import storage.activities
import storage.facts
import storage.occurrences
import storage.people
import storage.signups
import storage.snapshots
from domain.programme import Activity, OccurrenceState
from storage.database import Connection, Database
from storage.snapshots import Snapshot
from storage.tables import activity, occurrence
from tests.builders import NOW, a_place, an_activity, utc
from tests.sabotage import sabotage
from tests.storage.line_machine import steps
from tests.storage.signing_up import AMINA, BO, OCCURRENCE, joins, line, opens, places, writes

_TODAY = date(2026, 11, 21)
_LATER = (utc("2026-11-23 16:00"), utc("2026-11-23 18:00"), {"sv": "Köket"})
Rows = Sequence[Mapping[str, Any]]


async def _rows(db: Connection) -> Rows:
    """All but how often a line was changed."""
    times = (await db.execute(select(occurrence).order_by(occurrence.c.id))).all
    rules = (await db.execute(select(activity).order_by(activity.c.id))).all
    kept = [dict(row._mapping) for row in (*times, *rules)]
    return [{name: value for name, value in row.items() if name != "line_version"} for row in kept]


async def _takes(db: Connection, *activities: int) -> Snapshot:
    return await storage.snapshots.take(db, activities=activities, since=_TODAY, places=[1])


async def _changes(db: Connection) -> None:
    """The first is moved, the second called off, the third has other seats; the rule ends, and leaves a day out."""
    first, second, third = [one.id for one in (await storage.occurrences.between(db, NOW, NOW + timedelta(14)))[:3]]
    await storage.occurrences.move(db, first, *_LATER)
    await storage.occurrences.call_off(db, second)
    await storage.occurrences.set_seats(db, third, 2)
    await _change_rule(db, until=date(2027, 1, 20), except_on=frozenset({date(2027, 1, 18)}))


async def _change_rule(db: Connection, **changes: object) -> Activity:
    one = await storage.activities.find(db, 1)
    assert one is not None
    changed = replace(one, **changes)  # type: ignore[arg-type]
    await storage.activities.change(db, changed)
    return changed


async def _changed(database: Database) -> tuple[Rows, Snapshot, Snapshot]:
    """The rows as they were, and the two halves of what is different now."""
    async with database.writing() as db:
        rows, before = await _rows(db), await _takes(db, 1)
        await _changes(db)
        return rows, *storage.snapshots.difference(before, await _takes(db, 1))


async def _is_put_back(database: Database, before: Snapshot, after: Snapshot) -> bool:
    return await writes(database, lambda db: storage.putting_back.put_back(db, before, after))


async def _now(database: Database) -> Rows:
    async with database.reading() as db:
        return await _rows(db)


async def test_what_was_changed_is_put_back_exactly(database: Database) -> None:
    await opens(database)
    rows, before, after = await _changed(database)
    assert await _now(database) != rows
    assert await _is_put_back(database, before, after)
    assert await _now(database) == rows


def _only_activities(table: sqlalchemy.Table) -> sqlalchemy.Update:
    statement = sqlalchemy.update(table).where(table.c.id == sqlalchemy.bindparam("which"))
    return statement if table is activity else statement.where(sqlalchemy.false())


@sabotage(test_what_was_changed_is_put_back_exactly, {"storage.putting_back._change": _only_activities})
def test_without_the_rows_of_occurrences_half_of_it_stays_changed() -> None: ...


async def test_only_what_is_different_is_kept(database: Database) -> None:
    await opens(database)
    _, before, after = await _changed(database)
    assert {name: len(rows) for name, rows in before.items()} == {"activity": 1, "occurrence": 3}
    assert storage.snapshots.activities(before) == {1}
    assert {key for rows in after.values() for key in rows} == {key for rows in before.values() for key in rows}


async def test_what_somebody_changed_since_stays_as_they_left_it(database: Database) -> None:
    await opens(database)
    _, before, after = await _changed(database)
    begins, ends, room = _LATER
    await writes(database, lambda db: storage.occurrences.move(db, OCCURRENCE, begins, ends + timedelta(hours=1), room))
    now = await _now(database)
    assert not await _is_put_back(database, before, after)
    assert await _now(database) == now


async def _as_if_it_stood(*_: object) -> bool:
    return True


@sabotage(
    test_what_somebody_changed_since_stays_as_they_left_it,
    {"storage.putting_back._still_stand": _as_if_it_stood},
)
def test_without_a_look_what_somebody_else_did_is_thrown_away() -> None: ...


async def test_who_signed_up_since_stays_signed_up_and_the_line_is_another_one(database: Database) -> None:
    await opens(database)
    await joins(database, AMINA)
    _, before, after = await _changed(database)
    await joins(database, BO)
    seen = (await line(database)).version
    assert await _is_put_back(database, before, after)
    assert await places(database) == [("confirmed", 1), ("waitlisted", 1)]
    # Who decides on what they saw before must look again.
    assert (await line(database)).version > seen


@sabotage(
    test_who_signed_up_since_stays_signed_up_and_the_line_is_another_one,
    {
        "storage.putting_back._change": lambda table: sqlalchemy.update(table).where(
            table.c.id == sqlalchemy.bindparam("which")
        )
    },
)
def test_without_another_version_a_seat_may_be_given_by_an_old_view() -> None: ...


async def _split(database: Database) -> tuple[Rows, Snapshot, Snapshot, int]:
    """The first time becomes an activity of its own, with a second time that is new."""
    async with database.writing() as db:
        rows, before = await _rows(db), await _takes(db, 1)
        new = await storage.activities.add(db, an_activity(slug="another"))
        await db.execute(sqlalchemy.update(occurrence).where(occurrence.c.id == OCCURRENCE).values(activity=new))
        await storage.occurrences.make(db, replace(an_activity(slug="another"), id=new), a_place().zone, NOW)
        after = await _takes(db, 1, new)
    added = next(int(key) for key in after["occurrence"] if key not in before["occurrence"])
    return rows, *storage.snapshots.difference(before, after), added


async def test_what_is_new_goes_and_what_came_from_elsewhere_goes_home_with_its_people(database: Database) -> None:
    await opens(database)
    await joins(database, AMINA)
    rows, before, after, _ = await _split(database)
    assert await _is_put_back(database, before, after)
    assert await _now(database) == rows
    assert await places(database) == [("confirmed", 1)]


async def test_what_people_signed_up_for_does_not_vanish(database: Database) -> None:
    await opens(database)
    _, before, after, added = await _split(database)
    await writes(database, lambda db: _joins_another(db, added))
    now = await _now(database)
    assert not await _is_put_back(database, before, after)
    assert await _now(database) == now


async def _joins_another(db: Connection, number: int) -> None:
    person = await storage.people.add(db, AMINA, "sv", NOW)
    seen, told = await storage.signups.line(db, number), await storage.facts.holding(db, number)
    assert seen is not None
    await storage.signups.save(db, seen, domain.waiting_list.join(seen, person.id, 1, NOW, steps.HOLD)[1], told)


async def _nobody(*_: object) -> bool:
    return False


@sabotage(test_what_people_signed_up_for_does_not_vanish, {"storage.putting_back._are_awaited": _nobody})
def test_without_a_look_at_their_lines_their_seats_would_vanish() -> None: ...


async def test_a_time_moved_here_from_a_day_that_is_over_is_part_of_it(database: Database) -> None:
    await opens(database)
    async with database.writing() as db:
        await storage.occurrences.move(db, OCCURRENCE, utc("2026-12-01 12:00"), utc("2026-12-01 14:00"), {})
        rows, before = await _rows(db), await storage.snapshots.take(db, activities=[1], since=date(2026, 11, 30))
        await storage.occurrences.call_off(db, OCCURRENCE)
        halves = before, await storage.snapshots.take(db, activities=[1], since=date(2026, 11, 30))
    assert await _is_put_back(database, *storage.snapshots.difference(*halves))
    assert await _now(database) == rows


@sabotage(
    test_a_time_moved_here_from_a_day_that_is_over_is_part_of_it,
    {
        "storage.snapshots._TIMES": select(occurrence).where(
            occurrence.c.activity == sqlalchemy.bindparam("which"),
            occurrence.c.original >= sqlalchemy.bindparam("first"),
        )
    },
)
def test_by_the_day_that_the_rule_gave_alone_it_would_stay_called_off() -> None: ...


async def test_times_that_took_each_others_place_go_back(database: Database) -> None:
    await opens(database)
    async with database.writing() as db:
        rows, before = await _rows(db), await _takes(db, 1)
        one, other = (row["original"] for row in rows[:2])
        for number, original in ((1, other.replace(year=2000)), (2, one), (1, other)):
            values = {"original": original}
            await db.execute(sqlalchemy.update(occurrence).where(occurrence.c.id == number), values)
        halves = before, await _takes(db, 1)
    assert await _is_put_back(database, *storage.snapshots.difference(*halves))
    assert await _now(database) == rows


async def _nothing_is_set_apart(*_: object) -> None: ...


@sabotage(
    test_times_that_took_each_others_place_go_back,
    {"storage.putting_back._set_apart": _nothing_is_set_apart},
    raises=sqlalchemy.exc.IntegrityError,
)
def test_without_room_between_them_they_are_in_each_others_way() -> None: ...


async def test_what_was_called_off_is_planned_again_with_its_flag_as_it_was(database: Database) -> None:
    await opens(database)
    _, before, after = await _changed(database)
    await _is_put_back(database, before, after)
    async with database.reading() as db:
        rows = (await db.execute(select(occurrence).where(occurrence.c.changed))).all
        found = await storage.occurrences.find(db, OCCURRENCE + 1)
    assert rows == []
    assert found is not None
    assert found.state is OccurrenceState.PLANNED
