"""How many people and how many dates a change is said to reach: the same number before it, after it, and undone."""

import re
from collections.abc import Awaitable, Callable, Iterable
from datetime import date

import pytest

from domain.coming import Coming
from domain.dated import Dated
from domain.intents import AskForPart, AskToCallOff, CallOffMore, ChooseForPart, Edit, MoveOne
from domain.reach import Reach
from handlers.edits import Ready
from handlers.visit import Visit
from tests.builders import an_activity
from tests.handlers.editing import an_editor, changes
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
from tests.sabotage import sabotage

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


@pytest.mark.parametrize("change", [_edits, _moves, _calls_off])
async def test_a_person_is_one_person_whatever_they_take_and_however_often_they_come(
    story: Story, change: Callable[[Volunteer], Awaitable[None]]
) -> None:
    volunteer = await _four_with_many_seats(story)
    await change(volunteer)
    assert _FOUR in said(volunteer.shown)
    assert _NOW in said(await carries_out(volunteer))
    arrived = await letters_arrive(story)
    # A letter for each date all the same.
    assert [len(told(arrived, number)) for number in (100, 101, 102, 103)] == [2, 2, 1, 1]
    assert _NOW in said(await takes_back(volunteer))
    arrived = await letters_arrive(story)
    assert [len(told(arrived, number)) for number in (100, 101, 102, 103)] == [2, 2, 1, 1]


def _by_line(activities: int, lines: Iterable[Coming]) -> Reach:
    """As often as they come, and as many seats as they take."""
    known = list(lines)
    seats = [sum(claim.seats for claim in claims) for one in known for claims in (one.confirmed, one.waiting)]
    return Reach(activities, len(known), sum(seats[::2]), sum(seats[1::2]))


_BY_LINE = {"domain.reach.Reach.of": _by_line}


@sabotage(test_a_person_is_one_person_whatever_they_take_and_however_often_they_come, _BY_LINE)
def test_by_the_seats_of_each_date_four_would_be_many() -> None: ...


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


@sabotage(test_who_waits_for_one_date_and_has_a_seat_on_another_is_counted_once, _BY_LINE)
def test_by_the_seats_of_each_date_who_waits_would_be_two() -> None: ...


_UNTIL_JUNE = date(2027, 6, 10)


async def _shown(story: Story, part: str, words: str, scope: str | None = None, until: date | None = None) -> str:
    volunteer = await an_editor(story, until=until)
    await changes(volunteer, part, words, scope)
    return said(volunteer.shown)


async def test_all_dates_up_to_the_last_day_are_counted_not_those_that_are_made(story: Story) -> None:
    assert "🗓 58 dates" in await _shown(story, "hours", "14-16", "all", _UNTIL_JUNE)


async def _touched(ready: Ready, _visit: Visit) -> list[Dated]:
    return list(ready.touched)


@sabotage(
    test_all_dates_up_to_the_last_day_are_counted_not_those_that_are_made,
    {"handlers.edit_preview._with_later": _touched},
)
def test_without_the_later_ones_only_two_months_would_be_counted() -> None: ...


async def test_dates_without_an_end_have_no_number(story: Story) -> None:
    shown = await _shown(story, "hours", "14-16", "all")
    assert "🗓 All dates" in shown
    assert re.search(r"\d dates", shown) is None
    assert "will not take place" not in shown


@sabotage(test_dates_without_an_end_have_no_number, {"domain.given_up.has_end": lambda *_: True})
def test_as_if_all_had_an_end_those_of_a_year_would_be_counted() -> None: ...


async def test_an_earlier_last_day_says_which_dates_will_be_none(story: Story) -> None:
    shown = await _shown(story, "until", "1 december", until=_UNTIL_JUNE)
    first = "🗓 Thursday 3 December\n🗓 Monday 7 December\n🗓 Thursday 10 December\n… and 52 more"
    assert f"This will not take place:\n{first}" in shown
    assert "🗓 55 dates" in shown


async def test_a_last_day_that_is_new_ends_all_that_would_come_after_it(story: Story) -> None:
    shown = await _shown(story, "until", "1 december")
    assert "This will not take place:\n🗓 Thursday 3 December and all later dates" in shown


async def test_fewer_weekdays_say_which_dates_will_be_none(story: Story) -> None:
    shown = await _shown(story, "repeat", "every monday", "all")
    first = "🗓 Thursday 26 November\n🗓 Thursday 3 December\n🗓 Thursday 10 December\n…"
    assert f"This will not take place:\n{first}" in shown


async def test_a_day_moved_within_its_week_takes_place(story: Story) -> None:
    volunteer = await an_editor(story, repeat="FREQ=WEEKLY;BYDAY=MO", until=date(2027, 6, 12))
    await changes(volunteer, "day", "friday", "all")
    assert "will not take place" not in said(volunteer.shown)
