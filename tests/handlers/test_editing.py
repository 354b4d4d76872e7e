"""Changing an activity: which part, how far; read back with whom it reaches, done once, and taken back exactly."""

from dataclasses import replace
from datetime import date

import pytest

import storage.activities
import storage.programme
from domain.intents import AskForPart, CarryOut, ChooseForPart, Edit, Undo
from domain.outbox import Kind
from tests.builders import wall
from tests.handlers.editing import activities, an_editor, changes, days, visitors
from tests.handlers.postings import programme
from tests.handlers.stories import Story, said
from tests.handlers.teams import trail
from tests.sabotage import sabotage


async def test_each_step_can_be_tapped_and_nothing_is_done_before_the_read_back(story: Story) -> None:
    volunteer = await an_editor(story)
    before = await activities(story)
    assert "What shall be different?" in said(volunteer.shown)
    await volunteer.taps(volunteer.wish(AskForPart, part="seats"))
    await volunteer.taps(volunteer.wish(ChooseForPart, part="seats", choice="30"))
    assert "Which dates shall be different?" in said(volunteer.shown)
    await volunteer.taps(volunteer.wish(ChooseForPart, part="scope", choice="all"))
    assert "Old: 20 seats" in said(volunteer.shown)
    assert "New: 30 seats" in said(volunteer.shown)
    assert isinstance(volunteer.first, CarryOut)
    assert await activities(story) == before
    await volunteer.taps_first()
    assert "It is changed. Everybody can see it." in said(volunteer.shown)
    [one] = await activities(story)
    assert one.seats == 30
    assert {each.seats for each in (await programme(story)).occurrences} == {30}


async def test_the_whole_series_at_another_time_tells_everybody_from_old_to_new(story: Story) -> None:
    volunteer = await an_editor(story)
    await visitors(story, 1, 2)
    await changes(volunteer, "hours", "14-16", "all")
    assert "Old: 13:00–15:00" in said(volunteer.shown)
    assert "New: 14:00–16:00" in said(volunteer.shown)
    assert "2 people are signed up." in said(volunteer.shown)
    assert "I tell them at once." in said(volunteer.shown)
    await volunteer.taps_first()
    assert "I tell 2 people now." in said(volunteer.shown)
    for number in (100, 101):
        assert [letter.kind for letter in await story.letters(story.person(number))] == [Kind.CHANGED]
    assert all(day.endswith("14:00") for day in await days(story))
    [change] = await trail(story)
    assert (change.action, change.kind, change.object) == ("edit", "activity", 1)


@pytest.mark.parametrize(("day", "named"), [("wednesday", "Wednesday"), ("friday", "Friday"), ("thursday", "Thursday")])
@pytest.mark.parametrize("scope", ["all", "later"])
async def test_one_weekday_said_of_a_series_on_two_is_the_only_one(
    story: Story, day: str, named: str, scope: str
) -> None:
    volunteer = await an_editor(story)
    await changes(volunteer, "day", day, scope)
    assert "Old: Every week: Monday, Thursday" in said(volunteer.shown)
    assert f"New: Every week: {named}\n" in said(volunteer.shown)
    await volunteer.taps_first()
    numbers = [one.id for one in await activities(story)]
    held = [date.fromisoformat(f"2026-{one[:5]}") for one in (await days(story, numbers[-1]))[:3]]
    assert {f"{one:%A}" for one in held} == {named}


def _among_the_others(_rule: str, _day: date) -> str | None:
    return None


@sabotage(
    test_one_weekday_said_of_a_series_on_two_is_the_only_one,
    {"domain.rhythm.alone": _among_the_others},
)
def test_left_to_the_rule_it_is_one_more() -> None: ...


async def test_one_date_of_a_series_on_two_weekdays_moves_alone(story: Story) -> None:
    volunteer = await an_editor(story)
    await changes(volunteer, "day", "wednesday", "date")
    assert "Old: Monday 23 November" in said(volunteer.shown)
    assert "New: Wednesday 25 November" in said(volunteer.shown)
    await volunteer.taps_first()
    assert (await days(story))[:3] == ["11-25 13:00", "11-26 13:00", "11-30 13:00"]


async def test_when_mondays_become_fridays_everybody_comes_along_and_is_told(story: Story) -> None:
    volunteer = await an_editor(story)
    await visitors(story, 1, 2)
    await changes(volunteer, "day", "thursday and friday every week", "all")
    assert "New: Every week: Thursday, Friday" in said(volunteer.shown)
    assert "1 person is signed up." in said(volunteer.shown)
    await volunteer.taps_first()
    assert (await days(story))[:3] == ["11-26 13:00", "11-27 13:00", "12-03 13:00"]
    assert [letter.kind for letter in await story.letters(story.person(100))] == [Kind.CHANGED]
    assert await story.letters(story.person(101)) == []
    moved = next(one for one in (await programme(story)).timetable if one.occurrence.id == 1)
    assert (f"{moved.starts:%m-%d}", await story.person(100).seat(1)) == ("11-27", "confirmed 1")


async def test_what_nobody_hears_of_is_said_to_bring_no_message(story: Story) -> None:
    volunteer = await an_editor(story)
    await visitors(story, 1)
    await changes(volunteer, "cost", "20 kr", "all")
    assert "Those who are signed up get no message about this." in said(volunteer.shown)
    await volunteer.taps_first()
    assert "I tell" not in said(volunteer.shown)
    assert await story.letters(story.person(100)) == []
    assert (await activities(story))[0].cost == 20


async def test_one_date_is_changed_by_hand_and_the_rule_stays(story: Story) -> None:
    volunteer = await an_editor(story)
    await changes(volunteer, "hours", "16-18", "date")
    assert "Only Monday 23 November" in said(volunteer.shown)
    await volunteer.taps_first()
    assert (await days(story))[:2] == ["11-23 16:00", "11-26 13:00"]
    assert (await activities(story))[0].start == wall("2026-11-23 13:00")


async def test_another_part_of_one_date_makes_it_an_activity_of_its_own(story: Story) -> None:
    volunteer = await an_editor(story)
    await visitors(story, 1)
    await changes(volunteer, "cost", "50", "date")
    await volunteer.taps_first()
    old, new = await activities(story)
    assert (old.cost, new.cost, new.repeat) == (0, 50, None)
    assert old.except_on == {date(2026, 11, 23)}
    assert await days(story, new.id) == ["11-23 13:00"]
    assert (await days(story))[0] == "11-26 13:00"
    assert await story.person(100).seat(1) == "confirmed 1"


async def test_this_and_all_later_splits_the_series_and_loses_no_date(story: Story) -> None:
    volunteer = await an_editor(story)
    before = await days(story)
    await volunteer.taps(volunteer.wish(AskForPart, part="room"))
    await volunteer.writes("Köket")
    await volunteer.taps(volunteer.wish(AskForPart, part="date"))
    await volunteer.taps(volunteer.wish(ChooseForPart, part="date", choice="3"))
    await volunteer.taps(volunteer.wish(ChooseForPart, part="scope", choice="later"))
    assert "Monday 30 November and all later dates" in said(volunteer.shown)
    await volunteer.taps_first()
    old, new = await activities(story)
    assert (old.until, new.start) == (date(2026, 11, 29), wall("2026-11-30 13:00"))
    assert new.room == {"en": "Köket"}
    assert await days(story) + await days(story, new.id) == before
    assert old.slug != new.slug


async def test_taken_back_within_the_minute_all_is_as_before(story: Story) -> None:
    volunteer = await an_editor(story)
    await visitors(story, 1, 5)
    before, times = await activities(story), await days(story)
    for part, words, scope in (("hours", "15-17", "later"), ("cost", "50", "date"), ("day", "every friday", "all")):
        await volunteer.taps(Edit(1))
        await changes(volunteer, part, words, scope)
        await volunteer.taps_first()
        assert await activities(story) != before
        await volunteer.taps(volunteer.wish(Undo))
        assert "I have taken it back." in said(volunteer.shown)
        assert await activities(story) == before
        assert await days(story) == times
        assert await story.person(100).seat(1) == "confirmed 1"
        assert await story.person(101).seat(5) == "confirmed 1"


async def _left_as_it_is(_db: object, _before: object, _after: object) -> bool:
    return True


@sabotage(test_taken_back_within_the_minute_all_is_as_before, {"storage.putting_back.put_back": _left_as_it_is})
def test_if_nothing_were_put_back_the_change_would_stay() -> None: ...


async def test_tapped_twice_it_is_done_once_and_the_way_back_is_there(story: Story) -> None:
    volunteer = await an_editor(story)
    await visitors(story, 1)
    await changes(volunteer, "hours", "14-16", "later")
    again = volunteer.first
    await volunteer.taps_first()
    await volunteer.taps(again)
    assert "It is done already." in said(volunteer.shown)
    assert isinstance(volunteer.first, Undo)
    assert len(await trail(story)) == 1
    assert len(await story.letters(story.person(100))) == 1


async def test_what_is_another_time_at_the_tap_is_shown_again(story: Story) -> None:
    volunteer = await an_editor(story)
    await changes(volunteer, "cost", "50", "all")
    stale = volunteer.first
    async with story.database.writing() as db:
        one = await storage.activities.find(db, 1)
        assert one is not None
        await storage.activities.change(db, replace(one, seats=3))
        await storage.programme.raise_version(db)
    await volunteer.taps(stale)
    assert "Something has changed meanwhile. Please look again." in said(volunteer.shown)
    assert (await activities(story))[0].cost == 0
    await volunteer.taps_first()
    assert (await activities(story))[0].cost == 50


@sabotage(test_what_is_another_time_at_the_tap_is_shown_again, {"domain.seen.seen": lambda *_what: "the same"})
def test_without_a_second_look_something_else_is_carried_out_than_was_shown() -> None: ...


async def test_somebody_who_signs_up_meanwhile_is_no_reason_to_show_it_again(story: Story) -> None:
    volunteer = await an_editor(story)
    await changes(volunteer, "hours", "14-16", "later")
    await visitors(story, 1, 1, 2)
    await volunteer.taps_first()
    assert "I tell 3 people now." in said(volunteer.shown)
    assert [await story.person(100 + n).seat(one) for n, one in enumerate((1, 1, 2))] == ["confirmed 1"] * 3


async def test_if_nothing_changes_it_is_said_kindly(story: Story) -> None:
    volunteer = await an_editor(story)
    for part, words in (
        ("hours", "13-15"),
        ("seats", "20"),
        ("repeat", "every monday and thursday"),
        ("title", "Language café"),
    ):
        await volunteer.taps(Edit(1))
        await changes(volunteer, part, words, "all")
        assert "It is so already. Nothing changes." in said(volunteer.shown), part


async def test_what_was_not_understood_is_asked_again_and_nothing_is_lost(story: Story) -> None:
    volunteer = await an_editor(story)
    await volunteer.taps(volunteer.wish(AskForPart, part="hours"))
    await volunteer.writes("purple")
    assert "I am sorry, I do not understand this." in said(volunteer.shown)
    await volunteer.writes("14-16")
    assert "Which dates shall be different?" in said(volunteer.shown)
