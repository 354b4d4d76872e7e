"""Other weekly hours from a day on: by words or buttons, read back as a whole week, done and taken back."""

from dataclasses import replace
from datetime import date, time, timedelta

import pytest

import handlers.hours_words
from domain.days import Days
from domain.intents import ChangeHours, ChooseForPart, Code, SetLanguage, ShowOpeningHours
from domain.languages import CODES
from domain.outbox import Kind
from domain.plans import Plan
from domain.programme import Hours, HoursException, LaterWeek, Place
from domain.replies import Reply
from domain.roles import Role
from domain.weekly_hours import Trouble
from handlers.hours_words import Said
from handlers.visit import Visit
from tests.builders import CLOSED, DAYTIME, a_place, a_programme_file, an_activity, wall
from tests.handlers.closings import a_volunteer, carries_out, occurrence, place, programme, signed_up, taps, undo
from tests.handlers.stories import Story, Writer, buttons, labels, said
from tests.handlers.teams import one_who_is, trail, two_houses
from tests.sabotage import sabotage
from tests.views.languages import languages

_MONDAY = date(2026, 11, 30)
_FRIDAY = date(2026, 12, 4)


def _span(opens: int, closes: int) -> Hours:
    return Hours(time(opens), time(closes % 24))


async def _from_monday(volunteer: Writer) -> Reply:
    return await taps(volunteer, await volunteer.commands("hours"), "Monday 30 November")


@pytest.mark.parametrize(
    "line",
    [
        "mån-tors 10-15, ons 10-19, fre 9-12 och 13-16",
        "Monday to Thursday 10-15, Wednesday 10-19, Fri 9-12 13-16",
        "الاثنين إلى الخميس 10-15، الأربعاء 10-19، الجمعة 9-12 و 13-16",
        "isniin ilaa khamiis 10-15, arbaco 10-19, jimce 9-12 13-16",
    ],
)
async def test_in_one_line_the_whole_week_is_said_and_holds_from_its_day(story: Story, line: str) -> None:
    await story.has()
    volunteer = await a_volunteer(story)
    await _from_monday(volunteer)
    shown = await volunteer.writes(line)
    assert "Monday: 09:00–16:00 → 10:00–15:00" in said(shown)
    assert "Wednesday: 09:00–16:00 → 10:00–19:00" in said(shown)
    assert "Friday: closed → 09:00–12:00, 13:00–16:00" in said(shown)
    assert "Sunday: closed\n" in said(shown)
    assert (await place(story)).later == ()
    assert "the new hours hold" in said(await carries_out(volunteer, shown))
    usual, late = (_span(10, 15),), (_span(10, 19),)
    week = (usual, usual, late, usual, (_span(9, 12), _span(13, 16)), CLOSED, CLOSED)
    assert (await place(story)).later == (LaterWeek(_MONDAY, week),)
    before, from_then = Days.one(_MONDAY - timedelta(days=4)), Days.one(_MONDAY)
    assert "09:00–16:00" in said(await volunteer.taps(ShowOpeningHours(before)))
    assert "10:00–15:00" in said(await volunteer.taps(ShowOpeningHours(from_then)))
    assert "From Monday 30 November other hours." in said(await volunteer.taps(ShowOpeningHours()))
    [change] = await trail(story)
    assert (change.action, change.kind, change.place) == ("hours", "place", 1)


@pytest.mark.parametrize("code", CODES)
async def test_the_arrow_points_the_way_one_reads(story: Story, code: str) -> None:
    await story.has()
    volunteer = await a_volunteer(story)
    await volunteer.taps(SetLanguage(code))
    await volunteer.taps(ChangeHours(""))
    shown = said(await volunteer.commands("hours", "2026-12-07 mon 10-14"))
    right_to_left = languages().of(code).right_to_left
    assert ("←" in shown, "→" in shown) == (right_to_left, not right_to_left)


async def test_day_by_day_with_buttons_alone(story: Story) -> None:
    await story.has()
    volunteer = await a_volunteer(story)
    week = await taps(volunteer, await _from_monday(volunteer), "Monday", "09:00–12:00 + 13:00–16:00")
    assert "Monday: 09:00–12:00 + 13:00–16:00" in " ".join(labels(week))
    week = await taps(volunteer, week, "Tuesday", "closed")
    week = await taps(volunteer, week, "Wednesday", "09:30–16:00")
    week = await taps(volunteer, week, "Wednesday", "09:30–16:30")
    week = await taps(volunteer, week, "Thursday", "closed")
    shown = await taps(volunteer, week, "Thursday", "As before", "Done")
    await carries_out(volunteer, shown)
    [later] = (await place(story)).later
    assert later.week[0] == (_span(9, 12), _span(13, 16))
    assert later.week[1:4] == (CLOSED, (Hours(time(9, 30), time(16, 30)),), DAYTIME)


async def test_words_for_one_day_are_hours_of_that_day(story: Story) -> None:
    await story.has()
    volunteer = await a_volunteer(story)
    await taps(volunteer, await _from_monday(volunteer), "Friday")
    week = await volunteer.writes("9-12 och 13-15")
    assert "Friday: 09:00–12:00 + 13:00–15:00" in " ".join(labels(week))


async def test_the_day_and_the_hours_behind_the_command(story: Story) -> None:
    await story.has()
    volunteer = await a_volunteer(story)
    asked = await volunteer.commands("hours", "7 januari")
    assert "What are the new hours?" in said(asked)
    asked = await volunteer.commands("hours", "ons 9-19")
    assert "From which day" in said(asked)
    shown = await taps(volunteer, asked, "Tomorrow")
    assert "Wednesday: 09:00–16:00 → 09:00–19:00" in said(shown)
    assert "Monday: 09:00–16:00\n" in said(shown)


@pytest.mark.parametrize("behind", [False, True], ids=["the day first", "the hours first"])
@pytest.mark.parametrize("code", CODES)
async def test_in_one_line_with_the_command_the_day_and_the_hours_are_read_back_at_once(
    story: Story, code: str, behind: bool
) -> None:
    await story.has()
    volunteer = await a_volunteer(story)
    await volunteer.taps(SetLanguage(code))
    _ = languages().of(code)
    day, week = _.date(date(2027, 1, 4)), f"{_.week_day(_MONDAY)}-{_.week_day(_FRIDAY)} 10-18"
    shown = await volunteer.commands("hours", f"{week} {day}" if behind else f"{day} {week}")
    await carries_out(volunteer, shown)
    [later] = (await place(story)).later
    assert (later.since, later.week) == (date(2027, 1, 4), (*[(_span(10, 18),)] * 5, CLOSED, CLOSED))


def _the_day_alone(*_: object) -> None:
    return None


@sabotage(
    test_in_one_line_with_the_command_the_day_and_the_hours_are_read_back_at_once,
    {"handlers.hours_words._both": _the_day_alone},
    raises=(AssertionError, IndexError, StopIteration, ValueError),
)
def test_without_both_halves_one_of_them_is_asked_for_again() -> None: ...


@pytest.mark.parametrize(
    ("code", "line", "since", "thursday"),
    [
        ("so", "laga bilaabo 7 Diseembar Khamiis 10-14, Isniin waa xiran", date(2026, 12, 7), (_span(10, 14),)),
        ("sv", "torsdagar stängt från nästa vecka", _MONDAY, CLOSED),
        ("sv", "stängt torsdagar från januari", date(2027, 1, 1), CLOSED),
        ("en", "closed on Thursdays from next week", _MONDAY, CLOSED),
        ("ar", "من الاسبوع الجاي كل يوم من 10 لل 3", _MONDAY, (_span(10, 15),)),
        ("fa", "از هفته آینده هر روز از ۱۰ تا ۳", _MONDAY, (_span(10, 15),)),
        ("prs", "از هفته آینده هر روز از ۱۰ تا ۳", _MONDAY, (_span(10, 15),)),
        ("ps", "له راتلونکې اوونۍ هره ورځ 10-15", _MONDAY, (_span(10, 15),)),
        ("ti", "ካብ ዝመጽእ ሰሙን ሓሙስ ዕጹው እዩ", _MONDAY, CLOSED),
        ("am", "ከሚቀጥለው ሳምንት ጀምሮ በየቀኑ ከ10 እስከ 15", _MONDAY, (_span(10, 15),)),
        ("uk", "з наступного тижня щодня з 10 до 15", _MONDAY, (_span(10, 15),)),
        ("ru", "со следующей недели по четвергам не работаем", _MONDAY, CLOSED),
        ("ckb", "لە هەفتەی داهاتوو هەموو ڕۆژێک 10-15", _MONDAY, (_span(10, 15),)),
        ("kmr", "ji hefteya bê her roj 10-15", _MONDAY, (_span(10, 15),)),
        ("tr", "gelecek haftadan itibaren her gün 10-15", _MONDAY, (_span(10, 15),)),
    ],
)
async def test_a_week_or_month_begins_with_the_day_from_which_hours_hold(
    story: Story, code: str, line: str, since: date, thursday: tuple[Hours, ...]
) -> None:
    await story.has()
    volunteer = await a_volunteer(story)
    await volunteer.taps(SetLanguage(code))
    await carries_out(volunteer, await volunteer.commands("hours", line))
    [later] = (await place(story)).later
    assert (later.since, later.week[3]) == (since, thursday)


async def test_some_days_of_a_week_are_no_day_to_begin_with(story: Story) -> None:
    """From Monday to Wednesday may mean that it is for these days only."""
    await story.has()
    volunteer = await a_volunteer(story)
    assert "I do not understand these hours." in said(await volunteer.commands("hours", "30 november - 2 december 10"))


@pytest.mark.parametrize(
    ("line", "since", "days"),
    [
        ("1 january mon-fri 10-18", date(2027, 1, 1), 5),
        ("mon-fri 10-18 from 1 january", date(2027, 1, 1), 5),
        ("mon-fri 10-18 1/2", date(2027, 2, 1), 5),
        ("next monday wed 9-19", _MONDAY, 1),
        ("monday tuesday 10-12", None, 2),
        ("yesterday mon-fri 10-18", None, 5),
    ],
)
async def test_what_is_not_said_is_asked_and_nothing_that_was_said_is_lost(
    story: Story, line: str, since: date | None, days: int
) -> None:
    await story.has()
    volunteer = await a_volunteer(story)
    shown = await volunteer.commands("hours", line)
    if since is None:
        assert "From which day" in said(shown)
        shown = await volunteer.writes("1 february")
    assert said(shown).count("→") == days
    await carries_out(volunteer, shown)
    assert (await place(story)).later[0].since == (since or date(2027, 2, 1))


async def test_hours_that_are_not_understood_are_asked_again_and_no_day_is_guessed_from_them(story: Story) -> None:
    await story.has()
    volunteer = await a_volunteer(story)
    shown = said(await volunteer.commands("hours", "1 january mon-fri 10"))
    assert "I do not understand these hours." in shown
    assert "From which day" in shown
    assert "→" in said(await volunteer.writes("1 january mon-fri 10-18"))


async def test_what_lies_outside_the_new_hours_is_named_and_stays(story: Story) -> None:
    usual = an_activity(repeat="FREQ=WEEKLY")
    several = [
        replace(usual, id=n, slug=f"a-{n}", title={"en": f"Circle {n}"}, start=wall("2026-11-23 14:00"))
        for n in range(1, 6)
    ]
    evening = replace(
        usual, id=6, slug="late", title={"en": "Late"}, start=wall("2026-11-23 19:00"), end=wall("2026-11-23 20:00")
    )
    early = replace(
        usual, id=7, slug="early", title={"en": "Early"}, start=wall("2026-11-23 09:00"), end=wall("2026-11-23 10:00")
    )
    await story.has(a_programme_file(activities=(*several, evening, early)))
    volunteer = await a_volunteer(story)
    await _from_monday(volunteer)
    shown = await volunteer.writes("mån 9-14.30")
    assert "5 activities would be outside these hours. They stay:" in said(shown)
    assert [f"Circle {n}" in said(shown) for n in range(1, 6)] == [True, True, True, False, False]
    assert "Late" not in said(shown)
    assert "Early" not in said(shown)
    before = (await programme(story)).occurrences
    await carries_out(volunteer, shown)
    assert (await programme(story)).occurrences == before


async def test_nobody_is_told_of_other_hours(story: Story) -> None:
    await story.has()
    volunteer = await a_volunteer(story)
    [amina] = await signed_up(story, (await occurrence(story, _MONDAY)).id, 1)
    await _from_monday(volunteer)
    shown = await volunteer.writes("mån 9-12")
    assert "Nobody gets a message." in said(shown)
    await carries_out(volunteer, shown)
    assert Kind.CHANGED not in [letter.kind for letter in await story.letters(amina)]


async def test_a_day_that_is_closed_in_part_follows_the_new_hours_without_that_part(story: Story) -> None:
    await story.has()
    volunteer = await a_volunteer(story)
    await carries_out(volunteer, await volunteer.commands("close", "Monday 7 December from 14: Staff meeting"))
    meeting = Days.one(date(2026, 12, 7))
    assert "09:00–14:00 (Staff meeting)" in said(await volunteer.taps(ShowOpeningHours(meeting)))
    await _from_monday(volunteer)
    await carries_out(volunteer, await volunteer.writes("mån 10-19"))
    assert "10:00–14:00 (Staff meeting)" in said(await volunteer.taps(ShowOpeningHours(meeting)))
    await _from_monday(volunteer)
    await carries_out(volunteer, await volunteer.writes("mån 8-12"))
    assert "08:00–12:00 (Staff meeting)" in said(await volunteer.taps(ShowOpeningHours(meeting)))


def _as_they_were(place: Place, exception: HoursException, day: date) -> tuple[Hours, ...]:
    """The hours that were left when it was closed."""
    return (_span(9, 14),)


@sabotage(
    test_a_day_that_is_closed_in_part_follows_the_new_hours_without_that_part, {"domain.opening._left": _as_they_were}
)
def test_kept_as_they_were_the_hours_of_that_day_would_be_wrong() -> None: ...


async def test_taken_back_the_hours_are_exactly_as_before(story: Story) -> None:
    old = LaterWeek(date(2026, 12, 7), (DAYTIME, *[CLOSED] * 6))
    await story.has(a_programme_file(places=(a_place(later=(old,)),)))
    volunteer = await a_volunteer(story)
    await _from_monday(volunteer)
    shown = await volunteer.writes("lör 10-14")
    assert "Until Monday 7 December, when other hours begin." in said(shown)
    done = await carries_out(volunteer, shown)
    assert [one.since for one in (await place(story)).later] == [_MONDAY, date(2026, 12, 7)]
    assert "All is as before." in said(await volunteer.taps(undo(done)))
    assert (await place(story)).later == (old,)


async def test_from_today_on_they_hold_at_once(story: Story) -> None:
    await story.has()
    volunteer = await a_volunteer(story)
    await taps(volunteer, await volunteer.commands("hours"), "Today")
    await carries_out(volunteer, await volunteer.writes("mån 9-12"))
    answer = said(await volunteer.taps(ShowOpeningHours(Days.one(story.now.date()))))
    assert "09:00–12:00" in answer
    assert "other hours" not in answer


async def test_tapped_twice_it_is_done_once_and_said_again(story: Story) -> None:
    await story.has()
    volunteer = await a_volunteer(story)
    await _from_monday(volunteer)
    shown = await volunteer.writes("mån 9-12")
    first, second = [await carries_out(volunteer, shown) for _ in range(2)]
    assert said(first) == said(second)
    assert len(await trail(story)) == 1


@sabotage(
    test_tapped_twice_it_is_done_once_and_said_again,
    {"handlers.hours_shown.is_done": lambda plan: False},
)
def test_without_the_memory_of_what_was_done_it_would_ask_again() -> None: ...


async def test_hours_that_somebody_else_changed_meanwhile_are_shown_again(story: Story) -> None:
    await story.has()
    volunteer, other = await a_volunteer(story), await one_who_is(story, Role.VOLUNTEER, 4712)
    await _from_monday(volunteer)
    shown = await volunteer.writes("mån 9-12")
    await _from_monday(other)
    await carries_out(other, await other.writes("mån 8-18"))
    again = await carries_out(volunteer, shown)
    assert "Monday: 08:00–18:00 → 09:00–12:00" in said(again)
    await carries_out(volunteer, again)
    [later] = (await place(story)).later
    assert later.week[0] == (_span(9, 12),)


@sabotage(
    test_hours_that_somebody_else_changed_meanwhile_are_shown_again,
    {"handlers.weekly_hours._is_as_shown": lambda plan, found: True},
)
def test_without_a_second_look_the_others_hours_are_lost_unseen() -> None: ...


@pytest.mark.parametrize(
    ("line", "answer"),
    [
        ("bananer", "I do not understand which day you mean."),
        ("31 februari", "I do not understand which day you mean."),
        ("igår", "This day is over."),
    ],
)
async def test_a_day_that_can_not_be_is_asked_again(story: Story, line: str, answer: str) -> None:
    await story.has()
    volunteer = await a_volunteer(story)
    assert answer in said(await volunteer.commands("hours", line))
    assert "What are the new hours?" in said(await volunteer.writes("7 januari"))


@pytest.mark.parametrize("line", ["mån 16-9", "mån", "9-16", "mån 9", "kanske"])
async def test_hours_that_can_not_be_are_asked_again(story: Story, line: str) -> None:
    await story.has()
    volunteer = await a_volunteer(story)
    await _from_monday(volunteer)
    answer = said(await volunteer.writes(line))
    assert "I do not understand these hours." in answer
    assert "What are the new hours?" in answer


async def test_hours_in_answer_to_from_which_day_are_kept_and_the_day_is_asked_again(story: Story) -> None:
    await story.has()
    volunteer = await a_volunteer(story)
    await volunteer.commands("hours")
    asked = await volunteer.writes("mon 9-17")
    assert "From which day" in said(asked)
    shown = await volunteer.writes("30 november")
    assert "Monday: 09:00–16:00 → 09:00–17:00" in said(shown)
    await carries_out(volunteer, shown)
    assert [one.since for one in (await place(story)).later] == [_MONDAY]


async def test_hours_said_once_more_are_no_day(story: Story) -> None:
    await story.has()
    volunteer = await a_volunteer(story)
    await volunteer.commands("hours", "mon 9-17")
    assert "From which day" in said(await volunteer.writes("tue 10-12"))
    shown = await volunteer.writes("30 november")
    assert "Tuesday: 09:00–16:00 → 10:00–12:00" in said(shown)


_written = handlers.hours_words.written


def _a_day_alone(plan: Plan, text: str, visit: Visit) -> Said | Trouble:
    if plan.asked != "since":
        return _written(plan, text, visit)
    day = handlers.hours_words._day(plan, text, visit)
    return day if isinstance(day, Trouble) else {"since": day.isoformat()}


@sabotage(
    test_hours_in_answer_to_from_which_day_are_kept_and_the_day_is_asked_again,
    {"handlers.hours_words.written": _a_day_alone},
)
def test_read_as_a_day_alone_hours_that_were_said_are_lost() -> None: ...


@sabotage(test_hours_said_once_more_are_no_day, {"handlers.hours_words.written": _a_day_alone})
def test_read_as_a_day_alone_hours_said_once_more_begin_on_a_day_that_nobody_said() -> None: ...


async def test_a_preview_of_yesterday_changes_no_hours_of_days_that_are_over(story: Story) -> None:
    await story.has()
    volunteer = await a_volunteer(story)
    await taps(volunteer, await volunteer.commands("hours"), "Today")
    shown = await volunteer.writes("mån 9-12")
    story.now += timedelta(days=1)
    assert "This day is over." in said(await carries_out(volunteer, shown))
    assert (await place(story)).later == ()
    assert "Shall I change the hours" in said(await volunteer.writes("30 november"))


async def test_changed_once_other_hours_are_asked_for_at_a_tap(story: Story) -> None:
    await story.has()
    volunteer = await a_volunteer(story)
    await _from_monday(volunteer)
    done = await carries_out(volunteer, await volunteer.writes("mån 9-12"))
    assert "From which day" in said(await taps(volunteer, done, "Change the hours"))


async def test_the_same_hours_again_are_no_change(story: Story) -> None:
    await story.has()
    volunteer = await a_volunteer(story)
    await _from_monday(volunteer)
    shown = await volunteer.writes("mån-tors 9-16")
    assert "These are the hours already." in said(shown)
    assert not any("Yes" in label for label in labels(shown))


async def test_a_forged_day_or_span_changes_nothing(story: Story) -> None:
    await story.has()
    volunteer = await a_volunteer(story)
    week = await _from_monday(volunteer)
    plan = next(one.wish.plan for one in buttons(week) if hasattr(one.wish, "plan"))
    for part, choice in (
        ("day0", "1600_0900"),
        ("day0", "0900_2500"),
        ("day7", "closed"),
        ("week", "x"),
        ("since", "x"),
    ):
        answer = await volunteer.taps(ChooseForPart(plan, Code(part), Code(choice)))
        assert "Monday: 09:00–16:00" in " ".join(labels(answer)), (part, choice)


async def test_a_far_forged_day_is_asked_again(story: Story) -> None:
    await story.has()
    volunteer = await a_volunteer(story)
    asked = await volunteer.commands("hours", "mån 9-12")
    plan = next(one.wish.plan for one in buttons(asked) if hasattr(one.wish, "plan"))
    shown = await volunteer.taps(ChooseForPart(plan, Code("since"), Code("d20351231")))
    assert "I do not understand which day you mean." in said(shown)
    assert "→" in said(await volunteer.writes("30 november"))


@sabotage(test_a_far_forged_day_is_asked_again, {"domain.closings.FURTHEST": timedelta.max})
def test_without_an_end_hours_would_change_in_a_far_year() -> None: ...


async def test_another_house_is_refused_and_hosts_change_none(story: Story) -> None:
    await two_houses(story)
    volunteer, host = await a_volunteer(story), await one_who_is(story, Role.HOST, 4712)
    assert "Only those who work at the house" in said(await volunteer.taps(ChangeHours("", 2)))
    assert "Only volunteers and coordinators can do this." in said(await host.commands("hours"))
