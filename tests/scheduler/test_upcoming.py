"""When the bot will next write by itself: stories. Random ones: `test_upcoming_always`."""

from datetime import datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import domain.days
import scheduler.upcoming
import storage.outbox
import storage.people
import storage.reminders
from domain.outbox import Kind, Letter
from domain.programme import Listed
from domain.reminders import Standing
from storage.database import Connection
from tests.builders import an_activity, utc, wall
from tests.sabotage import sabotage
from tests.scheduler.stories import HOLD, Post

_AMINA, _BO, _HODAN = 101, 102, 103
_HOME = ZoneInfo("Europe/Stockholm")
_SECOND = timedelta(seconds=1)


async def _upcoming(post: Post) -> datetime | None:
    async with post.database.reading() as db:
        return await scheduler.upcoming.upcoming(db, post.now, HOLD)


async def _at(post: Post, iso: str) -> str | None:
    """Asked at that instant: the next one, by the clock on the wall."""
    post.now = utc(iso)
    found = await _upcoming(post)
    return f"{found.astimezone(_HOME):%Y-%m-%d %H:%M}" if found else None


async def _monday(post: Post, seats: int = 20, **preferences: Any) -> Listed:
    """Amina comes to the language café on Monday 23 November, 13–15."""
    await post.has(an_activity(seats=seats))
    monday = (await post.times())[0]
    await post.joins(await post.person(_AMINA, **preferences), monday.occurrence.id)
    return monday


async def test_where_nobody_is_signed_up_nothing_is_planned(post: Post) -> None:
    await post.has()
    await post.person(_AMINA)
    assert await _upcoming(post) is None


async def test_first_the_day_before_then_two_hours_before_then_nothing(post: Post) -> None:
    await _monday(post)
    asked = [await _at(post, at) for at in ("2026-11-21 20:00", "2026-11-22 12:00", "2026-11-23 10:00")]
    assert asked == ["2026-11-22 13:00", "2026-11-23 11:00", None]


async def test_who_can_not_be_reached_is_not_written_to(post: Post) -> None:
    await _monday(post)
    async with post.database.writing() as db:
        await storage.people.set_unreachable(db, 1, post.now)
    assert await _upcoming(post) is None


async def _early(post: Post) -> None:
    """Amina comes on Tuesday 24 November at half past seven, and wants to hear it the day before only."""
    await post.has(an_activity(repeat=None, start=wall("2026-11-24 07:30"), end=wall("2026-11-24 09:00")))
    await post.joins(await post.person(_AMINA, minutes=0), (await post.times())[0].occurrence.id)


async def test_what_was_missed_in_the_evening_comes_in_the_morning(post: Post) -> None:
    await _early(post)
    assert await _at(post, "2026-11-22 19:00") == "2026-11-22 20:55"
    assert await _at(post, "2026-11-22 21:00") == "2026-11-23 08:00"


@sabotage(
    test_what_was_missed_in_the_evening_comes_in_the_morning,
    {"domain.reminders.morning": lambda day, zone: domain.days.instant(day, time(9), zone)},
)
def test_in_another_morning_it_would_not() -> None: ...


async def test_what_was_put_in_that_evening_does_not_come_again(post: Post) -> None:
    await _early(post)
    post.now = utc("2026-11-22 19:56")
    assert await post.rings() == 1
    assert await _at(post, "2026-11-22 21:00") is None


_coming = storage.reminders.coming


async def _as_if_never_put_in(db: Connection, now: datetime) -> list[tuple[Standing, frozenset[Kind]]]:
    return [(one, frozenset(Kind)) for one, _ in await _coming(db, now)]


@sabotage(
    test_what_was_put_in_that_evening_does_not_come_again,
    {"storage.reminders.coming": _as_if_never_put_in},
)
def test_without_a_look_into_the_outbox_it_would() -> None: ...


async def test_an_offer_that_ends_goes_on_then(post: Post) -> None:
    monday = await _monday(post, seats=1)
    for number in (_BO, _HODAN):
        await post.joins(await post.person(number, day_before=False), monday.occurrence.id)
    await post.leaves(1, monday.occurrence.id)
    await post.goes_out()
    assert await _at(post, "2026-11-21 20:01") == "2026-11-22 01:00"


@sabotage(test_an_offer_that_ends_goes_on_then, {"domain.upcoming.news": lambda *_: None})
def test_without_a_look_at_the_line_nobody_would_know() -> None: ...


async def test_the_week_s_list_comes_on_the_next_day_on_which_it_says_something(post: Post) -> None:
    await post.has(an_activity(repeat=None, start=wall("2026-12-03 13:00"), end=wall("2026-12-03 15:00")))
    await post.person(_AMINA, digest_day=6)
    assert await _at(post, "2026-11-21 20:00") == "2026-11-29 09:00"
    assert await _at(post, "2026-11-29 08:00") is None


async def _always(*_: object) -> bool:
    return True


@sabotage(
    test_the_week_s_list_comes_on_the_next_day_on_which_it_says_something,
    {"scheduler.digest._is_for_somebody": _always},
)
def test_without_a_look_at_what_it_says_it_would_come_sooner() -> None: ...


async def test_a_letter_that_waits_for_later_is_planned_and_a_menu_is_none(post: Post) -> None:
    await _monday(post)
    later = utc("2026-11-22 07:00")
    menu = Letter("menu", Kind.MENU, 1, later - _SECOND)
    useless = Letter("useless", Kind.SOON, 1, later - _SECOND, useful_until=later - _SECOND)
    async with post.database.writing() as db:
        await storage.outbox.put(db, [menu, useless, Letter("later", Kind.SOON, 1, later)])
    assert await _at(post, "2026-11-22 06:00") == "2026-11-22 08:00"
    assert await _at(post, "2026-11-22 07:00") == "2026-11-22 13:00"
