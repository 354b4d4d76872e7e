"""Limits and misbehaviour."""

import asyncio
import time

import aiohttp
import pytest

from sandbox.clock import Clock
from sandbox.server import Served
from sandbox.wire.limits import Limits
from sandbox.wire.refusals import Refusal
from tests.sabotage import sabotage


class Standing(Clock):
    """A clock that moves only when told."""

    def __call__(self) -> float:
        return self.ahead


def limits() -> tuple[Limits, Standing]:
    clock = Standing()
    made = Limits(clock)
    made.switch(True)
    return made, clock


def passed(made: Limits, chats: list[int]) -> int:
    for count, chat in enumerate(chats):
        try:
            made.check(chat)
        except Refusal:
            return count
    return len(chats)


def test_one_chat_takes_a_small_burst_and_then_one_a_second() -> None:
    made, clock = limits()
    assert passed(made, [7] * 10) == 3
    clock.move(1)
    assert passed(made, [7] * 10) == 1
    with pytest.raises(Refusal) as caught:
        made.check(7)
    assert (caught.value.code, caught.value.parameters) == (429, {"retry_after": 1})
    assert caught.value.description == "Too Many Requests: retry after 1"


def test_all_chats_together_take_thirty_a_second() -> None:
    made, clock = limits()
    assert passed(made, list(range(1, 60))) == 30
    clock.move(1)
    assert passed(made, list(range(100, 160))) == 30


def test_a_group_takes_twenty_a_minute() -> None:
    made, clock = limits()
    taken = 0
    for _ in range(30):
        taken += passed(made, [-5])
        clock.move(1)
    assert taken == 20
    with pytest.raises(Refusal) as caught:
        made.check(-5)
    assert caught.value.parameters == {"retry_after": 30}


async def test_limits_hold_over_http_once_switched_on(telegram: Served) -> None:
    amina = await telegram.person(started=True)
    answers = [await telegram.call("sendMessage", chat_id=amina.id, text=f"{number}") for number in range(5)]
    assert all(answer["ok"] for answer in answers)
    await telegram.act("limits", on=True)
    answers = [await telegram.call("sendMessage", chat_id=amina.id, text=f"{number}") for number in range(5)]
    assert [answer["ok"] for answer in answers] == [True, True, True, False, False]
    assert answers[-1]["parameters"] == {"retry_after": 1}


async def test_a_429_on_demand_lasts_for_so_many_calls_and_does_nothing(telegram: Served) -> None:
    amina = await telegram.person(started=True)
    await telegram.misbehave("429", seconds=7, calls=2, methods=["sendMessage"])
    answers = [await telegram.call("sendMessage", chat_id=amina.id, text="a") for _ in range(3)]
    assert [answer.get("parameters") for answer in answers] == [{"retry_after": 7}, {"retry_after": 7}, None]
    assert (await telegram.call("getMe"))["ok"]
    assert len(await amina.transcript()) == 1


async def test_a_lost_answer_may_have_been_carried_out(telegram: Served) -> None:
    amina = await telegram.person(started=True)
    await telegram.misbehave("500", calls=1, done=True)
    assert (await telegram.call("sendMessage", chat_id=amina.id, text="a"))["error_code"] == 500
    assert len(await amina.transcript()) == 1


async def test_a_connection_can_be_cut(telegram: Served) -> None:
    await telegram.misbehave("reset", calls=1)
    with pytest.raises(aiohttp.ClientConnectionError):
        await telegram.call("sendMessage", chat_id=1, text="a")
    assert (await telegram.call("getMe"))["ok"]


async def test_silence_and_delay_take_their_time(telegram: Served) -> None:
    await telegram.misbehave("delay", seconds=0.2, calls=1)
    began = time.monotonic()
    assert (await telegram.call("getMe"))["ok"]
    assert time.monotonic() - began >= 0.2
    await telegram.misbehave("timeout")
    with pytest.raises(TimeoutError):
        await asyncio.wait_for(telegram.call("getMe"), 0.2)
    await telegram.behave()
    assert (await telegram.call("getMe"))["ok"]


async def test_misbehaviour_ends_after_so_many_seconds(telegram: Served) -> None:
    await telegram.misbehave("500", lasts=60)
    assert not (await telegram.call("getMe"))["ok"]
    await telegram.later(61)
    assert (await telegram.call("getMe"))["ok"]


async def test_retry_after_says_what_is_left_of_the_trouble(telegram: Served) -> None:
    await telegram.misbehave("429", lasts=10, seconds=10)
    assert (await telegram.call("getMe"))["parameters"] == {"retry_after": 10}
    await telegram.later(4)
    assert (await telegram.call("getMe"))["parameters"] == {"retry_after": 6}
    await telegram.later(6)
    assert (await telegram.call("getMe"))["ok"]


@sabotage(
    test_retry_after_says_what_is_left_of_the_trouble,
    {"sandbox.wire.mischief.Trouble.wait": lambda self, _: self.seconds},
)
def test_without_the_look_at_the_clock_who_waits_as_told_waits_too_long() -> None: ...


@pytest.mark.parametrize("ends", [{}, {"to": "hour"}])
async def test_who_hangs_in_a_silence_is_let_go_as_soon_as_it_ends(telegram: Served, ends: dict[str, str]) -> None:
    await telegram.misbehave("timeout", lasts=3000)
    hanging = asyncio.create_task(telegram.call("getMe"))
    await asyncio.sleep(0.1)
    assert not hanging.done()
    await telegram.act("clock" if ends else "misbehave", **ends)
    with pytest.raises(aiohttp.ClientConnectionError):
        await asyncio.wait_for(hanging, 5)
    assert (await telegram.call("getMe"))["ok"]
