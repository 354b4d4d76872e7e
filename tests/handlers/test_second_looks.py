"""What a second association has agreed to is changed: its people are told at once, and can take it back."""

from collections.abc import Collection
from datetime import date, timedelta

import pytest

import domain.undoing
from domain.awaiting import LASTS
from domain.intents import AskForPart, AskToCallOff, Edit, InviteVolunteer, Join, MoveOne, ShowActivity, Veto
from domain.outbox import Drop, Kind
from domain.parts import Part
from domain.replies import Reply
from domain.roles import Role
from scheduler.horizon import roll
from tests.builders import an_activity
from tests.handlers.editing import activities, changes, days, takes
from tests.handlers.programme_changes import (
    carries_out,
    chooses,
    letters_arrive,
    listed,
    takes_back,
    the_activity,
    when,
)
from tests.handlers.second_oks import House, a_house, of_association, of_two, runs_together
from tests.handlers.stories import Story, Writer, buttons, said
from tests.handlers.teams import link, trail
from tests.sabotage import sabotage

_MINUTE = domain.undoing.LASTS + timedelta(seconds=1)
_DAYS = [f"{day} 13:00" for day in ("11-23", "11-26", "11-30", "12-03")]
_REMARK = "The other associations here get a message. They can take it back."


@pytest.fixture
async def house(story: Story) -> House:
    return await a_house(story)


async def _nobody_is_signed_up(*_: object) -> bool:
    return False


async def _shows(house: House, part: str, words: str, scope: str | None = "all") -> str:
    """A change of the language café, read back."""
    await house.author.taps(Edit(1))
    await changes(house.author, part, words)
    if part == "title" and "Are they still right?" in said(house.author.shown):
        await takes(house.author, "others", "drop")
    if scope:
        await takes(house.author, "scope", scope)
    return said(house.author.shown)


async def _changes(house: House, part: str, words: str, scope: str | None = "all") -> None:
    await _shows(house, part, words, scope)
    await carries_out(house.author)


async def _changes_from(house: House, date: int, part: str, words: str, scope: str) -> None:
    """`date`: the number of the one that is spoken of."""
    await _shows(house, part, words, None)
    await house.author.taps(house.author.wish(AskForPart, part="date"))
    await takes(house.author, "date", str(date))
    await takes(house.author, "scope", scope)
    await carries_out(house.author)


async def _told(house: House, *numbers: int) -> list[Reply]:
    """The letters about it that have reached them a minute later, in this order; of nobody named: the other
    association's.
    """
    house.story.now += _MINUTE
    kinds = (Kind.SECOND_LOOK, Kind.VETOED)
    post = await letters_arrive(house.story)
    arrived = [one for number in numbers or (4712,) for one in post.arrived.get(number, [])]
    return [one.reply for one in arrived if one.kind in kinds]


def _veto(letter: Reply) -> Veto:
    return next(one.wish for one in buttons(letter) if isinstance(one.wish, Veto))


async def test_a_changed_title_is_told_to_the_other_association_with_what_it_was(house: House) -> None:
    shown = await _shows(house, "title", "Cards for money")
    assert _REMARK in shown
    assert "Nobody needs a message" not in shown
    assert await _told(house) == []
    await carries_out(house.author)
    [letter] = await _told(house, 4711, 4712)
    for words in ("Godsmagasinet", "Föreningen 1", "Old: Language café", "New: Cards for money", "All dates"):
        assert words in said(letter), words
    assert [one.wish for one in buttons(letter)] == [_veto(letter), ShowActivity(1)]


@sabotage(
    test_a_changed_title_is_told_to_the_other_association_with_what_it_was,
    {"domain.programme.Place.wants_second_ok": False},
)
def test_without_the_wish_of_the_house_nobody_else_hears_of_it() -> None: ...


async def test_taken_back_by_them_it_is_as_before_and_its_author_is_told(story: Story, house: House) -> None:
    before = await the_activity(story)
    await _changes(house, "audience", "only women")
    [letter] = await _told(house)
    story.now += timedelta(days=3)
    back = said(await house.other.taps(_veto(letter)))
    assert "I have taken it back. All is as before." in back
    assert await the_activity(story) == before
    [news] = await _told(house, 4711)
    assert "The other association has taken your change back." in said(news)
    assert "everyone" in said(news).lower()
    assert "It is taken back already." in said(await house.other.taps(_veto(letter)))
    assert [(one.action, one.kind) for one in await trail(story)][-1] == ("undo", "change")


async def test_nobody_but_another_association_of_the_house_takes_it_back(story: Story, house: House) -> None:
    await _changes(house, "cost", "50 kr")
    [letter] = await _told(house)
    wish = _veto(letter)
    wrong = [
        house.author.writer,
        await of_association(story, Role.COORDINATOR, 4713, 1),
        await of_association(story, Role.COORDINATOR, 4714, None),
        await of_association(story, Role.VOLUNTEER, 4715, 3),
    ]
    for somebody in wrong:
        assert "Somebody of another association" in said(await somebody.taps(wish))
    elsewhere = await of_association(story, Role.COORDINATOR, 4716, 3, place=2)
    for somebody in (elsewhere, story.person(4717)):
        for forged in (wish, Veto(2, wish.change)):
            await somebody.taps(forged)
    assert (await the_activity(story)).cost == 50


@sabotage(
    test_nobody_but_another_association_of_the_house_takes_it_back, {"domain.awaiting.may_agree": lambda *_: True}
)
def test_without_the_question_an_association_takes_back_its_own() -> None: ...


@pytest.mark.parametrize(("part", "words", "scope"), [("seats", "8", "all"), ("hours", "14-16", "date")])
async def test_seats_and_one_date_are_changed_without_them(house: House, part: str, words: str, scope: str) -> None:
    await _changes(house, part, words, scope)
    assert await _told(house) == []


_MORE_DAYS = [
    ("until", "17 december", "Thursday 17 December"),
    ("until", "", "No last day"),
    ("except", "none", "No such"),
]


@pytest.mark.parametrize(("part", "words", "new"), _MORE_DAYS)
async def test_a_series_that_takes_place_on_more_days_is_told(story: Story, part: str, words: str, new: str) -> None:
    house = await _until_december(story)
    was = await days(story)
    assert _REMARK in (await _shows(house, part, words, None) if words else await _ends_never(house))
    await carries_out(house.author)
    [letter] = await _told(house)
    assert f"New: {new}" in said(letter)
    await _seats_change(house, "all")
    assert "I have taken it back." in said(await house.other.taps(_veto(letter)))
    assert await days(story) == was


async def _ends_never(house: House) -> str:
    await house.author.taps(Edit(1))
    await house.author.taps(house.author.wish(AskForPart, part="until"))
    await takes(house.author, "until", "none")
    return said(house.author.shown)


async def _until_december(story: Story) -> House:
    """Left out: 30 November."""
    ends, left = date(2026, 12, 8), frozenset({date(2026, 11, 30)})
    await runs_together(story, second_ok=True, activities=(an_activity(until=ends, except_on=left),))
    return await of_two(story)


@sabotage(test_a_series_that_takes_place_on_more_days_is_told, {"domain.second_looks.lengthens": lambda *_: False})
def test_without_a_look_at_its_end_a_series_goes_on_in_silence() -> None: ...


@sabotage(
    test_a_series_that_takes_place_on_more_days_is_told, {"storage.touched._may_go": lambda after, now: now == after}
)
def test_by_the_whole_rows_of_new_days_other_seats_would_end_the_second_look() -> None: ...


@pytest.mark.parametrize(("part", "words"), [("until", "1 december"), ("except", "3 december")])
async def test_a_series_that_takes_place_on_fewer_days_asks_nobody(story: Story, part: str, words: str) -> None:
    house = await _until_december(story)
    assert _REMARK not in await _shows(house, part, words, None)
    await carries_out(house.author)
    assert await _told(house) == []


async def test_calling_off_asks_nobody(house: House) -> None:
    await house.author.taps(AskToCallOff(2))
    await house.author.taps_first()
    assert (await days(house.story))[:2] == ["11-23 13:00", "11-30 13:00"]
    assert await _told(house) == []


async def test_one_date_with_another_name_is_told_too(story: Story, house: House) -> None:
    await _changes(house, "title", "Cards for money", "date")
    [letter] = await _told(house)
    assert "Only Monday 23 November" in said(letter)
    await house.other.taps(_veto(letter))
    assert (await days(story))[:2] == ["11-23 13:00", "11-26 13:00"]


async def _seats_change(house: House, scope: str, activity: int = 1) -> None:
    """By its author, after the change that the others look at."""
    await house.author.taps(Edit(activity))
    await changes(house.author, "seats", "8", scope)
    await carries_out(house.author)


@pytest.mark.parametrize(
    ("part", "words", "scope"),
    [("title", "Cards for money", "all"), ("hours", "14-16", "all"), ("hours", "14-16", "date")],
)
async def test_other_seats_since_stay_beside_what_they_take_back(
    story: Story, house: House, part: str, words: str, scope: str
) -> None:
    story.now -= timedelta(hours=20)
    was = await the_activity(story)
    await _changes(house, part, words)
    [letter] = await _told(house)
    await _seats_change(house, scope)
    assert "I have taken it back." in said(await house.other.taps(_veto(letter)))
    now = await the_activity(story)
    assert (now.title, now.start, now.end) == (was.title, was.start, was.end)
    first = (await listed(story, 1)).occurrence
    assert first.seats == 8
    assert (await days(story))[:4] == _DAYS


@sabotage(
    test_other_seats_since_stay_beside_what_they_take_back,
    {"storage.touched.still_stands": lambda before, after, now: now == after},
)
def test_by_whole_rows_any_later_change_ends_the_second_look() -> None: ...


async def test_what_was_changed_once_more_is_not_taken_back(story: Story, house: House) -> None:
    await _changes(house, "cost", "50 kr")
    [letter] = await _told(house)
    await _changes(house, "cost", "70 kr")
    assert "Something has changed since." in said(await house.other.taps(_veto(letter)))
    assert (await the_activity(story)).cost == 70


@sabotage(
    test_what_was_changed_once_more_is_not_taken_back,
    {"storage.touched.still_stands": lambda before, after, now: True},
)
def test_without_a_look_at_what_it_touched_the_latest_price_would_go() -> None: ...


async def test_dates_cut_off_since_are_taken_back_with_the_others(story: Story, house: House) -> None:
    """An activity of their own by now, they have the title that was changed of all."""
    await _changes(house, "title", "Cards for money")
    [letter] = await _told(house)
    await _changes(house, "cost", "50 kr", "date")
    await _changes(house, "title", "Chess", "date")
    await _changes_from(house, 7, "audience", "only women", "later")
    assert "I have taken it back." in said(await house.other.taps(_veto(letter)))
    parts = {(one.title["en"], one.cost, one.audience.value) for one in await activities(story)}
    was = "Language café"
    assert parts == {(was, 50, "everyone"), ("Chess", 0, "everyone"), (was, 0, "everyone"), (was, 0, "women")}


async def _alone(_db: object, before: object, after: object, _later: object) -> tuple[object, object]:
    return before, after


@sabotage(test_dates_cut_off_since_are_taken_back_with_the_others, {"storage.divided.with_parts": _alone})
def test_without_a_look_for_them_half_of_the_dates_would_keep_the_title() -> None: ...


async def test_hours_are_not_taken_back_of_a_half(story: Story, house: House) -> None:
    story.now -= timedelta(hours=20)
    await _changes(house, "hours", "14-16")
    [letter] = await _told(house)
    await _changes(house, "audience", "only women", "date")
    assert "Something has changed since." in said(await house.other.taps(_veto(letter)))
    assert {one.start.hour for one in await activities(story)} == {14}


async def test_one_date_comes_back_whatever_became_of_another(story: Story, house: House) -> None:
    await _changes(house, "title", "Cards for money", "date")
    [letter] = await _told(house)
    await _changes_from(house, 2, "audience", "only women", "date")
    assert (await days(story))[:2] == ["11-30 13:00", "12-03 13:00"]
    assert "I have taken it back." in said(await house.other.taps(_veto(letter)))
    assert (await days(story))[:2] == ["11-23 13:00", "11-30 13:00"]


async def test_what_has_been_meanwhile_stays_as_it_was(story: Story, house: House) -> None:
    await _changes(house, "hours", "14-16")
    [letter] = await _told(house)
    story.now += timedelta(days=1)
    assert said(await house.other.taps(_veto(letter))) == "It has begun already.\nYou can change it again."
    assert (await the_activity(story)).start.hour == 14


@sabotage(test_what_has_been_meanwhile_stays_as_it_was, {"handlers.second_looks._has_begun": lambda change, now: False})
def test_without_the_look_at_the_clock_the_past_would_be_another() -> None: ...


async def test_what_somebody_signed_up_for_is_not_taken_away(story: Story, house: House) -> None:
    await _shows(house, "title", "Cards for money", None)
    await house.author.taps(house.author.wish(AskForPart, part="date"))
    await takes(house.author, "date", "3")
    await takes(house.author, "scope", "later")
    await carries_out(house.author)
    [letter] = await _told(house)
    story.now += timedelta(days=6)
    await roll(story.database, story.snapshot, story.now)
    [*_, last] = await story.times(2)
    visitor = story.person(100)
    await visitor.arrives()
    await visitor.taps(Join(last, 1))
    assert "Something has changed since." in said(await house.other.taps(_veto(letter)))
    assert await visitor.seat(last) == "confirmed 1"


@sabotage(
    test_what_somebody_signed_up_for_is_not_taken_away, {"storage.putting_back._are_awaited": _nobody_is_signed_up}
)
def test_without_the_look_at_the_seats_they_would_be_gone() -> None: ...


async def test_after_two_weeks_it_stays(story: Story, house: House) -> None:
    await _changes(house, "cost", "50 kr")
    [letter] = await _told(house)
    story.now += LASTS
    assert "This is not asked any more." in said(await house.other.taps(_veto(letter)))
    assert (await the_activity(story)).cost == 50


@sabotage(test_after_two_weeks_it_stays, {"domain.second_looks.is_over": lambda at, now: False})
def test_without_an_end_it_could_be_taken_back_for_ever() -> None: ...


async def test_what_its_author_takes_back_nobody_hears_of(story: Story, house: House) -> None:
    await _changes(house, "cost", "50 kr")
    story.now += domain.undoing.LASTS
    assert (await letters_arrive(story)).arrived.get(4712) is None
    await takes_back(house.author)
    assert await _told(house) == []


@sabotage(test_what_its_author_takes_back_nobody_hears_of, {"domain.second_looks._RESTS": timedelta()})
def test_sent_at_once_the_letter_would_stay_as_it_was() -> None: ...


async def test_if_it_is_taken_back_the_letter_that_waits_is_dropped(story: Story, house: House) -> None:
    await _changes(house, "cost", "50 kr")
    await takes_back(house.author)
    story.now += _MINUTE
    post = await letters_arrive(story)
    assert await post.outcomes(Kind.SECOND_LOOK) == [Drop.NOTHING_NEW]


async def _a_newcomer(story: Story) -> Writer:
    """From the other association, three days later."""
    boss = await of_association(story, Role.COORDINATOR, 4720, 2)
    story.now += timedelta(days=3)
    newcomer = story.person(4713)
    await newcomer.taps(link(await boss.taps(InviteVolunteer(1, 2))))
    return newcomer


async def test_who_comes_to_work_there_later_sees_what_can_still_be_taken_back(story: Story, house: House) -> None:
    await _changes(house, "audience", "only women")
    await takes_back(house.author)
    await _changes(house, "cost", "50 kr")
    newcomer = await _a_newcomer(story)
    [letter] = await _told(house, 4713)
    assert "Old: It is free." in said(letter)
    assert "I have taken it back." in said(await newcomer.taps(_veto(letter)))
    assert (await the_activity(story)).cost == 0


async def _nobody_is_told(*_: object) -> None: ...


@sabotage(
    test_who_comes_to_work_there_later_sees_what_can_still_be_taken_back,
    {"handlers.second_looks.tell_newcomer": _nobody_is_told},
    raises=ValueError,
)
def test_without_a_letter_of_their_own_it_would_be_past_before_they_see_it() -> None: ...


async def test_who_comes_later_is_not_asked_of_what_has_begun(story: Story, house: House) -> None:
    await _changes(house, "hours", "14-16")
    await _a_newcomer(story)
    assert await _told(house, 4713) == []


@sabotage(
    test_who_comes_later_is_not_asked_of_what_has_begun, {"handlers.second_looks._has_begun": lambda change, now: False}
)
def test_without_the_look_at_the_clock_they_would_be_asked_in_vain() -> None: ...


async def test_moved_to_another_house_both_houses_others_are_told(story: Story, house: House) -> None:
    there = await _at_the_other_house_too(story)
    await house.author.taps(Edit(1))
    await house.author.taps(house.author.wish(AskForPart, part="place"))
    await takes(house.author, "place", "2")
    await takes(house.author, "scope", "all")
    await carries_out(house.author)
    [here, letter] = await _told(house, 4712, 4713)
    assert (_veto(here).place, _veto(letter).place) == (1, 2)
    assert "New: Huset" in said(letter)
    assert "I have taken it back." in said(await there.taps(_veto(letter)))
    assert (await the_activity(story)).place == 1


async def test_one_date_moved_to_another_house_is_told_there(story: Story, house: House) -> None:
    there = await _at_the_other_house_too(story)
    await house.author.taps(MoveOne(2))
    await house.author.taps(house.author.wish(AskForPart, part="place"))
    await takes(house.author, "place", "2")
    assert _REMARK in said(house.author.shown)
    await carries_out(house.author)
    [letter] = await _told(house, 4713)
    assert "Only Thursday 26 November" in said(letter)
    assert ShowActivity(2) in [one.wish for one in buttons(letter)]
    await there.taps(_veto(letter))
    assert (await days(story))[:2] == ["11-23 13:00", "11-26 13:00"]


async def _moves(house: House, words: str, until: str | None = None, occurrence: int = 2) -> None:
    await house.author.taps(MoveOne(occurrence))
    await house.author.writes(words)
    if until:
        await house.author.taps(house.author.wish(AskForPart, part="until"))
        await chooses(house.author, "until", until)


async def test_several_dates_moved_are_told_as_the_hours_of_all_would_be(story: Story, house: House) -> None:
    await _moves(house, "Friday 15-17", "20261130")
    assert _REMARK in said(house.author.shown)
    await carries_out(house.author)
    [letter] = await _told(house)
    for words in (
        "Thursday 26 November · 2 dates",
        "Old: Thursday 26 November",
        "New: Friday 27 November",
        "Old: 13:00–15:00",
        "New: 15:00–17:00",
    ):
        assert words in said(letter), words
    assert "I have taken it back." in said(await house.other.taps(_veto(letter)))
    assert (await days(story))[:4] == _DAYS
    [news] = await _told(house, 4711)
    assert "13:00–15:00" in said(news)


async def test_what_takes_place_once_is_told_when_it_moves(story: Story) -> None:
    house = await _once(story)
    await _moves(house, "15-17, the kitchen", occurrence=1)
    assert _REMARK in said(house.author.shown)
    await carries_out(house.author)
    [letter] = await _told(house)
    assert "New: 15:00–17:00" in said(letter)
    assert "Only" not in said(letter)
    assert "I have taken it back." in said(await house.other.taps(_veto(letter)))
    assert await when(story, 1) == "Mon 23 Nov 13:00-15:00 Stora salen"


async def _once(story: Story) -> House:
    await runs_together(story, second_ok=True, activities=(an_activity(repeat=None),))
    return await of_two(story)


def _only_another_house(parts: Collection[Part], **_: object) -> bool:
    return Part.PLACE in parts


@sabotage(
    test_several_dates_moved_are_told_as_the_hours_of_all_would_be,
    {"domain.second_looks.is_agreed_move": _only_another_house},
    raises=(AssertionError, ValueError),
)
def test_by_the_house_alone_the_hours_of_all_could_be_moved_in_silence() -> None: ...


@sabotage(test_what_takes_place_once_is_told_when_it_moves, {"domain.second_looks.is_agreed_move": _only_another_house})
def test_by_the_house_alone_nobody_hears_of_what_takes_place_once() -> None: ...


async def test_one_date_moved_is_nobodys_matter_but_theirs_who_come(house: House) -> None:
    await _moves(house, "Friday 15-17")
    assert _REMARK not in said(house.author.shown)
    await carries_out(house.author)
    assert await _told(house) == []


async def _at_the_other_house_too(story: Story) -> Writer:
    """The author works there, too; and somebody of association 3."""
    await of_association(story, Role.VOLUNTEER, 4711, 1, place=2)
    return await of_association(story, Role.VOLUNTEER, 4713, 3, place=2)
