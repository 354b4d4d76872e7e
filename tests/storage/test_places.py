"""What a place keeps of its hours: later weeks, reasons, and which closing made an exception."""

from dataclasses import replace
from datetime import date, time

import domain.closings
import storage.exporting
import storage.places
from domain.programme import Hours, HoursException, LaterWeek, Place
from domain.programme_file import ProgrammeFile
from domain.reasons import Reason
from storage.database import Database
from tests.builders import CLOSED, NOW, a_place, a_programme_file
from tests.sabotage import sabotage
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


async def _exported(database: Database, place: Place) -> ProgrammeFile:
    await imports(database, a_programme_file(places=(place,)))
    async with database.reading() as db:
        [text] = (await storage.exporting.export(db, NOW)).values()
    return read(text)


async def _opens_at(database: Database, place: Place, hour: int) -> None:
    """On all days, by a chat."""
    async with database.writing() as db:
        await storage.places.change(db, replace(place, week=((Hours(time(hour), time(18)),),) * 7))


async def test_with_other_weekly_hours_since_the_same_part_is_closed_once(database: Database) -> None:
    file = await _exported(database, _PLACE)
    await _opens_at(database, _PLACE, 11)
    await imports(database, file)
    [there] = (await loads(database)).places
    assert [one for one in there.exceptions if one.first == date(2026, 12, 7)] == [_PLACE.exceptions[-1]]


def _by_its_hours(one: HoursException, said: HoursException) -> bool:
    week = ((Hours(time(11), time(18)),),) * 7
    there = replace(_PLACE, week=week)
    return said in [replace(left, closing=0) for left in domain.closings.written(there, one)]


@sabotage(
    test_with_other_weekly_hours_since_the_same_part_is_closed_once,
    {"domain.closings.is_written_as": _by_its_hours},
)
def test_by_the_hours_that_were_left_it_would_be_closed_twice() -> None: ...


async def _shorter_until(database: Database, hour: int) -> None:
    """By the file, without a reason, as the closing from two o'clock on top of it: exported, and imported again."""
    day = date(2026, 12, 7)
    shorter = HoursException(day, day, (Hours(time(9), time(hour)),), {})
    place = replace(_PLACE, exceptions=(shorter, _PLACE.exceptions[-1]))
    await imports(database, await _exported(database, place))
    [there] = (await loads(database)).places
    assert there.exceptions == place.exceptions


async def test_shorter_hours_of_the_file_stay_beneath_a_closing(database: Database) -> None:
    await _shorter_until(database, 13)


@sabotage(
    test_shorter_hours_of_the_file_stay_beneath_a_closing,
    {"storage.places._is_its_own": lambda said, old, above: False},
)
def test_taken_for_the_closing_they_would_be_gone_when_it_is_opened_again() -> None: ...


async def test_hours_that_go_on_into_the_closed_part_are_not_those_that_it_left(database: Database) -> None:
    day = date(2026, 12, 7)
    await imports(database, a_programme_file(places=(_PLACE,)))
    longer = HoursException(day, day, (Hours(time(9), time(15)),), {})
    await imports(database, a_programme_file(places=(a_place(exceptions=(longer,)),)))
    [there] = (await loads(database)).places
    assert longer in there.exceptions


@sabotage(
    test_hours_that_go_on_into_the_closed_part_are_not_those_that_it_left,
    {"domain.closings.is_written_as": lambda one, said: (one.first, one.reason) == (said.first, said.reason)},
)
def test_by_day_and_reason_alone_a_file_could_not_say_other_hours() -> None: ...
