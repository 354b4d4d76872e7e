"""Calls over HTTP that Telegram refuses, in its words and with its status."""

from typing import Any

import aiohttp
import pytest

import sandbox.wire.requests
from sandbox.persons import Person
from sandbox.server import Served
from sandbox.wire.refusals import Refusal


@pytest.fixture
async def amina(telegram: Served) -> Person:
    return await telegram.person("Amina", "ar", started=True)


async def refused(telegram: Served, method: str, **params: Any) -> tuple[int, str]:
    answer = await telegram.call(method, **params)
    assert answer["ok"] is False
    return answer["error_code"], answer["description"]


async def test_a_wrong_token_and_an_unknown_method_are_told_apart(telegram: Served) -> None:
    async with aiohttp.ClientSession() as session:
        async with session.get(f"{telegram.url}/bot1:wrong/getMe") as answer:
            assert answer.status == 401
            assert await answer.json() == {"ok": False, "error_code": 401, "description": "Unauthorized"}
        async with session.get(f"{telegram.url}/bot{telegram.token}/frobnicate") as answer:
            assert (answer.status, (await answer.json())["error_code"]) == (404, 404)


def test_a_token_that_can_be_nobodys_is_told_apart_from_another_bots() -> None:
    sandbox.wire.requests.check_token("424242:sandbox", "424242:sandbox")
    for given, code in {"1:wrong": 401, "wrong": 404, "0:x": 404, "1:": 404, "1:x/y": 404}.items():
        with pytest.raises(Refusal) as caught:
            sandbox.wire.requests.check_token(given, "424242:sandbox")
        assert caught.value.code == code


async def test_a_call_may_come_as_a_question_a_form_or_json(telegram: Served, amina: Person) -> None:
    url = f"{telegram.url}/bot{telegram.token}/sendMessage"
    wish = {"chat_id": str(amina.id), "text": "å & 😀", "parse_mode": "None"}
    parts = aiohttp.FormData(wish)
    parts.add_field("unknown", b"x", filename="a.txt")
    ways: list[dict[str, Any]] = [{"params": wish}, {"data": wish}, {"json": wish}, {"data": parts}]
    async with aiohttp.ClientSession() as session:
        for way in ways:
            async with session.post(url, **way) as answer:
                assert (await answer.json())["result"]["text"] == "å & 😀"
        async with session.get(url, params=wish) as answer:
            assert (await answer.json())["result"]["message_id"] == len(ways) + 1


async def test_method_names_may_be_written_in_any_case(telegram: Served) -> None:
    assert (await telegram.call("GETME"))["result"]["is_bot"] is True


@pytest.mark.parametrize("chat", [0, -1, 77, "@nobody_at_all", "words"])
async def test_an_unknown_chat_is_not_found(telegram: Served, chat: object) -> None:
    assert await refused(telegram, "sendMessage", chat_id=chat, text="a") == (400, "Bad Request: chat not found")


async def test_a_missing_chat_or_text_is_named(telegram: Served) -> None:
    assert await refused(telegram, "sendMessage", text="a") == (400, "Bad Request: chat_id is empty")
    assert await refused(telegram, "sendMessage", chat_id=0) == (400, "Bad Request: message text is empty")


async def test_the_bot_may_not_write_first_nor_to_whom_has_blocked_it(telegram: Served) -> None:
    bo = await telegram.person("Bo")
    cannot = "Forbidden: bot can't initiate conversation with a user"
    assert await refused(telegram, "sendMessage", chat_id=bo.id, text="a") == (403, cannot)
    await bo.say("hej")
    await bo.block()
    blocked = "Forbidden: bot was blocked by the user"
    assert await refused(telegram, "sendMessage", chat_id=bo.id, text="a") == (403, blocked)
    await bo.unblock()
    assert (await telegram.call("sendMessage", chat_id=bo.id, text="a"))["ok"]


async def test_a_bot_that_has_left_a_group_is_no_member(telegram: Served, amina: Person) -> None:
    group = await telegram.group("All", amina)
    assert (await telegram.call("leaveChat", chat_id=group))["ok"]
    left = "Forbidden: bot is not a member of the supergroup chat"
    assert await refused(telegram, "sendMessage", chat_id=group, text="a") == (403, left)


async def test_a_bot_can_not_write_to_bots(telegram: Served, amina: Person) -> None:
    itself = (await telegram.call("getMe"))["result"]["id"]
    bots = (403, "Forbidden: bots can't send messages to bots")
    assert await refused(telegram, "sendMessage", chat_id=itself, text="a") == bots
    assert await refused(telegram, "sendChatAction", chat_id=itself, action="typing") == bots


async def test_only_forums_have_threads_and_only_some_things_can_be_done(telegram: Served, amina: Person) -> None:
    thread = await refused(telegram, "sendMessage", chat_id=amina.id, text="a", message_thread_id=7)
    assert thread == (400, "Bad Request: message thread not found")
    action = await refused(telegram, "sendChatAction", chat_id=amina.id, action="yawning")
    assert action == (400, "Bad Request: wrong parameter action in request")


async def test_half_surrogates_and_bad_bytes_are_refused(telegram: Served, amina: Person) -> None:
    not_utf8 = "Bad Request: strings must be encoded in UTF-8"
    assert await refused(telegram, "sendMessage", chat_id=amina.id, text="a\ud800b") == (400, not_utf8)
    async with aiohttp.ClientSession() as session:
        body = f"chat_id={amina.id}&text=%ED%A0%80"
        form = {"Content-Type": "application/x-www-form-urlencoded"}
        async with session.post(f"{telegram.url}/bot{telegram.token}/sendMessage", data=body, headers=form) as answer:
            assert (answer.status, (await answer.json())["description"]) == (400, not_utf8)


async def test_places_need_coordinates_and_names(telegram: Served, amina: Person) -> None:
    where = {"chat_id": amina.id, "title": "House", "address": "Street 2"}
    reasons: dict[str, dict[str, Any]] = {
        "latitude is empty": {"longitude": 1},
        "wrong location specified": {"latitude": 91, "longitude": 1},
        "venue title must be non-empty": {"latitude": 1, "longitude": 1, "title": " "},
    }
    for reason, more in reasons.items():
        assert await refused(telegram, "sendVenue", **{**where, **more}) == (400, f"Bad Request: {reason}")


async def test_answering_a_message_that_is_not_there_is_refused(telegram: Served, amina: Person) -> None:
    reply: dict[str, Any] = {"chat_id": amina.id, "text": "a", "reply_parameters": {"message_id": 999}}
    assert await refused(telegram, "sendMessage", **reply) == (400, "Bad Request: message to be replied not found")
    reply["reply_parameters"]["allow_sending_without_reply"] = True
    assert (await telegram.call("sendMessage", **reply))["ok"]


async def test_every_refusal_stands_in_the_journal(telegram: Served) -> None:
    await telegram.call("sendMessage", chat_id=1, text="a")
    calls = await telegram.calls(refused=True)
    assert [(call["method"], call["code"], call["description"]) for call in calls] == [
        ("sendmessage", 400, "Bad Request: chat not found")
    ]


async def test_who_has_left_telegram_can_no_longer_be_written_to(telegram: Served) -> None:
    gone = await telegram.person("Bo", "sv", started=True, deactivated=True)
    answer = await refused(telegram, "sendMessage", chat_id=gone.id, text="hej")
    assert answer == (403, "Forbidden: user is deactivated")


async def test_what_can_be_nobodys_token_is_not_found(telegram: Served) -> None:
    async with aiohttp.ClientSession() as session, session.get(f"{telegram.url}/botnonsense/getMe") as answer:
        assert answer.status == 404
