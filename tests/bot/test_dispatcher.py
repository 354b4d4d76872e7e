"""The outbox is emptied: everybody hears once, and whoever chats meanwhile is answered first."""

import asyncio
import contextlib

import pytest

import bot.dispatcher
from bot.delivery import TokenRefused
from storage.outbox import SENT
from tests.bot.reminders import (
    HURRY,
    NOW,
    accounts,
    all_sent,
    due,
    in_a_hurry,
    outcomes,
    until_called,
    until_none_waits,
    written_to,
)
from tests.bot.running import with_ljungby
from tests.sabotage import sabotage


@pytest.fixture
async def running_bot(api, database, tmp_path, monkeypatch):
    in_a_hurry(monkeypatch)
    return await with_ljungby(api, database, tmp_path, NOW)


@pytest.fixture
async def people(telegram):
    return [await telegram.person("P", "sv", started=True) for _ in range(5)]


async def test_everybody_is_reminded_once(running_bot, people, telegram):
    await due(running_bot.database, accounts(people))
    await all_sent(running_bot)
    await all_sent(running_bot)
    assert await written_to(telegram) == accounts(people)
    assert "Språkkafé" in (await people[0].last()).text
    assert await outcomes(running_bot.database) == {SENT: 5}


async def test_whoever_chats_is_answered_before_the_next_letter(running_bot, telegram):
    reminded = [await telegram.person("P", "sv", started=True) for _ in range(40)]
    chatting = [await telegram.person("P", "sv", started=True) for _ in range(30)]
    await due(running_bot.database, accounts(reminded))
    await telegram.misbehave("delay", seconds=0.04, methods=["sendMessage"])
    async with running_bot.running():
        await until_called(telegram)
        await telegram.burst([(person, "/today") for person in chatting])
        for person in chatting:
            await person.wait_for(timeout=HURRY)
        await until_none_waits(running_bot)
    order = ["answer" if chat in accounts(chatting) else "letter" for chat in await written_to(telegram)]
    first = order.index("answer")
    last = len(order) - 1 - order[::-1].index("answer")
    # One letter may be on its way when the first asks; while answers are made, another may slip in.
    assert order[first:last].count("letter") <= 3
    assert order[last:].count("letter") > 10


async def test_a_letter_that_hangs_holds_up_no_answer(running_bot, people, telegram, monkeypatch):
    await due(running_bot.database, accounts(people[:1]))
    await telegram.misbehave("timeout", calls=1, methods=["sendMessage"])
    async with running_bot.running():
        await until_called(telegram)
        monkeypatch.setattr(bot.dispatcher, "_LAST_SECONDS", 0.1)
        await people[1].ask("/today", timeout=HURRY)
        assert await outcomes(running_bot.database) == {None: 1}


async def test_when_telegram_says_too_many_everybody_still_hears_once(running_bot, people, telegram):
    await due(running_bot.database, accounts(people))
    await telegram.misbehave("429", calls=1, seconds=1, methods=["sendMessage"])
    await all_sent(running_bot)
    assert await written_to(telegram) == accounts(people)


async def test_asked_to_stop_the_letter_under_way_arrives_and_is_marked(running_bot, people, telegram):
    await due(running_bot.database, accounts(people))
    await telegram.misbehave("delay", calls=1, seconds=0.3, methods=["sendMessage"])
    running = asyncio.create_task(running_bot.dispatcher().run())
    async with asyncio.timeout(HURRY):
        while telegram.machine.mischief.troubles[0].calls:
            await asyncio.sleep(0.005)
    running.cancel()
    with contextlib.suppress(asyncio.CancelledError):
        await running
    assert await outcomes(running_bot.database) == {SENT: 1, None: 4}


async def test_a_refused_token_comes_out(running_bot, people, api):
    await due(running_bot.database, accounts(people))
    api._base_url = api._base_url.replace("bot4", "bot5")
    with pytest.raises(TokenRefused):
        async with asyncio.timeout(HURRY):
            await running_bot.dispatcher().run()


async def test_whoever_rings_is_heard_at_once(running_bot, people, telegram, monkeypatch):
    monkeypatch.setattr(bot.dispatcher, "_LOOK_SECONDS", 3600)
    async with running_bot.running(polling=False):
        await asyncio.sleep(0.1)
        await due(running_bot.database, accounts(people))
        running_bot.rung.set()
        await until_none_waits(running_bot)
    assert await written_to(telegram) == accounts(people)


async def _at_once(_self) -> None:
    return None


@sabotage(test_whoever_chats_is_answered_before_the_next_letter, {"bot.pace.Pace._let_answers_go_first": _at_once})
def test_without_the_lane_whoever_chats_waits_among_the_letters(): ...


@sabotage(test_asked_to_stop_the_letter_under_way_arrives_and_is_marked, {"bot.dispatcher._LAST_SECONDS": 0})
def test_without_a_last_moment_the_letter_under_way_would_come_again(): ...
