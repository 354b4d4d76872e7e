from dataclasses import replace
from datetime import datetime, timedelta

import sqlalchemy
from sqlalchemy import bindparam, delete, update

import storage.occurrences
from domain.programme import Activity
from storage.database import Database
from storage.tables import occurrence as occurrences
from tests.builders import NOW, a_place, a_programme_file, an_activity, wall
from tests.sabotage import sabotage
from tests.storage.stories import imports, loads

_ON_TUESDAYS = an_activity(repeat="FREQ=WEEKLY;BYDAY=TU", start=wall("2026-11-24 10:00"), end=wall("2026-11-24 12:00"))
_BY_ID = occurrences.c.id == bindparam("which")


async def _makes(database: Database, activity: Activity, now: datetime = NOW) -> bool:
    async with database.writing() as db:
        return await storage.occurrences.make(db, activity, a_place().zone, now)


async def _changes_by_hand(database: Database, number: int, **values: object) -> None:
    async with database.writing() as db:
        await db.execute(update(occurrences).where(occurrences.c.id == number), {**values, "changed": True})


async def test_eight_weeks_lie_ahead_and_a_second_run_does_nothing(database: Database) -> None:
    await imports(database, a_programme_file())
    before = (await loads(database)).occurrences
    assert before[0].starts_at == datetime.fromisoformat("2026-11-23T12:00+00:00")
    assert before[-1].starts_at == datetime.fromisoformat("2027-01-14T12:00+00:00")
    assert not await _makes(database, an_activity())
    assert (await loads(database)).occurrences == before


async def test_a_week_later_another_week_is_there(database: Database) -> None:
    await imports(database, a_programme_file())
    later = NOW + timedelta(weeks=1)
    assert await _makes(database, an_activity(), later)
    assert (await loads(database, later)).occurrences[-1].starts_at.date().isoformat() == "2027-01-21"


async def test_what_somebody_changed_by_hand_is_left_alone(database: Database) -> None:
    await imports(database, a_programme_file())
    cancelled, moved = (await loads(database)).occurrences[:2]
    evening = moved.starts_at + timedelta(hours=5)
    await _changes_by_hand(database, cancelled.id, state="cancelled")
    await _changes_by_hand(database, moved.id, starts_at=evening, room={"sv": "Köket"})
    assert await _makes(database, _ON_TUESDAYS)
    there = {one.id: one for one in (await loads(database)).occurrences}
    assert there[cancelled.id].state == "cancelled"
    assert (there[moved.id].starts_at, there[moved.id].room) == (evening, {"sv": "Köket"})
    assert len(there) == 2 + 8


_REMOVE_ANY = delete(occurrences).where(_BY_ID)
_ADJUST_ANY = update(occurrences).where(_BY_ID)


@sabotage(
    test_what_somebody_changed_by_hand_is_left_alone,
    {"storage.series._REMOVE": _REMOVE_ANY},
    raises=KeyError,
)
def test_without_the_guard_the_rule_removes_what_was_changed() -> None: ...


async def test_a_hand_made_room_outlives_a_change_of_seats(database: Database) -> None:
    await imports(database, a_programme_file())
    first, second = (await loads(database)).occurrences[:2]
    await _changes_by_hand(database, first.id, room={"sv": "Köket"}, seats=5)
    assert await _makes(database, an_activity(seats=30))
    there = {one.id: one for one in (await loads(database)).occurrences}
    assert there[first.id] == replace(first, room={"sv": "Köket"}, seats=5)
    assert there[second.id] == replace(second, seats=30)


@sabotage(test_a_hand_made_room_outlives_a_change_of_seats, {"storage.series._ADJUST": _ADJUST_ANY})
def test_without_the_guard_the_rule_overwrites_it() -> None: ...


async def test_a_moved_one_is_not_made_anew_at_its_old_time(database: Database) -> None:
    await imports(database, a_programme_file())
    first = (await loads(database)).occurrences[0]
    await _changes_by_hand(database, first.id, starts_at=NOW - timedelta(hours=1), ends_at=NOW)
    assert not await _makes(database, an_activity())


async def test_two_runs_at_once_make_each_time_once(database: Database) -> None:
    await imports(database, a_programme_file())
    async with database.writing() as db:
        await db.execute(sqlalchemy.text("DELETE FROM occurrence"))
    async with database.writing() as db:
        for _ in range(2):
            await storage.occurrences.make(db, an_activity(), a_place().zone, NOW)
    assert len((await loads(database)).occurrences) == 16


async def test_the_heart_has_not_beaten_before_the_first_run(database: Database) -> None:
    async with database.writing() as db:
        assert await storage.occurrences.made_at(db) is None
        await storage.occurrences.heartbeat(db, NOW)
        assert await storage.occurrences.made_at(db) == NOW


async def test_an_id_is_never_given_twice_for_old_buttons_carry_it(database: Database) -> None:
    await imports(database, a_programme_file())
    before = {one.id for one in (await loads(database)).occurrences}
    await _makes(
        database,
        an_activity(repeat="FREQ=WEEKLY;BYDAY=TU", start=wall("2026-11-24 13:00"), end=wall("2026-11-24 15:00")),
    )
    assert before.isdisjoint(one.id for one in (await loads(database)).occurrences)
