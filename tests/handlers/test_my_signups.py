"""What I am signed up for, and "I can't come" in words."""

from datetime import date, timedelta

import storage.alterations
from domain.days import Days
from domain.intents import (
    AskToLeave,
    CancelSignUp,
    ChooseActivity,
    Join,
    Leave,
    ListMySignUps,
    ShowActivity,
    ShowSignUp,
    TakeOffer,
)
from domain.replies import Reply
from domain.signups import Claim, Line
from tests.builders import a_programme_file, an_activity, wall
from tests.handlers.stories import Story, Writer, buttons, said
from tests.sabotage import sabotage
from understanding.labels import Label

# The language café on Monday, in two hours, and on Thursday, each with three seats; sewing between them, on Tuesday.
MONDAY, THURSDAY = 1, 2
_SEWING = an_activity(
    id=2,
    slug="sy",
    title={"en": "Sewing"},
    start=wall("2026-11-24 10:00"),
    end=wall("2026-11-24 12:00"),
    repeat=None,
    seats=3,
)


async def begins(story: Story) -> tuple[Writer, Writer, int]:
    """Amina, Bo, and the number of the sewing."""
    await story.has(a_programme_file(activities=(an_activity(seats=3), _SEWING)))
    [sewing] = await story.times(2)
    amina, bo = story.person(4711), story.person(4712)
    await amina.arrives()
    await bo.arrives()
    return amina, bo, sewing


def wishes(reply: Reply) -> list[object]:
    return [button.wish for button in buttons(reply)]


async def test_all_that_is_mine_stands_in_order_of_time_each_with_how_it_stands(story: Story) -> None:
    amina, bo, sewing = await begins(story)
    await bo.taps(Join(sewing, 3))
    await amina.taps(Join(THURSDAY, 2))
    await amina.taps(Join(sewing, 1))
    await amina.taps(Join(MONDAY, 1))
    answer = await amina.taps(ListMySignUps())
    text = said(answer)
    assert text.index("✅ You have 1 seat.") < text.index("⏳ You are number 1 in the line.") < text.index("2 seats.")
    assert wishes(answer)[:3] == [ShowSignUp(MONDAY), ShowSignUp(sewing), ShowSignUp(THURSDAY)]


async def test_an_offer_can_be_taken_or_left_from_the_list(story: Story) -> None:
    amina, bo, _sewing = await begins(story)
    await bo.taps(Join(THURSDAY, 3))
    await amina.taps(Join(THURSDAY, 2))
    await bo.taps(Leave(THURSDAY))
    answer = await amina.taps(ListMySignUps())
    assert "🎉 2 seats are free for you.\nTap ✅ before 15:00 today." in said(answer)
    assert wishes(answer)[:3] == [ShowSignUp(THURSDAY), TakeOffer(THURSDAY, 2), Leave(THURSDAY)]


async def test_an_offer_that_has_ended_is_not_mine_any_more_though_no_bell_rang(story: Story) -> None:
    amina, bo, _sewing = await begins(story)
    await bo.taps(Join(THURSDAY, 3))
    await amina.taps(Join(THURSDAY, 2))
    await bo.taps(Leave(THURSDAY))
    await story.letters_go_out()
    story.now += story.house.hold
    assert "You are not signed up for anything." in said(await amina.taps(ListMySignUps()))


def _for_ever(claim: Claim, now: object) -> bool:
    return True


@sabotage(
    test_an_offer_that_has_ended_is_not_mine_any_more_though_no_bell_rang,
    {"domain.signups.Claim.holds": _for_ever},
)
def test_without_the_end_an_offer_stays_in_the_list() -> None: ...


async def test_what_is_over_is_not_shown(story: Story) -> None:
    amina, _bo, _sewing = await begins(story)
    await amina.taps(Join(MONDAY, 1))
    story.now += timedelta(hours=3, minutes=59)
    assert "⌛ It has started already." in said(await amina.taps(ShowSignUp(MONDAY)))
    assert ShowSignUp(MONDAY) in wishes(await amina.taps(ListMySignUps()))
    story.now += timedelta(minutes=1)
    assert ShowSignUp(MONDAY) not in wishes(await amina.taps(ListMySignUps()))


async def test_what_is_cancelled_says_so(story: Story) -> None:
    amina, _bo, _sewing = await begins(story)
    await amina.taps(Join(THURSDAY, 1))
    async with story.database.writing() as db:
        await storage.alterations.call_off(db, THURSDAY)
    answer = said(await amina.taps(ListMySignUps()))
    assert "Cancelled" in answer
    assert "❌ It does not take place.\nYou do not need to do anything." in answer
    assert "You have 1 seat." not in answer


async def test_who_has_nothing_is_shown_what_there_is(story: Story) -> None:
    amina, _bo, _sewing = await begins(story)
    answer = await amina.taps(ListMySignUps())
    assert "You are not signed up for anything." in said(answer)
    assert wishes(answer)[:3] == [ShowActivity(1), ShowActivity(2), ChooseActivity()]


async def test_everybody_sees_their_own_seats_only(story: Story) -> None:
    amina, bo, _sewing = await begins(story)
    await amina.taps(Join(MONDAY, 2))
    await bo.taps(Join(MONDAY, 1))
    assert "You have 1 seat." in said(await bo.taps(ListMySignUps()))
    assert "You have 2 seats." in said(await amina.taps(ListMySignUps()))


def _the_first_ones(line: Line, person: int) -> Claim | None:
    return line.claims[0] if line.claims else None


@sabotage(test_everybody_sees_their_own_seats_only, {"domain.signups.Line.of": _the_first_ones})
def test_without_the_persons_number_they_see_somebody_elses() -> None: ...


async def test_i_cant_come_finds_the_one_that_is_meant_and_asks(story: Story) -> None:
    amina, _bo, sewing = await begins(story)
    for one in (MONDAY, sewing, THURSDAY):
        await amina.taps(Join(one, 1))
    thursday = Days.one(date(2026, 11, 26))
    story.understands("I can't come on Thursday", "en", Label.CANCEL, days=thursday)
    answer = await amina.writes("I can't come on Thursday")
    assert "Shall I give your seat to somebody else?" in said(answer)
    assert wishes(answer)[0] == Leave(THURSDAY)
    assert wishes(await amina.taps(CancelSignUp(2)))[0] == Leave(sewing)
    assert await amina.seat(THURSDAY) == "confirmed 1"


async def test_where_several_may_be_meant_they_are_asked_which(story: Story) -> None:
    amina, _bo, sewing = await begins(story)
    for one in (MONDAY, sewing, THURSDAY):
        await amina.taps(Join(one, 1))
    answer = await amina.taps(CancelSignUp(1))
    assert "Which one can you not come to?" in said(answer)
    assert wishes(answer)[:2] == [AskToLeave(MONDAY), AskToLeave(THURSDAY)]
    assert AskToLeave(sewing) in wishes(await amina.taps(CancelSignUp()))


async def test_where_none_is_meant_mine_are_shown(story: Story) -> None:
    amina, bo, _sewing = await begins(story)
    await amina.taps(Join(MONDAY, 1))
    answer = await amina.taps(CancelSignUp(2))
    assert "I do not find that among your sign-ups." in said(answer)
    assert ShowSignUp(MONDAY) in wishes(answer)
    assert "You are not signed up for anything." in said(await bo.taps(CancelSignUp(1)))


async def test_of_many_the_next_ones_are_shown_and_the_others_counted(story: Story) -> None:
    amina, _bo, _sewing = await begins(story)
    times = await story.times(1)
    for one in times[:12]:
        await amina.taps(Join(one, 1))
    answer = await amina.taps(ListMySignUps())
    assert "2 more come later." in said(answer)
    assert ShowSignUp(times[9]) in wishes(answer)
    assert ShowSignUp(times[10]) not in wishes(answer)
