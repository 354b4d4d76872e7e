"""The Bot API's methods by name. Source: https://core.telegram.org/bots/api."""

from __future__ import annotations

import inspect
from typing import TYPE_CHECKING, Any

from sandbox.call import Call
from sandbox.methods import chats, editing, fetching, profile, sending
from sandbox.refusals import Refusal

if TYPE_CHECKING:
    from sandbox.telegram import Telegram

METHODS = {
    name.lower(): method
    for table in (chats.METHODS, editing.METHODS, fetching.METHODS, profile.METHODS, sending.METHODS)
    for name, method in table.items()
}


async def carry_out(telegram: Telegram, call: Call) -> Any:
    """The result of one call. Raises Refusal."""
    method = METHODS.get(call.method)
    if method is None:
        raise Refusal(404, "Not Found: method not found")
    result = method(telegram, call)
    return await result if inspect.isawaitable(result) else result
