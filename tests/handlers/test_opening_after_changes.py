"""A house opened again after its activities were changed: what their rules say by now holds."""

from datetime import date, timedelta

from domain.intents import CallOffMore, CarryOut, Edit
from domain.outbox import Kind
from domain.recurrence import Time
from tests.builders import utc, wall
from tests.handlers.closings import carries_out as carries_out_with
from tests.handlers.closings import closes, occurrence, off, opens, signed_up
from tests.handlers.editing import activities, an_editor, changes, days
from tests.handlers.postings import Volunteer
from tests.handlers.programme_changes import THURSDAY, carries_out, chooses
from tests.handlers.stories import Story, said
from tests.sabotage import sabotage

_THURSDAY = date(2026, 11, 26)


async def _closed(story: Story, line: str) -> Volunteer:
    """By somebody who may change the language café."""
    volunteer = await an_editor(story)
    await closes(volunteer.writer, line)
    return volunteer


async def _edits(volunteer: Volunteer, part: str, words: str, scope: str = "all") -> None:
    await volunteer.taps(Edit(1))
    await changes(volunteer, part, words, scope)
    assert isinstance(volunteer.first, CarryOut)
    await volunteer.taps_first()


async def test_what_was_ended_meanwhile_stays_off(story: Story) -> None:
    volunteer = await _closed(story, "26/11 - 30/11")
    await volunteer.taps(CallOffMore(THURSDAY))
    await chooses(volunteer, "days", "all")
    await carries_out(volunteer)
    before = await off(story)
    shown = await opens(volunteer.writer, "Thursday 26 November")
    assert "It changes no date of an activity." in said(shown)
    await carries_out_with(volunteer.writer, shown)
    assert await off(story) == before
    assert before[:2] == ["11-26 13", "11-30 13"]


async def test_what_was_given_other_hours_meanwhile_is_on_again_at_those(story: Story) -> None:
    volunteer = await an_editor(story)
    [amina] = await signed_up(story, (await occurrence(story, _THURSDAY)).id, 2)
    await closes(volunteer.writer, "26/11")
    await story.letters_go_out()
    await _edits(volunteer, "hours", "14-16")
    shown = await opens(volunteer.writer, "Thursday 26 November")
    assert "14:00" in said(shown)
    assert "13:00" not in said(shown)
    await carries_out_with(volunteer.writer, shown)
    assert (await days(story))[1:3] == ["11-26 14:00", "11-30 14:00"]
    assert [letter.kind for letter in await story.letters(amina)][:1] == [Kind.CHANGED]
    # And it follows its rule from then on.
    await _edits(volunteer, "hours", "15-17")
    assert (await days(story))[1:3] == ["11-26 15:00", "11-30 15:00"]


@sabotage(
    test_what_was_given_other_hours_meanwhile_is_on_again_at_those,
    {"storage.closings._untouched": lambda row: frozenset()},
)
def test_without_the_rule_people_come_at_the_old_hour() -> None: ...


async def test_what_was_moved_by_hand_before_it_was_closed_is_on_again_as_it_was_moved(story: Story) -> None:
    volunteer = await an_editor(story)
    await volunteer.taps(Edit(1))
    await changes(volunteer, "hours", "17-19", "date")
    await volunteer.taps_first()
    first = (await days(story))[0]
    await closes(volunteer.writer, "23/11 - 26/11")
    await carries_out_with(volunteer.writer, await opens(volunteer.writer, "Monday 23 November"))
    assert (await days(story))[:2] == [first, "11-26 13:00"]
    assert first.endswith("17:00")


@sabotage(
    test_what_was_ended_meanwhile_stays_off,
    {"handlers.opening_hits._given_on": lambda *_: Time(wall("2026-11-26 13:00"), *[utc("2026-12-05 12:00")] * 2)},
)
def test_without_asking_the_rule_what_has_ended_is_shown_as_on_again() -> None: ...


async def test_of_another_weekday_no_date_in_closed_days_becomes_real(story: Story) -> None:
    volunteer = await _closed(story, "26/11 - 6/12")
    await _edits(volunteer, "day", "tuesdays")
    assert (await days(story))[:3] == ["11-24 13:00", "12-08 13:00", "12-15 13:00"]
    shown = await opens(volunteer.writer, "Thursday 26 November")
    assert "1 date that nobody sees yet" in said(shown)
    await carries_out_with(volunteer.writer, shown)
    assert (await days(story))[:3] == ["11-24 13:00", "12-01 13:00", "12-08 13:00"]


@sabotage(
    test_of_another_weekday_no_date_in_closed_days_becomes_real,
    {"domain.taken_hours.is_closed_for": lambda *_: False},
)
def test_without_a_look_at_the_closings_people_come_to_a_closed_house() -> None: ...


async def test_what_was_cut_off_meanwhile_has_its_days_back(story: Story) -> None:
    volunteer = await _closed(story, "22 mars - 1 april 2027")
    story.now += timedelta(days=7)
    await _edits(volunteer, "hours", "14-16", "later")
    _, new = await activities(story)
    assert len(new.except_on) == 4
    shown = await opens(volunteer.writer, "Monday 22 March")
    assert "4 dates that nobody sees yet" in said(shown)
    await carries_out_with(volunteer.writer, shown)
    assert [one.except_on for one in await activities(story)] == [frozenset()] * 2


@sabotage(
    test_what_was_cut_off_meanwhile_has_its_days_back,
    {"domain.edited.is_of_one_series": lambda one, old: one.id == old.id},
)
def test_by_the_old_number_alone_its_days_stay_off_for_ever() -> None: ...
