"""What waits for a second association: kept as it was, and answered once."""

import asyncio
from contextlib import AsyncExitStack
from datetime import date, time

import sqlalchemy

import storage.awaiting
import storage.drafts
import storage.people
import storage.places
from domain.awaiting import Awaiting, End
from domain.posting import Field, Posting
from domain.programme import Audience
from storage.database import Database
from tests.builders import NOW, a_place, a_programme_file, an_activity
from tests.sabotage import sabotage
from tests.storage.stories import imports, loads, opened

_POSTING = Posting(title="Kör", place=1, day=date(2026, 12, 4), begins=time(16), ends=time(18), seats=10)


async def _waits(database: Database) -> Awaiting:
    await imports(database, a_programme_file())
    activity = an_activity(
        id=0, until=date(2027, 6, 1), except_on=frozenset({date(2026, 12, 24)}), audience=Audience.MEN
    )
    async with database.writing() as db:
        person = await storage.people.add(db, 4711, "sv", NOW)
        one = Awaiting(0, person.id, 1, 1, 7, _POSTING, activity, NOW)
        await storage.awaiting.add(db, one)
        [kept] = await storage.awaiting.every_open(db)
    assert kept == Awaiting(1, person.id, 1, 1, 7, _POSTING, activity, NOW)
    return kept


async def test_it_is_kept_as_it_was_read_back(database: Database) -> None:
    one = await _waits(database)
    async with database.reading() as db:
        assert await storage.awaiting.find(db, one.id) == one
        assert await storage.awaiting.of_draft(db, one.person, 7) == one
        assert await storage.awaiting.of_draft(db, one.person, 8) is None


async def _ends(database: Database, number: int) -> bool:
    async with database.writing() as db:
        await asyncio.sleep(0)
        return await storage.awaiting.end(db, number, End.AGREED, NOW)


async def test_of_a_hundred_who_answer_at_once_one_counts(url: str) -> None:
    async with AsyncExitStack() as doors:
        processes = [await doors.enter_async_context(opened(url)) for _ in range(5)]
        one = await _waits(processes[0])
        ends = await asyncio.gather(*(_ends(processes[number % 5], one.id) for number in range(100)))
    assert sum(ends) == 1


@sabotage(test_of_a_hundred_who_answer_at_once_one_counts, {"storage.awaiting.OPEN": sqlalchemy.true()})
def test_without_the_guard_all_hundred_count() -> None: ...


async def test_what_comes_back_is_the_draft_or_stands_behind_it(database: Database) -> None:
    one = await _waits(database)
    async with database.writing() as db:
        await storage.drafts.put_back(db, one.person, _POSTING, NOW)
        draft = await storage.drafts.of(db, one.person)
        assert draft is not None
        assert (draft.posting, draft.takes_words(NOW)) == (_POSTING, False)
        await storage.drafts.keep(db, one.person, Posting(title="Schack"), Field.DAY, NOW)
        await storage.drafts.put_back(db, one.person, _POSTING, NOW)
        draft = await storage.drafts.of(db, one.person)
        assert draft is not None
        assert (draft.posting.title, [aside.posting for aside in draft.aside]) == ("Schack", [_POSTING])
        assert draft.asked is Field.DAY


async def test_a_file_that_does_not_say_leaves_it_to_the_house(database: Database) -> None:
    silent = a_programme_file(places=(a_place(second_ok=None),))
    await imports(database, silent)
    async with database.writing() as db:
        await storage.places.set_second_ok(db, 1, True)
    assert (await imports(database, silent)).changed == []
    assert (await loads(database)).places[0].second_ok is True
    said = a_programme_file(places=(a_place(second_ok=False),))
    assert [item.fields for item in (await imports(database, said)).changed] == [("second_ok",)]
    assert (await loads(database)).places[0].second_ok is False
