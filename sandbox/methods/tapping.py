"""The answer to a tap on a button."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sandbox.methods.table import Method
from sandbox.texts.utf16 import units
from sandbox.wire.call import Call
from sandbox.wire.refusals import bad

if TYPE_CHECKING:
    from sandbox.telegram import Telegram

LONGEST_TOAST = 200


def answer_tap(telegram: Telegram, call: Call) -> bool:
    text, url = call.text("text"), call.text("url")
    if units(text) > LONGEST_TOAST:
        raise bad("MESSAGE_TOO_LONG")
    if url and not _opens_bot(url, telegram.me()["username"]):
        raise bad("URL_INVALID")
    tap = telegram.taps.answer(call.text("callback_query_id"))
    telegram.transcript(tap.chat).toast(text, call.truth("show_alert"), url)
    return True


def _opens_bot(url: str, username: str) -> bool:
    """A tap may be answered with a link to the bot itself (or to a game, but we have none) and with no other."""
    own = rf"(?:https?://)?(?:t|telegram)\.me/{username}\?start=[\w-]+|tg://resolve\?domain={username}&start=[\w-]+"
    return re.fullmatch(own, url, re.IGNORECASE | re.ASCII) is not None


METHODS: dict[str, Method] = {"answerCallbackQuery": answer_tap}
