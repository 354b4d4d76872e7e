"""A typed yes, no or number after a question of ours: it is shown again, and only a tap decides."""

from datetime import timedelta

import pytest

import storage.roles
from domain.drafts import ANSWERED_WITHIN, Draft
from domain.intents import Join, KeepWaiting, Leave, ListMySignUps, MendField, Publish, ShowMenu, TakeOffer
from domain.messages import Said
from domain.posting import Field
from domain.replies import Reply
from handlers.visit import Visit
from tests.builders import a_programme_file, an_activity
from tests.handlers.postings import a_volunteer, published, with_the_real_reader
from tests.handlers.stories import Story, Writer, buttons, said
from tests.sabotage import sabotage

MONDAY, THURSDAY = 1, 2
_TAP = "👆 Tap the button under my question.\nI book nothing without it."


async def a_full_house(story: Story, seats: int = 3) -> tuple[Writer, Writer]:
    """Amina has all seats on Monday and on Thursday, Bo waits for two each time. Words are really understood."""
    with_the_real_reader(story)
    await story.has(a_programme_file(activities=(an_activity(seats=seats),)))
    amina, bo = story.person(4711), story.person(4712)
    for one, wished in ((amina, seats), (bo, 2)):
        await one.arrives()
        await one.taps(Join(MONDAY, wished))
        await one.taps(Join(THURSDAY, wished))
    return amina, bo


def wishes(reply: Reply) -> list[object]:
    return [button.wish for button in buttons(reply)]


@pytest.mark.parametrize(
    "text", ["ja tack", "haa", "نعم", "ok", "yes", "nej tack", "لا شكرا", "maya", "2", "två", "👍"]
)
async def test_an_answer_to_an_offer_shows_it_again_and_a_tap_decides(story: Story, text: str) -> None:
    amina, bo = await a_full_house(story)
    await amina.taps(Leave(THURSDAY))
    answer = await bo.writes(text)
    assert "🎉 2 seats are free for you.\nTap ✅ before 15:00 today." in said(answer)
    assert wishes(answer)[:2] == [TakeOffer(THURSDAY, 2), Leave(THURSDAY)]
    assert await bo.seat(THURSDAY) == "offered 2"
    await bo.taps(TakeOffer(THURSDAY, 2))
    assert await bo.seat(THURSDAY) == "confirmed 2"


@sabotage(
    test_an_answer_to_an_offer_shows_it_again_and_a_tap_decides,
    {"handlers.meaning.understanding.assent.is_answer": lambda said, words: False},
)
def test_without_a_look_at_it_a_yes_is_taken_for_something_else() -> None: ...


async def test_of_two_offers_both_are_shown(story: Story) -> None:
    amina, bo = await a_full_house(story)
    await amina.taps(Leave(MONDAY))
    await amina.taps(Leave(THURSDAY))
    answer = await bo.writes("ja")
    assert {TakeOffer(MONDAY, 2), TakeOffer(THURSDAY, 2)} <= set(wishes(answer))


async def test_who_was_asked_about_fewer_seats_is_asked_again(story: Story) -> None:
    amina, bo = await a_full_house(story)
    await amina.taps(Leave(THURSDAY))
    await bo.taps(Leave(THURSDAY))
    await amina.taps(Join(THURSDAY, 2))
    await bo.taps(Join(THURSDAY, 2))
    answer = await bo.writes("ja")
    assert wishes(answer)[:2] == [TakeOffer(THURSDAY, 1), KeepWaiting(THURSDAY)]


async def test_an_offer_that_was_left_is_not_shown_again(story: Story) -> None:
    amina, bo = await a_full_house(story)
    await amina.taps(Leave(THURSDAY))
    await bo.taps(Leave(THURSDAY))
    assert _TAP in said(await bo.writes("ja"))


@pytest.mark.parametrize("text", ["ja tack", "nej tack", "haa fadlan", "نعم شكرا", "5", "tre", "٣", "ok"])
async def test_a_typed_answer_to_a_question_about_seats_says_to_tap(story: Story, text: str) -> None:
    amina, _bo = await a_full_house(story)
    answer = await amina.writes(text)
    assert said(answer) == _TAP
    assert wishes(answer) == [ListMySignUps(), ShowMenu()]


async def test_in_their_own_language(story: Story) -> None:
    await a_full_house(story)
    hodan = story.person(4713, "sv")
    await hodan.arrives()
    assert "Tryck på knappen under min fråga." in said(await hodan.writes("haa"))


async def test_a_thanks_stays_a_thanks(story: Story) -> None:
    amina, _bo = await a_full_house(story)
    for text in ("tack", "thanks", "شكرا", "mahadsanid"):
        assert _TAP not in said(await amina.writes(text))


async def test_in_a_group_nobody_answers_a_yes(story: Story) -> None:
    amina, _bo = await a_full_house(story)
    amina.private = False
    for text in ("ja tack", "ok", "5"):
        answer = await amina.answered(Said(text))
        assert answer is None or _TAP not in said(answer.reply)


async def test_danger_comes_before_a_yes(story: Story) -> None:
    amina, bo = await a_full_house(story)
    await amina.taps(Leave(THURSDAY))
    assert "112" in said(await bo.writes("ja han slår mig"))


async def test_a_yes_to_a_preview_shows_it_again_for_a_while(story: Story) -> None:
    with_the_real_reader(story)
    await story.has()
    volunteer = await a_volunteer(story)
    await volunteer.posts("Choir on 4 December 16-18, kitchen, 10 seats")
    answer = await volunteer.writes("ok")
    assert isinstance(volunteer.first, Publish)
    assert "Choir" in said(answer)
    assert await published(story) == []
    story.now += ANSWERED_WITHIN + timedelta(minutes=1)
    assert _TAP in said(await volunteer.writes("ok"))


async def test_an_answer_to_a_question_about_a_draft_goes_into_it(story: Story) -> None:
    with_the_real_reader(story)
    await story.has()
    volunteer = await a_volunteer(story)
    await volunteer.posts("Choir on 4 December 16-18, kitchen, 10 seats")
    await volunteer.taps(MendField((await volunteer.draft()).id, Field.SEATS))
    await volunteer.writes("5")
    assert (await volunteer.draft()).posting.seats == 5


async def test_who_works_there_no_more_is_not_shown_their_draft(story: Story) -> None:
    with_the_real_reader(story)
    await story.has()
    volunteer = await a_volunteer(story)
    await volunteer.posts("Choir on 4 December 16-18, kitchen, 10 seats")
    async with story.database.writing() as db:
        [member] = await storage.roles.team(db, 1, story.now)
        await storage.roles.take_back(db, member.id)
    assert said(await volunteer.writes("ja")) == _TAP


def _any_draft(visit: Visit) -> Draft | None:
    return visit.draft


@sabotage(test_a_yes_to_a_preview_shows_it_again_for_a_while, {"handlers.assent._fresh_draft": _any_draft})
def test_without_a_look_at_the_clock_a_yes_of_next_week_shows_an_old_draft() -> None: ...
