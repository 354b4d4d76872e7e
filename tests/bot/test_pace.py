"""Telegram's pace, told with a clock that the test turns."""

import asyncio

import pytest

import bot.pace
from bot.pace import Pace
from tests.sabotage import sabotage


class Turned:
    """Monotonic seconds that pass only while somebody sleeps."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock(monkeypatch):
    turned = Turned()

    async def sleep(seconds: float) -> None:
        turned.now += max(0, seconds)

    monkeypatch.setattr(bot.pace.asyncio, "sleep", sleep)
    return turned


async def _send(pace: Pace, chats: list[int], clock: Turned) -> list[float]:
    sent = []
    for chat in chats:
        async with pace.turn(chat):
            sent.append(clock.now)
    return sent


async def test_sixty_people_are_answered_in_two_seconds_and_no_sooner(clock):
    sent = await _send(Pace(30, clock), list(range(1, 61)), clock)
    assert sent[-1] == pytest.approx(59 / 30)
    assert all(sum(start <= at < start + 0.999 for at in sent) <= 30 for start in sent)


async def test_one_person_gets_one_answer_a_second_after_a_small_burst(clock):
    sent = await _send(Pace(1000, clock), [7] * 10, clock)
    assert sent[-1] == pytest.approx(7, abs=0.1)


async def test_a_group_hears_at_most_twenty_answers_and_then_one_every_three_seconds(clock):
    sent = await _send(Pace(1000, clock), [-100] * 30, clock)
    assert sent[-1] == pytest.approx(30, abs=0.5)


async def test_when_telegram_says_too_many_everybody_waits(clock):
    pace = Pace(0, clock)
    pace.pause(5)
    pace.pause(2)
    assert await _send(pace, [1, 2], clock) == [5, 5]


async def test_one_answer_is_under_way_at_a_time():
    pace, under_way, most = Pace(0), 0, 0

    async def send(chat: int) -> None:
        nonlocal under_way, most
        async with pace.turn(chat):
            under_way += 1
            most = max(most, under_way)
            await asyncio.sleep(0.002)
            under_way -= 1

    await asyncio.gather(*(send(chat) for chat in range(1, 30)))
    assert most == 1


async def test_a_slow_answer_holds_up_nobody_for_long(monkeypatch):
    monkeypatch.setattr(bot.pace, "_PATIENCE", 0.05)
    pace, arrived = Pace(0), []

    async def send(chat: int, seconds: float) -> None:
        async with pace.turn(chat):
            await asyncio.sleep(seconds)
            arrived.append(chat)

    await asyncio.gather(send(1, 1), send(2, 0), send(3, 0))
    assert arrived == [2, 3, 1]


@sabotage(test_when_telegram_says_too_many_everybody_waits, {"bot.pace.Pace.pause": lambda self, seconds: None})
def test_without_the_pause_telegram_is_asked_again_at_once(): ...


@sabotage(test_one_answer_is_under_way_at_a_time, {"bot.pace._PATIENCE": 0})
def test_without_patience_many_answers_are_under_way_and_a_kill_repeats_them(): ...
