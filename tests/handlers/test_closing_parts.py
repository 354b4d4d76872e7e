"""A house that is closed for a part of the day: what words leave open is asked, and never a whole day closed for it."""

from dataclasses import replace

import pytest

import understanding.closed_times
from domain.closings import Closed, Trouble
from tests.handlers.closings import a_volunteer, carries_out, off, taps
from tests.handlers.stories import Story, said
from tests.sabotage import sabotage

_ASKED = "From what time is the house closed?"


@pytest.mark.parametrize(
    "line",
    [
        "torsdag eftermiddag",
        "på torsdag efter lunch",
        "torsdagseftermiddag",
        "thursday afternoon",
        "الخميس بعد الضهر",
        "khamiista galabnimo",
        "четверг после обеда",
    ],
)
async def test_for_a_part_of_the_day_in_words_the_hours_are_asked(story: Story, line: str) -> None:
    await story.has()
    volunteer = await a_volunteer(story)
    assert _ASKED in said(await volunteer.commands("close", line))
    assert "Until what time" in said(await volunteer.writes("14"))
    shown = await taps(volunteer, await volunteer.writes("17"), "A reason", "No reason")
    assert "Thursday 26 November" in said(shown)
    assert "14:00–17:00" in said(shown)
    await carries_out(volunteer, shown)
    assert await off(story) == ["11-26 13"]


_read = understanding.closed_times.of


def _as_whole_days(*given: object) -> Closed | Trouble:
    read = _read(*given)  # type: ignore[arg-type]
    return replace(read, partly=False) if isinstance(read, Closed) else read


@sabotage(test_for_a_part_of_the_day_in_words_the_hours_are_asked, {"understanding.closed_times.of": _as_whole_days})
def test_unasked_people_are_told_that_all_day_it_is_closed() -> None: ...


async def test_until_noon_is_an_answer_to_from_when(story: Story) -> None:
    await story.has()
    volunteer = await a_volunteer(story)
    await volunteer.commands("close", "torsdag förmiddag städning")
    shown = await volunteer.writes("till 12")
    assert "12:00" in said(shown)
    assert "💬 städning" in said(shown)
    await carries_out(volunteer, shown)
    assert await off(story) == []


async def test_words_for_a_part_are_no_hours_where_hours_are_asked(story: Story) -> None:
    await story.has()
    volunteer = await a_volunteer(story)
    await volunteer.commands("close", "torsdag eftermiddag")
    asked_again = said(await volunteer.writes("resten av dagen"))
    assert "I do not understand these hours." in asked_again
    assert _ASKED in asked_again
    assert "Until what time" in said(await volunteer.writes("14"))


async def test_before_noon_the_afternoon_takes_place(story: Story) -> None:
    await story.has()
    volunteer = await a_volunteer(story)
    shown = await volunteer.commands("close", "torsdag före klockan 12")
    assert "12:00" in said(shown)
    await carries_out(volunteer, shown)
    assert await off(story) == []
