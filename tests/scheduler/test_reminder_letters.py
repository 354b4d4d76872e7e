"""What a reminder says when it is sent, or why it is not."""

from datetime import timedelta
from typing import Any

import pytest

import storage.people
import views.activities
from domain.intents import Leave, SayComing, ShowLocation
from domain.outbox import Kind
from domain.preferences import Preferences
from domain.programme import Category, Listed
from domain.replies import Html
from tests.builders import an_activity, utc
from tests.sabotage import sabotage
from tests.scheduler.stories import Post, wishes
from views.language import Language

_DAY, _SOON = Kind.DAY_BEFORE, Kind.SOON
_AMINA, _BO = 101, 102


async def _signed_up(post: Post, **preferences: Any) -> Listed:
    """Amina comes to the language café on Monday 23 November, 13–15."""
    await post.has()
    amina = await post.person(_AMINA, **preferences)
    monday = (await post.times())[0]
    await post.joins(amina, monday.occurrence.id, 2)
    return monday


async def _put_in(post: Post, **preferences: Any) -> Listed:
    """The letter of the day before waits to be sent."""
    monday = await _signed_up(post, **preferences)
    post.now = utc("2026-11-22 12:00")
    await post.rings()
    return monday


async def test_who_left_meanwhile_is_not_reminded(post: Post) -> None:
    monday = await _put_in(post)
    await post.leaves(1, monday.occurrence.id)
    await post.goes_out()
    assert await post.outcomes(_DAY) == ["gone"]


async def test_who_left_and_came_back_is_another_sign_up(post: Post) -> None:
    monday = await _put_in(post)
    await post.leaves(1, monday.occurrence.id)
    post.now += timedelta(minutes=1)
    await post.joins(1, monday.occurrence.id)
    await post.goes_out()
    assert await post.outcomes(_DAY) == ["gone"]


async def test_of_what_was_moved_or_cancelled_meanwhile_only_that_is_told(post: Post) -> None:
    monday = await _put_in(post)
    await post.moves(monday, timedelta(hours=1))
    await post.goes_out()
    assert (await post.outcomes(_DAY), await post.outcomes(Kind.CHANGED)) == (["gone"], ["sent"])
    post.now += timedelta(hours=1)
    await post.rings()
    await post.calls_off(monday)
    await post.goes_out()
    assert (await post.outcomes(_DAY), await post.outcomes(Kind.CHANGED)) == (["gone", "gone"], ["sent", "sent"])


@pytest.mark.parametrize("wanted", [Preferences(day_before=False), Preferences(day_before=False, minutes=0)])
async def test_who_switched_it_off_meanwhile_is_not_reminded(post: Post, wanted: Preferences) -> None:
    await _put_in(post)
    async with post.database.writing() as db:
        await storage.people.set_preferences(db, 1, wanted)
    await post.goes_out()
    assert await post.outcomes(_DAY) == ["switched_off"]


async def test_a_reminder_at_another_time_takes_the_place_of_the_first(post: Post) -> None:
    await _signed_up(post, day_before=False)
    post.now = utc("2026-11-23 10:00")
    await post.rings()
    async with post.database.writing() as db:
        await storage.people.set_preferences(db, 1, Preferences(False, 60, set_at=post.now))
    await post.lives(utc("2026-11-23 12:00"))
    assert await post.outcomes(_SOON) == ["switched_off", "sent"]
    assert post.got(_AMINA) == [("2026-11-23 12:00", _SOON)]


async def test_what_waits_too_long_in_the_outbox_is_dropped(post: Post) -> None:
    await _put_in(post)
    post.now = utc("2026-11-22 20:00")
    await post.goes_out()
    assert await post.outcomes(_DAY) == ["too_late"]


async def test_who_waits_in_the_line_is_not_reminded(post: Post) -> None:
    await post.has(an_activity(seats=1))
    monday = (await post.times())[0]
    for number in (_AMINA, _BO):
        await post.joins(await post.person(number), monday.occurrence.id)
    await post.lives(utc("2026-11-23 12:00"))
    assert post.got(_AMINA) == [("2026-11-22 13:00", _DAY), ("2026-11-23 11:00", _SOON)]
    assert post.got(_BO) == []


async def test_it_tells_when_and_where_and_asks_whether_she_comes(post: Post) -> None:
    monday = await _put_in(post)
    await post.goes_out()
    reply = post.last(_AMINA)
    assert reply.text == (
        "🔔 <b>Tomorrow, Monday 23 November · 13:00–15:00</b>\n\n"
        "💬 <b>Language café</b>\n"
        "📍 Godsmagasinet · Stora salen · Stationsgatan 2, Ljungby\n"
        "🪑 You have 2 seats.\n\n"
        "Are you coming?"
    )
    occurrence = monday.occurrence.id
    assert wishes(reply) == [SayComing(occurrence), Leave(occurrence), ShowLocation(activity=1)]
    assert reply.anew


async def test_it_is_in_the_language_of_the_moment_that_it_is_sent(post: Post) -> None:
    await _put_in(post)
    async with post.database.writing() as db:
        await storage.people.set_language(db, 1, "ar")
    await post.goes_out()
    assert "مقهى اللغة" in post.last(_AMINA).text


async def test_of_a_confidential_activity_only_when_and_at_which_place(post: Post) -> None:
    secret = an_activity(confidential=True, category=Category.HEALTH, title={"en": "Safe talk"}, room={"en": "Harbour"})
    await post.has(secret)
    await post.joins(await post.person(_AMINA), (await post.times())[0].occurrence.id)
    await post.lives(utc("2026-11-22 12:00"))
    reply = post.last(_AMINA)
    assert reply.text == (
        "🔔 <b>Tomorrow, Monday 23 November · 13:00–15:00</b>\n\n"
        "🔒 <b>Your activity</b>\n📍 Godsmagasinet\n\nAre you coming?"
    )
    assert wishes(reply)[-1] == ShowLocation(place=1)


def _as_any(listed: Listed, _: Language) -> Html:
    return views.activities.title(listed.activity, _)


@sabotage(test_of_a_confidential_activity_only_when_and_at_which_place, {"views.neutral.title": _as_any})
def test_otherwise_its_name_would_light_up_on_a_phone() -> None: ...
