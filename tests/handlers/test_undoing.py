"""Taking back what was just changed: once, by whoever did it, within the minute, and everybody knows what holds."""

import asyncio
from collections.abc import Sequence
from datetime import timedelta

import sqlalchemy
from sqlalchemy import select

import storage.occurrences
import storage.telling
from domain.intents import AskToCallOff, CarryOut, Join, Leave, MoveOne, SetLanguage, Undo
from domain.roles import Role
from domain.undoing import Undoing
from storage.tables import activity, occurrence, role
from tests.handlers.postings import Volunteer, a_volunteer
from tests.handlers.programme_changes import (
    THURSDAY,
    at_work,
    carries_out,
    comes,
    letters_arrive,
    listed,
    takes_back,
    told,
    when,
)
from tests.handlers.stories import Story, buttons, said
from tests.handlers.teams import one_who_is, trail
from tests.sabotage import sabotage
from tests.storage.line_machine.seeds import one_too_many

_BACK = "I have taken it back. All is as before."


async def _moves(somebody: Volunteer, words: str = "Friday 15-17") -> Undo:
    """The way back."""
    await somebody.taps(MoveOne(THURSDAY))
    await somebody.writes(words)
    await carries_out(somebody)
    undo: Undo = somebody.wish(Undo)
    return undo


async def _calls_off(somebody: Volunteer) -> Undo:
    await somebody.taps(AskToCallOff(THURSDAY))
    await somebody.taps_first()
    undo: Undo = somebody.wish(Undo)
    return undo


async def _rows(story: Story) -> Sequence[object]:
    """All but how often a line was changed."""
    kept = [one for one in occurrence.c if one.name != "line_version"]
    async with story.database.reading() as db:
        times = (await db.execute(select(*kept).order_by(occurrence.c.id))).all
        return [*times, *(await db.execute(select(activity).order_by(activity.c.id))).all]


async def test_what_was_moved_or_called_off_is_as_before(story: Story) -> None:
    volunteer = await at_work(story)
    before = await _rows(story)
    for change in (_moves, _calls_off):
        await change(volunteer)
        assert await _rows(story) != before
        assert _BACK in said(await takes_back(volunteer))
        assert await _rows(story) == before


async def _not_put_back(*_: object) -> bool:
    return True


@sabotage(test_what_was_moved_or_called_off_is_as_before, {"storage.putting_back.put_back": _not_put_back})
def test_without_the_rows_put_back_it_stays_changed() -> None: ...


async def test_taken_back_twice_nothing_happens_twice(story: Story) -> None:
    volunteer = await at_work(story)
    undo = await _calls_off(volunteer)
    await volunteer.taps(undo)
    await _calls_off(volunteer)
    assert "It is taken back already." in said(await volunteer.taps(undo))
    assert (await listed(story, THURSDAY)).cancelled
    assert [one.action for one in await trail(story)] == ["call_off", "undo", "call_off"]


async def _never_undone(*_: object) -> bool:
    return False


@sabotage(
    test_taken_back_twice_nothing_happens_twice,
    {"storage.audit.is_undone": _never_undone, "storage.putting_back._still_stand": lambda *_: _not_put_back()},
)
def test_without_a_look_into_the_trail_it_is_taken_back_again() -> None: ...


async def test_only_whoever_did_it_takes_it_back(story: Story) -> None:
    volunteer, colleague = await at_work(story), await one_who_is(story, Role.COORDINATOR, 4712)
    undo = await _calls_off(volunteer)
    assert "There is nothing to take back." in said(await colleague.taps(undo))
    assert (await listed(story, THURSDAY)).cancelled


@sabotage(
    test_only_whoever_did_it_takes_it_back,
    {"domain.undoing.undo": lambda *_, **__: Undoing.DONE},
)
def test_without_a_look_at_who_did_it_anybody_could() -> None: ...


async def test_within_the_minute_it_is_taken_back(story: Story) -> None:
    volunteer = await at_work(story)
    undo = await _calls_off(volunteer)
    story.now += timedelta(seconds=60)
    assert _BACK in said(await volunteer.taps(undo))
    assert not (await listed(story, THURSDAY)).cancelled


async def test_a_minute_later_it_stays(story: Story) -> None:
    volunteer = await at_work(story)
    undo = await _calls_off(volunteer)
    story.now += timedelta(seconds=61)
    assert "One minute is over." in said(await volunteer.taps(undo))
    assert (await listed(story, THURSDAY)).cancelled


@sabotage(
    test_a_minute_later_it_stays,
    {"domain.undoing.LASTS": timedelta(days=1)},
)
def test_with_more_time_plans_made_by_others_would_be_upset() -> None: ...


async def test_taken_back_before_a_letter_left_nobody_hears_of_it(story: Story) -> None:
    volunteer = await at_work(story)
    await comes(story, 100, THURSDAY)
    for change in (_moves, _calls_off):
        await change(volunteer)
        await takes_back(volunteer)
        assert told(await letters_arrive(story), 100) == []


async def test_taken_back_after_the_letters_left_each_hears_once_what_holds(story: Story) -> None:
    volunteer = await at_work(story)
    await comes(story, 100, THURSDAY)
    await comes(story, 101, THURSDAY, seats=4)  # waits
    for change, first, then in (
        (_moves, "New: Friday 27 November · 15:00–17:00", "New: Thursday 26 November · 13:00–15:00"),
        (_calls_off, "It does not take place.", "It takes place after all."),
    ):
        await change(volunteer)
        arrived = await letters_arrive(story)
        for number in (100, 101):
            [letter] = told(arrived, number)
            assert first in letter
        assert "I tell 2 people now." in said(await takes_back(volunteer))
        arrived = await letters_arrive(story)
        for number in (100, 101):
            [letter] = told(arrived, number)
            assert then in letter


async def _tells_nobody(*_: object) -> frozenset[int]:
    return frozenset()


@sabotage(
    test_taken_back_after_the_letters_left_each_hears_once_what_holds,
    {"storage.telling.tell_of": _tells_nobody},
)
def test_without_telling_people_stay_away_in_vain() -> None: ...


async def test_who_signed_up_meanwhile_keeps_the_seat_and_learns_the_time(story: Story) -> None:
    volunteer = await at_work(story)
    await _moves(volunteer)
    amina = await comes(story, 100, THURSDAY, seats=2)
    assert "I tell 1 person now." in said(await takes_back(volunteer))
    assert await amina.seat(THURSDAY) == "confirmed 2"
    [letter] = told(await letters_arrive(story), 100)
    assert "New: Thursday 26 November · 13:00–15:00" in letter


async def test_what_a_colleague_changed_since_is_not_thrown_away(story: Story) -> None:
    volunteer = await at_work(story)
    undo = await _moves(volunteer)
    await _moves(await a_volunteer(story, 4712), "Friday 16-18")
    assert "Something has changed since." in said(await volunteer.taps(undo))
    assert await when(story, THURSDAY) == "Fri 27 Nov 16:00-18:00 Stora salen"


async def test_what_a_colleague_changed_of_something_else_stays_beside_it(story: Story) -> None:
    volunteer = await at_work(story)
    undo = await _moves(volunteer)
    async with story.database.writing() as db:
        await storage.occurrences.set_seats(db, THURSDAY, 2)
    assert _BACK in said(await volunteer.taps(undo))
    assert await when(story, THURSDAY) == "Thu 26 Nov 13:00-15:00 Stora salen"
    assert (await listed(story, THURSDAY)).occurrence.seats == 2


@sabotage(
    test_what_a_colleague_changed_of_something_else_stays_beside_it,
    {"storage.touched.put_back": lambda before, after, now: before},
)
def test_with_whole_rows_put_back_the_seats_would_go_with_it() -> None: ...


@sabotage(
    test_what_a_colleague_changed_of_something_else_stays_beside_it,
    {"storage.touched._is_by_hand": lambda names, after, now: False},
)
def test_if_the_rule_took_it_again_the_seats_would_be_those_of_the_rule() -> None: ...


async def test_who_is_no_volunteer_any_more_takes_nothing_back(story: Story) -> None:
    volunteer = await at_work(story)
    undo = await _calls_off(volunteer)
    async with story.database.writing() as db:
        await db.execute(sqlalchemy.delete(role))
    assert "Only those who work at the house" in said(await volunteer.taps(undo))
    assert (await listed(story, THURSDAY)).cancelled


async def test_a_change_of_before_such_buttons_is_not_taken_back(story: Story) -> None:
    """Its row in the trail holds nothing to go back to."""
    volunteer = await at_work(story)
    assert "There is nothing to take back." in said(await volunteer.taps(Undo(7)))


async def test_the_way_back_is_a_row_of_its_own_in_every_direction(story: Story) -> None:
    volunteer = await at_work(story)
    await volunteer.taps(SetLanguage("ar"))
    await _calls_off(volunteer)
    assert [one.wish for one in volunteer.shown.buttons[0]] == [volunteer.wish(Undo)]
    assert not any(isinstance(one.wish, CarryOut) for one in buttons(volunteer.shown))


async def test_whoever_joins_and_leaves_while_it_is_taken_back_has_a_seat_that_there_is(story: Story) -> None:
    volunteer = await at_work(story)
    visitors = [await comes(story, number, *([THURSDAY] if number < 104 else [])) for number in range(100, 108)]
    undo = await _calls_off(volunteer)
    await letters_arrive(story)
    steps = [one.taps(Leave(THURSDAY)) for one in visitors[:2]] + [one.taps(Join(THURSDAY, 1)) for one in visitors[4:]]
    await asyncio.gather(*steps[:3], volunteer.taps(undo), *steps[3:])
    # Who came before it took place again was told no, and asks once more.
    for one in visitors[4:]:
        await one.taps(Join(THURSDAY, 1))
    seats = [await one.seat(THURSDAY) for one in visitors]
    assert seats[:4] == [None, None, "confirmed 1", "confirmed 1"]
    assert sum(seat in ("confirmed 1", "offered 1") for seat in seats) == 4
    await letters_arrive(story)
    async with story.database.writing() as db:
        assert await storage.telling.tell_changes(db, [THURSDAY], story.now) == frozenset()


@sabotage(
    test_whoever_joins_and_leaves_while_it_is_taken_back_has_a_seat_that_there_is,
    {"domain.signups.Line.has_room": one_too_many},
)
def test_with_seats_counted_wrong_somebody_stands() -> None: ...
