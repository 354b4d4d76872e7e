"""Freed seats: what is told when it is sent, or why nothing is."""

from datetime import timedelta

import pytest

import scheduler.offers
from domain.intents import AskToJoin, AskToLeave, KeepWaiting, Leave, ListMySignUps, ShowMenu, TakeOffer
from domain.outbox import Kind
from domain.programme import Listed
from storage.database import Database
from tests.builders import NOW, an_activity
from tests.scheduler.stories import HOLD, Post, wishes

_AMINA, _BO, _HODAN = 101, 102, 103
_BACK = [ListMySignUps(), ShowMenu()]


async def _full(post: Post, seats: int = 2) -> Listed:
    """Amina has all the seats on Monday; Bo waits for as many, Hodan for one."""
    await post.has(an_activity(seats=seats))
    monday = (await post.times())[0]
    for number, wished in ((_AMINA, seats), (_BO, seats), (_HODAN, 1)):
        await post.joins(await post.person(number), monday.occurrence.id, wished)
    return monday


async def test_freed_seats_are_offered_in_words_and_buttons(post: Post) -> None:
    monday = await _full(post)
    await post.leaves(1, monday.occurrence.id)
    await post.goes_out()
    reply = post.last(_BO)
    assert reply.text == (
        "🎉 <b>2 seats are free for you.</b>\n"
        "Tap ✅ before Sunday 22 November, 01:00. After that I ask the next in the line.\n\n"
        "💬 <b>Language café</b>\n🗓 Monday 23 November · 13:00–15:00\n"
        "📍 Godsmagasinet · Stora salen · Stationsgatan 2, Ljungby"
    )
    occurrence = monday.occurrence.id
    assert wishes(reply) == [TakeOffer(occurrence, 2), Leave(occurrence), *_BACK]
    assert post.got(_HODAN) == []


async def test_an_offer_that_was_taken_before_it_was_sent_tells_nothing(post: Post) -> None:
    monday = await _full(post)
    await post.leaves(1, monday.occurrence.id)
    await post.takes(2, monday.occurrence.id, 2)
    await post.goes_out()
    assert await post.outcomes() == ["nothing_new"]


async def test_an_offer_that_ends_goes_on_and_both_are_told(post: Post) -> None:
    monday = await _full(post)
    await post.leaves(1, monday.occurrence.id)
    await post.lives(NOW + timedelta(hours=4, minutes=5))
    assert [kind for _, kind in post.got(_BO)] == [Kind.OFFERED, Kind.OFFER_ENDED]
    assert [kind for _, kind in post.got(_HODAN)] == [Kind.OFFERED]
    reply = post.last(_BO)
    assert reply.text.startswith("⌛ <b>The time to say yes is over.</b>\nYou are not in the line any more.\n")
    assert wishes(reply) == [AskToJoin(monday.occurrence.id, 2), *_BACK]


async def test_an_offer_that_ended_while_it_waited_is_not_sent(post: Post) -> None:
    monday = await _full(post)
    await post.leaves(1, monday.occurrence.id)
    post.now += timedelta(hours=4)
    await post.goes_out()
    assert await post.outcomes(Kind.OFFERED) == ["too_late"]


async def test_who_joined_again_is_not_told_that_the_offer_ended(post: Post) -> None:
    monday = await _full(post)
    await post.leaves(1, monday.occurrence.id)
    await post.goes_out()
    post.now += timedelta(hours=4)
    await post.rings()
    await post.joins(2, monday.occurrence.id)
    await post.goes_out()
    assert await post.outcomes(Kind.OFFER_ENDED) == ["nothing_new"]


async def _too_few(post: Post) -> Listed:
    """Amina and Yusuf have the seats; Bo waits for both; Amina leaves, so that one is free."""
    await post.has(an_activity(seats=2))
    monday = (await post.times())[0]
    for number, wished in ((_AMINA, 1), (104, 1), (_BO, 2)):
        await post.joins(await post.person(number), monday.occurrence.id, wished)
    await post.leaves(1, monday.occurrence.id)
    return monday


async def test_fewer_than_wished_are_asked_about(post: Post) -> None:
    monday = await _too_few(post)
    await post.goes_out()
    reply, occurrence = post.last(_BO), monday.occurrence.id
    assert reply.text.startswith(
        "🪑 <b>1 seat is free now.</b>\nYou wait for 2 seats.\nYou can take that. Or you wait: you keep your turn.\n\n"
    )
    assert wishes(reply) == [TakeOffer(occurrence, 1), KeepWaiting(occurrence), AskToLeave(occurrence), *_BACK]


async def test_fewer_that_became_enough_are_offered_instead(post: Post) -> None:
    monday = await _too_few(post)
    await post.leaves(2, monday.occurrence.id)
    await post.goes_out()
    assert [kind for _, kind in post.got(_BO)] == [Kind.OFFERED]
    assert await post.outcomes(Kind.FEWER) == ["nothing_new"]


async def test_where_no_offer_has_ended_nobody_s_writing_waits(post: Post, monkeypatch: pytest.MonkeyPatch) -> None:
    monday = await _full(post)
    await post.leaves(1, monday.occurrence.id)
    monkeypatch.setattr(Database, "writing", None)
    assert await scheduler.offers.pass_on(post.database, post.now + timedelta(hours=3), HOLD) == 0


async def test_an_offer_is_passed_on_once(post: Post) -> None:
    monday = await _full(post)
    await post.leaves(1, monday.occurrence.id)
    ended = post.now + timedelta(hours=4)
    assert [await scheduler.offers.pass_on(post.database, ended, HOLD) for _ in range(2)] == [1, 0]
