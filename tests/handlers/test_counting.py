"""How many people and how many dates a change is said to reach: the same number before it, after it, and undone."""

from collections.abc import Awaitable, Callable

import pytest

from domain.intents import AskForPart, AskToCallOff, CallOffMore, ChooseForPart, Edit, MoveOne
from tests.builders import an_activity
from tests.handlers.postings import Volunteer
from tests.handlers.programme_changes import (
    NEXT_MONDAY,
    THURSDAY,
    at_work,
    carries_out,
    chooses,
    comes,
    letters_arrive,
    takes_back,
    told,
)
from tests.handlers.stories import Story, said

_FOUR, _NOW = "4 people are signed up.", "I tell 4 people now."


async def _four_with_many_seats(story: Story) -> Volunteer:
    """Two of them come twice, three take several seats."""
    volunteer = await at_work(story, an_activity(seats=None))
    await comes(story, 100, THURSDAY, NEXT_MONDAY, seats=6)
    await comes(story, 101, THURSDAY, NEXT_MONDAY, seats=2)
    await comes(story, 102, THURSDAY, seats=3)
    await comes(story, 103, THURSDAY)
    return volunteer


async def _edits(volunteer: Volunteer) -> None:
    await volunteer.taps(Edit(1))
    await volunteer.taps(volunteer.wish(AskForPart, part="hours"))
    await volunteer.writes("14-16")
    await volunteer.taps(volunteer.wish(ChooseForPart, part="scope", choice="all"))


async def _moves(volunteer: Volunteer) -> None:
    await volunteer.taps(MoveOne(THURSDAY))
    await volunteer.writes("15-17")
    await volunteer.taps(volunteer.wish(AskForPart, part="until"))
    await chooses(volunteer, "until", "20261218")


async def _calls_off(volunteer: Volunteer) -> None:
    await volunteer.taps(AskToCallOff(THURSDAY))
    await volunteer.taps(volunteer.wish(CallOffMore))
    await chooses(volunteer, "days", "20261218")


@pytest.mark.parametrize("changes", [_edits, _moves, _calls_off])
async def test_a_person_is_one_person_whatever_they_take_and_however_often_they_come(
    story: Story, changes: Callable[[Volunteer], Awaitable[None]]
) -> None:
    volunteer = await _four_with_many_seats(story)
    await changes(volunteer)
    assert _FOUR in said(volunteer.shown)
    assert _NOW in said(await carries_out(volunteer))
    arrived = await letters_arrive(story)
    # A letter for each date all the same.
    assert [len(told(arrived, number)) for number in (100, 101, 102, 103)] == [2, 2, 1, 1]
    assert _NOW in said(await takes_back(volunteer))
    arrived = await letters_arrive(story)
    assert [len(told(arrived, number)) for number in (100, 101, 102, 103)] == [2, 2, 1, 1]


async def test_changed_twice_before_the_letters_left_they_are_counted_again(story: Story) -> None:
    volunteer = await _four_with_many_seats(story)
    await _edits(volunteer)
    await carries_out(volunteer)
    await _moves(volunteer)
    assert _FOUR in said(volunteer.shown)
    assert _NOW in said(await carries_out(volunteer))


async def test_who_waits_for_one_date_and_has_a_seat_on_another_is_counted_once(story: Story) -> None:
    volunteer = await at_work(story)
    await comes(story, 100, THURSDAY, seats=4)
    await comes(story, 101, THURSDAY, NEXT_MONDAY)  # waits on Thursday
    await comes(story, 102, THURSDAY)  # waits
    await _calls_off(volunteer)
    assert "2 people are signed up." in said(volunteer.shown)
    assert "1 person is waiting." in said(volunteer.shown)
    assert "I tell 3 people now." in said(await carries_out(volunteer))
