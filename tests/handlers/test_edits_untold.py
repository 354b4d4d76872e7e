"""What is changed without a message to those signed up says so before; and dates that stay as they are, after."""

from datetime import timedelta

import pytest

from domain.intents import ChooseForPart, Edit, ListMySignUps
from domain.reach import Reach
from tests.handlers.editing import an_editor, changes, takes, visitors
from tests.handlers.postings import Volunteer
from tests.handlers.programme_changes import carries_out, letters_arrive, takes_back
from tests.handlers.second_oks import a_house
from tests.handlers.stories import Story, said
from tests.sabotage import sabotage

_UNTOLD = "Those who are signed up get no message about this."
_NOBODY = "Nobody needs a message about this."


@pytest.mark.parametrize(("part", "words"), [("audience", "only women"), ("cost", "50 kr"), ("sign_up", "no")])
async def test_what_they_do_not_hear_of_is_said_with_how_many_they_are(story: Story, part: str, words: str) -> None:
    volunteer = await an_editor(story)
    await visitors(story, 1, 1, 2)
    await changes(volunteer, part, words, "all")
    shown = said(volunteer.shown)
    assert "3 people are signed up." in shown
    assert _UNTOLD in shown
    assert _NOBODY not in shown
    await carries_out(volunteer)
    assert [await story.letters(story.person(number)) for number in (100, 101, 102)] == [[], [], []]


async def _nobody(*_: object) -> Reach:
    return Reach()


@sabotage(
    test_what_they_do_not_hear_of_is_said_with_how_many_they_are,
    {"handlers.edit_preview.handlers.reach.of": _nobody},
)
def test_uncounted_it_would_say_that_nobody_needs_a_message() -> None: ...


async def test_with_nobody_signed_up_nobody_needs_a_message(story: Story) -> None:
    volunteer = await an_editor(story)
    await changes(volunteer, "cost", "50 kr", "all")
    assert _NOBODY in said(volunteer.shown)
    assert _UNTOLD not in said(volunteer.shown)


async def test_at_a_house_of_several_associations_it_is_said_as_well(story: Story) -> None:
    house = await a_house(story)
    await visitors(story, 1, 2)
    await house.author.taps(Edit(1))
    await changes(house.author, "audience", "only women", "all")
    shown = said(house.author.shown)
    for words in ("2 people are signed up.", _UNTOLD, "The other associations here get a message."):
        assert words in shown, words


async def _nobody_signs_up_any_more(story: Story) -> Volunteer:
    """One has the only seat of today, and one waits for it."""
    volunteer = await an_editor(story, seats=1)
    await visitors(story, 1, 1)
    await changes(volunteer, "sign_up", "no", "all")
    shown = said(volunteer.shown)
    later = "1 person is waiting. I tell them in one minute."
    assert later in " ".join(shown.split("\n"))
    done = said(await carries_out(volunteer))
    assert later in " ".join(done.split("\n"))
    assert "now" not in done
    return volunteer


async def _reached(story: Story) -> dict[int, list[str]]:
    """A minute and more later, by number."""
    story.now += timedelta(minutes=2)
    post = await letters_arrive(story)
    return {number: [said(one.reply) for one in post.arrived.get(number, [])] for number in (100, 101)}


async def test_who_waited_is_told_that_they_may_just_come(story: Story) -> None:
    await _nobody_signs_up_any_more(story)
    assert await story.person(101).seat() == "waiting 1"
    reached = await _reached(story)
    [words] = reached[101]
    assert words.startswith("👋 You do not need to sign up. Just come.")
    assert "Language café" in words
    assert reached[100] == []
    mine = said(await story.person(101).taps(ListMySignUps()))
    assert "Just come." in mine
    assert "in the line" not in mine


async def _nobody(*_: object) -> frozenset[int]:
    return frozenset()


@sabotage(
    test_who_waited_is_told_that_they_may_just_come,
    {"storage.telling.tell_to_just_come": _nobody},
)
def test_untold_they_wait_for_what_nobody_needs() -> None: ...


async def test_taken_back_within_a_minute_they_hear_nothing(story: Story) -> None:
    volunteer = await _nobody_signs_up_any_more(story)
    await takes_back(volunteer)
    assert (await _reached(story))[101] == []
    assert "number 1 in the line" in said(await story.person(101).taps(ListMySignUps()))


async def test_what_is_told_says_so_and_nothing_else(story: Story) -> None:
    volunteer = await an_editor(story)
    await visitors(story, 1)
    await changes(volunteer, "hours", "14-16", "all")
    assert "I tell them at once." in said(volunteer.shown)
    assert _UNTOLD not in said(volunteer.shown)


def _all_are_others(rows: object, *_: object) -> object:
    return rows


@sabotage(
    test_what_they_do_not_hear_of_is_said_with_how_many_they_are,
    {"handlers.edit_preview.domain.touching.reached": _all_are_others},
)
def test_if_every_change_reached_them_the_preview_would_promise_a_message() -> None: ...


@sabotage(
    test_what_is_told_says_so_and_nothing_else,
    {"handlers.edit_preview.domain.touching.reached": lambda *_: []},
)
def test_if_no_change_reached_them_it_would_promise_silence() -> None: ...


async def test_dates_that_stay_as_they_are_are_named_in_the_answer(story: Story) -> None:
    volunteer = await an_editor(story)
    await changes(volunteer, "room", "Lilla salen", "date")
    await carries_out(volunteer)
    await volunteer.taps(Edit(1))
    await changes(volunteer, "room", "Köket", "all")
    stays = "These dates are different. They stay as they are: Monday 23 November"
    assert stays in said(volunteer.shown)
    await carries_out(volunteer)
    assert stays in said(volunteer.shown)


async def test_dates_that_are_made_like_the_others_are_named_in_the_answer(story: Story) -> None:
    volunteer = await an_editor(story)
    await changes(volunteer, "room", "Lilla salen", "date")
    await carries_out(volunteer)
    await volunteer.taps(Edit(1))
    await changes(volunteer, "room", "Köket", "all")
    await takes(volunteer, "too", "1")
    assert volunteer.offers(ChooseForPart)
    await carries_out(volunteer)
    assert "Made like all the others: Monday 23 November" in said(volunteer.shown)
