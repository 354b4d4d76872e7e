"""The same file again undoes nothing that was changed in a chat since; a changed file does what it always did."""

import secrets
from dataclasses import replace
from datetime import date, time

from sqlalchemy import update

import storage.activities
import storage.exporting
import storage.imported
import storage.places
import storage.programme
from domain.programme import Activity, Hours, HoursException, LaterWeek, Place
from domain.programme_file import ProgrammeFile
from domain.reasons import Reason
from storage.database import Database
from storage.tables import activity as activities
from storage.tables import place as places
from tests.builders import CLOSED, NOW, a_municipality, a_place, a_programme_file, an_activity
from tests.sabotage import sabotage
from tests.storage.stories import imports, loads, read

_JULY = date(2027, 7, 1)
_OF_A_FILE = HoursException(date(2026, 12, 31), date(2026, 12, 31), (), {"sv": "Nyår"})
_OF_A_CHAT = HoursException(date(2027, 7, 1), date(2027, 7, 31), (), Reason.HOLIDAY, closing=1)
_LATER = LaterWeek(date(2027, 1, 7), ((Hours(time(10), time(14)),), *[CLOSED] * 6))


async def _chat(database: Database, *, place: Place | None = None, activity: Activity | None = None) -> None:
    """Somebody changes a place or an activity in a chat."""
    async with database.writing() as db:
        if place is not None:
            await storage.places.change(db, place)
        if activity is not None:
            await storage.activities.change(db, activity)
        await storage.programme.raise_version(db)


async def _exports(database: Database) -> ProgrammeFile:
    async with database.reading() as db:
        [text] = (await storage.exporting.export(db, NOW)).values()
    return read(text)


async def test_the_same_file_again_leaves_what_a_chat_changed(database: Database) -> None:
    file = a_programme_file(places=(a_place(exceptions=(_OF_A_FILE,)),))
    await imports(database, file)
    place, activity = a_place(exceptions=(_OF_A_CHAT,), later=(_LATER,)), an_activity(seats=5)
    await _chat(database, place=place, activity=replace(activity, except_on=frozenset({_JULY})))
    before = await loads(database)
    result = await imports(database, file)
    assert (result.added, result.changed, result.unchanged) == ([], [], 5)
    assert await loads(database) == before
    assert before.activities[0].seats == 5


@sabotage(
    test_the_same_file_again_leaves_what_a_chat_changed,
    {"storage.imported._fingerprint": lambda said: secrets.token_hex()},
)
def test_without_the_memory_of_the_file_a_nightly_import_undoes_the_day() -> None: ...


async def test_what_files_never_say_makes_no_file_say_something_else(database: Database) -> None:
    """A picture, and a second OK that the file is silent about, are a chat's own: with them its other changes stay."""
    file = a_programme_file(places=(a_place(second_ok=None),))
    await imports(database, file)
    place = a_place(second_ok=True, later=(_LATER,))
    await _chat(database, place=place, activity=an_activity(seats=5, picture="a photo"))
    assert not (await imports(database, file)).did_something
    [place], [activity] = (await loads(database)).places, (await loads(database)).activities
    assert (place.second_ok, place.later, activity.seats, activity.picture) == (True, (_LATER,), 5, "a photo")


async def test_the_order_of_texts_and_exceptions_says_nothing_new_of_an_activity(database: Database) -> None:
    await imports(database, a_programme_file())
    await _chat(database, activity=an_activity(seats=5))
    turned = an_activity(title=dict(reversed(list(an_activity().title.items()))))
    assert not (await imports(database, a_programme_file(activities=(turned,)))).did_something
    assert (await loads(database)).activities[0].seats == 5


async def test_a_changed_file_holds_again_and_from_then_on(database: Database) -> None:
    await imports(database, a_programme_file())
    await _chat(database, activity=an_activity(seats=5, title={"sv": "Kaffe"}))
    changed = a_programme_file(activities=(an_activity(seats=30),))
    result = await imports(database, changed)
    assert [one.fields for one in result.changed] == [("title", "seats")]
    assert (await loads(database)).activities[0].seats == 30
    assert not (await imports(database, changed)).did_something


async def test_a_changed_file_opens_no_house_that_was_closed_in_a_chat(database: Database) -> None:
    await imports(database, a_programme_file())
    off = an_activity(except_on=frozenset({_JULY}))
    await _chat(database, place=a_place(exceptions=(_OF_A_CHAT,), later=(_LATER,)), activity=off)
    file = a_programme_file(
        places=(a_place(phone=None, exceptions=(_OF_A_FILE,)),), activities=(an_activity(seats=30),)
    )
    await imports(database, file)
    [place], [activity] = (await loads(database)).places, (await loads(database)).activities
    assert (place.phone, place.exceptions, place.later) == (None, (_OF_A_FILE, _OF_A_CHAT), ())
    assert (activity.seats, activity.except_on) == (30, frozenset({_JULY}))


@sabotage(
    test_a_changed_file_opens_no_house_that_was_closed_in_a_chat,
    {"storage.imported.with_closings": lambda there, old, new: new},
)
def test_without_care_for_closings_people_come_to_a_closed_house() -> None: ...


async def _cut(database: Database, stays: Activity, new: Activity) -> None:
    """A chat makes two of it, as `storage.splitting` does."""
    async with database.writing() as db:
        await storage.activities.change(db, stays)
        await storage.activities.add(db, new)
        await storage.programme.raise_version(db)


async def test_a_changed_file_runs_nothing_twice_that_a_chat_cut_in_two(database: Database) -> None:
    await imports(database, a_programme_file())
    one, out = an_activity(), date(2026, 11, 30)
    stays = replace(one, until=date(2026, 12, 9), except_on=frozenset({out}))
    later = replace(one, slug=f"{one.slug}-d20261210", start=one.start.replace(month=12, day=10, hour=17))
    later = replace(later, end=later.start.replace(hour=18))
    await _cut(database, stays, later)
    single = replace(one, slug=f"{one.slug}-d20261130", start=one.start.replace(day=30), repeat=None)
    await _cut(database, stays, replace(single, end=single.start.replace(hour=18)))
    await imports(database, a_programme_file(activities=(an_activity(seats=30),)))
    first = (await loads(database)).activities[0]
    assert (first.seats, first.until, first.except_on) == (30, date(2026, 12, 9), frozenset({out}))


@sabotage(
    test_a_changed_file_runs_nothing_twice_that_a_chat_cut_in_two,
    {"storage.imported._without_cut_off": lambda there, old, new: new},
)
def test_without_a_look_at_what_was_cut_off_both_run() -> None: ...


async def test_where_nothing_was_cut_off_or_before_it_the_end_of_a_file_holds(database: Database) -> None:
    one = an_activity(until=date(2026, 12, 9))
    await imports(database, a_programme_file(activities=(one,)))
    await imports(database, a_programme_file())
    assert (await loads(database)).activities[0].until is None
    later = replace(one, slug=f"{one.slug}-d20261210", start=one.start.replace(month=12, day=10), until=None)
    await _cut(database, one, replace(later, end=later.start.replace(hour=18)))
    early = date(2026, 12, 1)
    await imports(database, a_programme_file(activities=(an_activity(until=early),)))
    assert (await loads(database)).activities[0].until == early


async def test_a_day_off_that_no_closing_covers_goes_with_the_old_file(database: Database) -> None:
    await imports(database, a_programme_file(activities=(an_activity(except_on=frozenset({_JULY})),)))
    await imports(database, a_programme_file())
    assert (await loads(database)).activities[0].except_on == frozenset()


async def test_what_is_exported_and_imported_changes_nothing(database: Database) -> None:
    await imports(database, a_programme_file())
    off = an_activity(except_on=frozenset({_JULY}), seats=5)
    await _chat(database, place=a_place(exceptions=(_OF_A_FILE, _OF_A_CHAT), later=(_LATER,)), activity=off)
    before = await loads(database)
    exported = await _exports(database)
    assert (exported.activities[0].seats, exported.places[0].later) == (5, (_LATER,))
    result = await imports(database, exported)
    assert not result.did_something
    assert await loads(database) == before


async def test_a_database_that_remembers_nothing_yet_is_brought_in_line_once(database: Database) -> None:
    file = a_programme_file()
    await imports(database, file)
    async with database.writing() as db:
        await db.execute(update(activities).values(imported=None))
        await db.execute(update(places).values(imported=None))
    await _chat(database, activity=an_activity(seats=5))
    assert [one.fields for one in (await imports(database, file)).changed] == [("seats",)]
    await _chat(database, activity=an_activity(seats=5))
    assert not (await imports(database, file)).did_something


async def test_another_time_zone_moves_what_a_chat_made_of_an_activity(database: Database) -> None:
    await imports(database, a_programme_file())
    moved = an_activity(start=an_activity().start.replace(hour=17), end=an_activity().end.replace(hour=18))
    await _chat(database, activity=moved)
    helsinki = a_municipality(timezone="Europe/Helsinki")
    await imports(database, a_programme_file(municipality=helsinki, places=(a_place(timezone="Europe/Helsinki"),)))
    assert {one.starts_at.hour for one in (await loads(database)).occurrences} == {15}
