"""Telegram's "too many" silences the whole bot, and a restart is no way round it."""

import asyncio
from datetime import timedelta
from functools import partial

import pytest

import bot.silence
from bot.delivery import Delivery
from bot.outcomes import End
from bot.pace import Pace
from tests.bot.test_delivery import words
from tests.builders import NOW
from tests.sabotage import sabotage
from tests.storage.stories import opened

_SECONDS = 40


@pytest.fixture
async def amina(telegram):
    return await telegram.person("Amina", "so", started=True)


async def started(api, database, now) -> Delivery:
    """As the composition root does at every start."""
    pace = Pace(0)
    pace.pause(await bot.silence.left(database, now))
    return Delivery(api, pace, partial(bot.silence.keep, database, lambda: now))


async def refused(delivery, database, amina, telegram) -> None:
    """Telegram says "too many" once, and that is kept."""
    await telegram.misbehave("429", calls=1, seconds=_SECONDS, methods=["sendMessage"])
    assert (await delivery.deliver_letter(words(amina.chat))).end is End.LATER
    await asyncio.sleep(0.1)


async def says_nothing(delivery, amina, telegram) -> bool:
    """Whether neither an answer nor a letter goes out."""
    trying = [
        asyncio.create_task(delivery.deliver(words(amina.chat))),
        asyncio.create_task(delivery.until_a_letter_may_go()),
    ]
    done, _ = await asyncio.wait(trying, timeout=0.2)
    for task in trying:
        task.cancel()
    return not done and [call["code"] for call in await telegram.calls("sendmessage")] == [429]


async def test_a_restart_is_no_way_round_telegrams_silence(api, database, amina, telegram):
    await refused(await started(api, database, NOW), database, amina, telegram)
    again = await started(api, database, NOW + timedelta(seconds=_SECONDS - 10))
    assert await says_nothing(again, amina, telegram)


async def test_after_it_the_bot_speaks_again(api, database, amina, telegram):
    await refused(await started(api, database, NOW), database, amina, telegram)
    later = await started(api, database, NOW + timedelta(seconds=_SECONDS + 1))
    assert (await later.deliver(words(amina.chat))).end is End.DELIVERED


async def test_a_clock_that_was_set_back_does_not_silence_the_bot_for_long(database):
    await bot.silence.keep(database, lambda: NOW + timedelta(days=365), _SECONDS)
    assert await bot.silence.left(database, NOW) <= timedelta(minutes=15).total_seconds()


async def test_the_last_word_of_telegram_counts(database):
    for seconds in (300, 20):
        await bot.silence.keep(database, lambda: NOW, seconds)
    assert await bot.silence.left(database, NOW) == 20


async def test_where_it_cannot_be_written_the_bot_goes_on(url):
    async with opened(url) as closed:
        pass
    await bot.silence.keep(closed, lambda: NOW, _SECONDS)


async def _forgotten(database, real, seconds) -> None:
    return None


@sabotage(test_a_restart_is_no_way_round_telegrams_silence, {"bot.silence.keep": _forgotten})
def test_what_is_not_kept_is_forgotten_by_a_restart(): ...


@sabotage(
    test_a_clock_that_was_set_back_does_not_silence_the_bot_for_long, {"bot.silence._LONGEST": timedelta(days=1000)}
)
def test_without_a_longest_silence_a_wrong_clock_silences_the_bot_for_a_year(): ...
