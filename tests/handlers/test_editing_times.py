"""Seats, and the dates that somebody changed by hand, when an activity is changed; and whoever signs up meanwhile."""

import asyncio

import sqlalchemy

import storage.occurrences
import storage.programme
import storage.signups
from domain.intents import CallOff, CarryOut, Edit, Join, Leave, Undo
from domain.outbox import Kind
from tests.handlers.editing import activities, an_editor, changes, days, takes, visitors
from tests.handlers.postings import Volunteer, programme
from tests.handlers.stories import Story, said
from tests.sabotage import sabotage


async def _seats(story: Story) -> list[int | None]:
    return [one.seats for one in (await programme(story)).occurrences]


async def test_fewer_seats_throw_nobody_out_and_say_how_many_are_over(story: Story) -> None:
    volunteer = await an_editor(story)
    await visitors(story, 1, 1, 2, seats=3)
    await changes(volunteer, "seats", "4", "all")
    over = "Monday 23 November: 2 people more than seats. Nobody loses their seat."
    assert over in said(volunteer.shown)
    assert "Thursday 26 November:" not in said(volunteer.shown)
    await volunteer.taps_first()
    assert over in said(volunteer.shown)
    assert [await story.person(n).seat(1) for n in (100, 101)] == ["confirmed 3", "confirmed 3"]


async def test_more_seats_are_offered_on_to_whoever_waits(story: Story) -> None:
    for scope in ("all", "date", "later"):
        volunteer = await an_editor(story, seats=1)
        await visitors(story, 1, 1)
        assert await story.person(101).seat(1) == "waiting 1"
        await changes(volunteer, "seats", "2", scope)
        assert "I offer the new seats to those who wait." in said(volunteer.shown)
        await volunteer.taps_first()
        assert await story.person(101).seat(1) == "offered 1", scope
        assert [one.kind for one in await story.letters(story.person(101))][-1:] == [Kind.OFFERED]
        await volunteer.taps(volunteer.wish(Undo))
        for number in (100, 101):
            await story.person(number).taps(Leave(1))


async def test_one_dates_seats_are_changed_by_hand(story: Story) -> None:
    volunteer = await an_editor(story)
    await changes(volunteer, "seats", "4", "date")
    await volunteer.taps_first()
    assert (await _seats(story))[:2] == [4, 20]
    assert (await activities(story))[0].seats == 20


async def _moved_by_hand(story: Story) -> Volunteer:
    """Thursday the 26th is at five; Monday the 30th is called off."""
    volunteer = await an_editor(story)
    await changes(volunteer, "hours", "17-19")
    await takes(volunteer, "scope", "date")
    await volunteer.taps_first()
    await volunteer.taps(CallOff(3))
    await volunteer.taps(Edit(1))
    return volunteer


async def test_what_was_changed_by_hand_is_named_and_stays(story: Story) -> None:
    volunteer = await _moved_by_hand(story)
    await changes(volunteer, "hours", "14-16", "all")
    assert "These dates are different. They stay as they are: Monday 23 November" in said(volunteer.shown)
    await volunteer.taps_first()
    assert (await days(story))[:3] == ["11-23 17:00", "11-26 14:00", "12-03 14:00"]


async def test_what_was_changed_by_hand_follows_the_rule_again_if_that_is_tapped(story: Story) -> None:
    volunteer = await _moved_by_hand(story)
    await changes(volunteer, "hours", "14-16", "all")
    await takes(volunteer, "too", "1")
    assert "Made like all the others: Monday 23 November" in said(volunteer.shown)
    await volunteer.taps_first()
    # What was called off stays so: it would be a surprise.
    assert (await days(story))[:3] == ["11-23 14:00", "11-26 14:00", "12-03 14:00"]
    await volunteer.taps(volunteer.wish(Undo))
    assert (await days(story))[:3] == ["11-23 17:00", "11-26 13:00", "12-03 13:00"]


async def test_the_next_dates_leave_out_what_is_called_off(story: Story) -> None:
    volunteer = await _moved_by_hand(story)
    await changes(volunteer, "hours", "14-16", "all")
    shown = said(volunteer.shown)
    assert "Thursday 26 November" in shown
    assert "Monday 30 November" not in shown


async def test_a_split_carries_what_was_changed_by_hand_along(story: Story) -> None:
    volunteer = await _moved_by_hand(story)
    before = await days(story)
    await changes(volunteer, "cost", "50", "later")
    await volunteer.taps_first()
    numbers = [one.id for one in await activities(story)]
    assert sorted([day for number in numbers for day in await days(story, number)]) == sorted(before)


async def test_a_date_is_not_moved_to_an_hour_that_is_over(story: Story) -> None:
    volunteer = await an_editor(story)
    await changes(volunteer, "hours", "9-10", "date")
    assert "That time is over." in said(volunteer.shown)
    assert not isinstance(volunteer.first, CarryOut)


async def test_two_who_sign_up_while_their_date_is_taken_out_both_have_their_seat(story: Story) -> None:
    volunteer = await an_editor(story, seats=3)
    crowd = [story.person(number) for number in range(100, 106)]
    for one in crowd:
        await one.arrives()
    await crowd[5].taps(Join(1, 1))
    await changes(volunteer, "cost", "50", "date")
    await asyncio.gather(
        crowd[0].taps(Join(1, 1)),
        crowd[5].taps(Leave(1)),
        volunteer.taps_first(),
        *(one.taps(Join(1, 1)) for one in crowd[1:5]),
    )
    seats = [await one.seat(1) for one in crowd]
    assert seats == ["confirmed 1"] * 3 + ["waiting 1", "waiting 2", None]
    assert "It is changed." in said(volunteer.shown)


async def test_a_line_read_before_the_split_is_not_written_after_it(story: Story) -> None:
    """The seats and the activity that it was decided on may be others."""
    volunteer = await an_editor(story, seats=3)
    await visitors(story, 1)
    async with story.database.reading() as db:
        before = await storage.signups.line(db, 1)
    assert before is not None
    await changes(volunteer, "cost", "50", "date")
    await volunteer.taps_first()
    refused = False
    try:
        async with story.database.writing() as db:
            await storage.signups.save(db, before, before.without(before.claims[0]))
    except storage.signups.LineChanged:
        refused = True
    assert refused
    assert await story.person(100).seat(1) == "confirmed 1"


_AS_IT_WAS = sqlalchemy.text(
    "UPDATE occurrence SET activity = :to WHERE activity = :of AND original >= :first AND original < :last"
).bindparams(
    sqlalchemy.bindparam("first", type_=sqlalchemy.DateTime), sqlalchemy.bindparam("last", type_=sqlalchemy.DateTime)
)


@sabotage(test_a_line_read_before_the_split_is_not_written_after_it, {"storage.splitting._HAND_OVER": _AS_IT_WAS})
def test_if_the_line_were_the_same_it_would_be_written_on_what_is_no_more() -> None: ...


@sabotage(test_more_seats_are_offered_on_to_whoever_waits, {"storage.telling.settle_all": lambda *_args: _nothing()})
def test_if_lines_were_not_settled_free_seats_would_stay_empty() -> None: ...


async def _nothing() -> int:
    return 0


@sabotage(
    test_what_was_changed_by_hand_follows_the_rule_again_if_that_is_tapped,
    {"storage.dated.release": lambda *_args: _nothing()},
)
def test_if_nothing_were_released_the_tap_would_promise_too_much() -> None: ...
