"""A day keeps its row: what is on today, what is moved to another time, what somebody cancelled."""

from dataclasses import replace
from datetime import datetime

import storage.occurrences
from domain.programme import Activity
from storage.database import Database
from storage.tables import occurrence as occurrences
from tests.builders import NOW, a_place, a_programme_file, an_activity, utc, wall
from tests.sabotage import sabotage
from tests.storage.stories import imports, loads


async def _makes(database: Database, activity: Activity, now: datetime = NOW) -> bool:
    async with database.writing() as db:
        return await storage.occurrences.make(db, activity, a_place().zone, now)


async def _cancels(database: Database, number: int) -> None:
    async with database.writing() as db:
        change = occurrences.update().where(occurrences.c.id == number)
        await db.execute(change, {"state": "cancelled", "changed": True})


async def test_what_is_on_already_is_there_when_the_programme_comes_in_the_middle_of_it(database: Database) -> None:
    half_past_one = utc("2026-11-23 12:30")
    await imports(database, a_programme_file(), now=half_past_one)
    assert (await loads(database, half_past_one)).occurrences[0].starts_at == utc("2026-11-23 12:00")
    assert not await _makes(database, an_activity(), half_past_one)


async def test_what_has_begun_stays_as_it_was_announced(database: Database) -> None:
    await imports(database, a_programme_file())
    before = (await loads(database)).occurrences
    half_past_one = utc("2026-11-23 12:30")
    assert await _makes(database, _at("10:00", "12:00"), half_past_one)
    after = (await loads(database)).occurrences
    assert after[0] == before[0]
    assert [one.starts_at.hour for one in after] == [12] + [9] * 15


def _at(start: str, end: str) -> Activity:
    return an_activity(start=wall(f"2026-11-23 {start}"), end=wall(f"2026-11-23 {end}"))


async def test_a_moved_time_keeps_the_ids_that_people_signed_up_for(database: Database) -> None:
    await imports(database, a_programme_file())
    before = (await loads(database)).occurrences
    assert await _makes(database, _at("14:00", "16:00"))
    after = (await loads(database)).occurrences
    assert [one.id for one in after] == [one.id for one in before]
    assert {one.starts_at.hour for one in after} == {13}
    assert not await _makes(database, _at("14:00", "16:00"))


def _none_moved(*_: object) -> dict[int, datetime]:
    return {}


@sabotage(
    test_a_moved_time_keeps_the_ids_that_people_signed_up_for,
    {"storage.series._moved": _none_moved},
)
def test_without_pairing_by_day_everybody_loses_their_seat() -> None: ...


async def test_later_today_may_become_earlier_today(database: Database) -> None:
    await imports(database, a_programme_file())
    first = (await loads(database)).occurrences[0]
    assert await _makes(database, _at("09:00", "15:00"), utc("2026-11-23 09:00"))
    assert (await loads(database)).occurrences[0] == replace(first, starts_at=utc("2026-11-23 08:00"))


async def test_a_cancelled_day_stays_cancelled_when_the_time_is_moved(database: Database) -> None:
    await imports(database, a_programme_file())
    first = (await loads(database)).occurrences[0]
    await _cancels(database, first.id)
    assert await _makes(database, _at("14:00", "16:00"))
    after = (await loads(database)).occurrences
    assert len(after) == 16
    assert (after[0].id, after[0].starts_at, after[0].state) == (first.id, first.starts_at, "cancelled")
