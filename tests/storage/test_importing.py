from datetime import date, timedelta

import pytest

from domain.programme_file import ProgrammeFile
from storage.database import Connection, Database
from tests.builders import NOW, a_municipality, a_place, a_programme_file, an_activity, an_association, wall
from tests.sabotage import sabotage
from tests.storage.stories import imports, loads, opened


def _dangling() -> ProgrammeFile:
    """A file whose activity is at a place that is not in it: no reader would let it pass."""
    return a_programme_file(municipality=a_municipality(name="Eksjö kommun"), activities=(an_activity(place=99),))


async def test_a_new_file_is_taken_in_whole(database: Database) -> None:
    result = await imports(database, a_programme_file())
    kinds = [item.kind for item in result.added]
    assert kinds == ["municipality", "association", "place", "activity", "referral"]
    programme = await loads(database)
    assert programme.activities == (an_activity(),)
    assert programme.places == (a_place(),)
    assert len(programme.occurrences) == 16


async def test_the_same_file_again_changes_nothing_not_even_the_version(database: Database) -> None:
    await imports(database, a_programme_file())
    before = await loads(database)
    result = await imports(database, a_programme_file())
    assert (result.added, result.changed, result.not_in_file, result.unchanged) == ([], [], [], 5)
    assert await loads(database) == before


async def test_of_two_files_both_come_or_neither(url: str) -> None:
    async with opened(url) as database:
        with pytest.raises(KeyError):
            await imports(database, a_programme_file(), _dangling())
        assert (await loads(database)).municipalities == ()


@sabotage(test_of_two_files_both_come_or_neither, {"storage.database.Connection.undo": Connection.commit})
def test_without_the_rollback_half_of_it_comes() -> None: ...


async def test_what_changed_is_told_by_field(database: Database) -> None:
    await imports(database, a_programme_file())
    later = an_activity(start=wall("2026-11-23 14:00"), end=wall("2026-11-23 16:00"), seats=12)
    result = await imports(database, a_programme_file(activities=(later,)))
    (item,) = result.changed
    assert (item.slug, item.id, item.fields) == ("sprakkafe", 1, ("start", "end", "seats"))
    assert result.unchanged == 4


async def test_a_changed_time_moves_the_coming_occurrences_and_leaves_the_past(database: Database) -> None:
    await imports(database, a_programme_file())
    later = an_activity(start=wall("2026-11-23 14:00"), end=wall("2026-11-23 16:00"))
    after_the_first = NOW + timedelta(days=3)
    await imports(database, a_programme_file(activities=(later,)), now=after_the_first)
    times = [one.starts_at.hour for one in (await loads(database)).occurrences]
    assert times[:3] == [12, 13, 13]
    assert len(times) == 16


async def test_an_activity_of_the_same_id_elsewhere_is_another_one(database: Database) -> None:
    elsewhere = a_programme_file(municipality=a_municipality(name="Vimmerby kommun"))
    await imports(database, a_programme_file(), elsewhere)
    programme = await loads(database)
    assert [one.slug for one in programme.activities] == ["sprakkafe", "sprakkafe"]
    assert [programme.place_of(one).municipality for one in programme.activities] == [1, 2]
    assert (await imports(database, elsewhere, a_programme_file())).unchanged == 10


async def test_what_the_file_does_not_name_stays_and_is_reported(database: Database) -> None:
    await imports(database, a_programme_file(activities=(an_activity(), an_activity(id=2, slug="simning"))))
    result = await imports(database, a_programme_file())
    assert [(item.kind, item.slug) for item in result.not_in_file] == [("activity", "simning")]
    assert [one.slug for one in (await loads(database)).activities] == ["sprakkafe", "simning"]


async def test_a_place_may_change_its_hours_and_who_runs_it(database: Database) -> None:
    await imports(database, a_programme_file())
    associations = (an_association(), an_association(id=2, slug="bygdegarden"))
    place = a_place(run_by=(2, 1), week=a_place().week[:4] + (a_place().week[0],) * 3)
    result = await imports(database, a_programme_file(associations=associations, places=(place,)))
    assert [(item.slug, item.fields) for item in result.changed] == [("godsmagasinet", ("run_by", "week"))]
    assert (await loads(database)).places == (place,)


async def test_a_new_time_zone_moves_every_occurrence(database: Database) -> None:
    await imports(database, a_programme_file())
    moved = a_programme_file(
        municipality=a_municipality(timezone="Europe/Helsinki"), places=(a_place(timezone="Europe/Helsinki"),)
    )
    await imports(database, moved)
    assert {one.starts_at.hour for one in (await loads(database)).occurrences} == {11}


async def test_the_series_ends_early_and_its_coming_rows_go(database: Database) -> None:
    await imports(database, a_programme_file())
    await imports(database, a_programme_file(activities=(an_activity(until=date(2026, 12, 3)),)))
    assert len((await loads(database)).occurrences) == 4


def _two_files() -> tuple[ProgrammeFile, ProgrammeFile]:
    """One municipality in two files, with an activity each."""
    swimming = an_activity(slug="simning")
    return a_programme_file(), a_programme_file(activities=(swimming,))


async def test_two_files_of_one_municipality_do_not_miss_each_others_things(database: Database) -> None:
    await imports(database, a_programme_file(activities=(an_activity(slug="bakning"),)))
    result = await imports(database, *_two_files())
    assert [item.slug for item in result.not_in_file] == ["bakning"]
    again = await imports(database, *_two_files())
    assert (again.did_something, [item.slug for item in again.not_in_file]) == (False, ["bakning"])


async def test_the_same_file_twice_in_one_command_comes_once(database: Database) -> None:
    result = await imports(database, a_programme_file(), a_programme_file())
    assert (len(result.added), result.changed, result.unchanged, result.not_in_file) == (5, [], 5, [])
    programme = await loads(database)
    assert (len(programme.activities), len(programme.occurrences), programme.version) == (1, 16, 1)
