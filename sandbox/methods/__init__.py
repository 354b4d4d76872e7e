"""The Bot API's methods by name. Source: https://core.telegram.org/bots/api."""

from __future__ import annotations

import inspect
from typing import TYPE_CHECKING, Any

from sandbox.methods import chats, deleting, editing, fetching, leaving, profile, sending, tapping
from sandbox.wire.call import Call
from sandbox.wire.refusals import Refusal

if TYPE_CHECKING:
    from sandbox.telegram import Telegram

_TABLES = [room.METHODS for room in (chats, deleting, editing, fetching, leaving, profile, sending, tapping)]
METHODS = {name.lower(): method for table in _TABLES for name, method in table.items()}
# As the documentation writes them.
NAMES = {name.lower(): name for table in _TABLES for name in table}


async def carry_out(telegram: Telegram, call: Call) -> Any:
    """The result of one call. Raises Refusal."""
    method = METHODS.get(call.method)
    if telegram.updates.away_until > telegram.clock():
        raise Refusal(400, "Logged out")
    if method is None:
        raise Refusal(404, "Not Found: method not found")
    result = method(telegram, call)
    return await result if inspect.isawaitable(result) else result
