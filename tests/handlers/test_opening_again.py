"""A house that was closed by chat opened again: what comes back, what stays off, and who is told."""

from dataclasses import replace
from datetime import date, timedelta

from domain.days import Days
from domain.intents import CallOff, ChooseForPart, Code, ShowOpeningHours
from domain.outbox import Kind
from domain.programme import HoursException
from domain.roles import Role
from tests.builders import a_place, a_programme_file, an_activity
from tests.handlers.closings import (
    a_volunteer,
    carries_out,
    closes,
    occurrence,
    off,
    opens,
    place,
    programme,
    signed_up,
    taps,
    undo,
)
from tests.handlers.stories import Story, buttons, labels, said
from tests.handlers.teams import one_who_is, trail
from tests.sabotage import sabotage

_THURSDAY, _MONDAY = date(2026, 11, 26), date(2026, 11, 30)


async def test_what_it_called_off_is_on_again_and_those_signed_up_are_told(story: Story) -> None:
    await story.has()
    volunteer = await a_volunteer(story)
    [amina] = await signed_up(story, (await occurrence(story, _THURSDAY)).id, 2)
    await closes(volunteer, "26/11 - 30/11")
    await story.letters_go_out()
    assert await off(story) == ["11-26 13", "11-30 13"]
    shown = await opens(volunteer, "Thursday 26 November")
    assert "This will take place again:" in said(shown)
    assert "1 person is signed up." in said(shown)
    assert await off(story) == ["11-26 13", "11-30 13"]
    answer = await carries_out(volunteer, shown)
    assert "the house is open again" in said(answer)
    assert "I tell 1 person now." in said(answer)
    assert await off(story) == []
    assert (await place(story)).exceptions == ()
    assert [letter.kind for letter in await story.letters(amina)][:1] == [Kind.CHANGED]
    assert "09:00–16:00" in said(await amina.taps(ShowOpeningHours(Days.one(_THURSDAY))))
    assert [change.action for change in await trail(story)] == ["close", "open"]


async def test_opened_once_what_is_closed_is_asked_for_at_a_tap(story: Story) -> None:
    await story.has()
    volunteer = await a_volunteer(story)
    await closes(volunteer, "26/11")
    done = await carries_out(volunteer, await opens(volunteer, "Thursday 26 November"))
    assert "When is Godsmagasinet closed?" in said(await taps(volunteer, done, "Close or open again"))


async def test_what_was_off_for_another_reason_stays_off(story: Story) -> None:
    await story.has()
    volunteer = await a_volunteer(story)
    await volunteer.taps(CallOff((await occurrence(story, _THURSDAY)).id))
    await closes(volunteer, "26/11 - 30/11")
    await carries_out(volunteer, await opens(volunteer, "Thursday 26 November"))
    assert await off(story) == ["11-26 13"]


async def test_what_was_called_off_by_hand_after_it_was_on_again_stays_off(story: Story) -> None:
    """Two closings on one day: the trail of the first still speaks of it when the second is opened."""
    await story.has()
    volunteer = await a_volunteer(story)
    await closes(volunteer, "26/11")
    await carries_out(volunteer, await opens(volunteer, "Thursday 26 November"))
    await volunteer.taps(CallOff((await occurrence(story, _THURSDAY)).id))
    await closes(volunteer, "26/11 - 30/11")
    await carries_out(volunteer, await opens(volunteer, "Thursday 26 November"))
    assert await off(story) == ["11-26 13"]


async def _never(*_: object) -> bool:
    return False


@sabotage(
    test_what_was_called_off_by_hand_after_it_was_on_again_stays_off,
    {"handlers.opening_hits.storage.closings.is_changed_since": _never},
)
def test_without_a_look_at_the_trail_somebodys_no_becomes_a_yes() -> None: ...


async def test_of_two_closings_on_one_day_the_other_one_still_holds(story: Story) -> None:
    await story.has()
    volunteer = await a_volunteer(story)
    await closes(volunteer, "26/11")
    await closes(volunteer, "26/11 - 30/11", "Repair")
    shown = await opens(volunteer, "Illness")
    assert "It changes no date of an activity." in said(shown)
    await carries_out(volunteer, shown)
    assert await off(story) == ["11-26 13", "11-30 13"]
    # The first one's date comes back with the last closing that was in its way.
    await carries_out(volunteer, await opens(volunteer, "Repair"))
    assert await off(story) == []


@sabotage(
    test_of_two_closings_on_one_day_the_other_one_still_holds,
    {"handlers.opening_hits.domain.closings.is_open_for": lambda place, starts_at, ends_at: True},
)
def test_without_the_other_closing_people_come_to_a_closed_house() -> None: ...


async def test_days_that_were_left_out_of_rules_are_given_back_and_only_those(story: Story) -> None:
    own = date(2027, 3, 25)
    await story.has(a_programme_file(activities=(an_activity(except_on=frozenset({own})),)))
    volunteer = await a_volunteer(story)
    await closes(volunteer, "22 mars - 1 april 2027")
    [activity] = (await programme(story)).activities
    assert len(activity.except_on) == 4
    shown = await opens(volunteer, "Monday 22 March")
    assert "3 dates that nobody sees yet" in said(shown)
    await carries_out(volunteer, shown)
    [activity] = (await programme(story)).activities
    assert activity.except_on == {own}


async def test_given_back_when_they_are_near_they_take_place_at_once(story: Story) -> None:
    await story.has()
    volunteer = await a_volunteer(story)
    await closes(volunteer, "29 mars 2027")
    story.now += timedelta(days=100)
    await carries_out(volunteer, await opens(volunteer, "Monday 29 March"))
    assert (await occurrence(story, date(2027, 3, 29))).starts_at.hour == 11


async def test_opening_again_can_be_taken_back(story: Story) -> None:
    await story.has()
    volunteer = await a_volunteer(story)
    await closes(volunteer, "26/11 - 1/2", "Repair")
    before = await programme(story)
    done = await carries_out(volunteer, await opens(volunteer, "Repair"))
    assert await off(story) == []
    assert "All is as before." in said(await volunteer.taps(undo(done)))
    after = await programme(story)
    assert (after.places, after.activities, after.occurrences) == (before.places, before.activities, before.occurrences)
    await carries_out(volunteer, await opens(volunteer, "Repair"))
    assert await off(story) == []


async def test_a_closing_that_was_taken_back_gives_nothing_back(story: Story) -> None:
    await story.has()
    volunteer = await a_volunteer(story)
    done = await closes(volunteer, "26/11")
    await volunteer.taps(undo(done))
    await volunteer.taps(CallOff((await occurrence(story, _THURSDAY)).id))
    await closes(volunteer, "25/11 - 27/11")
    await carries_out(volunteer, await opens(volunteer, "Wednesday 25 November"))
    assert await off(story) == ["11-26 13"]


async def test_in_the_middle_of_it_only_what_is_left_is_opened(story: Story) -> None:
    await story.has()
    volunteer = await a_volunteer(story)
    await closes(volunteer, "26/11 - 3/12")
    story.now += timedelta(days=4)
    await carries_out(volunteer, await opens(volunteer, "Thursday 26 November"))
    [left] = (await place(story)).exceptions
    assert (left.first, left.last) == (_THURSDAY, _THURSDAY)
    # What is over stays off, what was to come is on again.
    assert await off(story) == ["11-26 13"]
    offered = labels(await volunteer.commands("close"))
    assert not any("What is closed already?" in label for label in offered)


async def test_what_a_file_closed_is_opened_too(story: Story) -> None:
    feast = HoursException(date(2026, 12, 24), date(2026, 12, 24), (), {"sv": "Julafton"})
    short = replace(feast, first=_MONDAY, last=_MONDAY, hours=a_place().week[0])
    await story.has(a_programme_file(places=(a_place(exceptions=(feast, short)),)))
    volunteer = await a_volunteer(story)
    listed = await taps(volunteer, await volunteer.commands("close"), "What is closed already?")
    assert len([label for label in labels(listed) if "🔓" in label]) == 1
    await carries_out(volunteer, await taps(volunteer, listed, "Julafton"))
    assert (await place(story)).exceptions == (short,)


async def test_what_somebody_else_opened_meanwhile_is_open_already(story: Story) -> None:
    await story.has()
    volunteer, other = await a_volunteer(story), await one_who_is(story, Role.VOLUNTEER, 4712)
    await closes(volunteer, "26/11")
    shown = await opens(volunteer, "Thursday 26 November")
    await carries_out(other, await opens(other, "Thursday 26 November"))
    answer = await volunteer.taps(next(one.wish for one in buttons(shown) if one.wish is not None))
    assert "When is Godsmagasinet closed?" in said(answer)
    assert len([change for change in await trail(story) if change.action == "open"]) == 1


async def test_a_forged_closing_is_none(story: Story) -> None:
    await story.has()
    volunteer = await a_volunteer(story)
    begun = await volunteer.commands("close")
    plan = next(one.wish.plan for one in buttons(begun) if isinstance(one.wish, ChooseForPart))
    for forged in ("c7", "f20261224", "x"):
        answer = await volunteer.taps(ChooseForPart(plan, Code("opens"), Code(forged)))
        assert "When is Godsmagasinet closed?" in said(answer)
