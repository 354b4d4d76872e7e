"""What a volunteer does to one time, and what the rule may still do to it: people are signed up for it."""

from datetime import timedelta

import sqlalchemy

import storage.occurrences
import storage.signups
import storage.telling
from domain.programme import Activity, OccurrenceState
from storage.database import Database
from storage.tables import occurrence as occurrences
from tests.builders import NOW, a_place, a_programme_file, an_activity, utc, wall
from tests.sabotage import sabotage
from tests.storage.line_machine import steps
from tests.storage.signing_up import AMINA, BO, OCCURRENCE, joins, letters, opens, places, sends_all, writes
from tests.storage.stories import imports, loads

_ON_TUESDAYS = an_activity(
    repeat="FREQ=WEEKLY;BYDAY=TU", start=wall("2026-11-24 13:00"), end=wall("2026-11-24 15:00"), seats=1
)
_ON_MONDAYS_AND_THURSDAYS = an_activity(seats=1)


async def _makes(database: Database, activity: Activity) -> bool:
    async with database.writing() as db:
        return await storage.occurrences.make(db, activity, a_place().zone, NOW)


async def _state(database: Database, number: int = OCCURRENCE) -> OccurrenceState | None:
    async with database.reading() as db:
        found = await storage.occurrences.find(db, number)
    return found.state if found else None


async def test_one_is_found_whenever_it_is(database: Database) -> None:
    await opens(database)
    last = (await loads(database)).occurrences[-1]
    async with database.writing() as db:
        far = last.starts_at + timedelta(weeks=52)
        assert await storage.occurrences.move(db, last.id, far, far + timedelta(hours=2), {})
    async with database.reading() as db:
        found = await storage.occurrences.find(db, last.id)
        assert await storage.occurrences.find(db, 99) is None
    assert found is not None
    assert (found.id, found.starts_at, found.room) == (last.id, far, {})


async def test_what_is_called_off_is_called_off_once(database: Database) -> None:
    await opens(database)
    async with database.writing() as db:
        assert [await storage.occurrences.call_off(db, OCCURRENCE) for _ in range(2)] == [True, False]
    assert await _state(database) is OccurrenceState.CANCELLED
    async with database.writing() as db:
        assert [await storage.occurrences.put_back(db, OCCURRENCE) for _ in range(2)] == [True, False]
        assert not await storage.occurrences.call_off(db, 99)
    assert await _state(database) is OccurrenceState.PLANNED


async def test_seats_are_set_for_one_time_only(database: Database) -> None:
    await opens(database)
    async with database.writing() as db:
        assert await storage.occurrences.set_seats(db, OCCURRENCE, 5)
        assert not await storage.occurrences.set_seats(db, 99, 5)
    assert [one.seats for one in (await loads(database)).occurrences[:2]] == [5, 1]


async def test_the_rule_leaves_alone_what_a_volunteer_called_off_moved_or_made_larger(database: Database) -> None:
    await opens(database)
    first, second, third, fourth = (await loads(database)).occurrences[:4]
    moved = (second.starts_at + timedelta(hours=3), second.ends_at + timedelta(hours=3), {"sv": "Köket"})
    async with database.writing() as db:
        await storage.occurrences.call_off(db, first.id)
        await storage.occurrences.move(db, second.id, *moved)
        await storage.occurrences.set_seats(db, third.id, None)
        await storage.occurrences.call_off(db, fourth.id)
        await storage.occurrences.put_back(db, fourth.id)
    before = (await loads(database)).occurrences[:4]
    later = an_activity(start=wall("2026-11-23 14:00"), end=wall("2026-11-23 16:00"), seats=9)
    assert await _makes(database, later)
    assert (await loads(database)).occurrences[:4] == before


async def test_a_time_that_the_rule_drops_becomes_cancelled_where_people_are_signed_up_and_goes_where_not(
    database: Database,
) -> None:
    await opens(database)
    await joins(database, AMINA)
    assert await _makes(database, _ON_TUESDAYS)
    left = [one for one in (await loads(database)).occurrences if one.starts_at.weekday() != 1]
    assert [(one.id, one.state) for one in left] == [(OCCURRENCE, OccurrenceState.CANCELLED)]
    assert await places(database) == [("confirmed", 1)]
    assert not await _makes(database, _ON_TUESDAYS)


_WHATEVER_IS_DROPPED = sqlalchemy.delete(occurrences).where(
    occurrences.c.id == sqlalchemy.bindparam("which"), occurrences.c.changed.is_(False)
)


@sabotage(
    test_a_time_that_the_rule_drops_becomes_cancelled_where_people_are_signed_up_and_goes_where_not,
    {"storage.series._REMOVE": _WHATEVER_IS_DROPPED},
)
def test_without_looking_who_is_signed_up_their_seats_vanish() -> None: ...


async def test_what_the_rule_dropped_and_gives_back_is_planned_again_with_everybody_in_it(database: Database) -> None:
    await opens(database)
    await joins(database, AMINA, BO)
    await _makes(database, _ON_TUESDAYS)
    assert await _makes(database, _ON_MONDAYS_AND_THURSDAYS)
    assert await _state(database) is OccurrenceState.PLANNED
    assert await places(database) == [("confirmed", 1), ("waitlisted", 1)]


async def test_what_a_volunteer_called_off_stays_so_whatever_the_rule_gives_back(database: Database) -> None:
    await opens(database)
    async with database.writing() as db:
        await storage.occurrences.call_off(db, OCCURRENCE)
    for activity in (_ON_TUESDAYS, _ON_MONDAYS_AND_THURSDAYS):
        await _makes(database, activity)
    assert await _state(database) is OccurrenceState.CANCELLED


async def test_with_a_letter_that_waits_the_row_stays_though_nobody_is_signed_up_any_more(database: Database) -> None:
    await opens(database)
    await joins(database, AMINA, BO)
    await writes(database, steps.bound(steps.leave, AMINA, NOW))
    await writes(database, steps.bound(steps.leave, BO, NOW))
    await _makes(database, _ON_TUESDAYS)
    assert len(await letters(database)) == 1
    await sends_all(database)
    assert await _makes(database, _ON_TUESDAYS)
    assert await _state(database) is None


async def _line_version(database: Database) -> int:
    async with database.reading() as db:
        line = await storage.signups.line(db, OCCURRENCE)
    assert line is not None
    return line.version


async def test_every_change_makes_it_another_line(database: Database) -> None:
    await opens(database)
    await joins(database, AMINA)
    versions = [await _line_version(database)]
    starts = utc("2026-11-23 17:00")
    for change in (
        lambda db: storage.occurrences.call_off(db, OCCURRENCE),
        lambda db: storage.occurrences.put_back(db, OCCURRENCE),
        lambda db: storage.occurrences.set_seats(db, OCCURRENCE, 3),
        lambda db: storage.occurrences.move(db, OCCURRENCE, starts, starts + timedelta(hours=1), {}),
    ):
        await writes(database, change)
        versions.append(await _line_version(database))
    assert versions == [1, 2, 3, 4, 5]


async def test_the_rules_change_makes_it_another_line_too(database: Database) -> None:
    await opens(database)
    await joins(database, AMINA)
    await _makes(database, an_activity(seats=9))
    await _makes(database, _ON_TUESDAYS)
    assert await _line_version(database) == 3


async def test_an_activity_that_is_in_no_file_any_more_keeps_its_times_and_its_people(database: Database) -> None:
    await opens(database)
    await joins(database, AMINA)
    await imports(database, a_programme_file(activities=()))
    assert await _state(database) is OccurrenceState.PLANNED
    assert (await places(database), await letters(database)) == ([("confirmed", 1)], [])
