"""Changing an activity: which part, how far; read back with whom it reaches, done once, and taken back exactly."""

from datetime import date

from domain.intents import (
    AskForPart,
    CarryOut,
    ChooseForPart,
    Edit,
    Join,
    Undo,
)
from domain.outbox import Kind
from domain.programme import Activity
from tests.builders import a_programme_file, an_activity, wall
from tests.handlers.postings import Volunteer, a_volunteer, programme, with_the_real_reader
from tests.handlers.stories import Story, said
from tests.handlers.teams import trail


async def _editor(story: Story, **changes: object) -> Volunteer:
    """A volunteer who changes the language café, on Mondays and Thursdays."""
    with_the_real_reader(story)
    await story.has(a_programme_file(activities=(an_activity(**changes),)))
    volunteer = await a_volunteer(story)
    await volunteer.taps(Edit(1))
    return volunteer


async def _changes(volunteer: Volunteer, part: str, words: str, scope: str | None = None) -> None:
    """Up to the preview."""
    await volunteer.taps(volunteer.wish(AskForPart, part=part))
    await volunteer.writes(words)
    if scope:
        await volunteer.taps(volunteer.wish(ChooseForPart, part="scope", choice=scope))


async def _visitors(story: Story, *occurrences: int, seats: int = 1, first: int = 100) -> None:
    for number, one in enumerate(occurrences, first):
        visitor = story.person(number)
        await visitor.arrives()
        await visitor.taps(Join(one, seats))


async def _activities(story: Story) -> list[Activity]:
    return list((await programme(story)).activities)


async def _days(story: Story, activity: int) -> list[str]:
    """The days and hours of an activity in the programme, as it stands."""
    times = (await programme(story)).times_by_activity.get(activity, ())
    return [f"{one.starts:%m-%d %H:%M}" for one in times]


async def test_each_step_can_be_tapped_and_nothing_is_done_before_the_read_back(story: Story) -> None:
    volunteer = await _editor(story)
    before = await _activities(story)
    assert "What shall be different?" in said(volunteer.shown)
    await volunteer.taps(volunteer.wish(AskForPart, part="seats"))
    await volunteer.taps(volunteer.wish(ChooseForPart, part="seats", choice="30"))
    assert "Which dates shall be different?" in said(volunteer.shown)
    await volunteer.taps(volunteer.wish(ChooseForPart, part="scope", choice="all"))
    assert "Old: 20 seats" in said(volunteer.shown)
    assert "New: 30 seats" in said(volunteer.shown)
    assert isinstance(volunteer.first, CarryOut)
    assert await _activities(story) == before
    await volunteer.taps_first()
    assert "It is changed. Everybody can see it." in said(volunteer.shown)
    [one] = await _activities(story)
    assert one.seats == 30
    assert {each.seats for each in (await programme(story)).occurrences} == {30}


async def test_the_whole_series_at_another_time_tells_everybody_from_old_to_new(story: Story) -> None:
    volunteer = await _editor(story)
    await _visitors(story, 1, 2)
    await _changes(volunteer, "hours", "14-16", "all")
    assert "Old: 13:00–15:00" in said(volunteer.shown)
    assert "New: 14:00–16:00" in said(volunteer.shown)
    assert "2 people are signed up." in said(volunteer.shown)
    assert "I tell them at once." in said(volunteer.shown)
    await volunteer.taps_first()
    assert "I tell 2 people now." in said(volunteer.shown)
    for number in (100, 101):
        assert [letter.kind for letter in await story.letters(story.person(number))] == [Kind.CHANGED]
    assert all(day.endswith("14:00") for day in await _days(story, 1))
    [change] = await trail(story)
    assert (change.action, change.kind, change.object) == ("edit", "activity", 1)


async def test_what_nobody_needs_to_hear_is_said_to_need_no_message(story: Story) -> None:
    volunteer = await _editor(story)
    await _visitors(story, 1)
    await _changes(volunteer, "cost", "20 kr", "all")
    assert "Nobody needs a message about this." in said(volunteer.shown)
    await volunteer.taps_first()
    assert "I tell" not in said(volunteer.shown)
    assert await story.letters(story.person(100)) == []
    assert (await _activities(story))[0].cost == 20


async def test_one_date_is_changed_by_hand_and_the_rule_stays(story: Story) -> None:
    volunteer = await _editor(story)
    await _changes(volunteer, "hours", "16-18", "date")
    assert "Only Monday 23 November" in said(volunteer.shown)
    await volunteer.taps_first()
    assert (await _days(story, 1))[:2] == ["11-23 16:00", "11-26 13:00"]
    assert (await _activities(story))[0].start == wall("2026-11-23 13:00")


async def test_another_part_of_one_date_makes_it_an_activity_of_its_own(story: Story) -> None:
    volunteer = await _editor(story)
    await _visitors(story, 1)
    await _changes(volunteer, "cost", "50", "date")
    await volunteer.taps_first()
    old, new = await _activities(story)
    assert (old.cost, new.cost, new.repeat) == (0, 50, None)
    assert old.except_on == {date(2026, 11, 23)}
    assert await _days(story, new.id) == ["11-23 13:00"]
    assert (await _days(story, 1))[0] == "11-26 13:00"
    assert await story.person(100).seat(1) == "confirmed 1"


async def test_this_and_all_later_splits_the_series_and_loses_no_date(story: Story) -> None:
    volunteer = await _editor(story)
    before = await _days(story, 1)
    await volunteer.taps(volunteer.wish(AskForPart, part="room"))
    await volunteer.writes("Köket")
    await volunteer.taps(volunteer.wish(AskForPart, part="date"))
    await volunteer.taps(volunteer.wish(ChooseForPart, part="date", choice="3"))
    await volunteer.taps(volunteer.wish(ChooseForPart, part="scope", choice="later"))
    assert "Monday 30 November and all later dates" in said(volunteer.shown)
    await volunteer.taps_first()
    old, new = await _activities(story)
    assert (old.until, new.start) == (date(2026, 11, 29), wall("2026-11-30 13:00"))
    assert new.room == {"en": "Köket"}
    assert await _days(story, 1) + await _days(story, new.id) == before
    assert old.slug != new.slug


async def test_taken_back_within_the_minute_all_is_as_before(story: Story) -> None:
    volunteer = await _editor(story)
    await _visitors(story, 1, 5)
    before, days = await _activities(story), await _days(story, 1)
    for part, words, scope in (("hours", "15-17", "later"), ("cost", "50", "date"), ("day", "every friday", "all")):
        await volunteer.taps(Edit(1))
        await _changes(volunteer, part, words, scope)
        await volunteer.taps_first()
        assert await _activities(story) != before
        await volunteer.taps(volunteer.wish(Undo))
        assert "I have taken it back." in said(volunteer.shown)
        assert await _activities(story) == before
        assert await _days(story, 1) == days
        assert await story.person(100).seat(1) == "confirmed 1"
        assert await story.person(101).seat(5) == "confirmed 1"
