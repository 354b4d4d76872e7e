"""Why a house is closed: read from the line that says when, or written at the question, and shown before it is done."""

import pytest

from domain.reasons import Reason
from tests.handlers.closings import a_volunteer, carries_out, place, taps
from tests.handlers.stories import Story, labels, said
from tests.sabotage import sabotage


@pytest.mark.parametrize(
    ("line", "shown", "kept"),
    [
        ("26 november 12-17 because of a water leak", "a water leak", {"en": "a water leak"}),
        ("26 november 12-17 vattenläcka", "vattenläcka", {"en": "vattenläcka"}),
        ("26 november 12-17 بسبب تسرب مياه", "تسرب مياه", {"en": "تسرب مياه"}),
        ("26 november 12-17 because of illness", "Illness", Reason.ILLNESS),
        ("26 november 12-17 på grund av sjukdom", "Illness", Reason.ILLNESS),
        ("26 november 12-17: The floor is wet", "The floor is wet", {"en": "The floor is wet"}),
    ],
)
async def test_a_reason_in_the_line_is_read_back_and_kept(story: Story, line: str, shown: str, kept: object) -> None:
    await story.has()
    volunteer = await a_volunteer(story)
    preview = await volunteer.commands("close", line)
    assert "12:00–17:00" in said(preview)
    assert f"💬 {shown}" in said(preview)
    assert any("Another reason" in label for label in labels(preview))
    await carries_out(volunteer, preview)
    [closed] = (await place(story)).exceptions
    assert closed.reason == kept


@sabotage(
    test_a_reason_in_the_line_is_read_back_and_kept,
    {"handlers.closing.handlers.closing_reasons.in_line": lambda plan, line, visit: (line, {})},
)
def test_without_reading_it_the_reason_is_dropped_without_a_word() -> None: ...


async def test_where_there_is_none_the_button_says_so(story: Story) -> None:
    await story.has()
    volunteer = await a_volunteer(story)
    preview = await volunteer.commands("close", "26 november 12-17")
    assert any("A reason" in label for label in labels(preview))
    assert not any("Another reason" in label for label in labels(preview))


@pytest.mark.parametrize(
    ("text", "kept"), [("Water on the floor", {"en": "Water on the floor"}), ("repairs", "repair")]
)
async def test_what_is_written_at_the_question_is_the_reason(story: Story, text: str, kept: object) -> None:
    await story.has()
    volunteer = await a_volunteer(story)
    asked = await taps(volunteer, await volunteer.commands("close", "26 november 12-17"), "A reason")
    assert "Tap a button, or write it." in said(asked)
    preview = await volunteer.writes(text)
    assert "Shall I close" in said(preview)
    await carries_out(volunteer, preview)
    [closed] = (await place(story)).exceptions
    assert closed.reason == kept


async def test_a_reason_stays_while_the_day_is_mended(story: Story) -> None:
    await story.has()
    volunteer = await a_volunteer(story)
    assert "There is no such day." in said(await volunteer.commands("close", "31 februari because of repairs"))
    assert "💬 Repair" in said(await volunteer.writes("26 november"))
    other = await taps(volunteer, await volunteer.commands("close", "26 november: Water"), "Other days")
    assert "When is" in said(other)
    assert "💬 Water" in said(await volunteer.writes("27 november"))
