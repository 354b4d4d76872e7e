"""A change that somebody is half-way through: kept over restarts and days, dropped, and out of reach of old buttons."""

from dataclasses import replace
from datetime import timedelta

import pytest
import sqlalchemy

import storage.people
import storage.plans
from domain.intents import (
    AskForPart,
    CallOffMore,
    CarryOut,
    ChooseForPart,
    Code,
    DropPlan,
    Edit,
    MoveOne,
    ShowDraft,
    ShowPlan,
)
from domain.roles import Role
from storage.database import Database
from storage.programme import Snapshot
from storage.tables import role
from tests.handlers.programme_changes import (
    THURSDAY,
    TODAY,
    at_work,
    called_off,
    carries_out,
    chooses,
    comes,
    plan,
    takes_back,
    when,
)
from tests.handlers.stories import Story, buttons, said
from tests.handlers.teams import one_who_is, trail
from tests.sabotage import sabotage

_GONE = "This change is not here any more."


async def _restarts(story: Story, url: str) -> None:
    """Another process, with nothing in its memory."""
    story.database = await Database.open(url)
    story.snapshot = Snapshot(lambda: story.now)
    story.house = replace(
        story.house, database=story.database, programme=story.snapshot.current, look_again=story.snapshot.watch
    )


async def test_after_a_restart_and_ten_days_it_goes_on_where_it_was(story: Story, url: str) -> None:
    volunteer = await at_work(story)
    far = 6  # a Thursday in December
    await volunteer.taps(MoveOne(far))
    await volunteer.writes("15-17")
    shown = volunteer.shown
    await _restarts(story, url)
    story.now += timedelta(days=10)
    assert await volunteer.taps(ShowPlan((await plan(volunteer)).id)) == shown
    await carries_out(volunteer)
    assert "15:00-17:00" in await when(story, far)
    await story.database.close()


async def test_a_half_said_one_asks_for_the_rest_after_days(story: Story) -> None:
    volunteer = await at_work(story)
    await volunteer.taps(MoveOne(6))
    await volunteer.taps(volunteer.wish(AskForPart, part="day"))
    story.now += timedelta(days=3)
    # By then words are not taken for an answer: they may be about anything.
    assert "On which day?" not in said(await volunteer.writes("Friday"))
    assert "What is new?" in said(await volunteer.taps(ShowPlan((await plan(volunteer)).id)))


async def test_dropped_it_is_gone_and_nothing_was_changed(story: Story) -> None:
    volunteer = await at_work(story)
    await volunteer.taps(MoveOne(THURSDAY))
    await volunteer.writes("15-17")
    first, drop = volunteer.first, volunteer.wish(DropPlan)
    assert "I have changed nothing." in said(await volunteer.taps(drop))
    for wish in (first, drop, ShowPlan(drop.plan), AskForPart(drop.plan, Code("day"))):
        assert _GONE in said(await volunteer.taps(wish))
    assert await when(story, THURSDAY) == "Thu 26 Nov 13:00-15:00 Stora salen"
    assert await trail(story) == []


async def test_buttons_of_the_one_before_do_nothing(story: Story) -> None:
    volunteer = await at_work(story)
    await volunteer.taps(MoveOne(THURSDAY))
    await volunteer.writes("15-17")
    old = volunteer.first
    await volunteer.taps(MoveOne(TODAY))
    await volunteer.writes("16-18")
    assert isinstance(old, CarryOut)
    for wish in (old, ChooseForPart(old.plan, Code("hours"), Code("later60")), DropPlan(old.plan)):
        assert _GONE in said(await volunteer.taps(wish))
    assert (await plan(volunteer)).said["occurrence"] == TODAY
    assert await trail(story) == []


@sabotage(
    test_buttons_of_the_one_before_do_nothing,
    {"handlers.plans.current": lambda number, visit: visit.plan},
)
def test_without_a_look_at_its_number_an_old_button_changes_the_new_one() -> None: ...


async def test_tapped_twice_it_is_done_once(story: Story) -> None:
    volunteer = await at_work(story)
    await comes(story, 100, THURSDAY)
    await volunteer.taps(MoveOne(THURSDAY))
    await volunteer.writes("15-17")
    first = volunteer.first
    await volunteer.taps(first)
    # It takes the place of the first answer: it must not say that nothing was done, and has the way back.
    assert "It is done already." in said(await volunteer.taps(first))
    assert len(await trail(story)) == 1
    await takes_back(volunteer)
    assert await when(story, THURSDAY) == "Thu 26 Nov 13:00-15:00 Stora salen"
    assert _GONE in said(await volunteer.taps(first))


async def test_calling_off_several_tapped_twice_is_done_once_and_can_be_taken_back(story: Story) -> None:
    volunteer = await at_work(story)
    await volunteer.taps(CallOffMore(THURSDAY))
    await chooses(volunteer, "days", "20261218")
    first = volunteer.first
    await volunteer.taps(first)
    assert "It is done already." in said(await volunteer.taps(first))
    assert "I have taken it back." in said(await takes_back(volunteer))
    assert await called_off(story) == set()


async def test_a_plan_that_asks_nothing_leaves_words_to_the_question_of_an_older_draft(story: Story) -> None:
    volunteer = await at_work(story)
    await volunteer.posts("Choir tomorrow")
    closing = await volunteer.writer.commands("close", "26/11: ill")
    await volunteer.taps(ShowDraft((await volunteer.draft()).id))
    assert "🕘 14:00–16:00" in said(await volunteer.writes("14-16"))
    assert "🔒 Shall I close" in said(closing)


async def test_small_talk_and_what_is_surely_about_oneself_is_no_name_of_an_activity(story: Story) -> None:
    volunteer = await at_work(story)
    await volunteer.taps(Edit(1))
    await volunteer.taps(volunteer.wish(AskForPart, part="title"))
    assert "Shall I erase" in said(await volunteer.writes("delete my data"))
    assert "You are welcome!" in said(await volunteer.writes("thank you"))
    assert "to" not in (await plan(volunteer)).said
    await volunteer.writes("Thank you for the music")
    assert (await plan(volunteer)).said["to"]["texts"] == {"en": "Thank you for the music"}


@pytest.mark.parametrize("part", ["title", "room"])
@pytest.mark.parametrize("name", ["Great hall", "Super room", "English course", "Arabic"])
async def test_what_sounds_like_talk_is_the_name_that_was_asked_for(story: Story, part: str, name: str) -> None:
    volunteer = await at_work(story)
    await volunteer.taps(Edit(1))
    await volunteer.taps(volunteer.wish(AskForPart, part=part))
    await volunteer.writes(name)
    assert (await plan(volunteer)).said["to"]["posting"][part] == name


@sabotage(
    test_what_sounds_like_talk_is_the_name_that_was_asked_for,
    {"understanding.talk.is_all": lambda *_: True, "handlers.planned._SURE": 0.6},
    raises=KeyError,
)
def test_by_how_it_sounds_alone_a_hall_would_be_a_thank_you() -> None: ...


@pytest.mark.parametrize("words", ["help", "I want to sign up for the language café", "where are you", "var ligger ni"])
async def test_what_names_no_day_is_answered_beside_the_question_when_the_house_is_closed(
    story: Story, words: str
) -> None:
    volunteer = await at_work(story)
    await volunteer.writer.commands("close")
    assert "I do not understand which day" not in said(await volunteer.writes(words))
    assert "Why is the house closed?" in said(await volunteer.writes("26 november"))


def _never(*_: object) -> bool:
    return False


@sabotage(
    test_what_names_no_day_is_answered_beside_the_question_when_the_house_is_closed,
    {"handlers.planned._names_no_day": _never},
)
def test_else_everything_is_taken_for_a_day() -> None: ...


async def test_nobody_reaches_the_plan_of_somebody_else(story: Story) -> None:
    volunteer, colleague = await at_work(story), await one_who_is(story, Role.COORDINATOR, 4712)
    await volunteer.taps(MoveOne(THURSDAY))
    await volunteer.writes("15-17")
    first = volunteer.first
    assert _GONE in said(await colleague.taps(first))
    assert await when(story, THURSDAY) == "Thu 26 Nov 13:00-15:00 Stora salen"


async def test_who_lost_the_role_meanwhile_changes_nothing(story: Story) -> None:
    volunteer = await at_work(story)
    await volunteer.taps(MoveOne(THURSDAY))
    await volunteer.writes("15-17")
    async with story.database.writing() as db:
        await db.execute(sqlalchemy.delete(role))
    assert "Only those who work at the house" in said(await volunteer.taps(volunteer.first))
    assert await when(story, THURSDAY) == "Thu 26 Nov 13:00-15:00 Stora salen"


@pytest.mark.parametrize("begins", [MoveOne(THURSDAY), CallOffMore(THURSDAY)])
async def test_every_question_has_a_way_out(story: Story, begins: MoveOne | CallOffMore) -> None:
    volunteer = await at_work(story)
    shown = await volunteer.taps(begins)
    assert isinstance(buttons(shown)[-1].wish, DropPlan)


async def test_erased_with_its_person(story: Story) -> None:
    volunteer = await at_work(story)
    await volunteer.taps(MoveOne(THURSDAY))
    person = await volunteer.writer.known()
    assert person is not None
    async with story.database.writing() as db:
        await storage.people.erase(db, person.id)
        assert await storage.plans.of(db, person.id) is None
