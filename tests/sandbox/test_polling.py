"""The corners of long polling: numbers out of bounds, kinds of updates, who is thrown out."""

import asyncio
from typing import Any

import pytest

from sandbox.server import Served
from tests.sabotage import sabotage
from tests.sandbox.echoes import eventually

WEBHOOK = "http://127.0.0.1:9/none"


async def texts(telegram: Served, **params: Any) -> list[str]:
    answer = await telegram.call("getUpdates", **params)
    return [update["message"]["text"] for update in answer["result"]]


async def polling(telegram: Served) -> "asyncio.Task[dict[str, Any]]":
    task = asyncio.create_task(telegram.call("getUpdates", timeout=20))
    await eventually(lambda: telegram.machine.updates.polled)
    return task


@pytest.mark.parametrize(("limit", "given"), [(-5, 1), (0, 1), (1, 1), (2, 2), (100, 100), (1000, 100)])
async def test_a_limit_out_of_bounds_becomes_the_nearest_that_is_allowed(
    telegram: Served, limit: int, given: int
) -> None:
    amina = await telegram.person()
    await telegram.burst([(amina, f"{number}") for number in range(110)])
    assert await texts(telegram, limit=limit) == [f"{number}" for number in range(given)]


async def test_a_negative_offset_forgets_all_but_so_many(telegram: Served) -> None:
    amina = await telegram.person()
    await telegram.burst([(amina, f"{number}") for number in range(5)])
    assert await texts(telegram, offset=-2) == ["3", "4"]
    assert await texts(telegram, offset=-10) == ["3", "4"]


async def test_the_kinds_asked_for_stay_until_others_are_asked_for(telegram: Served) -> None:
    await telegram.call("getUpdates", allowed_updates=["callback_query"])
    await telegram.call("getUpdates")
    await telegram.call("deleteWebhook")
    amina = await telegram.person()
    await amina.say("unwanted")
    assert await texts(telegram) == []
    assert (await telegram.call("getWebhookInfo"))["result"]["allowed_updates"] == ["callback_query"]


@pytest.mark.parametrize("kinds", [["mesage"], [], ["Message"], '["MESSAGE"]'])
async def test_of_misspelt_kinds_nothing_is_left_and_so_the_usual_ones_come(telegram: Served, kinds: Any) -> None:
    await telegram.call("getUpdates", allowed_updates=["callback_query"])
    await telegram.call("getUpdates", allowed_updates=kinds)
    amina = await telegram.person()
    await amina.say("hej")
    assert await texts(telegram) == ["hej"]


async def test_a_poll_is_ended_by_the_next_one(telegram: Served) -> None:
    first = await polling(telegram)
    assert (await telegram.call("getUpdates"))["ok"]
    told = await asyncio.wait_for(first, 5)
    assert (told["error_code"], told["description"]) == (
        409,
        "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running",
    )


@sabotage(
    test_a_poll_is_ended_by_the_next_one,
    {"sandbox.wire.updates.Updates.stop_poller": lambda *_: None, "sandbox.wire.updates.LONGEST_POLL": 0.2},
    raises=KeyError,
)
def test_without_the_conflict_two_bots_poll_side_by_side() -> None: ...


async def test_a_poll_is_ended_by_a_webhook_and_none_begins_while_there_is_one(telegram: Served) -> None:
    first = await polling(telegram)
    await telegram.call("setWebhook", url=WEBHOOK)
    told = await asyncio.wait_for(first, 5)
    assert (told["error_code"], told["description"]) == (409, "Conflict: terminated by setWebhook request")
    refused = await telegram.call("getUpdates")
    assert (refused["error_code"], "while webhook is active" in refused["description"]) == (409, True)
    await telegram.call("setWebhook", url="")
    assert (await telegram.call("getUpdates"))["ok"]


async def test_a_tap_that_waited_too_long_is_not_given_any_more(telegram: Served) -> None:
    amina = await telegram.person(started=True)
    markup = {"inline_keyboard": [[{"text": "Go", "callback_data": "x"}]]}
    await telegram.call("sendMessage", chat_id=amina.id, text="a", reply_markup=markup)
    await amina.tap("Go")
    await telegram.later(149)
    assert len((await telegram.call("getUpdates"))["result"]) == 1
    await telegram.later(2)
    assert (await telegram.call("getUpdates"))["result"] == []
