"""The week ahead, once a week, for whoever asked for it."""

from dataclasses import replace
from datetime import datetime
from typing import Any

import pytest

import scheduler.digest
import storage.people
from domain.days import Days
from domain.intents import ListActivities, SetDigest, ShowMenu, ShowReminders
from domain.outbox import Kind
from domain.preferences import Preferences
from domain.programme import Category
from storage.database import Database
from tests.builders import a_place, a_programme_file, an_activity, utc, wall
from tests.scheduler.stories import Post, wishes

_AMINA = 101
# A Sunday at nine in Sweden.
_SUNDAY, _NINE = 6, "2026-11-22 08:00"


async def _asked(post: Post, **wanted: Any) -> int:
    return await post.person(_AMINA, digest_day=_SUNDAY, **wanted)


async def _rings(post: Post, at: str) -> int:
    post.now = utc(at)
    return await scheduler.digest.put(post.database, post.snapshot, post.now)


async def test_it_comes_on_the_chosen_day_at_nine_and_once(post: Post) -> None:
    await post.has()
    await _asked(post)
    put = [await _rings(post, at) for at in ("2026-11-21 12:00", "2026-11-22 07:59", _NINE, "2026-11-22 10:00")]
    assert put == [0, 0, 1, 0]
    assert [await _rings(post, at) for at in ("2026-11-23 12:00", "2026-11-29 08:00")] == [0, 1]


@pytest.mark.parametrize(("at", "put"), [("2026-11-22 18:59", 1), ("2026-11-22 19:00", 0)])
async def test_after_eight_in_the_evening_it_is_left_for_next_week(post: Post, at: str, put: int) -> None:
    await post.has()
    await _asked(post)
    assert await _rings(post, at) == put


async def test_whoever_did_not_ask_gets_none(post: Post) -> None:
    await post.has()
    await post.person(_AMINA)
    assert await _rings(post, _NINE) == 0


async def test_where_there_is_nobody_to_write_to_nothing_is_written(
    post: Post, monkeypatch: pytest.MonkeyPatch
) -> None:
    await post.has()
    await _asked(post)
    await _rings(post, _NINE)
    monkeypatch.setattr(Database, "writing", None)
    assert await _rings(post, "2026-11-22 08:01") == 0


async def _gets(post: Post) -> None:
    await _rings(post, _NINE)
    await post.goes_out()


async def test_it_tells_what_is_on_day_by_day(post: Post) -> None:
    sport = an_activity(id=2, slug="boll", title={"en": "Football"}, category=Category.SPORT, repeat=None)
    await post.has(an_activity(), sport)
    await _asked(post)
    await _gets(post)
    reply = post.last(_AMINA)
    assert reply.text == (
        "🗓 <b>This is on in the coming week:</b>\n\n"
        "<b>Tomorrow, Monday 23 November</b>\n"
        "💬 13:00–15:00 · <b>Language café</b>\n⚽ 13:00–15:00 · <b>Football</b>\n\n"
        "<b>Thursday 26 November</b>\n💬 13:00–15:00 · <b>Language café</b>\n\n"
        "You get this once a week. You can switch it off."
    )
    week = Days(wall("2026-11-22").date(), wall("2026-11-28").date())
    assert wishes(reply) == [ListActivities(week), SetDigest(), ShowReminders(), ShowMenu()]


async def test_it_keeps_to_the_places_and_kinds_that_are_followed(post: Post) -> None:
    places = tuple(a_place(id=n, slug=f"place-{n}", name={"sv": f"Huset {n}"}) for n in (1, 2))
    activities = (
        an_activity(id=1, slug="a", title={"en": "Choir"}, category=Category.CULTURE),
        an_activity(id=2, slug="b", title={"en": "Football"}, category=Category.SPORT),
        an_activity(id=3, slug="c", title={"en": "Theatre"}, category=Category.CULTURE, place=2),
    )
    await post.imports(a_programme_file(places=places, activities=activities))
    amina = await _asked(post)
    async with post.database.writing() as db:
        await storage.people.follow(db, amina, 1)
        await storage.people.follow_category(db, amina, Category.CULTURE)
    await _gets(post)
    said = post.last(_AMINA).text
    assert [name in said for name in ("Choir", "Football", "Theatre")] == [True, False, False]


async def test_of_a_full_week_the_first_are_told_and_the_others_counted(post: Post) -> None:
    await post.has(*(an_activity(id=n, slug=f"a{n}") for n in range(1, 9)))
    await _asked(post)
    await _gets(post)
    said = post.last(_AMINA).text
    assert said.count("13:00–15:00") == 12
    assert "4 more in this week." in said


async def _changed(post: Post, **wanted: Any) -> None:
    async with post.database.writing() as db:
        await storage.people.set_preferences(db, 1, replace(Preferences(), **wanted))


async def test_a_week_without_anything_is_not_told(post: Post) -> None:
    await post.has(an_activity(start=wall("2026-12-07 13:00"), end=wall("2026-12-07 15:00")))
    await _asked(post)
    await _gets(post)
    assert await post.outcomes(Kind.DIGEST) == ["nothing_new"]


@pytest.mark.parametrize("day", [None, 2])
async def test_whoever_chose_otherwise_meanwhile_gets_none(post: Post, day: int | None) -> None:
    await post.has()
    await _asked(post)
    await _rings(post, _NINE)
    await _changed(post, digest_day=day)
    await post.goes_out()
    assert await post.outcomes(Kind.DIGEST) == ["switched_off"]


@pytest.mark.parametrize("sunday", ["2026-10-25", "2027-03-28"])
async def test_when_the_clock_is_changed_it_comes_at_nine_on_the_wall(database: Database, sunday: str) -> None:
    post = Post(database, utc("2026-10-20 12:00"))
    await post.has(an_activity(start=wall("2026-10-01 13:00"), end=wall("2026-10-01 15:00")))
    await _asked(post)
    nine = datetime.combine(wall(sunday).date(), wall("2026-01-01 09:00").time(), a_place().zone)
    for minutes, put in ((-1, 0), (0, 1)):
        post.now = utc("2026-10-20 12:00").fromtimestamp(nine.timestamp() + minutes * 60, a_place().zone)
        assert await scheduler.digest.put(database, post.snapshot, post.now) == put
