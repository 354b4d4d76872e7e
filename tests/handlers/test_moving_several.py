"""Moving more than one date, and moving one to another house; and both taken back."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

import pytest
from sqlalchemy import delete, select

import storage.occurrences
import storage.roles
from domain.intents import AskForPart, Code, MoveOne
from domain.roles import Role
from storage.tables import activity, host, occurrence
from storage.tables import role as roles
from tests.builders import a_place, a_programme_file, an_activity
from tests.handlers.postings import Volunteer, a_volunteer, programme, with_the_real_reader
from tests.handlers.programme_changes import (
    THURSDAY,
    TODAY,
    at_work,
    carries_out,
    chooses,
    comes,
    letters_arrive,
    listed,
    takes_back,
    the_activity,
    told,
    when,
)
from tests.handlers.stories import Story, buttons, labels, said
from tests.handlers.teams import one_who_is, trail
from tests.sabotage import sabotage


async def _rows(story: Story) -> Sequence[object]:
    kept = [one for one in occurrence.c if one.name != "line_version"]
    async with story.database.reading() as db:
        times = (await db.execute(select(*kept).order_by(occurrence.c.id))).all
        return [*times, *(await db.execute(select(activity).order_by(activity.c.id))).all]


async def _moves_until(volunteer: Volunteer, choice: str, words: str = "15-17") -> None:
    await volunteer.taps(MoveOne(THURSDAY))
    await volunteer.writes(words)
    await volunteer.taps(volunteer.wish(AskForPart, part="until"))
    await chooses(volunteer, "until", choice)


async def test_all_dates_until_a_day_go_as_far_and_to_the_same_hours(story: Story) -> None:
    volunteer = await at_work(story)
    await comes(story, 100, TODAY, THURSDAY, THURSDAY + 1)
    await _moves_until(volunteer, "20261130", "friday 15-17")
    shown = said(volunteer.shown)
    assert "🗓 New: Friday 27 November · 15:00–17:00" in shown
    assert "🗓 Tuesday 1 December · 15:00–17:00" in shown
    assert "🗓 2 dates" in shown
    await carries_out(volunteer)
    moved = [await when(story, number) for number in (TODAY, THURSDAY, THURSDAY + 1)]
    assert [one[:22] for one in moved] == [
        "Mon 23 Nov 13:00-15:00",
        "Fri 27 Nov 15:00-17:00",
        "Tue 01 Dec 15:00-17:00",
    ]
    assert len(told(await letters_arrive(story), 100)) == 2


async def test_only_the_dates_of_its_weekday_where_there_are_others(story: Story) -> None:
    volunteer = await at_work(story)
    await _moves_until(volunteer, "20261218w")
    await carries_out(volunteer)
    moved = [one for one in (await programme(story)).times_by_activity[1] if one.starts.hour == 15]
    assert {one.day for one in moved} == {date(2026, 11, 26), *(date(2026, 12, day) for day in (3, 10, 17))}


async def test_days_can_be_said_in_words(story: Story) -> None:
    volunteer = await at_work(story)
    await volunteer.taps(MoveOne(THURSDAY))
    await volunteer.writes("15-17")
    await volunteer.taps(volunteer.wish(AskForPart, part="until"))
    await volunteer.writes("until 4 december")
    assert "🗓 3 dates" in said(volunteer.shown)


async def test_dates_further_ahead_than_any_is_made_are_moved_as_well(story: Story) -> None:
    volunteer = await at_work(story)
    before = await _rows(story)
    await _moves_until(volunteer, "20270610")
    assert "Yes, move 57 dates" in "".join(labels(volunteer.shown))
    await carries_out(volunteer)
    story.now += timedelta(weeks=12)
    async with story.database.writing() as db:
        await storage.occurrences.make(db, await the_activity(story), a_place().zone, story.now)
    times = (await programme(story)).times_by_activity[1]
    assert {(one.starts.hour, one.starts.weekday()) for one in times} == {(15, 0), (15, 3)}
    assert len(times) > len(before) // 2


async def test_taken_back_the_rule_goes_on_as_if_nothing_had_been(story: Story) -> None:
    volunteer = await at_work(story)
    before = await _rows(story)
    await _moves_until(volunteer, "20270610")
    await carries_out(volunteer)
    await takes_back(volunteer)
    after = await _rows(story)
    assert all(row in after for row in before)
    # What was made for it stays, as the rule gives it.
    assert not any(getattr(row, "changed", False) for row in after)
    story.now += timedelta(weeks=12)
    changed = replace(await the_activity(story), seats=9)
    async with story.database.writing() as db:
        await storage.occurrences.make(db, changed, a_place().zone, story.now)
    assert {
        one.occurrence.seats for one in (await programme(story)).times_by_activity[1] if one.day > date(2027, 2, 16)
    } == {9}


async def _two_houses(
    story: Story, *, role: Role = Role.VOLUNTEER, repeat: str | None = "FREQ=WEEKLY;BYDAY=MO,TH"
) -> Volunteer:
    """They work at both, or host the activity of the first."""
    places = (a_place(), a_place(id=2, slug="two", name={"sv": "Huset"}))
    choir = an_activity(id=2, slug="choir", place=2, title={"en": "Choir"}, room={"sv": "Biblioteket"})
    only = an_activity(repeat=repeat, seats=4)
    await with_the_real_reader(story).has(a_programme_file(places=places, activities=(only, choir)))
    return await a_volunteer(story, role=role, places=(1, 2))


async def test_to_another_of_their_houses_with_everybody_who_is_signed_up(story: Story) -> None:
    volunteer = await _two_houses(story)
    someone = await one_who_is(story, Role.HOST, 4712)
    amina = await comes(story, 100, THURSDAY, seats=2)
    before = await _rows(story)
    await volunteer.taps(MoveOne(THURSDAY))
    await volunteer.taps(volunteer.wish(AskForPart, part="place"))
    shown = await chooses(volunteer, "place", "2")
    assert "📍 Old: Godsmagasinet" in said(shown)
    assert "📍 New: Huset" in said(shown)
    await carries_out(volunteer)
    one = await listed(story, THURSDAY)
    assert (one.place.id, one.activity.title["en"], one.starts.hour) == (2, "Language café", 13)
    assert await amina.seat(THURSDAY) == "confirmed 2"
    [letter] = told(await letters_arrive(story), 100)
    assert "📍 New: Huset" in letter
    # The rule does not give the day anew; the others stay where they are; its hosts go with it.
    known = (await programme(story)).times_by_activity
    assert date(2026, 11, 26) not in {one.day for one in known[1]}
    assert {one.place.id for one in known[1]} == {1}
    async with story.database.reading() as db:
        hosted = (await db.execute(select(host.c.activity).order_by(host.c.activity))).all
    assert [row.activity for row in hosted] == [1, one.activity.id]
    assert any("26 November" in label for label in labels(await someone.commands("move")))
    await takes_back(volunteer)
    assert await _rows(story) == before
    assert await amina.seat(THURSDAY) == "confirmed 2"
    [letter] = told(await letters_arrive(story), 100)
    assert "📍 New: Godsmagasinet" in letter


async def test_what_takes_place_once_goes_to_the_other_house_whole(story: Story) -> None:
    volunteer = await _two_houses(story, repeat=None)
    before = await _rows(story)
    await volunteer.taps(MoveOne(TODAY))
    await volunteer.taps(volunteer.wish(AskForPart, part="place"))
    await volunteer.writes("huset")
    await carries_out(volunteer)
    one = await listed(story, TODAY)
    assert (one.place.id, one.activity.id) == (2, 1)
    assert len((await programme(story)).activities) == 2
    await takes_back(volunteer)
    assert await _rows(story) == before


async def test_several_dates_do_not_go_to_another_house(story: Story) -> None:
    volunteer = await _two_houses(story)
    await _moves_until(volunteer, "20261218")
    parts = [one.wish.part for one in buttons(volunteer.shown) if isinstance(one.wish, AskForPart)]
    assert Code("place") not in parts
    await chooses(volunteer, "place", "2")
    await volunteer.writes("Huset")
    assert (await listed(story, THURSDAY)).place.id == 1
    assert await trail(story) == []


@pytest.mark.parametrize("role", [Role.HOST, Role.VOLUNTEER])
async def test_nobody_moves_to_a_house_that_is_not_theirs(story: Story, role: Role) -> None:
    await _two_houses(story)
    other = await a_volunteer(story, 4712, role=role)
    await other.taps(MoveOne(THURSDAY))
    assert not any(isinstance(one.wish, AskForPart) and one.wish.part == "place" for one in buttons(other.shown))
    await chooses(other, "place", "2")
    assert "At which meeting place?" in said(other.shown)
    await other.writes("Huset")
    assert (await listed(story, THURSDAY)).place.id == 1


@sabotage(
    test_nobody_moves_to_a_house_that_is_not_theirs,
    {"handlers.moved.handlers.workplaces.places": lambda role, visit: visit.programme.places},
)
def test_without_a_look_at_their_role_it_would_go_anywhere() -> None: ...


async def test_whoever_works_there_no_more_when_it_is_tapped_moves_nothing_there(story: Story) -> None:
    volunteer = await _two_houses(story)
    await volunteer.taps(MoveOne(THURSDAY))
    await chooses(volunteer, "place", "2")
    first = volunteer.first
    async with story.database.writing() as db:
        await db.execute(delete(roles).where(roles.c.place == 2))
    shown = await volunteer.taps(first)
    assert "What is new?" in said(shown)
    assert (await listed(story, THURSDAY)).place.id == 1
    assert await trail(story) == []


@sabotage(
    test_whoever_works_there_no_more_when_it_is_tapped_moves_nothing_there,
    {"handlers.moved._where": lambda said, *_: (said.get("place"), said.get("room"))},
)
def test_without_a_second_look_at_their_role_it_would_go_there() -> None: ...
