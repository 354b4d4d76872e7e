"""Whoever changes when or where something is hears before it is done who is in the room then."""

from dataclasses import replace

import pytest

from domain.intents import CarryOut, Edit
from tests.builders import a_programme_file, an_activity, wall
from tests.handlers.closings import taps
from tests.handlers.editing import changes, days
from tests.handlers.postings import Volunteer, a_volunteer, with_the_real_reader
from tests.handlers.stories import Story, said
from tests.sabotage import sabotage

_HALL = {"sv": "Stora salen", "en": "Great hall"}
_THREE = "Thursday 26 November, Thursday 3 December, Thursday 10 December. And 40 more dates."


@pytest.fixture
async def volunteer(story: Story) -> Volunteer:
    """On Thursdays the choir sings in the great hall from half past two; the language café is there at one."""
    with_the_real_reader(story)
    choir = an_activity(
        id=2, slug="choir", title={"en": "Choir"}, start=wall("2026-11-26 14:30"), end=wall("2026-11-26 15:45")
    )
    choir = replace(choir, repeat="FREQ=WEEKLY", room=_HALL)
    await story.has(a_programme_file(activities=(an_activity(room=_HALL, end=wall("2026-11-23 14:00")), choir)))
    volunteer = await a_volunteer(story)
    await volunteer.taps(Edit(1))
    return volunteer


async def test_a_whole_series_at_other_hours_is_said_to_find_the_room_taken(volunteer: Volunteer) -> None:
    await changes(volunteer, "hours", "14-15", "all")
    assert f"⚠️ The room is taken: Choir, {_THREE}" in said(volunteer.shown)
    assert isinstance(volunteer.first, CarryOut)
    await volunteer.taps_first()
    assert (await days(volunteer.story))[:2] == ["11-23 14:00", "11-26 14:00"]


@sabotage(
    test_a_whole_series_at_other_hours_is_said_to_find_the_room_taken,
    {"handlers.edit_preview.domain.overlaps.clashes": lambda *_: []},
)
def test_if_nobody_looked_two_groups_would_stand_at_one_door() -> None: ...


async def test_of_one_date_that_date_is_said(volunteer: Volunteer) -> None:
    line = "Language café 26 November time 14:30-15:30"
    shown = await volunteer.writer.commands("edit", line)
    shown = await taps(volunteer.writer, shown, "Only")
    assert "⚠️ The room is taken: Choir, Thursday 26 November.\n" in said(shown)


async def test_another_day_is_said_to_find_the_room_taken(volunteer: Volunteer) -> None:
    await volunteer.taps(Edit(2))
    await changes(volunteer, "hours", "13-14", "all")
    assert f"⚠️ The room is taken: Language café, {_THREE}" in said(volunteer.shown)
    await volunteer.taps_first()
    await volunteer.taps(Edit(2))
    await changes(volunteer, "day", "tuesday", "all")
    assert "The room is taken" not in said(volunteer.shown)
    await volunteer.taps_first()
    await volunteer.taps(Edit(2))
    await changes(volunteer, "day", "monday", "all")
    assert "⚠️ The room is taken: Language café, Monday 23 November, Monday 30 November" in said(volunteer.shown)


async def test_another_room_is_said_to_be_taken(volunteer: Volunteer) -> None:
    await changes(volunteer, "room", "Kitchen", "all")
    await volunteer.taps_first()
    await volunteer.taps(Edit(1))
    await changes(volunteer, "hours", "14-15", "all")
    assert "The room is taken" not in said(volunteer.shown)
    await volunteer.taps_first()
    await volunteer.taps(Edit(1))
    await changes(volunteer, "room", "Stora salen", "all")
    assert f"⚠️ The room is taken: Choir, {_THREE}" in said(volunteer.shown)


async def test_a_series_is_never_in_its_own_way(volunteer: Volunteer) -> None:
    await changes(volunteer, "hours", "13-14:30", "all")
    assert "The room is taken" not in said(volunteer.shown)


async def test_one_date_moved_onto_another_one_of_its_series_is_said_to_be_two_that_day(volunteer: Volunteer) -> None:
    await changes(volunteer, "day", "26 november", "date")
    assert "There is Language café on the same day already: Thursday 26 November · 13:00–14:00." in said(
        volunteer.shown
    )
    assert "The room is taken: Language" not in said(volunteer.shown)
    await volunteer.taps_first()
    assert (await days(volunteer.story))[:2] == ["11-26 13:00", "11-26 13:00"]


async def test_so_is_one_that_is_moved_onto_a_date_that_is_not_made_yet(volunteer: Volunteer) -> None:
    await changes(volunteer, "day", "10 june 2027", "date")
    assert "There is Language café on the same day already: Thursday 10 June" in said(volunteer.shown)


@pytest.mark.parametrize(("part", "words"), [("day", "27 november"), ("hours", "12-13"), ("room", "Kitchen")])
async def test_one_date_is_not_in_its_own_way(volunteer: Volunteer, part: str, words: str) -> None:
    await changes(volunteer, part, words, "date")
    assert "on the same day already" not in said(volunteer.shown)
    assert isinstance(volunteer.first, CarryOut)


@sabotage(
    test_one_date_moved_onto_another_one_of_its_series_is_said_to_be_two_that_day,
    {"domain.overlaps._clash": lambda *_: None},
)
def test_if_nobody_looked_half_of_a_group_would_come_on_each() -> None: ...
