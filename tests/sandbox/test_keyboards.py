"""Inline keyboards that Telegram takes and refuses."""

import json
from typing import Any

import pytest

import sandbox.keyboards
from sandbox.wire.call import Call
from sandbox.wire.refusals import Refusal


def read(markup: Any) -> Any:
    return sandbox.keyboards.read(Call("sendmessage", {"reply_markup": markup}))


def inline(*buttons: Any) -> dict[str, Any]:
    return {"inline_keyboard": [list(buttons)]}


def data(value: str) -> dict[str, str]:
    return {"text": "Go", "callback_data": value}


def link(url: str) -> dict[str, str]:
    return {"text": "Go", "url": url}


URL = "inline keyboard button URL"
APP = "inline keyboard button Web App URL 'http://a.se' is invalid: Only HTTPS links are allowed"
BUTTON = "can't parse inline keyboard button: "
KEY = "can't parse keyboard button: "


def asks(**wanted: Any) -> dict[str, Any]:
    return {"keyboard": [[{"text": "Who?", "request_users": wanted}]]}


REFUSED = [
    (asks(), KEY + 'Can\'t find field "request_id"'),
    (asks(request_id=2**31), KEY + 'Field "request_id" must be a valid Number'),
    (asks(request_id=-(2**31) - 1), KEY + 'Field "request_id" must be a valid Number'),
    (asks(request_id="x"), KEY + 'Field "request_id" must be a valid Number'),
    (asks(request_id=True), KEY + 'Field "request_id" must be of type Number'),
    (asks(request_id=1.5), KEY + 'Field "request_id" must be of type Number'),
    (asks(request_id=1, max_quantity=0), "the maximum number of requested users must be from 1 to 10"),
    (asks(request_id=1, max_quantity=11), "the maximum number of requested users must be from 1 to 10"),
    (asks(request_id=1, user_is_bot="no"), KEY + 'Field "user_is_bot" must be of type Boolean'),
    (asks(request_id=1, request_name=1), KEY + 'Field "request_name" must be of type Boolean'),
    ({"keyboard": [[{"text": "A", "request_users": 7}]]}, KEY + 'Field "request_users" must be of type Object'),
    ({"keyboard": asks(request_id=1)["keyboard"] * 2}, "request identifiers must be unique"),
    (inline(data("x" * 65)), "BUTTON_DATA_INVALID"),
    (inline(data("å" * 33)), "BUTTON_DATA_INVALID"),
    (inline(data("")), BUTTON + "Text buttons are unallowed in the inline keyboard"),
    (inline({"text": "Go"}), BUTTON + "Text buttons are unallowed in the inline keyboard"),
    (inline({"callback_data": "x"}), BUTTON + 'Can\'t find field "text"'),
    (inline({"text": 7, "callback_data": "x"}), BUTTON + 'Field "text" must be of type String'),
    (inline({"text": "Go", "callback_data": 7}), BUTTON + 'Field "callback_data" must be of type String'),
    (inline({"text": "Go", "url": None}), BUTTON + 'Field "url" must be of type String'),
    (inline("Go"), BUTTON + "InlineKeyboardButton must be an Object"),
    (inline({"text": "", "callback_data": "x"}), "inline keyboard button text must be non-empty"),
    ({"keyboard": [[{"text": ""}]]}, "keyboard button text must be non-empty"),
    ({"keyboard": [[{}]]}, 'can\'t parse keyboard button: Field "text" must be of type String'),
    ({"keyboard": [["a"] * 50] * 7}, "reply markup is too long"),
    (inline({"text": " ", "callback_data": "x"}), "REPLY_MARKUP_INVALID"),
    (inline({**data("x"), "url": "https://a.se"}), BUTTON + "exactly one action is allowed, not url and callback_data"),
    (inline(link("not-a-url")), f"{URL} 'not-a-url' is invalid: Wrong HTTP URL"),
    (inline(link("ftp://a.se")), f"{URL} 'ftp://a.se' is invalid: Unsupported URL protocol"),
    (inline(link("tel:112x")), f"{URL} 'tel:112x' is invalid: Wrong port number specified in the URL"),
    (inline(link("https://")), f"{URL} 'https://' is invalid: URL host is empty"),
    (inline({"text": "Go", "copy_text": {"text": "x" * 257}}), "BUTTON_COPY_TEXT_INVALID"),
    (
        inline({"text": "Go", "web_app": {"url": "http://a.se"}}),
        APP,
    ),
    (inline({"text": "Go", "pay": True}), "BUTTON_TYPE_INVALID"),
    ({"inline_keyboard": [[data("x")] * 5] * 21}, "reply markup is too long"),
    ({"inline_keyboard": "bad"}, 'field "inline_keyboard" must be of type Array'),
    ({"inline_keyboard": [data("x")]}, 'field "inline_keyboard" must be an Array of Arrays'),
    ({"force_reply": "yes"}, 'field "force_reply" must be of type Boolean'),
    ("[]", "object expected as reply markup"),
    ("{oops", "can't parse reply keyboard markup JSON object"),
    ('{"inline_keyboard": [[{"text": "\\ud800", "callback_data": "x"}]]}', "strings must be encoded in UTF-8"),
]


@pytest.mark.parametrize(("markup", "reason"), REFUSED)
def test_a_keyboard_that_telegram_does_not_take_is_refused(markup: Any, reason: str) -> None:
    with pytest.raises(Refusal) as caught:
        read(markup)
    assert caught.value.description == f"Bad Request: {reason}"


def test_a_good_keyboard_comes_back_without_its_empty_rows() -> None:
    rows = [[data("x" * 64), {"text": "Web", "url": "https://a.se"}], []]
    assert read(json.dumps({"inline_keyboard": rows})) == {
        "inline_keyboard": [[data("x" * 64), {"text": "Web", "url": "https://a.se/"}]]
    }


def test_a_keyboard_without_buttons_is_none() -> None:
    assert read({"inline_keyboard": [[]]}) is None


def test_only_an_inline_keyboard_may_stand_under_an_edited_message() -> None:
    with pytest.raises(Refusal, match="inline keyboard expected"):
        sandbox.keyboards.read_inline(Call("editmessagetext", {"reply_markup": {"keyboard": [[{"text": "A"}]]}}))


@pytest.mark.parametrize("number", [-(2**31), 0, 2**31 - 1, "7"])
def test_a_key_that_asks_for_people_is_taken_for_one_person_if_it_does_not_say_how_many(number: Any) -> None:
    [[key]] = read(asks(request_id=number, user_is_bot=False))["keyboard"]
    assert key["request_users"] == {"request_id": int(number), "user_is_bot": False, "max_quantity": 1}
    assert read(asks(request_id=number, max_quantity=10))["keyboard"][0][0]["request_users"]["max_quantity"] == 10
