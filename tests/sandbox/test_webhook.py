"""How updates reach a bot with a webhook."""

from collections.abc import AsyncIterator

import pytest
from aiohttp import web

from sandbox.server import Served
from tests.sandbox.receiver import Receiver, receiving, until

DEAD = "http://127.0.0.1:9/none"


@pytest.fixture
async def receiver() -> AsyncIterator[Receiver]:
    async with receiving() as made:
        yield made


async def test_updates_are_pushed_with_the_secret_and_polling_is_refused(telegram: Served, receiver: Receiver) -> None:
    amina = await telegram.person()
    await amina.say("waiting")
    await telegram.call("setWebhook", url=receiver.url, secret_token="s3cret_-")
    await amina.say("new")
    await receiver.has(2)
    assert [(update["message"]["text"], secret) for update, secret in receiver.got] == [
        ("waiting", "s3cret_-"),
        ("new", "s3cret_-"),
    ]
    answer = await telegram.call("getUpdates")
    assert (answer["error_code"], answer["description"]) == (
        409,
        "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
    )
    assert await telegram.pending() == 0


async def test_a_push_is_tried_again_until_the_bot_says_2xx(telegram: Served, receiver: Receiver) -> None:
    receiver.answers = [web.Response(status=503), web.Response(status=500)]
    await telegram.call("setWebhook", url=receiver.url)
    amina = await telegram.person()
    await amina.say("a")
    await amina.say("b")
    await receiver.has(2)
    assert receiver.texts() == ["a", "b"]
    info = (await telegram.call("getWebhookInfo"))["result"]
    assert info["last_error_message"] == "Wrong response from the webhook: 500 Internal Server Error"
    assert (info["url"], info["pending_update_count"], info["max_connections"]) == (receiver.url, 0, 40)


async def test_a_dead_webhook_is_told_and_loses_nothing(telegram: Served, receiver: Receiver) -> None:
    await telegram.call("setWebhook", url=DEAD)
    amina = await telegram.person()
    await amina.say("kept")

    async def failed() -> bool:
        return "last_error_message" in (await telegram.call("getWebhookInfo"))["result"]

    await until(failed)
    info = (await telegram.call("getWebhookInfo"))["result"]
    assert (info["last_error_message"], info["pending_update_count"]) == ("Connection refused", 1)
    await telegram.call("setWebhook", url=receiver.url)
    await receiver.has(1)
    assert receiver.texts() == ["kept"]


async def test_one_chat_is_pushed_in_order_and_many_chats_at_once(telegram: Served, receiver: Receiver) -> None:
    receiver.slow = 0.02
    await telegram.call("setWebhook", url=receiver.url, max_connections=3)
    people = [await telegram.person(f"P{number}") for number in range(6)]
    await telegram.burst([(person, f"{person.id} {turn}") for turn in range(4) for person in people])
    await receiver.has(24)
    assert receiver.most == 3
    for person in people:
        assert [text for text in receiver.texts() if text.startswith(str(person.id))] == [
            f"{person.id} {turn}" for turn in range(4)
        ]


async def test_the_same_webhook_again_changes_nothing(telegram: Served) -> None:
    await telegram.call("setWebhook", url=DEAD)
    await (await telegram.person()).say("a")

    async def failed() -> bool:
        return "last_error_message" in (await telegram.call("getWebhookInfo"))["result"]

    await until(failed)
    await telegram.call("setWebhook", url=DEAD)
    assert await failed()


async def test_what_was_set_can_be_asked_for(telegram: Served) -> None:
    more = {"max_connections": 500, "ip_address": "192.0.2.7", "allowed_updates": ["message"]}
    await telegram.call("setWebhook", url="https://bot.example.org/hook", **more)
    assert (await telegram.call("getWebhookInfo"))["result"] == {
        "url": "https://bot.example.org/hook",
        "has_custom_certificate": False,
        "pending_update_count": 0,
        **more,
        "max_connections": 100,
    }


async def test_setting_a_webhook_can_drop_what_waits(telegram: Served, receiver: Receiver) -> None:
    amina = await telegram.person()
    await amina.say("dropped")
    await telegram.call("setWebhook", url=receiver.url, drop_pending_updates=True)
    await amina.say("new")
    await receiver.has(1)
    assert receiver.texts() == ["new"]


async def test_deleting_a_webhook_can_drop_what_waits(telegram: Served) -> None:
    await telegram.call("setWebhook", url=DEAD)
    amina = await telegram.person()
    await amina.say("dropped")
    await telegram.call("deleteWebhook", drop_pending_updates=True)
    assert (await telegram.call("getUpdates"))["result"] == []


@pytest.mark.parametrize(
    ("params", "reason"),
    [
        ({"url": "http://example.com/"}, "bad webhook: An HTTPS URL must be provided for webhook"),
        ({"url": "https://a.se:8081/"}, "bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443"),
        ({"url": "https://a.se:x/"}, "invalid webhook URL specified"),
        ({"url": "https://a.se/", "ip_address": "::1"}, "bad webhook: Invalid IP address specified"),
        ({"url": "https://a.se", "secret_token": "a:b"}, "secret token contains unallowed characters"),
        ({"url": "https://a.se", "secret_token": "a" * 257}, "secret token is too long"),
    ],
)
async def test_a_webhook_that_telegram_does_not_take_is_refused(
    telegram: Served, params: dict[str, str], reason: str
) -> None:
    answer = await telegram.call("setWebhook", **params)
    assert answer["description"] == f"Bad Request: {reason}"
