"""Methods that put a new message into a chat."""

from __future__ import annotations

from typing import TYPE_CHECKING

import sandbox.files
import sandbox.keyboards
import sandbox.keys
import sandbox.texts.reading
from sandbox.keyboards import Markup
from sandbox.methods.table import Json, Method, writable
from sandbox.people import Chat, Person
from sandbox.wire.call import Call
from sandbox.wire.refusals import bad

if TYPE_CHECKING:
    from sandbox.telegram import Telegram


def send_message(telegram: Telegram, call: Call) -> Json:
    text, entities = sandbox.texts.reading.message(call)
    preview = call.value("link_preview_options", "can't parse link preview options JSON object")
    content = {"text": text, "entities": entities, "link_preview_options": preview}
    return _send(telegram, call, content)


def send_location(telegram: Telegram, call: Call) -> Json:
    return _send(telegram, call, {"location": _location(call)})


def send_venue(telegram: Telegram, call: Call) -> Json:
    location = _location(call)
    title, address = call.text("title").strip(), call.text("address").strip()
    if not title or not address:
        raise bad(f"venue {'address' if title else 'title'} must be non-empty")
    # The location stands beside it, too, for bots that know no venue.
    content = {"venue": {"location": location, "title": title, "address": address}, "location": location}
    return _send(telegram, call, content)


def send_document(telegram: Telegram, call: Call) -> Json:
    caption, entities = sandbox.texts.reading.caption(call)
    stored = telegram.files.sent(call, "document")
    content = {"document": stored.document(), "caption": caption, "caption_entities": entities}
    return _send(telegram, call, content)


def send_photo(telegram: Telegram, call: Call) -> Json:
    caption, entities = sandbox.texts.reading.caption(call)
    stored = telegram.files.sent(call, "photo")
    sandbox.files.check_photo(stored.upload)
    content = {"photo": stored.photo(), "caption": caption, "caption_entities": entities}
    return _send(telegram, call, content)


def _location(call: Call) -> Json:
    values: Json = {}
    for name, largest in (("latitude", 90), ("longitude", 180)):
        value = call.number(name)
        if value is None:
            raise bad(f"{name} is empty")
        if not abs(value) <= largest:
            raise bad("wrong location specified")
        values[name] = value
    return values


def _send(telegram: Telegram, call: Call, content: Json) -> Json:
    markup = sandbox.keyboards.read(call)
    chat = writable(telegram, call)
    reply = _reply(telegram, call, chat)
    if call.integer("message_thread_id"):
        raise bad("message thread not found")
    telegram.limits.check(chat.id)
    if markup and not isinstance(chat, Person):
        sandbox.keys.check_private(markup.get("keyboard", []))
    if markup and "inline_keyboard" not in markup:
        _show_keys(telegram, chat, markup)
        markup = None
    flags = {"has_protected_content": call.truth("protect_content")}
    known = {**content, **flags, "reply_to_message": reply, "reply_markup": markup}
    return telegram.write(chat, {name: value for name, value in known.items() if value})


def _show_keys(telegram: Telegram, chat: Chat, markup: Markup) -> None:
    telegram.transcript(chat.id).keys = None if markup.get("remove_keyboard") else markup


def _reply(telegram: Telegram, call: Call, chat: Chat) -> Json | None:
    given = call.value("reply_parameters", "can't parse reply parameters JSON object")
    if given is None:
        number, optional = call.integer("reply_to_message_id"), call.truth("allow_sending_without_reply")
    elif not isinstance(given, dict) or "message_id" not in given:
        raise bad('can\'t find field "message_id"')
    else:
        number, optional = _number(given["message_id"]), bool(given.get("allow_sending_without_reply"))
    if not number:
        return None
    written = telegram.transcript(chat.id).find(number)
    if written is None and not optional:
        raise bad("message to be replied not found")
    if written is None:
        return None
    return {name: value for name, value in written.message.items() if name != "reply_to_message"}


def _number(given: object) -> int:
    try:
        return int(str(given))
    except ValueError:
        raise bad('field "message_id" must be a valid Number') from None


METHODS: dict[str, Method] = {
    "sendMessage": send_message,
    "sendLocation": send_location,
    "sendVenue": send_venue,
    "sendDocument": send_document,
    "sendPhoto": send_photo,
}
