"""Seats changed, given up, offered and taken; and everybody's hands off everybody else's."""

from datetime import timedelta
from typing import Any

import pytest

import storage.alterations
from domain.intents import (
    AskSeats,
    AskToJoin,
    AskToLeave,
    ChangeSeats,
    Intent,
    Join,
    KeepWaiting,
    Leave,
    SayComing,
    ShowSignUp,
    TakeOffer,
)
from domain.outbox import Kind
from domain.replies import Reply
from domain.signups import Claim, Line
from tests.builders import a_programme_file, an_activity
from tests.handlers.stories import Story, Writer, buttons, labels, said
from tests.sabotage import sabotage

MONDAY, THURSDAY = 1, 2


async def with_seats(story: Story, seats: int | None) -> tuple[Writer, Writer, Writer]:
    await story.has(a_programme_file(activities=(an_activity(seats=seats),)))
    amina, bo, hodan = (story.person(4711 + number) for number in range(3))
    for one in (amina, bo, hodan):
        await one.arrives()
    return amina, bo, hodan


async def a_full_house(story: Story) -> tuple[Writer, Writer, Writer]:
    """Amina has all three seats on Thursday, Bo waits for two, Hodan for one."""
    amina, bo, hodan = await with_seats(story, 3)
    await amina.taps(Join(THURSDAY, 3))
    await bo.taps(Join(THURSDAY, 2))
    await hodan.taps(Join(THURSDAY, 1))
    return amina, bo, hodan


def wishes(reply: Reply) -> list[object]:
    return [button.wish for button in buttons(reply)]


async def kinds(story: Story, of: Writer) -> list[Kind]:
    return [letter.kind for letter in await story.letters(of)]


async def test_another_number_of_seats_is_two_taps(story: Story) -> None:
    amina, _bo, _hodan = await with_seats(story, 4)
    await amina.taps(Join(THURSDAY, 3))
    question = await amina.taps(AskSeats(THURSDAY))
    assert "How many seats do you need?" in said(question)
    assert [wish for wish in wishes(question) if isinstance(wish, ChangeSeats)] == [
        ChangeSeats(THURSDAY, 1),
        ChangeSeats(THURSDAY, 2),
        ChangeSeats(THURSDAY, 4),
    ]
    assert "✅ You have 4 seats." in said(await amina.taps(ChangeSeats(THURSDAY, 4)))
    assert await amina.seat(THURSDAY) == "confirmed 4"


async def test_more_seats_than_are_free_are_neither_offered_nor_given(story: Story) -> None:
    amina, bo, _hodan = await with_seats(story, 4)
    await amina.taps(Join(THURSDAY, 2))
    await bo.taps(Join(THURSDAY, 1))
    question = await amina.taps(AskSeats(THURSDAY))
    assert ChangeSeats(THURSDAY, 4) not in wishes(question)
    assert "More seats are not free now." in said(question)
    answer = said(await amina.taps(ChangeSeats(THURSDAY, 4)))
    assert "So many seats are not free. Nothing is changed." in answer
    assert await amina.seat(THURSDAY) == "confirmed 2"


async def test_who_waits_can_wish_for_another_number_and_keeps_their_turn(story: Story) -> None:
    _amina, bo, _hodan = await a_full_house(story)
    assert ChangeSeats(THURSDAY, 3) in wishes(await bo.taps(AskSeats(THURSDAY)))
    answer = said(await bo.taps(ChangeSeats(THURSDAY, 3)))
    assert "⏳ You are number 1 in the line." in answer
    assert "You wait for 3 seats." in answer


async def test_who_wishes_for_fewer_seats_can_be_offered_them_at_once(story: Story) -> None:
    amina, bo, _hodan = await with_seats(story, 4)
    await amina.taps(Join(THURSDAY, 3))
    await bo.taps(Join(THURSDAY, 2))
    answer = await bo.taps(ChangeSeats(THURSDAY, 1))
    assert "🎉 1 seat is free for you." in said(answer)
    assert "Tap ✅ before 15:00 today." in said(answer)
    assert TakeOffer(THURSDAY, 1) in wishes(answer)
    assert await kinds(story, bo) == []


async def test_leaving_is_asked_once_then_thanked_and_works_twice(story: Story) -> None:
    amina, _bo, _hodan = await with_seats(story, 20)
    await amina.taps(Join(THURSDAY, 3))
    question = await amina.taps(AskToLeave(THURSDAY))
    assert "Shall I give your 3 seats to others?" in said(question)
    assert [Leave(THURSDAY), ShowSignUp(THURSDAY)] == wishes(question)[:2]
    assert await amina.seat(THURSDAY) == "confirmed 3"
    assert "💛 Thank you for telling me." in said(await amina.taps(Leave(THURSDAY)))
    assert await amina.seat(THURSDAY) is None
    again = await amina.taps(Leave(THURSDAY))
    assert "You are not signed up for this." in said(again)
    assert AskToJoin(THURSDAY) in wishes(again)


async def test_a_turn_in_the_line_is_given_up_as_such(story: Story) -> None:
    _amina, bo, hodan = await a_full_house(story)
    assert "Shall I take you out of the line?" in said(await bo.taps(AskToLeave(THURSDAY)))
    assert "You are not in the line any more." in said(await bo.taps(Leave(THURSDAY)))
    assert await hodan.seat(THURSDAY) == "waiting 1"


async def test_freed_seats_are_offered_to_the_head_of_the_line_and_one_tap_takes_them(story: Story) -> None:
    amina, bo, hodan = await a_full_house(story)
    await amina.taps(Leave(THURSDAY))
    assert [await bo.seat(THURSDAY), await hodan.seat(THURSDAY)] == ["offered 2", "offered 1"]
    shown = await bo.taps(ShowSignUp(THURSDAY))
    assert "🎉 2 seats are free for you." in said(shown)
    assert {TakeOffer(THURSDAY, 2), Leave(THURSDAY)} <= set(wishes(shown))
    first, second = await bo.taps(TakeOffer(THURSDAY, 2)), await bo.taps(TakeOffer(THURSDAY, 2))
    assert "✅ You have 2 seats." in said(first)
    assert "📝 On the list you are called" in said(first)
    assert first == second
    assert await bo.seat(THURSDAY) == "confirmed 2"


async def test_the_others_are_told_and_whoever_acts_is_answered_instead(story: Story) -> None:
    amina, bo, hodan = await a_full_house(story)
    await amina.taps(Leave(THURSDAY))
    assert [await kinds(story, one) for one in (amina, bo, hodan)] == [[], [Kind.OFFERED], [Kind.OFFERED]]
    await amina.taps(Join(THURSDAY, 2))
    await bo.taps(Leave(THURSDAY))
    assert [await kinds(story, one) for one in (amina, bo)] == [[Kind.OFFERED], [Kind.OFFERED]]


async def _told_nobody(*_args: Any, **_kwargs: Any) -> int:
    return 0


@sabotage(
    test_the_others_are_told_and_whoever_acts_is_answered_instead,
    {"handlers.lines.storage.notices.tell": _told_nobody},
)
def test_without_the_letters_nobody_hears_of_a_free_seat() -> None: ...


async def test_no_thanks_passes_the_seats_on(story: Story) -> None:
    amina, bo, hodan = await with_seats(story, 2)
    await amina.taps(Join(THURSDAY, 2))
    await bo.taps(Join(THURSDAY, 2))
    await hodan.taps(Join(THURSDAY, 2))
    await amina.taps(Leave(THURSDAY))
    await bo.taps(Leave(THURSDAY))
    assert [await bo.seat(THURSDAY), await hodan.seat(THURSDAY)] == [None, "offered 2"]


async def test_an_offer_that_has_ended_can_not_be_taken_though_no_bell_rang(story: Story) -> None:
    amina, bo, hodan = await with_seats(story, 2)
    await amina.taps(Join(THURSDAY, 2))
    await bo.taps(Join(THURSDAY, 2))
    await hodan.taps(Join(THURSDAY, 2))
    await amina.taps(Leave(THURSDAY))
    await story.letters_go_out()
    story.now += story.house.hold
    answer = await bo.taps(TakeOffer(THURSDAY, 2))
    assert said(answer).startswith("⌛ The time to say yes is over.\nYou are not in the line any more.")
    assert "not free" not in said(answer)
    assert AskToJoin(THURSDAY, 2) in wishes(answer)
    assert [await bo.seat(THURSDAY), await hodan.seat(THURSDAY)] == [None, "offered 2"]
    assert await kinds(story, hodan) == [Kind.OFFERED]
    assert Kind.OFFER_ENDED not in await kinds(story, bo)


def _for_ever(claim: Claim, now: object) -> bool:
    return True


@sabotage(
    test_an_offer_that_has_ended_can_not_be_taken_though_no_bell_rang,
    {"domain.signups.Claim.holds": _for_ever},
)
def test_without_the_end_an_offer_holds_seats_for_ever() -> None: ...


async def test_the_head_is_asked_about_fewer_seats_and_may_keep_waiting(story: Story) -> None:
    amina, bo, hodan = await a_full_house(story)
    await amina.taps(ChangeSeats(THURSDAY, 2))
    assert [await kinds(story, bo), await kinds(story, hodan)] == [[Kind.FEWER], []]
    kept = said(await bo.taps(KeepWaiting(THURSDAY)))
    assert "👍 Good. You keep your turn." in kept
    assert [await bo.seat(THURSDAY), await hodan.seat(THURSDAY)] == ["waiting 1", "waiting 2"]
    assert "✅ You have 1 seat." in said(await bo.taps(TakeOffer(THURSDAY, 1)))


async def test_fewer_seats_that_are_gone_again_leave_the_turn(story: Story) -> None:
    amina, bo, _hodan = await a_full_house(story)
    await amina.taps(ChangeSeats(THURSDAY, 2))
    async with story.database.writing() as db:
        await storage.alterations.set_seats(db, THURSDAY, 2)
    answer = said(await bo.taps(TakeOffer(THURSDAY, 1)))
    assert "I am sorry, these seats are not free any more. You keep your turn." in answer
    assert "⏳ You are number 1 in the line." in answer


async def test_where_no_more_seats_are_free_no_number_is_asked_for(story: Story) -> None:
    amina, bo, _hodan = await with_seats(story, 2)
    await amina.taps(Join(THURSDAY, 1))
    await bo.taps(Join(THURSDAY, 1))
    answer = await amina.taps(AskSeats(THURSDAY))
    assert "More seats are not free now." in said(answer)
    assert "How many seats" not in said(answer)


async def test_who_says_that_they_come_is_expected(story: Story) -> None:
    amina, _bo, _hodan = await with_seats(story, 20)
    await amina.taps(Join(MONDAY, 2))
    await amina.taps(Join(THURSDAY, 2))
    assert "👍 Good! See you today at 13:00." in said(await amina.taps(SayComing(MONDAY)))
    thursday = await amina.taps(SayComing(THURSDAY))
    assert "👍 Good! See you Thursday 26 November at 13:00." in said(thursday)
    assert AskToLeave(THURSDAY) in wishes(thursday)
    await amina.taps(Leave(MONDAY))
    assert "You are not signed up for this." in said(await amina.taps(SayComing(MONDAY)))


async def test_who_says_that_they_come_to_what_is_cancelled_is_told(story: Story) -> None:
    amina, _bo, _hodan = await with_seats(story, 20)
    await amina.taps(Join(THURSDAY, 2))
    async with story.database.writing() as db:
        await storage.alterations.call_off(db, THURSDAY)
    for wish in (SayComing(THURSDAY), AskSeats(THURSDAY), AskToLeave(THURSDAY), ChangeSeats(THURSDAY, 1)):
        answer = await amina.taps(wish)
        assert "❌ It does not take place." in said(answer)
        assert "✏️ Change the seats" not in labels(answer)
    assert await amina.seat(THURSDAY) == "confirmed 2"


async def test_what_has_started_changes_no_more(story: Story) -> None:
    amina, _bo, _hodan = await with_seats(story, 20)
    await amina.taps(Join(MONDAY, 2))
    story.now += timedelta(hours=2)
    for wish in (ChangeSeats(MONDAY, 1), AskSeats(MONDAY), SayComing(MONDAY), ShowSignUp(MONDAY)):
        assert "⌛ It has started already." in said(await amina.taps(wish))
    assert await amina.seat(MONDAY) == "confirmed 2"


_OF_OTHERS: tuple[Intent, ...] = (
    Leave(THURSDAY),
    ChangeSeats(THURSDAY, 1),
    TakeOffer(THURSDAY, 1),
    AskSeats(THURSDAY),
    AskToLeave(THURSDAY),
    KeepWaiting(THURSDAY),
    SayComing(THURSDAY),
    ShowSignUp(THURSDAY),
)


@pytest.mark.parametrize("wish", _OF_OTHERS, ids=lambda wish: type(wish).__name__)
async def test_nobody_sees_or_touches_the_seats_of_others(story: Story, wish: Intent) -> None:
    amina, bo, _hodan = await with_seats(story, 20)
    await amina.taps(Join(THURSDAY, 3))
    answer = said(await bo.taps(wish))
    assert "You are not signed up for this." in answer or "The time to say yes is over." in answer
    assert "3 seats" not in answer
    assert await amina.seat(THURSDAY) == "confirmed 3"


def _anybodys(line: Line, person: int) -> Claim | None:
    return line.claims[0] if line.claims else None


@sabotage(test_nobody_sees_or_touches_the_seats_of_others, {"domain.signups.Line.of": _anybodys})
def test_without_the_persons_own_number_everybody_moves_everybodys_seats() -> None: ...
