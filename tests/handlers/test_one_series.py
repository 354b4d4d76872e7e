"""A series that was cut in two on a day: to everybody who asks for it, it is still one."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

import pytest

import domain.edited
from domain.days import Days
from domain.intents import AskToJoin, ChooseActivity, Edit, Join, SignUp
from domain.kinds import Category
from domain.programme import Activity, Listed, Place, Programme
from domain.replies import Reply
from handlers.visit import Visit
from tests.builders import a_programme_file, an_activity, wall
from tests.handlers.editing import activities, takes
from tests.handlers.postings import Volunteer, a_volunteer, with_the_real_reader
from tests.handlers.programme_changes import carries_out
from tests.handlers.stories import Story, Writer, buttons, labels, said
from tests.sabotage import sabotage

_YOGA = an_activity(
    slug="yoga",
    title={"sv": "Mjuk yoga", "en": "Gentle yoga", "ar": "يوغا لطيفة", "ru": "Мягкая йога"},
    also_called=("yoga",),
    category=Category.HEALTH,
    repeat="FREQ=WEEKLY;BYDAY=MO",
)
# Of a kind that words of yoga sound like.
_FOOTBALL = an_activity(
    id=2,
    slug="football",
    title={"sv": "Fotboll", "en": "Football"},
    also_called=(),
    category=Category.SPORT,
    start=wall("2026-11-25 13:00"),
    end=wall("2026-11-25 15:00"),
    repeat="FREQ=WEEKLY;BYDAY=WE",
)
_FIRST, _SECOND = "Monday 30 November", "Monday 14 December"


async def _cut(story: Story, tag: str = "en", one: Activity = _YOGA) -> Volunteer:
    """At one until the end of November, at five from the seventh of December on."""
    with_the_real_reader(story)
    await story.has(a_programme_file(activities=(one, _FOOTBALL)))
    volunteer = await a_volunteer(story, tag=tag)
    await _commands(volunteer, "edit", "yoga 7 december 17-18")
    await takes(volunteer, "scope", "later")
    await carries_out(volunteer)
    assert len(await activities(story)) == 3
    return volunteer


async def _commands(volunteer: Volunteer, name: str, line: str) -> str:
    volunteer.shown = await volunteer.writer.commands(name, line)
    return said(volunteer.shown)


async def _visitor(story: Story, number: int = 301) -> Writer:
    visitor = story.person(number)
    await visitor.arrives()
    return visitor


@pytest.mark.parametrize(
    ("line", "old", "new"),
    [
        ("yoga 14 December 16-17", _SECOND, f"{_SECOND} · 16:00–17:00"),
        ("yoga 30 November 15-16", _FIRST, f"{_FIRST} · 15:00–16:00"),
        ("yoga 14 December to 15 December", _SECOND, "Tuesday 15 December · 17:00–18:00"),
        ("yoga 30 November to 1 December 10-11", _FIRST, "Tuesday 1 December · 10:00–11:00"),
        ("Мягкая йога 14 декабря 16-17", _SECOND, f"{_SECOND} · 16:00–17:00"),
        ("يوغا لطيفة 14 ديسمبر إلى 15 ديسمبر", _SECOND, "Tuesday 15 December · 17:00–18:00"),
    ],
)
async def test_the_day_says_of_which_part_a_date_is_moved(story: Story, line: str, old: str, new: str) -> None:
    words = await _commands(await _cut(story), "move", line)
    assert f"🗓 Old: {old}" in words
    assert f"🗓 New: {new}" in words


async def test_without_a_day_the_part_that_goes_on_first_is_moved(story: Story) -> None:
    volunteer = await _cut(story)
    assert "Which date do you want to move?" in await _commands(volunteer, "move", "yoga 16-17")
    assert f"🗓 {_FIRST} 13:00" in labels(volunteer.shown)


@pytest.mark.parametrize("line", ["yoga 14 december 4 seats", "yoga 14 december: seats 4"])
async def test_the_day_says_which_part_is_changed_and_nothing_of_the_line_is_lost(story: Story, line: str) -> None:
    volunteer = await _cut(story)
    assert f"🗓 {_SECOND}" in await _commands(volunteer, "edit", line)
    await takes(volunteer, "scope", "later")
    await carries_out(volunteer)
    assert [one.seats for one in await activities(story) if one.start == wall("2026-12-14 17:00")] == [4]


async def test_a_part_tells_of_no_days_off_behind_its_own_end(story: Story) -> None:
    volunteer = await _cut(story, one=replace(_YOGA, except_on=frozenset({date(2027, 1, 4)})))
    old, new = [await _commands(volunteer, "edit", f"yoga {day}") for day in ("30 november", "14 december")]
    assert ("🚫" in old, "🚫 Monday 4 January" in new) == (False, True)


def _all_of_them(one: Activity) -> Sequence[date]:
    return sorted(one.except_on)


@sabotage(test_a_part_tells_of_no_days_off_behind_its_own_end, {"views.parts._left_out": _all_of_them})
def test_what_is_left_out_later_would_stand_behind_its_last_day() -> None: ...


async def _all(_line: str, _days: Days, named: Sequence[tuple[Activity, Place]], _visit: Visit) -> Sequence[object]:
    return named


@sabotage(
    test_the_day_says_which_part_is_changed_and_nothing_of_the_line_is_lost,
    {"handlers.edit_around.on_the_day": _all},
)
def test_unlooked_at_the_day_would_be_asked_again() -> None: ...


async def test_what_was_said_is_for_the_part_that_is_tapped(story: Story) -> None:
    volunteer = await _cut(story)
    await _commands(volunteer, "edit", "yoga 4 seats")
    await volunteer.taps(volunteer.wish(Edit, activity=3))
    assert "🗓 Monday 7 December" in said(volunteer.shown)
    await takes(volunteer, "scope", "later")
    assert "🪑 New: 4 seats" in said(volunteer.shown)


@pytest.mark.parametrize(
    ("tag", "line", "scope", "dates"),
    [
        ("en", "yoga 23 november 4 seats", "all", f"Monday 23 November – {_FIRST}"),
        ("en", "yoga 23 november 4 seats", "later", f"Monday 23 November – {_FIRST}"),
        ("en", "yoga 14 december 4 seats", "all", "Monday 7 December and all later dates"),
        ("sv", "yoga 23 november 4 platser", "all", "Måndag 23 november – måndag 30 november"),
    ],
)
async def test_a_part_is_not_said_to_be_all_of_it(story: Story, tag: str, line: str, scope: str, dates: str) -> None:
    volunteer = await _cut(story, tag)
    await _commands(volunteer, "edit", line)
    assert any(dates in each for each in labels(volunteer.shown))
    await takes(volunteer, "scope", scope)
    assert f"🗓 {dates}\n" in said(volunteer.shown)


@sabotage(test_a_part_is_not_said_to_be_all_of_it, {"domain.one_series.span": lambda *_: None})
def test_of_a_part_all_dates_would_be_said_though_others_stay_as_they_are() -> None: ...


@pytest.mark.parametrize("words", ["when is yoga", "när är mjuk yoga?", "когда мягкая йога", "yoga goorma ayay tahay"])
async def test_when_tells_the_dates_of_all_parts(story: Story, words: str) -> None:
    await _cut(story)
    visitor = await _visitor(story)
    text = said(await visitor.writes(words))
    assert ("13:00–15:00" in text, "17:00–18:00" in text) == (True, True), text


def _own(one: Activity, programme: Programme) -> Sequence[Listed]:
    return programme.times_by_activity.get(one.id, ())


@sabotage(test_when_tells_the_dates_of_all_parts, {"domain.one_series.times": _own})
def test_alone_a_part_would_seem_to_end_there() -> None: ...


async def test_a_part_of_the_name_says_no_less_after_the_cut(story: Story) -> None:
    await _cut(story)
    visitor = await _visitor(story)
    assert "Мягкая йога" in said(await visitor.writes("запишите на йогу"))


def _each(among: Sequence[Activity]) -> Sequence[Activity]:
    return among


@sabotage(test_a_part_of_the_name_says_no_less_after_the_cut, {"domain.one_series.each_once": _each})
def test_of_two_names_alike_neither_would_be_known_by_a_part_of_it() -> None: ...


@pytest.mark.parametrize(
    ("words", "room"),
    [
        ("var är mjuk yoga 14 december", "Verkstaden"),
        ("var är mjuk yoga 30 november", "Stora salen"),
        ("var är mjuk yoga", "Stora salen"),
        ("where is gentle yoga on 14 December", "Verkstaden"),
    ],
)
async def test_the_day_says_in_which_room_it_is(story: Story, words: str, room: str) -> None:
    with_the_real_reader(story)
    later = replace(_YOGA, id=3, slug="yoga-d20261207", start=wall("2026-12-07 17:00"), end=wall("2026-12-07 18:00"))
    parts = replace(_YOGA, until=date(2026, 12, 6)), replace(later, room={"sv": "Verkstaden"})
    await story.has(a_programme_file(activities=(*parts, _FOOTBALL)))
    visitor = await _visitor(story)
    assert room in said(await visitor.writes(words))


def _joins(reply: Reply) -> list[int]:
    return [button.wish.occurrence for button in buttons(reply) if isinstance(button.wish, Join | AskToJoin)]


@pytest.mark.parametrize("words", ["anmäl mig till yoga 14 december", "запишите меня: Мягкая йога 14 декабря"])
async def test_the_day_says_for_which_part_one_signs_up(story: Story, words: str) -> None:
    await _cut(story)
    visitor = await _visitor(story)
    [_seventh, second, *_later] = await story.times(3)
    assert set(_joins(await visitor.writes(words))) == {second}


async def test_without_a_day_one_signs_up_for_a_date_of_any_part(story: Story) -> None:
    await _cut(story)
    visitor = await _visitor(story)
    times = [*await story.times(1), *await story.times(3)]
    assert _joins(await visitor.writes("sign me up for yoga")) == times[:6]


async def test_who_has_a_seat_in_one_part_sees_that_it_goes_on_and_gives_up_the_other(story: Story) -> None:
    await _cut(story)
    visitor = await _visitor(story)
    [first, *_others], [later, *_more] = await story.times(1), await story.times(3)
    for time in (first, later):
        await visitor.taps(Join(time, 1))
    assert "17:00–18:00" in said(await visitor.writes("when is yoga"))
    assert "Monday 7 December" in said(await visitor.writes("I can't come to yoga on 7 december"))
    both = " ".join(labels(await visitor.writes("I can't come to yoga")))
    assert ("23 November" in both, "7 December" in both) == (True, True), both


async def test_asked_which_one_there_is_one_button_for_all_parts(story: Story) -> None:
    await _cut(story)
    visitor = await _visitor(story)
    for reply in (await visitor.taps(ChooseActivity()), await visitor.taps(SignUp())):
        assert sum("Gentle yoga" in label for label in labels(reply)) == 1


def _every(several: Iterable[Activity]) -> list[Activity]:
    return list(several)


@sabotage(test_asked_which_one_there_is_one_button_for_all_parts, {"domain.one_series.first_of_each": _every})
def test_there_would_be_two_buttons_to_the_same_dates() -> None: ...


def test_two_of_one_long_name_are_no_series() -> None:
    name = "svenska-for-nyborjare-som-vill-prata"
    one, other = (replace(_YOGA, id=n, slug=f"{name}-chat{n}") for n in (1, 2))
    assert not domain.edited.is_of_one_series(one, other)
    assert domain.edited.is_of_one_series(one, replace(one, slug=domain.edited.slug(one.slug, one.start.date(), ())))
