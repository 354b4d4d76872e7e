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


async def written(telegram: Served, person: Person) -> int:
    """The number of a new message with the text "a"."""
    return int((await telegram.call("sendMessage", chat_id=person.id, text="a"))["result"]["message_id"])


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


async def test_an_edit_past_the_limit_is_refused_in_other_words_than_a_message(telegram: Served, amina: Person) -> None:
    where = {"chat_id": amina.id, "message_id": await written(telegram, amina)}
    too_long = await refused(telegram, "editMessageText", **where, text="x" * 4097)
    assert too_long == (400, "Bad Request: MESSAGE_TOO_LONG")
    too_long = await refused(telegram, "editMessageCaption", **where, caption="x" * 1025)
    assert too_long == (400, "Bad Request: MEDIA_CAPTION_TOO_LONG")
    no_caption = await refused(telegram, "editMessageCaption", **where, caption="x")
    assert no_caption == (400, "Bad Request: there is no caption in the message to edit")


async def test_numbers_of_messages_count_in_each_chat_for_itself(telegram: Served, amina: Person) -> None:
    bo = await telegram.person("Bo", started=True)
    assert [await written(telegram, person) for person in (amina, bo, amina, bo)] == [1, 1, 2, 2]


async def test_buttons_alone_can_be_changed_and_taken_away(telegram: Served, amina: Person) -> None:
    where = {"chat_id": amina.id, "message_id": await written(telegram, amina)}
    markup = {"inline_keyboard": [[{"text": "Go", "callback_data": "x"}]]}
    changed = await telegram.call("editMessageReplyMarkup", **where, reply_markup=markup)
    assert (changed["result"]["text"], changed["result"]["reply_markup"]) == ("a", markup)
    bare = await telegram.call("editMessageReplyMarkup", **where)
    assert (bare["result"]["text"], "reply_markup" in bare["result"]) == ("a", False)


async def test_a_deleted_message_is_gone(telegram: Served, amina: Person) -> None:
    number = (await telegram.call("sendMessage", chat_id=amina.id, text="a"))["result"]["message_id"]
    assert (await telegram.call("deleteMessage", chat_id=amina.id, message_id=number))["result"] is True
    gone = (400, "Bad Request: message to delete not found")
    assert await refused(telegram, "deleteMessage", chat_id=amina.id, message_id=number) == gone
    assert await amina.transcript() == []


async def test_a_deleted_message_can_be_neither_edited_nor_deleted_again(telegram: Served, amina: Person) -> None:
    number = await written(telegram, amina)
    await telegram.call("deleteMessage", chat_id=amina.id, message_id=number)
    gone = await refused(telegram, "editMessageText", chat_id=amina.id, message_id=number, text="b")
    assert gone == (400, "Bad Request: message to edit not found")
    assert await written(telegram, amina) == number + 1


async def test_many_are_deleted_at_once_and_those_that_are_not_there_are_passed_over(
    telegram: Served, amina: Person
) -> None:
    numbers = [await written(telegram, amina) for _ in range(3)]
    assert (await telegram.call("deleteMessages", chat_id=amina.id, message_ids=[*numbers[:2], 999]))["result"] is True
    assert [message.id for message in await amina.transcript()] == numbers[2:]
    reasons: dict[str, Any] = {
        "message identifiers are not specified": None,
        "expected an Array of message identifiers": "7",
        "too many message identifiers specified": list(range(1, 102)),
    }
    for reason, given in reasons.items():
        found = await refused(telegram, "deleteMessages", chat_id=amina.id, message_ids=given)
        assert found == (400, f"Bad Request: {reason}")


async def test_what_is_older_than_two_days_stays(telegram: Served, amina: Person) -> None:
    old = await written(telegram, amina)
    await telegram.later(48 * 3600 + 1)
    new = await written(telegram, amina)
    stays = (400, "Bad Request: message can't be deleted for everyone")
    assert await refused(telegram, "deleteMessage", chat_id=amina.id, message_id=old) == stays
    assert await refused(telegram, "deleteMessages", chat_id=amina.id, message_ids=[new, old]) == stays
    assert [message.id for message in await amina.transcript()] == [old, new]


@pytest.mark.parametrize("url", ["https://a.se", "https://t.me/another_bot?start=x", "tg://user?id=1", "t.me/x"])
async def test_a_tap_opens_nothing_but_the_bot_itself(telegram: Served, amina: Person, url: str) -> None:
    query = await amina.forge(await written(telegram, amina), "x")
    found = await refused(telegram, "answerCallbackQuery", callback_query_id=query, url=url)
    assert found == (400, "Bad Request: URL_INVALID")
    own = f"https://t.me/{(await telegram.call('getMe'))['result']['username']}?start=x"
    assert (await telegram.call("answerCallbackQuery", callback_query_id=query, url=own))["ok"]
    assert [toast["url"] for toast in await amina.toasts()] == [own]


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
