"""Closing a house on some days: asked, read back, done, told; and by whom, when, and how often."""

import asyncio
from dataclasses import replace
from datetime import date, timedelta

import pytest
from sqlalchemy import delete

import domain.closings
import storage.occurrences
from domain.days import Days
from domain.intents import AskForPart, CallOff, CarryOut, ChooseForPart, Close, Code, Join, ShowOpeningHours, Undo
from domain.outbox import Kind
from domain.programme import OccurrenceState
from domain.reasons import Reason
from domain.roles import Role
from storage.tables import role
from tests.builders import a_place, a_programme_file, an_activity, wall
from tests.handlers.closings import (
    a_volunteer,
    carries_out,
    closes,
    occurrence,
    off,
    place,
    programme,
    signed_up,
    taps,
    undo,
    wish,
)
from tests.handlers.stories import Story, Writer, buttons, labels, said
from tests.handlers.teams import one_who_is, trail, two_houses
from tests.sabotage import sabotage

_THURSDAY = date(2026, 11, 26)
_CHRISTMAS = Days(date(2026, 12, 24), date(2027, 1, 6))


async def _kinds(story: Story, writer: Writer) -> list[Kind]:
    return [letter.kind for letter in await story.letters(writer)]


async def test_by_buttons_alone_a_day_is_closed_and_those_signed_up_are_told(story: Story) -> None:
    await story.has(a_programme_file(activities=(an_activity(seats=4),)))
    volunteer = await a_volunteer(story)
    coming = (await occurrence(story, _THURSDAY)).id
    amina, bo, hodan = await signed_up(story, coming, 3, 1, 2)
    begun = await volunteer.commands("close")
    shown = await taps(volunteer, begun, "Another day", "Thursday 26 November", "Illness")
    assert await off(story) == []
    for words in (
        "Thursday 26 November",
        "Illness",
        "Language café",
        "2 people are signed up.",
        "1 person is waiting.",
    ):
        assert words in said(shown)
    assert "Who follows the place gets none." in said(shown)
    answer = await carries_out(volunteer, shown)
    assert "the house is closed then" in said(answer)
    assert "I tell 3 people now." in said(answer)
    assert await off(story) == ["11-26 13"]
    for visitor in (amina, bo, hodan):
        assert await _kinds(story, visitor) == [Kind.CHANGED]
    assert "closed (Illness)" in said(await amina.taps(ShowOpeningHours(Days.one(_THURSDAY))))
    [change] = await trail(story)
    assert (change.action, change.kind, change.object, change.place) == ("close", "closing", 1, 1)


async def _nobody(*_: object) -> frozenset[int]:
    return frozenset()


@sabotage(
    test_by_buttons_alone_a_day_is_closed_and_those_signed_up_are_told,
    {"handlers.closing_carried.storage.telling.tell_changes": _nobody},
)
def test_without_telling_they_come_to_a_closed_house() -> None: ...


async def test_who_follows_the_place_and_asked_for_nothing_hears_nothing(story: Story) -> None:
    await story.has()
    volunteer = await a_volunteer(story)
    amina = story.person(100)
    await amina.arrives()
    await carries_out(
        volunteer, await taps(volunteer, await volunteer.commands("close", "26/11"), "A reason", "No reason")
    )
    assert await story.letters(amina) == []


@pytest.mark.parametrize(
    ("line", "days", "called_off"),
    [
        ("torsdag 24/12 - 6/1", _CHRISTMAS, ["12-24 13", "12-28 13", "12-31 13", "01-04 13"]),
        ("från 24 december till 6 januari", _CHRISTMAS, ["12-24 13", "12-28 13", "12-31 13", "01-04 13"]),
        ("من 24 ديسمبر إلى 6 يناير", _CHRISTMAS, ["12-24 13", "12-28 13", "12-31 13", "01-04 13"]),
        ("26 november", Days.one(_THURSDAY), ["11-26 13"]),
    ],
)
async def test_in_words_a_whole_stretch_is_closed(story: Story, line: str, days: Days, called_off: list[str]) -> None:
    await story.has()
    volunteer = await a_volunteer(story)
    shown = await taps(volunteer, await volunteer.commands("close", line), "A reason", "Holiday")
    await carries_out(volunteer, shown)
    assert await off(story) == called_off
    [closed] = (await place(story)).exceptions
    assert (Days(closed.first, closed.last), closed.hours, closed.reason) == (days, (), Reason.HOLIDAY)
    assert closed.closing == 1


async def test_of_a_part_of_the_day_only_that_part_is_closed(story: Story) -> None:
    early = an_activity(
        id=2, slug="bread", title={"en": "Bread"}, start=wall("2026-11-26 09:00"), end=wall("2026-11-26 12:00")
    )
    await story.has(a_programme_file(activities=(an_activity(), replace(early, repeat="FREQ=WEEKLY"))))
    volunteer = await a_volunteer(story)
    begun = await taps(volunteer, await volunteer.commands("close"), "Part of a day", "Thursday 26", "14:00")
    shown = await taps(volunteer, begun, "The rest of the day", "Staff meeting")
    assert "From 14:00 to the end of the day" in said(shown)
    assert "Bread" not in said(shown)
    await carries_out(volunteer, shown)
    assert await off(story) == ["11-26 13"]
    answer = said(await volunteer.taps(ShowOpeningHours(Days.one(_THURSDAY))))
    assert "09:00–14:00 (Staff meeting)" in answer


@sabotage(
    test_of_a_part_of_the_day_only_that_part_is_closed,
    {"domain.programme.HoursException.is_part": False},
)
def test_without_its_hours_the_whole_day_would_be_off() -> None: ...


async def test_tomorrow_from_two_in_words(story: Story) -> None:
    await story.has()
    volunteer = await a_volunteer(story)
    shown = await taps(volunteer, await volunteer.commands("close", "tomorrow from 14"), "A reason", "No reason")
    assert "Tomorrow, Tuesday 24 November" in said(shown)
    assert "From 14:00" in said(shown)


async def test_a_reason_of_their_own_is_shown_as_it_was_written(story: Story) -> None:
    await story.has()
    volunteer = await a_volunteer(story)
    await taps(volunteer, await volunteer.commands("close", "26/11"), "A reason", "Write a reason")
    await carries_out(volunteer, await volunteer.writes("The <floor> is wet"))
    answer = await volunteer.taps(ShowOpeningHours(Days.one(_THURSDAY)))
    assert "<b>closed</b> (The &lt;floor&gt; is wet)" in answer.text


async def test_several_holidays_are_one_change_and_one_step_back(story: Story) -> None:
    story.now += timedelta(days=30)
    await story.has()
    volunteer = await a_volunteer(story)
    begun = await taps(volunteer, await volunteer.commands("close"), "Holidays in Sweden", "Christmas Eve")
    shown = await taps(volunteer, begun, "New Year's Eve", "Maundy Thursday", "Christmas Eve", "Done")
    assert "Thursday 31 December" in said(shown)
    assert "Christmas" not in said(shown)
    done = await carries_out(volunteer, shown)
    closed = (await place(story)).exceptions
    assert [(one.first, one.reason, one.closing) for one in closed] == [
        (date(2026, 12, 31), Reason.HOLIDAY, 1),
        (date(2027, 3, 25), Reason.HOLIDAY, 1),
    ]
    assert "closed (New Year's Eve)" in said(await volunteer.taps(ShowOpeningHours(Days.one(date(2026, 12, 31)))))
    offered = labels(await taps(volunteer, await volunteer.commands("close"), "Holidays in Sweden"))
    assert not any("New Year's Eve" in label for label in offered)
    await volunteer.taps(undo(done))
    assert (await place(story)).exceptions == ()
    assert await off(story) == []
    assert (await programme(story)).activities[0].except_on == frozenset()


async def test_days_beyond_the_known_programme_are_left_out_of_the_rule(story: Story) -> None:
    evening = an_activity(id=2, slug="choir", start=wall("2026-11-24 13:00"), end=wall("2026-11-24 14:00"))
    await story.has(a_programme_file(activities=(an_activity(), replace(evening, repeat="FREQ=WEEKLY"))))
    volunteer = await a_volunteer(story)
    shown = await taps(volunteer, await volunteer.commands("close", "29 mars - 1 april"), "A reason", "No reason")
    assert "3 dates that nobody sees yet" in said(shown)
    await carries_out(volunteer, shown)
    cafe, choir = (await programme(story)).activities
    assert cafe.except_on == {date(2027, 3, 29), date(2027, 4, 1)}
    assert choir.except_on == {date(2027, 3, 30)}
    story.now += timedelta(days=100)
    async with story.database.writing() as db:
        for one in (cafe, choir):
            await storage.occurrences.make(db, one, a_place().zone, story.now)
    assert not [one for one in (await programme(story)).occurrences if _CLOSED.covers(one.starts_at.date())]


_CLOSED = domain.closings.Closed((Days(date(2027, 3, 29), date(2027, 4, 1)),))


async def _nothing(*_: object, **__: object) -> None:
    return None


@sabotage(
    test_days_beyond_the_known_programme_are_left_out_of_the_rule,
    {"handlers.closing_carried._except": _nothing},
)
def test_without_days_off_the_rule_invites_to_a_closed_house() -> None: ...


async def test_taken_back_within_the_minute_all_is_exactly_as_before(story: Story) -> None:
    await story.has()
    volunteer = await a_volunteer(story)
    [amina] = await signed_up(story, (await occurrence(story, _THURSDAY)).id, 1)
    before = await programme(story)
    done = await carries_out(
        volunteer, await taps(volunteer, await volunteer.commands("close", "26/11"), "A reason", "Illness")
    )
    assert "All is as before." in said(await volunteer.taps(undo(done)))
    after = await programme(story)
    assert (after.places, after.activities, after.occurrences) == (before.places, before.activities, before.occurrences)
    # Told one thing or nothing: the letter that was not sent yet has nothing to tell any more.
    assert await _kinds(story, amina) == [Kind.CHANGED]
    assert await amina.seat(before.occurrences[1].id) == "confirmed 1"


async def test_tapped_twice_it_is_done_once_and_said_again(story: Story) -> None:
    await story.has()
    volunteer = await a_volunteer(story)
    shown = await taps(volunteer, await volunteer.commands("close", "26/11"), "A reason", "Illness")
    first, second = [await carries_out(volunteer, shown) for _ in range(2)]
    assert said(first) == said(second)
    assert undo(first) == undo(second)
    assert len((await place(story)).exceptions) == 1
    assert len(await trail(story)) == 1


@sabotage(
    test_tapped_twice_it_is_done_once_and_said_again,
    {"handlers.closing_shown.is_done": lambda plan: False},
)
def test_without_the_memory_of_what_was_done_it_would_ask_again() -> None: ...


async def test_what_changed_since_it_was_shown_is_shown_again(story: Story) -> None:
    await story.has()
    volunteer, other = await a_volunteer(story), await one_who_is(story, Role.VOLUNTEER, 4712)
    shown = await taps(volunteer, await volunteer.commands("close", "26/11"), "A reason", "Illness")
    await other.taps(CallOff((await occurrence(story, _THURSDAY)).id))
    again = await carries_out(volunteer, shown)
    assert "Shall I close" in said(again)
    assert "It changes no date of an activity." in said(again)
    assert (await place(story)).exceptions == ()
    assert "the house is closed then" in said(await carries_out(volunteer, again))


@sabotage(
    test_what_changed_since_it_was_shown_is_shown_again,
    {"handlers.closing._is_as_shown": lambda plan, found: True},
)
def test_without_a_second_look_something_else_is_done_than_was_shown() -> None: ...


async def test_somebody_who_signs_up_meanwhile_stops_nothing_and_is_told(story: Story) -> None:
    await story.has()
    volunteer = await a_volunteer(story)
    shown = await taps(volunteer, await volunteer.commands("close", "26/11"), "A reason", "Illness")
    [amina] = await signed_up(story, (await occurrence(story, _THURSDAY)).id, 1)
    assert "I tell 1 person now." in said(await carries_out(volunteer, shown))
    assert await _kinds(story, amina) == [Kind.CHANGED]


async def test_whoever_is_quicker_nobody_holds_a_seat_in_a_closed_house_untold(story: Story) -> None:
    await story.has()
    volunteer = await a_volunteer(story)
    coming = (await occurrence(story, _THURSDAY)).id
    visitors = [story.person(number) for number in range(100, 106)]
    for visitor in visitors:
        await visitor.arrives()
    shown = await taps(volunteer, await volunteer.commands("close", "26/11"), "A reason", "Illness")
    await asyncio.gather(carries_out(volunteer, shown), *(one.taps(Join(coming, 1)) for one in visitors))
    assert await off(story) == ["11-26 13"]
    for visitor in visitors:
        holds = await visitor.seat(coming) is not None
        assert (await _kinds(story, visitor) == [Kind.CHANGED]) is holds


async def test_what_has_begun_goes_on_and_what_is_elsewhere_too(story: Story) -> None:
    await two_houses(story)
    volunteer = await a_volunteer(story)
    story.now += timedelta(hours=2, minutes=30)
    await carries_out(volunteer, await taps(volunteer, await volunteer.commands("close"), "Today", "Repair"))
    assert await off(story) == []
    await carries_out(
        volunteer, await taps(volunteer, await volunteer.commands("close", "26/11"), "A reason", "Repair")
    )
    there = await programme(story)
    called_off = [one.activity for one in there.occurrences if one.state is OccurrenceState.CANCELLED]
    assert sorted(called_off) == [1, 2]
    assert there.place_by_id[2].exceptions == ()


@pytest.mark.parametrize(
    ("line", "answer"),
    [
        ("31 februari", "There is no such day."),
        ("igår", "This day is over."),
        ("20 december - 10 december", "The last day is before the first day."),
        ("bananer", "I do not understand which day you mean."),
        ("1 mars 2035", "This is too far ahead."),
    ],
)
async def test_what_can_not_be_is_asked_again(story: Story, line: str, answer: str) -> None:
    await story.has()
    volunteer = await a_volunteer(story)
    asked = await volunteer.commands("close", line)
    assert answer in said(asked)
    assert "When is Godsmagasinet closed?" in said(asked)
    # Words go on being taken for the day.
    assert "Why is the house closed?" in said(await volunteer.writes("26 november"))


async def test_more_than_four_months_are_asked_about_once_more(story: Story) -> None:
    await story.has()
    volunteer = await a_volunteer(story)
    asked = await volunteer.commands("close", "1 dec 2026 - 30 nov 2027")
    assert "It is 365 days. Is this right?" in said(asked)
    shown = await taps(volunteer, asked, "Yes, so many days", "A reason", "Repair")
    assert "Shall I close" in said(shown)
    short = await volunteer.commands("close", "1 dec 2026 - 1 mars 2027")
    assert "Is this right?" not in said(short)


@sabotage(test_more_than_four_months_are_asked_about_once_more, {"domain.closing_plans.LONG": 400})
def test_without_asking_a_wrong_year_closes_the_house_for_a_year() -> None: ...


async def test_a_range_by_buttons_from_its_first_day_to_its_last(story: Story) -> None:
    await story.has()
    volunteer = await a_volunteer(story)
    begun = await taps(volunteer, await volunteer.commands("close"), "Several days", "Friday 27 November")
    assert "Which is the last day?" in said(begun)
    assert not any("Friday 27" in label for label in labels(begun))
    shown = await taps(volunteer, begun, "More", "Thursday 10 December", "Repair")
    assert "Friday 27 November – Thursday 10 December" in said(shown)


async def test_an_old_button_of_a_day_that_is_over_is_said_to_be_over(story: Story) -> None:
    await story.has()
    volunteer = await a_volunteer(story)
    begun = await volunteer.commands("close")
    story.now += timedelta(days=1)
    assert "This day is over." in said(await taps(volunteer, begun, "Today"))


async def test_a_preview_of_yesterday_closes_no_day_that_is_over(story: Story) -> None:
    await story.has()
    volunteer = await a_volunteer(story)
    shown = await taps(volunteer, await volunteer.commands("close"), "Tomorrow", "Illness")
    story.now += timedelta(days=2)
    answer = await carries_out(volunteer, shown)
    assert "This day is over." in said(answer)
    assert (await place(story)).exceptions == ()
    assert "Shall I close" in said(await volunteer.writes("26 november"))


@sabotage(
    test_a_preview_of_yesterday_closes_no_day_that_is_over,
    {"handlers.closing.domain.closings.trouble": lambda closed, today: None},
)
def test_without_todays_date_it_would_close_yesterday() -> None: ...


async def test_closed_once_another_day_is_asked_for_at_a_tap(story: Story) -> None:
    await story.has()
    volunteer = await a_volunteer(story)
    done = await closes(volunteer, "26/11")
    assert "When is Godsmagasinet closed?" in said(await taps(volunteer, done, "Close or open again"))


async def test_who_works_at_two_houses_is_asked_which(story: Story) -> None:
    await two_houses(story)
    volunteer = await a_volunteer(story, places=(1, 2))
    asked = await volunteer.commands("close", "26/11")
    shown = await taps(volunteer, asked, "Huset", "A reason", "Illness")
    await carries_out(volunteer, shown)
    assert (await place(story, 1)).exceptions == ()
    assert len((await place(story, 2)).exceptions) == 1


async def test_another_house_is_refused_by_whatever_button(story: Story) -> None:
    await two_houses(story)
    volunteer, both = await a_volunteer(story), await a_volunteer(story, 4712, places=(1, 2))
    assert "Only those who work at the house" in said(await volunteer.taps(Close("", 2)))
    asked = await both.commands("close")
    plan = next(one.wish.plan for one in buttons(asked) if isinstance(one.wish, ChooseForPart))
    async with story.database.writing() as db:
        person = await both.known()
        assert person is not None
        await db.execute(delete(role).where(role.c.person == person.id, role.c.place == 2))
    again = await both.taps(ChooseForPart(plan, Code("place"), Code("2")))
    assert "Which place do you mean?" in said(again)


async def test_hosts_and_visitors_close_nothing(story: Story) -> None:
    await story.has()
    host, visitor = await one_who_is(story, Role.HOST), await one_who_is(story, Role.VISITOR, 4712)
    assert "Only those who work at the house" in said(await visitor.commands("close"))
    # A host works there, too.
    for command in ("close", "hours", "new", "team"):
        assert "Only volunteers and coordinators can do this." in said(await host.commands(command))


async def test_nobody_carries_out_the_plan_of_somebody_else(story: Story) -> None:
    await story.has()
    volunteer, other = await a_volunteer(story), await one_who_is(story, Role.VOLUNTEER, 4712)
    shown = await taps(volunteer, await volunteer.commands("close", "26/11"), "A reason", "Illness")
    carry_out = wish(shown, "Yes, close it")
    assert isinstance(carry_out, CarryOut)
    assert "not here any more" in said(await other.taps(carry_out))
    assert (await place(story)).exceptions == ()


async def test_nothing_is_taken_back_by_somebody_else_or_later(story: Story) -> None:
    await story.has()
    volunteer, other = await a_volunteer(story), await one_who_is(story, Role.VOLUNTEER, 4712)
    done = await carries_out(
        volunteer, await taps(volunteer, await volunteer.commands("close", "26/11"), "A reason", "Illness")
    )
    back: Undo = undo(done)
    assert "nothing to take back" in said(await other.taps(back))
    story.now += timedelta(seconds=61)
    assert "One minute is over." in said(await volunteer.taps(back))
    assert len((await place(story)).exceptions) == 1


@pytest.mark.parametrize(
    ("part", "choice", "answer"),
    [
        ("begins", "h2500", "From what time is the house closed?"),
        ("begins", "", "From what time is the house closed?"),
        ("begins", "h٢٥٠٠", "From what time is the house closed?"),
        ("ends", "x1400", "From what time is the house closed?"),
        ("from", "d99991231", "This is too far ahead."),
        ("from", "d20200101", "This day is over."),
        ("to", "d99991231", "This is too far ahead."),
        ("day", "d99991231", "This is too far ahead."),
    ],
)
async def test_a_forged_choice_is_asked_again(story: Story, part: str, choice: str, answer: str) -> None:
    await story.has()
    volunteer = await a_volunteer(story)
    shown = await taps(volunteer, await volunteer.commands("close"), "Part of a day", "Thursday 26 November")
    begins = wish(shown, "From the morning")
    assert isinstance(begins, ChooseForPart)
    shown = await volunteer.taps(ChooseForPart(begins.plan, Code(part), Code(choice)))
    assert answer in said(shown)
    assert await off(story) == []


async def test_far_forged_holidays_and_pages_are_answered(story: Story) -> None:
    await story.has()
    volunteer = await a_volunteer(story)
    shown = await taps(volunteer, await volunteer.commands("close"), "Several days", "Thursday 26 November")
    first = wish(shown, "28 November")
    assert isinstance(first, ChooseForPart)
    assert "Which is the last day?" in said(await volunteer.taps(AskForPart(first.plan, Code("to" + "9" * 30))))
    for choice in ("ond99991231", "done"):
        shown = await volunteer.taps(ChooseForPart(first.plan, Code("holidays"), Code(choice)))
    assert "This is too far ahead." in said(shown)
