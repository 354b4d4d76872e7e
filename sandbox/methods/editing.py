"""Methods that change a message."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import sandbox.keyboards
import sandbox.texts.reading
from sandbox.methods.deleting import number
from sandbox.methods.table import Json, Method
from sandbox.people import Chat
from sandbox.transcripts import Written
from sandbox.wire.call import Call
from sandbox.wire.refusals import bad

if TYPE_CHECKING:
    from sandbox.telegram import Telegram

_SAME = (
    "message is not modified: specified new message content and reply markup are exactly the same "
    "as a current content and reply markup of the message"
)


def edit_text(telegram: Telegram, call: Call) -> Json:
    text, entities = sandbox.texts.reading.message(call, too_long="MESSAGE_TOO_LONG")
    markup = sandbox.keyboards.read_inline(call)
    chat, written = _editable(telegram, call)
    if "text" not in written.message:
        raise bad("there is no text in the message to edit")
    return _change(telegram, chat, written, {"text": text, "entities": entities, "reply_markup": markup})


def edit_caption(telegram: Telegram, call: Call) -> Json:
    text, entities = sandbox.texts.reading.caption(call, too_long="MEDIA_CAPTION_TOO_LONG")
    markup = sandbox.keyboards.read_inline(call)
    chat, written = _editable(telegram, call)
    if not {"photo", "document"} & written.message.keys():
        raise bad("there is no caption in the message to edit")
    return _change(telegram, chat, written, {"caption": text, "caption_entities": entities, "reply_markup": markup})


def edit_markup(telegram: Telegram, call: Call) -> Json:
    markup = sandbox.keyboards.read_inline(call)
    chat, written = _editable(telegram, call)
    return _change(telegram, chat, written, {"reply_markup": markup})


def _editable(telegram: Telegram, call: Call) -> tuple[Chat, Written]:
    chat = telegram.people.writable(call.text("chat_id"))
    written = telegram.transcript(chat.id).find(number(call))
    if written is None:
        raise bad("message to edit not found")
    if not written.by_bot:
        raise bad("message can't be edited")
    return chat, written


def _change(telegram: Telegram, chat: Chat, written: Written, content: dict[str, Any]) -> Json:
    old = written.message
    if all((old.get(name) or None) == (value or None) for name, value in content.items()):
        raise bad(_SAME)
    telegram.limits.check(chat.id)
    edited = {**old, **content, "edit_date": int(telegram.clock())}
    telegram.transcript(chat.id).change(written, {name: value for name, value in edited.items() if value})
    return written.message


METHODS: dict[str, Method] = {
    "editMessageText": edit_text,
    "editMessageCaption": edit_caption,
    "editMessageReplyMarkup": edit_markup,
}
