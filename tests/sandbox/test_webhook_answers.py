"""What a bot says to a push: calls to carry out, and when it wants to be asked again."""

import asyncio
from collections.abc import AsyncIterator

import pytest
from aiohttp import web

from sandbox.server import Served
from tests.sabotage import sabotage
from tests.sandbox.receiver import Receiver, receiving, until


@pytest.fixture
async def receiver() -> AsyncIterator[Receiver]:
    async with receiving() as made:
        yield made


async def test_a_call_in_the_answer_is_carried_out(telegram: Served, receiver: Receiver) -> None:
    amina = await telegram.person()
    receiver.answers = [web.json_response({"method": "sendMessage", "chat_id": amina.id, "text": "by the way"})]
    await telegram.call("setWebhook", url=receiver.url)
    assert (await amina.ask("hej")).text == "by the way"


async def test_a_call_in_the_answer_may_be_a_form(telegram: Served, receiver: Receiver) -> None:
    amina = await telegram.person()
    form = f"method=sendMessage&chat_id={amina.id}&text=by+the+way"
    receiver.answers = [web.Response(text=form, content_type="application/x-www-form-urlencoded")]
    await telegram.call("setWebhook", url=receiver.url)
    assert (await amina.ask("hej")).text == "by the way"


@pytest.mark.parametrize("method", ["deleteWebhook", "setWebhook", "close", "logOut", "getMe"])
async def test_an_answer_can_not_pull_the_rug_away(telegram: Served, receiver: Receiver, method: str) -> None:
    receiver.answers = [web.json_response({"method": method})]
    await telegram.call("setWebhook", url=receiver.url)
    amina = await telegram.person()
    await amina.say("a")
    await amina.say("b")
    await receiver.has(1)
    assert receiver.texts() == ["b"]
    assert [call["method"] for call in await telegram.calls()] == ["setwebhook"]


async def test_a_bot_may_say_when_it_wants_to_be_asked_again(telegram: Served, receiver: Receiver) -> None:
    receiver.answers = [web.Response(status=503, headers={"Retry-After": "3600"})]
    await telegram.call("setWebhook", url=receiver.url)
    await (await telegram.person()).say("a")

    async def failed() -> bool:
        return "last_error_message" in (await telegram.call("getWebhookInfo"))["result"]

    await until(failed)
    # Its next attempt would come after a quarter of a second.
    await asyncio.sleep(0.5)
    assert receiver.texts() == []
    assert await telegram.pending() == 1


@sabotage(
    test_a_bot_may_say_when_it_wants_to_be_asked_again,
    {"sandbox.wire.answers.rest": lambda _: 0.0, "sandbox.wire.webhook.FIRST_PAUSE": 0.01},
)
def test_without_an_ear_for_it_the_bot_is_asked_at_once() -> None: ...
