"""Methods that take messages away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sandbox.methods.table import Method
from sandbox.people import Chat, Group
from sandbox.transcripts import Written
from sandbox.wire.call import Call
from sandbox.wire.refusals import bad

if TYPE_CHECKING:
    from sandbox.telegram import Telegram

TWO_DAYS = 48 * 3600
MOST = 100


def delete_message(telegram: Telegram, call: Call) -> bool:
    chat = telegram.people.writable(call.text("chat_id"))
    written = telegram.transcript(chat.id).find(number(call))
    if written is None:
        raise bad("message to delete not found")
    _check(telegram, chat, written)
    telegram.transcript(chat.id).delete(written)
    return True


def delete_messages(telegram: Telegram, call: Call) -> bool:
    """Those that are not there are passed over."""
    chat = telegram.people.writable(call.text("chat_id"))
    transcript = telegram.transcript(chat.id)
    found = [written for written in map(transcript.find, _numbers(call)) if written]
    for written in found:
        _check(telegram, chat, written)
    for written in found:
        transcript.delete(written)
    return True


def number(call: Call) -> int:
    """The message that a call is about. Raises Refusal."""
    named = call.integer("message_id")
    if not named:
        raise bad("message identifier is not specified")
    return named


def _check(telegram: Telegram, chat: Chat, written: Written) -> None:
    if not written.by_bot and isinstance(chat, Group) and chat.bot != "administrator":
        raise bad("message can't be deleted")
    if telegram.clock() - written.message["date"] > TWO_DAYS:
        raise bad("message can't be deleted for everyone")


def _numbers(call: Call) -> list[int]:
    given = call.value("message_ids", "can't parse message identifiers JSON object")
    if given is None:
        raise bad("message identifiers are not specified")
    if not isinstance(given, list) or not all(isinstance(one, int) for one in given):
        raise bad("expected an Array of message identifiers")
    if len(given) > MOST:
        raise bad("too many message identifiers specified")
    return given


METHODS: dict[str, Method] = {"deleteMessage": delete_message, "deleteMessages": delete_messages}
