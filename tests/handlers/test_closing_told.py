"""What those who are signed up hear of a house that is closed: that it is, and why, in their language."""

from dataclasses import replace
from datetime import date

import pytest

import domain.taken_hours
import scheduler.outbox
import storage.outbox
import storage.people
import views.reasons
from domain.days import Days
from domain.facts import Facts
from domain.intents import CallOff, ShowOpeningHours
from domain.languages import CODES
from domain.programme import HoursException, Place
from domain.reasons import Reason
from scheduler.outbox import Desk, Sending
from tests.handlers.closings import a_volunteer, carries_out, occurrence, signed_up
from tests.handlers.stories import Story, Writer, said
from tests.sabotage import sabotage

_THURSDAY = date(2026, 11, 26)


async def _letters(story: Story) -> list[str]:
    """What arrives, in the order of those who signed up."""
    texts = []
    desk = Desk(story.house.languages, story.snapshot.current, story.snapshot.watch)
    async with story.database.writing() as db:
        while (waiting := await storage.outbox.next_due(db, story.now)) is not None:
            sending = await scheduler.outbox.compose(db, waiting, desk, story.now)
            assert isinstance(sending, Sending)
            await scheduler.outbox.sent(db, waiting, sending, story.now)
            texts.append(said(sending.reply))
    return texts


async def _speaks(story: Story, writer: Writer, language: str) -> Writer:
    person = await writer.known()
    assert person is not None
    async with story.database.writing() as db:
        await storage.people.set_language(db, person.id, language)
    return writer


async def test_who_would_have_come_is_told_that_the_house_is_closed_and_why_in_their_language(story: Story) -> None:
    await story.has()
    volunteer = await a_volunteer(story)
    amina, _bo = await signed_up(story, (await occurrence(story, _THURSDAY)).id, 1, 1)
    await _speaks(story, amina, "sv")
    await carries_out(volunteer, await volunteer.commands("close", "26/11 because of repairs"))
    theirs, his = await _letters(story)
    assert "Torsdag 26 november: mötesplatsen är stängd (Reparation)." in theirs
    assert "Thursday 26 November: the house is closed (Repair)." in his
    assert "It does not take place." in his


@sabotage(
    test_who_would_have_come_is_told_that_the_house_is_closed_and_why_in_their_language,
    {"scheduler.letters._closing": lambda told, place: None},
)
def test_without_a_look_at_the_house_they_hear_only_that_it_is_cancelled() -> None: ...


async def test_own_words_are_told_as_written_with_their_language(story: Story) -> None:
    await story.has()
    volunteer = await a_volunteer(story)
    amina, _bo = await signed_up(story, (await occurrence(story, _THURSDAY)).id, 1, 1)
    await _speaks(story, amina, "sv")
    await carries_out(volunteer, await volunteer.commands("close", "26/11 because of a water leak"))
    theirs, his = await _letters(story)
    assert "mötesplatsen är stängd (a water leak)." in theirs
    assert "Skrivet på engelska" in theirs
    assert "the house is closed (a water leak)." in his
    assert "Written in" not in his


async def test_without_a_reason_it_is_closed_all_the_same(story: Story) -> None:
    await story.has()
    volunteer = await a_volunteer(story)
    await signed_up(story, (await occurrence(story, _THURSDAY)).id, 1)
    await carries_out(volunteer, await volunteer.commands("close", "26/11 12-17"))
    [told] = await _letters(story)
    assert "Thursday 26 November · 12:00–17:00: the house is closed." in told


@pytest.mark.parametrize(
    ("hours", "part"),
    [
        ("12-17", "12:00–17:00"),
        ("from 12", "From 12:00 to the end of the day"),
        ("until 14", "From the morning to 14:00"),
    ],
)
async def test_of_a_house_that_is_closed_for_a_part_of_the_day_they_hear_which(
    story: Story, hours: str, part: str
) -> None:
    await story.has()
    volunteer = await a_volunteer(story)
    await signed_up(story, (await occurrence(story, _THURSDAY)).id, 1)
    await carries_out(volunteer, await volunteer.commands("close", f"26/11 {hours} because of repairs"))
    [told] = await _letters(story)
    assert f"Thursday 26 November · {part}: the house is closed (Repair)." in told


def _the_whole_day(told: Facts, place: Place) -> HoursException | None:
    closing = domain.taken_hours.closing_for(place, told.starts_at, told.ends_at)
    return replace(closing, begins=None, ends=None) if closing else None


@sabotage(
    test_of_a_house_that_is_closed_for_a_part_of_the_day_they_hear_which,
    {"scheduler.letters._closing": _the_whole_day},
)
def test_without_the_hours_they_would_take_the_house_for_closed_all_day() -> None: ...


async def test_what_is_called_off_in_an_open_house_says_nothing_of_the_house(story: Story) -> None:
    await story.has()
    volunteer = await a_volunteer(story)
    coming = (await occurrence(story, _THURSDAY)).id
    await signed_up(story, coming, 1)
    await carries_out(volunteer, await volunteer.commands("close", "26/11 16-17 because of illness"))
    await volunteer.taps(CallOff(coming))
    [told] = await _letters(story)
    assert "It does not take place." in told
    assert "closed" not in told
    assert "Illness" in said(await volunteer.taps(ShowOpeningHours(Days.one(_THURSDAY))))


@pytest.mark.parametrize("code", CODES)
async def test_in_every_language_the_letter_says_more_than_that_it_is_cancelled(story: Story, code: str) -> None:
    await story.has()
    volunteer = await a_volunteer(story)
    [amina] = await signed_up(story, (await occurrence(story, _THURSDAY)).id, 1)
    await _speaks(story, amina, code)
    await carries_out(volunteer, await volunteer.commands("close", "26/11 because of repairs"))
    [told] = await _letters(story)
    [closed] = [line for line in told.split("\n") if line.startswith("🔴")]
    assert views.reasons.reason(Reason.REPAIR, 80, story.house.languages.of(code)) in closed
