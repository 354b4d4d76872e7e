"""What a method is: it takes the machine and a call, gives a result (perhaps later), or raises Refusal."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from sandbox.people import Chat
from sandbox.wire.call import Call
from sandbox.wire.refusals import forbidden

if TYPE_CHECKING:
    from sandbox.telegram import Telegram

Json = dict[str, Any]
Method = Callable[["Telegram", Call], Any]


def writable(telegram: Telegram, call: Call) -> Chat:
    """The chat of a call that puts something into it. Raises Refusal."""
    # Whoever takes the sender of the bot's own message for a person ends up here.
    if call.text("chat_id") == str(telegram.id):
        raise forbidden("bots can't send messages to bots")
    return telegram.people.writable(call.text("chat_id"))
