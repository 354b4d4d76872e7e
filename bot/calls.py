"""A reply as the calls that carry it to Telegram. A call is plain data: an answer waits as JSON until it is sent."""

import base64
import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any

import bot.buttons
import views.replies
from domain.replies import Button, Key, Reply

# Below a photo.
_LONGEST_CAPTION = 1024
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
    """The words below a photo, for where Telegram does not know the photo. None: there are none, or it is no photo."""
    if call.method != "sendPhoto" or "caption" not in call.parameters:
        return None
    kept = {key: value for key, value in call.parameters.items() if key not in ("photo", "caption")}
    return Call("sendMessage", {**kept, "text": call.parameters["caption"]})


def dump(calls: list[Call]) -> str:
    return json.dumps([asdict(call) for call in calls], ensure_ascii=False)


def load(stored: str) -> list[Call]:
    return [Call(**call) for call in json.loads(stored)]


def _messages(reply: Reply, to: Destination) -> list[Call]:
    extras = _extras(reply, to)
    words = {"text": reply.text, "parse_mode": "HTML", "reply_markup": _markup(reply)}
    words["link_preview_options"] = {"is_disabled": True}
    if reply.picture and views.replies.length(reply.text) <= _LONGEST_CAPTION:
        return [Call("sendPhoto", {**_address(to), "photo": reply.picture, **_as_caption(words), **_quoted(to)})]
    if to.message is not None and not extras and not reply.anew and reply.keys is None:
        return [Call("editMessageText", {"chat_id": to.chat, "message_id": to.message, **words})]
    return [*extras, Call("sendMessage", {**_address(to), **words, **_quoted(to)})]


def _extras(reply: Reply, to: Destination) -> list[Call]:
    extras = []
    if reply.picture:
        extras.append(Call("sendPhoto", {**_address(to), "photo": reply.picture}))
    if reply.venue:
        extras.append(Call("sendVenue", {**_address(to), **asdict(reply.venue)}))
    if reply.document:
        content = base64.b64encode(reply.document.content).decode("ascii")
        document = {"filename": reply.document.name, "document": content}
        extras.append(Call("sendDocument", {**_address(to), **document}))
    return extras


def _as_caption(words: dict[str, Any]) -> dict[str, Any]:
    return {"caption": words["text"], "parse_mode": words["parse_mode"], "reply_markup": words["reply_markup"]}


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
