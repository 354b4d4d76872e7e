"""Announcements in the database: what is counted, what is forgotten, and what stays whole when other things go."""

from datetime import timedelta

import pytest
import sqlalchemy

import scheduler.housekeeping
import storage.announcements
import storage.outbox
import storage.people
import storage.sketches
from domain.announcements import MOST_SKETCHES, Announcement, Counts, Readers, ReadersKind, Sketch
from domain.outbox import Drop
from storage.database import Database
from storage.tables import activity as activities
from tests.builders import NOW, a_programme_file
from tests.sabotage import sabotage
from tests.storage.stories import imports

_DATE = Readers(ReadersKind.DATE, 1, 1, 1, waiting=True)
_SKETCH = Sketch(0, _DATE, {"sv": "Ta med pennor", "ar": "أحضروا أقلاما"}, "a photo", "ar", NOW)


async def _a_house(database: Database, people: int = 1) -> None:
    await imports(database, a_programme_file())
    async with database.writing() as db:
        for number in range(people):
            await storage.people.add(db, 101 + number, "sv", NOW)


async def _begun(database: Database, people: int = 1) -> int:
    await _a_house(database, people)
    async with database.writing() as db:
        number = await storage.announcements.begin(db, 1, _SKETCH, 4242, people, NOW)
        assert number is not None
        ids = range(1, people + 1)
        await storage.announcements.write_to(db, number, ids, 1, NOW, NOW + timedelta(hours=24))
    return number


async def _found(database: Database, number: int) -> Announcement:
    async with database.reading() as db:
        found = await storage.announcements.find(db, number)
    assert found is not None
    return found


async def test_a_sketch_comes_back_as_it_was_kept(database: Database) -> None:
    await _a_house(database)
    async with database.writing() as db:
        begun = await storage.sketches.begin(db, 1, _SKETCH)
        changed = begun.written("Ta med papper", "sv")
        await storage.sketches.keep(db, changed)
        assert await storage.sketches.of(db, 1) == [changed]
        assert list(changed.texts) == ["sv", "ar"]
        assert await storage.sketches.find(db, begun.id, 2) is None


async def test_of_very_many_sketches_the_oldest_go(database: Database) -> None:
    await _a_house(database)
    async with database.writing() as db:
        numbers = [(await storage.sketches.begin(db, 1, _SKETCH)).id for _ in range(MOST_SKETCHES + 2)]
        kept = [one.id for one in await storage.sketches.of(db, 1)]
    assert kept == numbers[: -MOST_SKETCHES - 1 : -1]


async def test_one_that_says_nothing_pushes_out_none_that_does(database: Database) -> None:
    await _a_house(database)
    async with database.writing() as db:
        first = await storage.sketches.begin(db, 1, _SKETCH)
        for _time in range(MOST_SKETCHES + 1):
            await storage.sketches.begin(db, 1, Sketch(0, _DATE, {}, None, "text", NOW))
        kept = [one.id for one in await storage.sketches.of(db, 1)]
    assert (len(kept), kept[-1]) == (2, first.id)


async def test_with_its_activity_gone_a_sketch_keeps_its_words(database: Database) -> None:
    await _a_house(database)
    async with database.writing() as db:
        await storage.sketches.begin(db, 1, _SKETCH)
        await db.execute(sqlalchemy.delete(activities))
        [left] = await storage.sketches.of(db, 1)
    assert left.texts == _SKETCH.texts
    assert left.readers == Readers(ReadersKind.DATE, 1, waiting=True)


async def test_people_are_counted_by_how_it_ended(database: Database) -> None:
    number = await _begun(database, 8)
    ends = [Drop.UNREACHABLE, Drop.WRONG, Drop.TOO_LATE, Drop.GONE, Drop.STOPPED]
    async with database.writing() as db:
        for letter, why in enumerate(ends, 1):
            await storage.outbox.drop(db, letter, why, NOW)
        await storage.outbox.sent(db, 6, NOW)
        await storage.outbox.sent(db, 7, NOW, surely=False)
    sent = await _found(database, number)
    async with database.reading() as db:
        counts = await storage.announcements.counts(db, sent)
    assert counts == Counts(8, sent=2, unreachable=2, late=1, stopped=1, left=1, waiting=1)


async def test_the_first_is_not_counted_with_the_tenth(database: Database) -> None:
    first = await _begun(database, 2)
    async with database.writing() as db:
        await storage.announcements.write_to(db, first * 10 + 1, [1, 2], 1, NOW, NOW)
    sent = await _found(database, first)
    async with database.reading() as db:
        assert (await storage.announcements.counts(db, sent)).waiting == 2


async def test_each_gets_one_letter_however_often_it_is_put_in(database: Database) -> None:
    number = await _begun(database, 3)
    async with database.writing() as db:
        assert await storage.announcements.write_to(db, number, [1, 2, 3], 1, NOW, NOW) == 0


async def test_from_one_place_one_is_under_way(database: Database) -> None:
    number = await _begun(database, 2)
    async with database.writing() as db:
        assert await storage.announcements.begin(db, 1, _SKETCH, None, 2, NOW) is None
        await storage.announcements.stop(db, number, NOW)
        assert await storage.announcements.begin(db, 1, _SKETCH, None, 2, NOW) is not None


@sabotage(test_from_one_place_one_is_under_way, {"storage.announcements.IDLE": sqlalchemy.true()})
def test_without_a_look_at_its_letters_another_one_begins() -> None: ...


async def test_the_text_is_forgotten_a_week_after_it_was_sent(database: Database) -> None:
    number = await _begun(database)
    kept = []
    for days in (7, 8):
        await scheduler.housekeeping.forget(database, NOW + timedelta(days=days))
        sent = await _found(database, number)
        kept.append((bool(sent.texts), sent.picture is not None, sent.number))
    assert kept == [(True, True, 1), (False, False, 1)]


async def _nothing(*_: object) -> int:
    return 0


@sabotage(
    test_the_text_is_forgotten_a_week_after_it_was_sent,
    {"scheduler.housekeeping._KEPT": ((_nothing, timedelta()),)},
)
def test_without_the_rule_it_would_stay() -> None: ...


@pytest.mark.parametrize(("days", "left"), [(30, 1), (31, 0)])
async def test_a_sketch_goes_a_month_after_it_was_touched(database: Database, days: int, left: int) -> None:
    await _a_house(database)
    async with database.writing() as db:
        await storage.sketches.begin(db, 1, _SKETCH)
    await scheduler.housekeeping.forget(database, NOW + timedelta(days=days))
    async with database.reading() as db:
        assert len(await storage.sketches.of(db, 1)) == left
