"""Moving a date: by taps or words, read back first, told at once."""

import asyncio
from datetime import timedelta

import pytest

import storage.occurrences
import storage.programme
import storage.telling
from domain.intents import AskForPart, CarryOut, ChooseForPart, ChooseToMove, Code, Join, MoveOne, SetLanguage
from domain.roles import Role
from tests.builders import utc
from tests.handlers.postings import a_volunteer
from tests.handlers.programme_changes import (
    NEXT_MONDAY,
    THURSDAY,
    TODAY,
    at_work,
    carries_out,
    chooses,
    comes,
    letters_arrive,
    sewing,
    state,
    told,
    when,
)
from tests.handlers.stories import Story, buttons, labels, said
from tests.handlers.teams import one_who_is, trail, two_houses
from tests.sabotage import sabotage

_AS_IT_WAS = "Thu 26 Nov 13:00-15:00 Stora salen"


async def test_by_taps_alone_a_date_goes_to_another_day_hours_and_room(story: Story) -> None:
    volunteer = await at_work(story)
    await volunteer.writer.commands("move")
    await volunteer.taps(MoveOne(THURSDAY))
    for part, code in (("day", "20261124"), ("hours", "later60"), ("room", "0")):
        await volunteer.taps(volunteer.wish(AskForPart, part=part))
        assert volunteer.offers(ChooseForPart)
        await chooses(volunteer, part, code)
    words = said(volunteer.shown)
    for line in (
        "🗓 Old: Thursday 26 November · 13:00–15:00",
        "🗓 New: Tuesday 24 November · 14:00–16:00",
        "🚪 Old: Stora salen",
        "🚪 New: The kitchen",
    ):
        assert line in words
    assert await when(story, THURSDAY) == _AS_IT_WAS
    await carries_out(volunteer)
    assert await when(story, THURSDAY) == "Tue 24 Nov 14:00-16:00 Köket"


async def test_it_is_told_at_once_from_the_old_to_the_new_and_noted_without_names(story: Story) -> None:
    volunteer = await at_work(story)
    await comes(story, 100, THURSDAY, seats=3)
    await comes(story, 101, THURSDAY, seats=3)
    await volunteer.taps(MoveOne(THURSDAY))
    shown = await volunteer.writes("Friday 15-17 in the kitchen")
    assert "1 person is signed up." in said(shown)
    assert "1 person is waiting." in said(shown)
    assert "I tell 2 people now." in said(await carries_out(volunteer))
    arrived = await letters_arrive(story)
    for number in (100, 101):
        [letter] = told(arrived, number)
        assert "New: Friday 27 November · 15:00–17:00" in letter
        assert "New: The kitchen" in letter
    [change] = await trail(story)
    assert (change.action, change.kind, change.object, change.role) == ("move", "occurrence", THURSDAY, "volunteer")


async def _tells_nobody(*_: object) -> frozenset[int]:
    return frozenset()


@sabotage(
    test_it_is_told_at_once_from_the_old_to_the_new_and_noted_without_names,
    {"handlers.changes.storage.telling.tell_changes": _tells_nobody},
    raises=ValueError,
)
def test_without_telling_people_come_to_the_old_time() -> None: ...


_LINES = [
    ("en", "language café thursday to friday 15-17"),
    ("en", "language café friday 15-17 instead of thursday"),
    ("sv", "flytta språkkafé från torsdag till fredag kl 15"),
    ("sv", "språkkafé till fredag 27/11 kl 15-17 från torsdag 26/11"),
    ("ar", "مقهى اللغة من الخميس إلى الجمعة 15-17"),
    ("so", "makhaayadda luqadda khamiista ilaa jimcaha 15-17"),
]


@pytest.mark.parametrize(("language", "line"), _LINES)
async def test_of_two_days_the_one_that_is_a_date_of_it_is_the_old_one(story: Story, language: str, line: str) -> None:
    volunteer = await at_work(story, tag=language)
    await volunteer.writer.commands("move", line)
    await volunteer.taps(SetLanguage("en"))
    volunteer.shown = await volunteer.writer.commands("move", line)
    await carries_out(volunteer)
    assert await when(story, THURSDAY) == "Fri 27 Nov 15:00-17:00 Stora salen"


async def test_a_day_that_is_a_date_of_it_gets_other_hours(story: Story) -> None:
    volunteer = await at_work(story)
    volunteer.shown = await volunteer.writer.commands("move", "language café thursday 15-17")
    await carries_out(volunteer)
    assert await when(story, THURSDAY) == "Thu 26 Nov 15:00-17:00 Stora salen"


async def test_a_day_that_is_none_is_the_new_day_of_the_next_date(story: Story) -> None:
    volunteer = await at_work(story)
    volunteer.shown = await volunteer.writer.commands("move", "language café tuesday 15-17")
    await carries_out(volunteer)
    assert await when(story, TODAY) == "Tue 24 Nov 15:00-17:00 Stora salen"
    assert await when(story, THURSDAY) == _AS_IT_WAS


@pytest.mark.parametrize(
    ("line", "question"),
    [
        ("language café", "Which date do you want to move?"),
        ("language café 15-17", "Which date do you want to move?"),
        ("language café monday and thursday 15-17", "Which date do you want to move?"),
        ("language café thursdays to fridays", "Which date do you want to move?"),
        ("language café thursday to tuesday", "What is new?"),  # the one before it, or the one after it?
        ("language café thursday", "What is new?"),
        ("thursday to friday", "What do you want to move? Tap it."),
        ("", "What do you want to move? Tap it."),
    ],
)
async def test_what_is_not_clear_is_asked_with_buttons(story: Story, line: str, question: str) -> None:
    volunteer = await at_work(story)
    volunteer.shown = await volunteer.writer.commands("move", line)
    assert question in said(volunteer.shown)
    assert not volunteer.offers(CarryOut)


async def test_hours_that_were_said_wait_for_the_date(story: Story) -> None:
    volunteer = await at_work(story)
    volunteer.shown = await volunteer.writer.commands("move", "language café 15-17")
    await chooses(volunteer, "date", str(NEXT_MONDAY))
    await carries_out(volunteer)
    assert await when(story, NEXT_MONDAY) == "Mon 30 Nov 15:00-17:00 Stora salen"


async def test_a_date_that_is_asked_for_can_be_written(story: Story) -> None:
    volunteer = await at_work(story)
    volunteer.shown = await volunteer.writer.commands("move", "language café 15-17")
    assert "I am sorry, I do not understand this." in said(await volunteer.writes("blue"))
    await volunteer.writes("30 november")
    await carries_out(volunteer)
    assert await when(story, NEXT_MONDAY) == "Mon 30 Nov 15:00-17:00 Stora salen"


@pytest.mark.parametrize(
    ("words", "remark"),
    [
        ("13-15", "It is like this already."),
        ("thursday", "It is like this already."),
        ("monday 23 november 8-10", "This day is over."),
        ("31 december 2099", "This is too far ahead."),
        ("17-15", "It would end before it begins."),
        ("31 february", "There is no such day."),
        ("13-15 or 14-16", "I see more than one time. I need one."),
        ("tuesday", "I see more than one day. I need one."),
        ("the day after tomorrow, or friday", "I see more than one day. I need one."),
        ("blue", "I am sorry, I do not understand this."),
    ],
)
async def test_what_can_not_be_is_asked_again_and_changes_nothing(story: Story, words: str, remark: str) -> None:
    volunteer = await at_work(story)
    await volunteer.taps(MoveOne(THURSDAY))
    shown = await volunteer.writes(words)
    assert remark in said(shown)
    assert not volunteer.offers(CarryOut)
    assert await when(story, THURSDAY) == _AS_IT_WAS


async def test_a_date_is_moved_no_further_than_a_year(story: Story) -> None:
    volunteer = await at_work(story)
    await volunteer.taps(MoveOne(THURSDAY))
    assert "This is too far ahead." in said(await volunteer.writes("26 november 2027"))
    assert not volunteer.offers(CarryOut)


@sabotage(test_a_date_is_moved_no_further_than_a_year, {"domain.moving.FURTHEST": timedelta.max})
def test_without_an_end_a_slip_moves_it_into_another_year() -> None: ...


async def test_what_is_over_when_it_is_tapped_is_not_moved_there(story: Story) -> None:
    volunteer = await at_work(story)
    await volunteer.taps(MoveOne(THURSDAY))
    await volunteer.writes("today 12-14")
    first = volunteer.first
    story.now += timedelta(hours=1, minutes=1)
    assert "This day is over." in said(await volunteer.taps(first))
    assert await when(story, THURSDAY) == _AS_IT_WAS


async def test_what_somebody_changed_meanwhile_is_shown_again(story: Story) -> None:
    volunteer = await at_work(story)
    await volunteer.taps(MoveOne(THURSDAY))
    await volunteer.writes("15-17")
    async with story.database.writing() as db:
        starts, ends = utc("2026-11-26 09:00"), utc("2026-11-26 11:00")
        await storage.occurrences.move(db, THURSDAY, starts, ends, {"sv": "Stora salen"})
        await storage.programme.raise_version(db)
    shown = await volunteer.taps_first()
    assert "Old: Thursday 26 November · 10:00–12:00" in said(shown)
    assert await when(story, THURSDAY) == "Thu 26 Nov 10:00-12:00 Stora salen"
    await carries_out(volunteer)
    assert await when(story, THURSDAY) == "Thu 26 Nov 15:00-17:00 Stora salen"


@sabotage(test_what_somebody_changed_meanwhile_is_shown_again, {"domain.dates.mark": lambda *_: "always-the-same"})
def test_without_a_mark_something_is_done_that_nobody_read() -> None: ...


async def test_who_signs_up_meanwhile_does_not_hold_it_up(story: Story) -> None:
    volunteer = await at_work(story)
    await volunteer.taps(MoveOne(THURSDAY))
    await volunteer.writes("15-17")
    await comes(story, 100, THURSDAY)
    assert "I tell 1 person now." in said(await volunteer.taps_first())


async def test_one_called_off_meanwhile_is_not_moved(story: Story) -> None:
    volunteer = await at_work(story)
    await volunteer.taps(MoveOne(THURSDAY))
    await volunteer.writes("15-17")
    first = volunteer.first
    async with story.database.writing() as db:
        await storage.occurrences.call_off(db, THURSDAY)
        await storage.programme.raise_version(db)
    assert "Which date do you want to move?" in said(await volunteer.taps(first))
    assert "It is cancelled already." in said(await volunteer.taps(MoveOne(THURSDAY)))


async def test_it_is_said_what_to_think_of(story: Story) -> None:
    volunteer = await at_work(story)
    await volunteer.taps(MoveOne(THURSDAY))
    assert "⚠️ Friday 27 November: the house is closed." in said(await volunteer.writes("friday"))
    kitchen = said(await volunteer.writer.commands("move", "language café tuesday 11-13 the kitchen"))
    assert "The room is taken then: Sewing, Tuesday 24 November · 10:00–12:00" in kitchen


async def test_another_date_at_the_same_time_is_said(story: Story) -> None:
    volunteer = await at_work(story)
    await volunteer.taps(MoveOne(THURSDAY))
    shown = said(await volunteer.writes("30 november 14-16"))
    assert "⚠️ This activity has another date at the same time: Monday 30 November · 13:00–15:00" in shown


async def test_hosts_move_what_they_host_and_nothing_else(story: Story) -> None:
    host = await at_work(story, role=Role.HOST)
    offered = {one.partition(" · ")[2] for one in labels(await host.writer.commands("move"))[:6]}
    assert offered == {"Language café"}
    host.shown = await host.writer.commands("move", "thursday 15-17")
    await carries_out(host)
    assert await when(story, THURSDAY) == "Thu 26 Nov 15:00-17:00 Stora salen"
    refused = await host.taps(MoveOne(next(iter(await _numbers(story, 2)))))
    assert "Only volunteers, coordinators and the hosts of this activity" in said(refused)
    assert "What do you want to move?" in said(await host.writer.commands("move", "sewing tuesday 15-17"))


async def _numbers(story: Story, activity: int) -> list[int]:
    return await story.times(activity)


async def test_of_another_house_nothing_is_moved(story: Story) -> None:
    await two_houses(story)
    volunteer = await a_volunteer(story)
    choir = (await _numbers(story, 3))[0]
    assert "Only those who work at the house" in said(await volunteer.taps(MoveOne(choir)))
    elsewhere = await one_who_is(story, Role.VISITOR, 4799)
    assert "Only those who work at the house" in said(await elsewhere.taps(ChooseToMove()))


async def test_a_forged_choice_asks_again(story: Story) -> None:
    volunteer = await at_work(story)
    await volunteer.taps(MoveOne(THURSDAY))
    for part, code in (("day", "20200101"), ("hours", "later9999"), ("room", "77"), ("place", "2"), ("until", "x")):
        shown = await chooses(volunteer, part, code)
        assert "❓" in said(shown)
    assert "What is new?" in said(await chooses(volunteer, "nonsense", "1"))
    assert await when(story, THURSDAY) == _AS_IT_WAS


async def test_in_every_direction_the_first_button_carries_it_out(story: Story) -> None:
    volunteer = await at_work(story)
    await volunteer.taps(SetLanguage("ar"))
    await volunteer.taps(MoveOne(THURSDAY))
    await volunteer.writes("15-17")
    assert [type(one.wish) for one in volunteer.shown.buttons[0]] == [CarryOut]
    assert not isinstance(buttons(volunteer.shown)[1].wish, CarryOut)


async def test_whoever_joins_while_it_is_moved_knows_in_the_end_when_it_is(story: Story) -> None:
    volunteer = await at_work(story)
    visitors = [await comes(story, number) for number in range(100, 106)]
    await volunteer.taps(MoveOne(THURSDAY))
    await volunteer.writes("15-17")
    first = volunteer.first
    joins = [one.taps(Join(THURSDAY, 1)) for one in visitors]
    await asyncio.gather(*joins[:3], volunteer.taps(first), *joins[3:])
    seats = [await one.seat(THURSDAY) for one in visitors]
    assert seats.count("confirmed 1") == 4
    assert sorted(one for one in seats if one and "waiting" in one) == ["waiting 1", "waiting 2"]
    arrived = await letters_arrive(story)
    for one in visitors:
        assert all("New: Thursday 26 November · 15:00–17:00" in letter for letter in told(arrived, one.number))
        assert len(told(arrived, one.number)) <= 1
    await letters_are_quiet(story)


async def letters_are_quiet(story: Story) -> None:
    """Everybody knows what holds: nothing more is told."""
    async with story.database.writing() as db:
        assert await storage.telling.tell_changes(db, [THURSDAY], story.now) == frozenset()


async def test_an_activity_that_takes_place_once_is_moved_as_well(story: Story) -> None:
    volunteer = await at_work(story, sewing(id=1, repeat=None))
    volunteer.shown = await volunteer.writer.commands("move", "sewing wednesday 11-13")
    await carries_out(volunteer)
    [only] = await _numbers(story, 1)
    assert await when(story, only) == "Wed 25 Nov 11:00-13:00 Köket"
    assert (await state(story, only)).value == "planned"
    assert Code("until") not in [one.wish.part for one in buttons(volunteer.shown) if isinstance(one.wish, AskForPart)]
