"""The numbers of closings, and what the trail tells of them."""

from datetime import date

import storage.audit
import storage.closings
import storage.places
from domain.audit import Change
from domain.programme import HoursException
from storage.database import Connection, Database
from tests.builders import NOW, a_place, a_programme_file
from tests.sabotage import sabotage
from tests.storage.stories import imports

_DAY = date(2026, 12, 24)


async def _note(db: Connection, number: int, *, place: int = 1, called_off: tuple[int, ...] = ()) -> int:
    facts = storage.closings.facts(number, called_off, {1: {_DAY}})
    kind, action = storage.closings.KIND, storage.closings.ACTION
    return await storage.audit.note(db, Change(NOW, 1, "volunteer", place, action, kind, number, {}, facts))


async def test_no_number_is_given_twice(database: Database) -> None:
    await imports(database, a_programme_file())
    async with database.writing() as db:
        assert await storage.closings.next_number(db) == 1
        await _note(db, 4)
        assert await storage.closings.next_number(db) == 5
        # The trail forgets after a year, a closing may be longer.
        await storage.places.change(db, a_place(exceptions=(HoursException(_DAY, _DAY, (), {}, 7),)))
        assert await storage.closings.next_number(db) == 8


async def test_the_trail_tells_what_closings_of_a_place_did(database: Database) -> None:
    async with database.writing() as db:
        row = await _note(db, 1, called_off=(3, 2))
        await _note(db, 2, place=2)
        [made] = await storage.closings.of_place(db, 1)
    assert (made.change, made.number, made.called_off) == (row, 1, {2, 3})
    assert made.excepted == {1: {_DAY}}


async def test_what_was_taken_back_did_nothing(database: Database) -> None:
    async with database.writing() as db:
        row = await _note(db, 1)
        await storage.audit.note(db, Change(NOW, 1, "volunteer", 1, storage.audit.UNDO, "change", row))
        assert await storage.closings.of_place(db, 1) == []


@sabotage(test_what_was_taken_back_did_nothing, {"storage.audit.UNDO": "open"})
def test_without_a_look_at_what_was_taken_back_it_would_count() -> None: ...
