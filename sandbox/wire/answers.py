"""What a bot answers to a push: a call to carry out, or a wish to be left in peace."""

from typing import Any

import sandbox.wire.requests
from sandbox.wire.refusals import Refusal

Json = dict[str, Any]

LONGEST_REST = 3600.0
# What would pull the rug from under this very push; nor does anybody hear what a `get…` would tell.
_NOT_HERE = ("setwebhook", "deletewebhook", "close", "logout")


async def call(content_type: str, body: bytes) -> Json | None:
    """The call in an answer: its parameters and `method`. The bot never learns what came of it."""
    try:
        given, _ = await sandbox.wire.requests.parse(content_type, body)
    except Refusal:
        return None
    method = str(given.get("method", "")).lower()
    return given if method and method not in _NOT_HERE and not method.startswith("get") else None


def rest(retry_after: str) -> float:
    """Seconds that a header `Retry-After` asks for; what is no number asks for none."""
    return min(float(retry_after), LONGEST_REST) if retry_after.isdecimal() else 0.0
