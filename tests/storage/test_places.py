"""What a place keeps of its hours: later weeks, reasons, and which closing made an exception."""

from datetime import date, time

import storage.exporting
import storage.places
from domain.programme import Hours, HoursException, LaterWeek
from domain.reasons import Reason
from storage.database import Database
from tests.builders import CLOSED, NOW, a_place, a_programme_file
from tests.storage.stories import imports, loads, read

_WEEK = ((Hours(time(10), time(12)), Hours(time(13), time())), *[CLOSED] * 6)
_PLACE = a_place(
    later=(LaterWeek(date(2027, 1, 7), _WEEK), LaterWeek(date(2027, 3, 1), (CLOSED,) * 7)),
    exceptions=(
        HoursException(date(2026, 12, 24), date(2027, 1, 6), (), Reason.HOLIDAY, closing=3),
        HoursException(date(2026, 12, 1), date(2026, 12, 1), (Hours(time(9), time(12)),), {"sv": "Möte"}),
        HoursException(date(2026, 12, 7), date(2026, 12, 7), (), {}, 4, time(14), None),
    ),
)


async def test_later_weeks_reasons_and_closings_are_kept(database: Database) -> None:
    await imports(database, a_programme_file(places=(_PLACE,)))
    assert (await loads(database)).places == (_PLACE,)


async def test_a_change_leaves_nothing_of_the_old_hours(database: Database) -> None:
    await imports(database, a_programme_file(places=(_PLACE,)))
    async with database.writing() as db:
        await storage.places.change(db, a_place())
    assert (await loads(database)).places == (a_place(),)


async def test_the_exported_file_says_the_same_hours(database: Database) -> None:
    await imports(database, a_programme_file(places=(_PLACE,)))
    async with database.reading() as db:
        [text] = (await storage.exporting.export(db, NOW)).values()
    [place] = read(text).places
    assert place.later == _PLACE.later
    assert [(one.first, one.reason) for one in place.exceptions] == [
        (date(2026, 12, 24), Reason.HOLIDAY),
        (date(2026, 12, 1), {"sv": "Möte"}),
        (date(2026, 12, 7), {}),
    ]
    assert place.exceptions[-1].hours == (Hours(time(9), time(14)),)


async def test_imported_again_what_was_exported_closes_the_same_part_once(database: Database) -> None:
    await imports(database, a_programme_file(places=(_PLACE,)))
    async with database.reading() as db:
        [text] = (await storage.exporting.export(db, NOW)).values()
    await imports(database, read(text))
    [there] = (await loads(database)).places
    assert [one for one in there.exceptions if one.first == date(2026, 12, 7)] == [_PLACE.exceptions[-1]]
