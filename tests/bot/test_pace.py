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


async def _post(pace: Pace, letters: int, sent: list[str]) -> None:
    """As the dispatcher does: the next when the one before has ended."""
    for _ in range(letters):
        await pace.until_a_letter_may_go()
        sent.append("letter")
        await asyncio.sleep(0.002)


async def _answer(pace: Pace, chat: int, sent: list[str], seconds: float = 0.002) -> None:
    async with pace.turn(chat):
        sent.append("answer")
        await asyncio.sleep(seconds)


async def test_letters_leave_a_share_of_the_pace_to_the_answers(clock):
    pace, sent = Pace(30, clock), []
    for _ in range(50):
        await pace.until_a_letter_may_go()
        sent.append(clock.now)
    assert sent[-1] == pytest.approx(49 / 25)


async def test_letters_wait_until_no_answer_wants_to_go():
    pace, sent = Pace(0), []
    posting = asyncio.create_task(_post(pace, 50, sent))
    while "letter" not in sent:
        await asyncio.sleep(0)
    await asyncio.gather(*(_answer(pace, chat, sent) for chat in range(1, 21)))
    answers = [number for number, what in enumerate(sent) if what == "answer"]
    assert sent[answers[0] : answers[-1] + 1] == ["answer"] * 20
    await posting
    assert sent.count("letter") == 50


async def test_an_answer_that_hangs_holds_up_no_letter_for_long(monkeypatch):
    monkeypatch.setattr(bot.pace, "_PATIENCE", 0.05)
    pace, sent = Pace(0), []
    hanging = asyncio.create_task(_answer(pace, 1, sent, seconds=60))
    await asyncio.sleep(0.01)
    await _post(pace, 2, sent)
    assert not hanging.done()
    hanging.cancel()


@pytest.fixture
def _hurried(monkeypatch):
    monkeypatch.setattr(bot.pace, "_LETTER_PATIENCE", 0.05)


@pytest.mark.usefixtures("_hurried")
async def test_however_many_want_answers_a_letter_gets_through_now_and_then():
    pace, sent = Pace(0), []

    async def floods(chat: int) -> None:
        for _ in range(25):
            await _answer(pace, chat, sent)

    await asyncio.gather(*(floods(chat) for chat in range(1, 10)), _post(pace, 2, sent))
    last_letter = max(number for number, what in enumerate(sent) if what == "letter")
    assert {"answer"} <= set(sent[:last_letter]) & set(sent[last_letter + 1 :])


async def test_after_a_silence_answers_go_first_however_long_it_was(monkeypatch):
    monkeypatch.setattr(bot.pace, "_LETTER_PATIENCE", 1.0)
    pace, sent = Pace(0), []
    pace.pause(1.2)
    await asyncio.gather(_post(pace, 1, sent), *(_answer(pace, chat, sent) for chat in range(1, 6)))
    assert sent == ["answer"] * 5 + ["letter"]


async def test_letters_keep_silent_too_when_telegram_says_too_many(clock):
    pace = Pace(30, clock)
    pace.pause(5)
    await pace.until_a_letter_may_go()
    assert clock.now >= 5


@sabotage(test_when_telegram_says_too_many_everybody_waits, {"bot.pace.Pace.pause": lambda self, seconds: None})
def test_without_the_pause_telegram_is_asked_again_at_once(): ...


@sabotage(test_one_answer_is_under_way_at_a_time, {"bot.pace._PATIENCE": 0})
def test_without_patience_many_answers_are_under_way_and_a_kill_repeats_them(): ...


async def _at_once(*_args: object) -> None:
    return None


@sabotage(test_letters_keep_silent_too_when_telegram_says_too_many, {"bot.pace.Pace.until_silence_ends": _at_once})
def test_without_the_silence_letters_go_on(): ...


@sabotage(test_letters_wait_until_no_answer_wants_to_go, {"bot.pace.Pace._let_answers_go_first": _at_once})
def test_without_the_lane_letters_push_in_between_the_answers(): ...


@sabotage(test_however_many_want_answers_a_letter_gets_through_now_and_then, {"bot.pace._LETTER_PATIENCE": 60})
def test_without_an_end_to_its_patience_no_letter_gets_through(): ...
