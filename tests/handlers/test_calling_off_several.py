"""Calling off several dates or all, taking it back, and what takes place after all."""

import re
from collections.abc import Sequence
from datetime import date, timedelta

import pytest
from sqlalchemy import select

import storage.occurrences
import storage.programme
from domain.days import Days
from domain.intents import (
    AskForPart,
    AskToCallOff,
    AskToPutBack,
    CallOff,
    CallOffMore,
    CarryOut,
    ChooseForPart,
    ChooseToPutBack,
    Code,
    MoveOne,
    PutBack,
    ShowPlan,
)
from domain.roles import Role
from storage.tables import activity, occurrence
from tests.builders import a_place, an_activity, utc
from tests.handlers.postings import Volunteer, programme
from tests.handlers.programme_changes import (
    NEXT_MONDAY,
    THURSDAY,
    TODAY,
    at_work,
    called_off,
    carries_out,
    chooses,
    comes,
    letters_arrive,
    listed,
    sewing,
    takes_back,
    the_activity,
    told,
)
from tests.handlers.stories import Story, buttons, labels, said
from tests.handlers.teams import one_who_is, trail
from tests.sabotage import sabotage

_DECEMBER = {date(2026, 12, day) for day in (3, 7, 10, 14, 17, 21, 24, 28, 31)}


async def _rows(story: Story) -> Sequence[object]:
    kept = [one for one in occurrence.c if one.name != "line_version"]
    async with story.database.reading() as db:
        times = (await db.execute(select(*kept).order_by(occurrence.c.id))).all
        return [*times, *(await db.execute(select(activity).order_by(activity.c.id))).all]


async def _asks_for_more(volunteer: Volunteer) -> None:
    await volunteer.taps(AskToCallOff(THURSDAY))
    await volunteer.taps(volunteer.wish(CallOffMore))


async def _weeks_go_by(story: Story, weeks: int) -> None:
    """The bell makes what the rule gives by then."""
    story.now += timedelta(weeks=weeks)
    async with story.database.writing() as db:
        await storage.occurrences.make(db, await the_activity(story), a_place().zone, story.now)


async def test_by_taps_alone_all_dates_until_a_day(story: Story) -> None:
    volunteer = await at_work(story)
    await comes(story, 100, THURSDAY, THURSDAY + 2, seats=2)
    await comes(story, 101, THURSDAY)
    await _asks_for_more(volunteer)
    shown = await chooses(volunteer, "days", "20261218")
    words = said(shown)
    assert "🗓 Thursday 26 November · 13:00–15:00" in words
    assert "… and 2 more" in words
    assert "🗓 7 dates" in words
    assert "2 people are signed up." in words
    assert await called_off(story) == set()
    # So many people, though one of them was to come twice.
    assert "I tell 2 people now." in said(await carries_out(volunteer))
    off = {date(2026, 11, 26), date(2026, 11, 30), *(date(2026, 12, day) for day in (3, 7, 10, 14, 17))}
    assert await called_off(story) == off
    arrived = await letters_arrive(story)
    assert (len(told(arrived, 100)), len(told(arrived, 101))) == (2, 1)
    [change] = await trail(story)
    assert (change.action, change.kind, change.object, change.place) == ("call_off", "activity", 1, 1)


@pytest.mark.parametrize(
    ("words", "off"),
    [
        ("24 december till 6 januari", {date(2026, 12, day) for day in (24, 28, 31)} | {date(2027, 1, 4)}),
        ("in December", _DECEMBER),
        ("next week", {date(2026, 11, 30), date(2026, 12, 3)}),
        ("until 4 december", {date(2026, 11, 26), date(2026, 11, 30), date(2026, 12, 3)}),
        ("24 dec", {date(2026, 12, 24)}),
    ],
)
async def test_days_can_be_said_in_words(story: Story, words: str, off: set[date]) -> None:
    volunteer = await at_work(story)
    await _asks_for_more(volunteer)
    await volunteer.writes(words)
    await carries_out(volunteer)
    assert await called_off(story) == off


@pytest.mark.parametrize(
    ("words", "answer"),
    [
        ("blue", "I am sorry, I do not understand this."),
        ("27 november", "I find no date of it on these days."),
        ("31 february", "I am sorry, I do not understand this."),
    ],
)
async def test_what_names_no_date_is_asked_again(story: Story, words: str, answer: str) -> None:
    volunteer = await at_work(story)
    await _asks_for_more(volunteer)
    shown = await volunteer.writes(words)
    assert answer in said(shown)
    assert "Which dates?" in said(shown)
    assert not volunteer.offers(CarryOut)
    await volunteer.writes("24 december")
    assert volunteer.offers(CarryOut)


async def test_days_behind_the_command_lead_to_all_of_them(story: Story) -> None:
    volunteer = await at_work(story)
    volunteer.shown = await volunteer.writer.commands("cancel", "language café in december")
    await volunteer.taps(volunteer.wish(CallOffMore))
    await carries_out(volunteer)
    assert await called_off(story) == _DECEMBER


async def test_dates_that_are_not_made_yet_never_will_be(story: Story) -> None:
    volunteer = await at_work(story)
    await _asks_for_more(volunteer)
    await volunteer.writes("in February")
    assert "🗓 8 dates" in said(volunteer.shown)
    await carries_out(volunteer)
    assert {day.month for day in (await the_activity(story)).except_on} == {2}
    await _weeks_go_by(story, 8)
    months = [one.day.month for one in (await programme(story)).times_by_activity[1]]
    assert 2 not in months
    assert {1, 3} <= set(months)


async def test_they_are_made_after_all_once_it_is_taken_back(story: Story) -> None:
    volunteer = await at_work(story)
    before = await _rows(story)
    await _asks_for_more(volunteer)
    await volunteer.writes("in february")
    await carries_out(volunteer)
    await takes_back(volunteer)
    assert await _rows(story) == before


async def test_what_a_colleague_called_off_before_stays_so_and_the_way_back_says_it(story: Story) -> None:
    volunteer = await at_work(story)
    for one in (THURSDAY, THURSDAY + 4):
        await (await one_who_is(story, Role.COORDINATOR, 4712)).taps(CallOff(one))
    already = await called_off(story)
    await volunteer.taps(AskToCallOff(NEXT_MONDAY))
    await volunteer.taps(volunteer.wish(CallOffMore))
    await volunteer.writes("26 november till 4 december")
    await carries_out(volunteer)
    shown = said(await takes_back(volunteer))
    assert await called_off(story) == already
    assert "❌ Cancelled · Thursday 26 November" in shown.splitlines()


@sabotage(
    test_what_a_colleague_called_off_before_stays_so_and_the_way_back_says_it,
    {"handlers.undoing._still_off": lambda *_: []},
)
def test_without_a_look_at_the_others_all_would_seem_to_take_place() -> None: ...


async def test_a_range_over_the_edge_of_what_is_made_leaves_no_gap(story: Story) -> None:
    volunteer = await at_work(story)
    await _asks_for_more(volunteer)
    await volunteer.writes("1 january to 28 february")
    await carries_out(volunteer)
    off = await called_off(story) | (await the_activity(story)).except_on
    assert len(off) == 16
    assert {day.weekday() for day in off} == {0, 3}
    assert (min(off), max(off)) == (date(2027, 1, 4), date(2027, 2, 25))


async def test_all_that_are_to_come_and_none_after_them(story: Story) -> None:
    volunteer = await at_work(story)
    await comes(story, 100, TODAY, THURSDAY)
    before = await _rows(story)
    await _asks_for_more(volunteer)
    shown = await chooses(volunteer, "days", "all")
    assert "🏁 It ends. No new dates come." in said(shown)
    await carries_out(volunteer)
    assert (await the_activity(story)).until == date(2026, 11, 25)
    times = (await programme(story)).times_by_activity[1]
    assert [one.day for one in times if not one.cancelled] == [date(2026, 11, 23)]
    assert len(told(await letters_arrive(story), 100)) == 1
    await takes_back(volunteer)
    assert await _rows(story) == before


async def test_all_dates_without_an_end_have_no_number(story: Story) -> None:
    volunteer = await at_work(story)
    await comes(story, 100, THURSDAY, NEXT_MONDAY)
    await _asks_for_more(volunteer)
    shown = await chooses(volunteer, "days", "all")
    for words in (said(shown), said(await carries_out(volunteer))):
        assert "🗓 Thursday 26 November and all later dates" in words
        assert re.search(r"\d dates|more", words) is None
    assert labels(shown)[0] == "✅ Yes, cancel it"
    assert "1 person is signed up." in said(shown)


async def test_all_dates_up_to_the_last_day_are_counted_not_those_that_are_made(story: Story) -> None:
    volunteer = await at_work(story, an_activity(until=date(2027, 6, 10)))
    await _asks_for_more(volunteer)
    shown = await chooses(volunteer, "days", "all")
    assert "… and 52 more" in said(shown)
    assert "🗓 57 dates" in said(shown)
    assert labels(shown)[0] == "✅ Yes, cancel 57 dates"
    await carries_out(volunteer)
    await _weeks_go_by(story, 6)
    assert not [one for one in (await programme(story)).times_by_activity[1] if not one.cancelled]


async def test_nothing_new_is_made_of_what_has_ended(story: Story) -> None:
    volunteer = await at_work(story)
    await _asks_for_more(volunteer)
    await chooses(volunteer, "days", "all")
    await carries_out(volunteer)
    await _weeks_go_by(story, 6)
    assert not [one for one in (await programme(story)).times_by_activity[1] if not one.cancelled]


async def test_ended_on_its_first_day_its_rule_keeps_that_day(story: Story) -> None:
    """A programme file that gives no day at all could not be read again."""
    volunteer = await at_work(story)
    await volunteer.taps(CallOffMore(TODAY))
    await chooses(volunteer, "days", "all")
    await carries_out(volunteer)
    assert (await the_activity(story)).until == date(2026, 11, 23)
    assert all(one.cancelled for one in (await programme(story)).times_by_activity[1])


async def test_what_was_moved_into_the_days_is_called_off_and_what_was_moved_out_is_not(story: Story) -> None:
    volunteer = await at_work(story)
    async with story.database.writing() as db:
        for number, day in ((THURSDAY, "2026-12-05"), (THURSDAY + 2, "2026-11-28")):
            starts, ends = utc(f"{day} 09:00"), utc(f"{day} 11:00")
            await storage.occurrences.move(db, number, starts, ends, {})
        await storage.programme.raise_version(db)
    await volunteer.taps(CallOffMore(TODAY))
    await volunteer.writes("in december")
    await carries_out(volunteer)
    assert await called_off(story) == (_DECEMBER - {date(2026, 12, 3)}) | {date(2026, 12, 5)}


async def test_what_changed_since_it_was_shown_is_shown_again(story: Story) -> None:
    volunteer = await at_work(story)
    await _asks_for_more(volunteer)
    await volunteer.writes("next week")
    async with story.database.writing() as db:
        await storage.occurrences.call_off(db, THURSDAY + 1)
        await storage.programme.raise_version(db)
    shown = await volunteer.taps_first()
    assert "Yes, cancel 1 date" in "".join(labels(shown))
    assert await called_off(story) == {date(2026, 11, 30)}
    await carries_out(volunteer)
    assert await called_off(story) == {date(2026, 11, 30), date(2026, 12, 3)}


@sabotage(test_what_changed_since_it_was_shown_is_shown_again, {"domain.dates.mark": lambda *_: "always-the-same"})
def test_without_a_mark_something_is_called_off_that_nobody_read() -> None: ...


async def test_one_date_that_changed_since_it_was_shown_is_shown_again(story: Story) -> None:
    volunteer = await at_work(story)
    await volunteer.taps(AskToCallOff(THURSDAY))
    async with story.database.writing() as db:
        await storage.occurrences.move(db, THURSDAY, utc("2026-11-27 09:00"), utc("2026-11-27 11:00"), {})
        await storage.programme.raise_version(db)
    assert "Friday 27 November" in said(await volunteer.taps_first())
    assert await called_off(story) == set()
    await volunteer.taps_first()
    assert await called_off(story) == {date(2026, 11, 27)}


async def test_an_old_button_that_has_no_mark_still_calls_off(story: Story) -> None:
    volunteer = await at_work(story)
    assert "It is cancelled." in said(await volunteer.taps(CallOff(THURSDAY)))


async def test_of_what_takes_place_once_there_are_no_more_dates(story: Story) -> None:
    volunteer = await at_work(story, sewing(id=1, repeat=None))
    await volunteer.taps(AskToCallOff(1))
    assert not volunteer.offers(CallOffMore)
    assert volunteer.offers(MoveOne)


async def test_a_forged_choice_of_days_asks_again(story: Story) -> None:
    volunteer = await at_work(story)
    await _asks_for_more(volunteer)
    for code in ("20301231", "everything", "20261218x"):
        assert "Which dates?" in said(await chooses(volunteer, "days", code))
    assert not volunteer.offers(CarryOut)


async def test_hosts_call_off_more_of_what_they_host_only(story: Story) -> None:
    host = await at_work(story, role=Role.HOST)
    await host.taps(CallOffMore(THURSDAY, Days(date(2026, 12, 1), date(2026, 12, 31))))
    await carries_out(host)
    assert await called_off(story) == _DECEMBER
    other = (await story.times(2))[0]
    assert "Only volunteers, coordinators and the hosts of this activity" in said(await host.taps(CallOffMore(other)))


async def _put_back_by_taps(volunteer: Volunteer) -> None:
    volunteer.shown = await volunteer.writer.commands("cancel")
    await volunteer.taps(volunteer.wish(ChooseToPutBack))
    await volunteer.taps(volunteer.wish(AskToPutBack))


async def _off(volunteer: Volunteer) -> None:
    await volunteer.taps(AskToCallOff(THURSDAY))
    await volunteer.taps_first()


async def test_it_takes_place_after_all_and_those_still_signed_up_are_told(story: Story) -> None:
    volunteer = await at_work(story)
    amina, bo = await comes(story, 100, THURSDAY, seats=4), await comes(story, 101, THURSDAY)
    await _off(volunteer)
    await letters_arrive(story)
    await _put_back_by_taps(volunteer)
    shown = said(volunteer.shown)
    assert "Does this take place after all?" in shown
    assert "1 person is signed up." in shown
    assert "1 person is waiting." in shown
    assert (await listed(story, THURSDAY)).cancelled
    assert "I tell 2 people now." in said(await volunteer.taps_first())
    assert not (await listed(story, THURSDAY)).cancelled
    assert (await amina.seat(THURSDAY), await bo.seat(THURSDAY)) == ("confirmed 4", "waiting 1")
    arrived = await letters_arrive(story)
    for number in (100, 101):
        [letter] = told(arrived, number)
        assert "It takes place after all." in letter
    assert [one.action for one in await trail(story)] == ["call_off", "put_back"]


async def test_put_back_before_the_letter_left_nobody_hears_of_it(story: Story) -> None:
    volunteer = await at_work(story)
    await comes(story, 100, THURSDAY)
    await _off(volunteer)
    await _put_back_by_taps(volunteer)
    await volunteer.taps_first()
    assert told(await letters_arrive(story), 100) == []


async def test_putting_back_is_taken_back_as_well(story: Story) -> None:
    volunteer = await at_work(story)
    await _off(volunteer)
    before = await _rows(story)
    await _put_back_by_taps(volunteer)
    await volunteer.taps_first()
    await takes_back(volunteer)
    assert await _rows(story) == before


async def test_a_cancelled_one_that_is_chosen_again_offers_it(story: Story) -> None:
    volunteer = await at_work(story)
    await _off(volunteer)
    for shown in (
        await volunteer.taps(AskToCallOff(THURSDAY)),
        await volunteer.writer.commands("cancel", "language café 26 november"),
    ):
        assert AskToPutBack(THURSDAY) in [one.wish for one in buttons(shown)]


async def test_what_is_not_off_or_has_begun_is_not_put_back(story: Story) -> None:
    volunteer = await at_work(story)
    for wish in (AskToPutBack(THURSDAY), PutBack(THURSDAY)):
        assert "It takes place." in said(await volunteer.taps(wish))
    await _off(volunteer)
    await volunteer.taps(AskToPutBack(THURSDAY))
    story.now += timedelta(days=3, hours=2)
    assert "It has begun already." in said(await volunteer.taps_first())
    assert AskToPutBack(THURSDAY) not in [one.wish for one in buttons(await volunteer.taps(AskToCallOff(THURSDAY)))]
    assert "not in the programme any more" in said(await volunteer.taps(AskToPutBack(999)))


async def test_put_back_twice_it_takes_place_already(story: Story) -> None:
    volunteer = await at_work(story)
    await _off(volunteer)
    await _put_back_by_taps(volunteer)
    yes = volunteer.first
    await volunteer.taps(yes)
    assert "It takes place." in said(await volunteer.taps(yes))
    assert len(await trail(story)) == 2


async def test_nobody_puts_back_what_is_not_theirs(story: Story) -> None:
    volunteer = await at_work(story)
    await _off(volunteer)
    visitor = await one_who_is(story, Role.VISITOR, 4799)
    for wish in (AskToPutBack(THURSDAY), PutBack(THURSDAY, Code("0")), ChooseToPutBack()):
        assert "Only those who work at the house" in said(await visitor.taps(wish))
    assert (await listed(story, THURSDAY)).cancelled


async def test_there_is_a_way_to_other_dates_and_back(story: Story) -> None:
    volunteer = await at_work(story)
    await _asks_for_more(volunteer)
    await volunteer.writes("in december")
    shown = volunteer.shown
    await volunteer.taps(volunteer.wish(AskForPart, part="days"))
    assert volunteer.offers(ChooseForPart)
    assert await volunteer.taps(volunteer.wish(ShowPlan)) == shown
