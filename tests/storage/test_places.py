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
    ]
