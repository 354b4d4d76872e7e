"""A reply as the calls that carry it to Telegram. A call is plain data: an answer waits as JSON until it is sent."""

import base64
import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any

import bot.buttons
import bot.pictures
from domain.replies import Button, Key, Reply

_NO_MESSAGES = frozenset({"setMyCommands", "deleteMyCommands"})


@dataclass(frozen=True, slots=True)
class Destination:
    """Where an answer goes. `message`: the id of the one whose button was tapped, if it can still be changed."""

    chat: int
    message: int | None = None
    thread: int | None = None
    answers: int | None = None


@dataclass(frozen=True, slots=True)
class Call:
    """One call of the Bot API. `method`: as Telegram names it; `parameters`: JSON, files in base64."""

    method: str
    parameters: dict[str, Any]

    @property
    def chat(self) -> int:
        return int(self.parameters["chat_id"])

    @property
    def is_message(self) -> bool:
        """Nobody hears of the others. Repeated they do no harm, refused neither."""
        return self.method not in _NO_MESSAGES


def of(reply: Reply, to: Destination) -> list[Call]:
    """The calls for a reply: what comes with it first, the words and their buttons last, where the thumb is."""
    return [*_messages(reply, to), *([menu(to.chat, ())] if reply.drops_menu else [])]


def menu(chat: int, commands: Sequence[tuple[str, str]]) -> Call:
    """A private chat's own list of commands, (name without its slash, description). None: the common ones show again.

    It hides the common lists of all languages from that chat.
    """
    scope = {"type": "chat", "chat_id": chat}
    if not commands:
        return Call("deleteMyCommands", {"scope": scope})
    each = [{"command": name, "description": description} for name, description in commands]
    return Call("setMyCommands", {"commands": each, "scope": scope})


def sent_anew(call: Call) -> Call:
    """An edit as a message of its own, for when the edited message is gone."""
    kept = {key: value for key, value in call.parameters.items() if key != "message_id"}
    return Call("sendMessage", kept)


def without_picture(call: Call) -> Call | None:
    """The words of a photo that Telegram refuses, as a message; None: they come by themselves, behind it."""
    words = bot.pictures.words_alone(call.parameters)
    return Call("sendMessage", words) if words else None


def dump(calls: list[Call]) -> str:
    return json.dumps([asdict(call) for call in calls], ensure_ascii=False)


def load(stored: str) -> list[Call]:
    return [Call(**call) for call in json.loads(stored)]


def _messages(reply: Reply, to: Destination) -> list[Call]:
    extras = _extras(reply, to)
    words = {"text": reply.text, "parse_mode": "HTML", "reply_markup": _markup(reply)}
    words["link_preview_options"] = {"is_disabled": True}
    if reply.picture is not None:
        return [*extras, *_pictured(reply.picture, words, {**_address(to), **_quoted(to)})]
    if to.message is not None and not extras and not reply.anew and reply.keys is None:
        return [Call("editMessageText", {"chat_id": to.chat, "message_id": to.message, **words})]
    return [*extras, Call("sendMessage", {**_address(to), **words, **_quoted(to)})]


def _pictured(picture: str, words: dict[str, Any], address: dict[str, Any]) -> list[Call]:
    photo, below = bot.pictures.above(picture, words, address)
    return [Call("sendPhoto", photo), *([Call("sendMessage", below)] if below else [])]


def _extras(reply: Reply, to: Destination) -> list[Call]:
    extras = []
    if reply.venue:
        extras.append(Call("sendVenue", {**_address(to), **asdict(reply.venue)}))
    if reply.document:
        content = base64.b64encode(reply.document.content).decode("ascii")
        document = {"filename": reply.document.name, "document": content}
        extras.append(Call("sendDocument", {**_address(to), **document}))
    return extras


def _address(to: Destination) -> dict[str, Any]:
    return {"chat_id": to.chat} | ({"message_thread_id": to.thread} if to.thread else {})


def _quoted(to: Destination) -> dict[str, Any]:
    if to.answers is None:
        return {}
    return {"reply_parameters": {"message_id": to.answers, "allow_sending_without_reply": True}}


def _markup(reply: Reply) -> dict[str, Any] | None:
    """Telegram takes one of them with a message: keys go before buttons."""
    if reply.keys is None:
        return _keyboard(reply)
    if not reply.keys:
        return {"remove_keyboard": True}
    rows = [[_key(key)] for key in reply.keys]
    return {"keyboard": rows, "resize_keyboard": True, "one_time_keyboard": True}


def _key(key: Key) -> dict[str, Any]:
    if key.picks is None:
        return {"text": key.label}
    asked = {"request_id": key.picks, "user_is_bot": False, "max_quantity": 1}
    return {"text": key.label, "request_users": asked}


def _keyboard(reply: Reply) -> dict[str, Any] | None:
    if not reply.buttons:
        return None
    return {"inline_keyboard": [[_button(button) for button in row] for row in reply.buttons]}


def _button(button: Button) -> dict[str, Any]:
    if button.url is not None:
        return {"text": button.label, "url": button.url}
    if button.wish is None:
        raise ValueError("a button carries an intent or an address")
    return {"text": button.label, "callback_data": bot.buttons.pack(button.wish)}
