"""Clashes are read back to a volunteer before they publish, and forbid nothing."""

import pytest

from domain.intents import AskToCallOff, CallOff, CopyActivity, Publish
from tests.builders import a_programme_file, an_activity
from tests.handlers.postings import Volunteer, a_volunteer, published, with_the_real_reader
from tests.handlers.stories import Story, said
from tests.sabotage import sabotage


@pytest.fixture
async def volunteer(story: Story) -> Volunteer:
    with_the_real_reader(story)
    await story.has(a_programme_file(activities=(an_activity(room={"sv": "Stora salen", "en": "Great hall"}),)))
    return await a_volunteer(story)


async def test_a_taken_room_is_said_with_activity_and_date_and_published_all_the_same(volunteer: Volunteer) -> None:
    shown = said(await volunteer.posts("Chess on thursday 14-16, great hall"))
    assert "⚠️ The room is taken: Language café, Thursday 26 November." in shown
    assert isinstance(volunteer.first, Publish)
    await volunteer.taps_first()
    assert len(await published(volunteer.story)) == 1


async def test_of_a_series_three_dates_and_how_many_more(volunteer: Volunteer) -> None:
    shown = said(await volunteer.posts("Chess every thursday 14-16, great hall"))
    dates = "Thursday 26 November, Thursday 3 December, Thursday 10 December"
    assert f"⚠️ The room is taken: Language café, {dates}. And 40 more dates." in shown
    assert "I looked at the dates until Thursday 16 September." in shown


async def test_of_a_series_with_a_last_day_all_are_counted(volunteer: Volunteer) -> None:
    shown = said(await volunteer.posts("Chess every thursday 14-16, great hall, until 26 may"))
    assert "Thursday 10 December. And 23 more dates." in shown
    assert "I looked at" not in shown


@sabotage(
    test_of_a_series_with_a_last_day_all_are_counted,
    {"handlers.drafts.domain.overlaps.counted": lambda _posting, days: (days[:8], None)},
)
def test_if_only_eight_weeks_were_counted_the_number_would_be_wrong() -> None: ...


async def test_a_holiday_in_spring_is_among_the_dates(volunteer: Volunteer) -> None:
    shown = said(await volunteer.posts("Chess every monday 10-12 until 26 may"))
    assert "⚠️ Monday 29 March is Easter Monday." in shown


async def test_what_is_not_every_week_is_not_said_to_be(volunteer: Volunteer) -> None:
    shown = said(await volunteer.posts("Chess the first monday of the month 17-19"))
    assert "⚠️ Monday: the house is open 09:00–16:00 only." in shown
    assert "Every week" not in shown


async def test_the_same_name_in_another_language_is_the_same(story: Story) -> None:
    with_the_real_reader(story)
    chess = an_activity(title={"sv": "Schack", "en": "Chess"})
    await story.has(a_programme_file(activities=(chess,)))
    volunteer = await a_volunteer(story, tag="ar")
    shown = said(await volunteer.posts("لعب شطرنج الخميس 9-10"))
    assert "👯" in shown
    assert "13:00–15:00" in shown


async def test_two_of_one_name_at_the_same_hours_are_said_once(story: Story) -> None:
    with_the_real_reader(story)
    several = (an_activity(), an_activity(id=2, slug="two"), an_activity(id=3, slug="three"))
    await story.has(a_programme_file(activities=several))
    volunteer = await a_volunteer(story)
    assert said(await volunteer.posts("Language café on thursday 9-10")).count("👯") == 1


async def test_of_many_holidays_three_are_said_and_how_many_more(volunteer: Volunteer) -> None:
    shown = said(await volunteer.posts("Chess every day 10-12"))
    assert shown.count("⚠️") == 3
    assert "more dates." in shown


async def test_a_time_that_was_called_off_leaves_its_room(volunteer: Volunteer) -> None:
    story = volunteer.story
    thursday = (await story.times())[1]
    await volunteer.taps(AskToCallOff(thursday))
    await volunteer.taps(CallOff(thursday))
    assert "The room is taken" not in said(await volunteer.posts("Chess on thursday 14-16, great hall"))


async def test_the_same_name_at_other_hours_is_a_milder_word(volunteer: Volunteer) -> None:
    shown = said(await volunteer.posts("Language café on thursday 9-10"))
    assert "👯 There is Language café on the same day already: Thursday 26 November · 13:00–15:00." in shown
    assert "This is in the programme already." not in shown
    same = said(await volunteer.posts("Language café on thursday 13-15"))
    assert "This is in the programme already." in same
    assert "on the same day already" not in same


async def test_a_copy_on_the_day_of_the_old_one_is_said_to_be_there(volunteer: Volunteer) -> None:
    await volunteer.taps(CopyActivity(1))
    assert "This is in the programme already." in said(await volunteer.taps_first())
    assert isinstance(volunteer.first, Publish)
