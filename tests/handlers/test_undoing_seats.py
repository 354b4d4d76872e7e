"""Seats that were given and are taken away again: nobody is asked to one that is not there, and nobody loses theirs."""

from dataclasses import replace
from datetime import timedelta

import pytest

from domain.intents import Edit, TakeOffer
from domain.outbox import Kind
from domain.signups import Claim, Line
from tests.handlers.editing import an_editor, changes, visitors
from tests.handlers.postings import Volunteer
from tests.handlers.programme_changes import carries_out, letters_arrive, takes_back
from tests.handlers.stories import Story, Writer, said
from tests.sabotage import sabotage

_BACK = "I have taken it back. All is as before."
_GONE = "I am sorry, these seats are not free any more. You keep your turn."
_OVER = "Monday 23 November: 1 person more than seats. Nobody loses their seat."


@pytest.fixture(params=["date", "all"])
def scope(request: pytest.FixtureRequest) -> str:
    return str(request.param)


async def _one_is_offered(story: Story, scope: str) -> tuple[Volunteer, Writer]:
    """Samir has both seats, Gun and somebody behind her wait; a third one is given."""
    volunteer = await an_editor(story, seats=2)
    await visitors(story, 1, seats=2)
    await visitors(story, 1, 1, first=101)
    await _gives(volunteer, "3", scope)
    gun = story.person(101)
    assert await gun.seat() == "offered 1"
    return volunteer, gun


async def _gives(volunteer: Volunteer, seats: str, scope: str) -> str:
    await changes(volunteer, "seats", seats, scope)
    shown = said(volunteer.shown)
    await carries_out(volunteer)
    return shown


async def _told(story: Story, number: int) -> list[Kind]:
    post = await letters_arrive(story)
    return [one.kind for one in post.arrived.get(number, [])]


async def test_an_offer_of_seats_that_are_taken_back_is_none_any_more(story: Story, scope: str) -> None:
    volunteer, gun = await _one_is_offered(story, scope)
    assert await _told(story, 101) == [Kind.OFFERED]
    story.now += timedelta(seconds=20)
    back = said(await takes_back(volunteer))
    assert _BACK in back
    assert "more than seats" not in back
    assert [await story.person(n).seat() for n in (100, 101, 102)] == ["confirmed 2", "waiting 1", "waiting 2"]
    [letter] = (await letters_arrive(story)).arrived[101]
    assert letter.kind is Kind.OFFER_WITHDRAWN
    assert f"🪑 {_GONE}\n\n⏳ You are number 1 in the line." in said(letter.reply)
    assert _GONE in said(await gun.taps(TakeOffer(1, 1)))
    assert await gun.seat() == "waiting 1"
    assert await _told(story, 101) == []


@sabotage(
    test_an_offer_of_seats_that_are_taken_back_is_none_any_more,
    {"domain.waiting_list.withdraw": lambda line, now: line},
)
def test_if_offers_outlived_their_seats_there_would_be_one_too_many() -> None: ...


async def test_who_never_heard_of_the_offer_does_not_hear_of_its_end(story: Story, scope: str) -> None:
    volunteer, gun = await _one_is_offered(story, scope)
    await takes_back(volunteer)
    assert await gun.seat() == "waiting 1"
    assert await _told(story, 101) == []


async def _always(*_: object) -> bool:
    return True


@sabotage(
    test_who_never_heard_of_the_offer_does_not_hear_of_its_end,
    {"storage.notices.was_heard": _always},
)
def test_without_a_look_at_what_was_sent_they_would() -> None: ...


async def _a_part_is_offered(story: Story, scope: str) -> tuple[Volunteer, Writer]:
    """Samir has both seats, Gun waits for two; a third one is given."""
    volunteer = await an_editor(story, seats=2)
    await visitors(story, 1, 1, seats=2)
    await _gives(volunteer, "3", scope)
    return volunteer, story.person(101)


async def test_an_offer_of_fewer_seats_than_wished_is_taken_back_as_well(story: Story, scope: str) -> None:
    volunteer, gun = await _a_part_is_offered(story, scope)
    assert await _told(story, 101) == [Kind.FEWER]
    story.now += timedelta(seconds=20)
    assert _BACK in said(await takes_back(volunteer))
    [letter] = (await letters_arrive(story)).arrived[101]
    assert letter.kind is Kind.OFFER_WITHDRAWN
    assert f"🪑 {_GONE}\n\n⏳ You are number 1 in the line." in said(letter.reply)
    assert "not free any more" in said(await gun.taps(TakeOffer(1, 1)))
    assert await gun.seat() == "waiting 1"
    assert await _told(story, 101) == []


def _without_a_word(line: Line, claim: Claim, _about: int) -> Line:
    return line.replaced(replace(claim, asked=None))


@sabotage(
    test_an_offer_of_fewer_seats_than_wished_is_taken_back_as_well,
    {"domain.moving_up._not_asked_any_more": _without_a_word},
    raises=KeyError,
)
def test_if_only_whole_offers_were_taken_back_somebody_would_count_on_a_part() -> None: ...


async def test_who_is_asked_about_fewer_instead_hears_only_that(story: Story, scope: str) -> None:
    volunteer = await an_editor(story, seats=3)
    await visitors(story, 1, 1, seats=2)
    await _gives(volunteer, "4", scope)
    assert await _told(story, 101) == [Kind.OFFERED]
    story.now += timedelta(seconds=20)
    await takes_back(volunteer)
    [letter] = (await letters_arrive(story)).arrived[101]
    assert letter.kind is Kind.FEWER
    assert "1 seat is free now." in said(letter.reply)


async def test_who_never_heard_of_a_part_does_not_hear_of_its_end(story: Story, scope: str) -> None:
    volunteer, _gun = await _a_part_is_offered(story, scope)
    await takes_back(volunteer)
    assert await _told(story, 101) == []


async def test_who_was_offered_a_part_hears_that_another_change_took_it(story: Story, scope: str) -> None:
    volunteer, gun = await _a_part_is_offered(story, scope)
    await letters_arrive(story)
    await volunteer.taps(Edit(1))
    await _gives(volunteer, "2", scope)
    assert await _told(story, 101) == [Kind.OFFER_WITHDRAWN]
    story.now += timedelta(seconds=20)
    await volunteer.taps(Edit(1))
    await _gives(volunteer, "3", scope)
    assert await _told(story, 101) == [Kind.FEWER]
    await gun.taps(TakeOffer(1, 1))
    assert await gun.seat() == "confirmed 1"


async def test_who_has_said_yes_keeps_the_seat_and_whoever_takes_it_back_learns_it(story: Story, scope: str) -> None:
    volunteer, gun = await _one_is_offered(story, scope)
    await gun.taps(TakeOffer(1, 1))
    back = said(await takes_back(volunteer))
    assert _BACK in back
    assert _OVER in back
    assert [await story.person(n).seat() for n in (100, 101, 102)] == ["confirmed 2", "confirmed 1", "waiting 1"]


async def test_offered_anew_it_is_told_anew(story: Story, scope: str) -> None:
    volunteer, gun = await _one_is_offered(story, scope)
    await letters_arrive(story)
    story.now += timedelta(seconds=20)
    await takes_back(volunteer)
    await letters_arrive(story)
    story.now += timedelta(seconds=20)
    await volunteer.taps(Edit(1))
    await _gives(volunteer, "3", scope)
    assert await _told(story, 101) == [Kind.OFFERED]
    await gun.taps(TakeOffer(1, 1))
    assert await gun.seat() == "confirmed 1"
