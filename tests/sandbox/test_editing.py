"""Edited and deleted messages, and the answers to taps."""

from typing import Any

import pytest

from sandbox.persons import Person
from sandbox.server import Served


@pytest.fixture
async def amina(telegram: Served) -> Person:
    return await telegram.person("Amina", "ar", started=True)


async def refused(telegram: Served, method: str, **params: Any) -> tuple[int, str]:
    answer = await telegram.call(method, **params)
    assert answer["ok"] is False
    return answer["error_code"], answer["description"]


async def test_an_unchanged_edit_is_refused_and_a_changed_one_keeps_its_number(telegram: Served, amina: Person) -> None:
    markup = {"inline_keyboard": [[{"text": "Go", "callback_data": "x"}]]}
    sent = await telegram.call("sendMessage", chat_id=amina.id, text="<b>a</b>", parse_mode="HTML", reply_markup=markup)
    number = sent["result"]["message_id"]
    where = {"chat_id": amina.id, "message_id": number}
    same = (
        "Bad Request: message is not modified: specified new message content and reply markup are exactly the same "
        "as a current content and reply markup of the message"
    )
    again = {"text": " <b>a</b> ", "parse_mode": "HTML", "reply_markup": markup}
    assert await refused(telegram, "editMessageText", **where, **again) == (400, same)
    assert await refused(telegram, "editMessageReplyMarkup", **where, reply_markup=markup) == (400, same)
    changed = await telegram.call("editMessageText", **where, text="a")
    assert changed["result"]["message_id"] == number
    assert "reply_markup" not in changed["result"]


async def test_only_own_messages_that_exist_and_have_text_can_be_edited(telegram: Served, amina: Person) -> None:
    own = await amina.say("mine")
    place = {"latitude": 56.8, "longitude": 13.9, "title": "House", "address": "Street 2"}
    venue = (await telegram.call("sendVenue", chat_id=amina.id, **place))["result"]["message_id"]
    reasons = {
        999: "message to edit not found",
        own: "message can't be edited",
        venue: "there is no text in the message to edit",
        0: "message identifier is not specified",
    }
    for number, reason in reasons.items():
        found = await refused(telegram, "editMessageText", chat_id=amina.id, message_id=number, text="b")
        assert found == (400, f"Bad Request: {reason}")


async def test_a_deleted_message_is_gone(telegram: Served, amina: Person) -> None:
    number = (await telegram.call("sendMessage", chat_id=amina.id, text="a"))["result"]["message_id"]
    assert (await telegram.call("deleteMessage", chat_id=amina.id, message_id=number))["result"] is True
    gone = (400, "Bad Request: message to delete not found")
    assert await refused(telegram, "deleteMessage", chat_id=amina.id, message_id=number) == gone
    assert await amina.transcript() == []


async def test_a_tap_can_be_answered_once_and_in_time(telegram: Served, amina: Person) -> None:
    markup = {"inline_keyboard": [[{"text": "Go", "callback_data": "x"}]]}
    sent = await telegram.call("sendMessage", chat_id=amina.id, text="a", reply_markup=markup)
    too_old = (400, "Bad Request: query is too old and response timeout expired or query ID is invalid")
    first = await amina.forge(sent["result"]["message_id"], "x", forged=False)
    assert (await telegram.call("answerCallbackQuery", callback_query_id=first, text="hi", show_alert=True))["ok"]
    assert [(toast["text"], toast["alert"]) for toast in await amina.toasts()] == [("hi", True)]
    assert await refused(telegram, "answerCallbackQuery", callback_query_id=first) == too_old
    late = await amina.forge(sent["result"]["message_id"], "x")
    await telegram.later(151)
    assert await refused(telegram, "answerCallbackQuery", callback_query_id=late) == too_old
    assert await refused(telegram, "answerCallbackQuery", callback_query_id="1") == too_old
