"""Methods of a bot that moves to another Bot API server."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from sandbox.methods.table import Method
from sandbox.wire.call import Call
from sandbox.wire.refusals import too_many

if TYPE_CHECKING:
    from sandbox.telegram import Telegram

TEN_MINUTES = 600.0


def log_out(telegram: Telegram, _: Call) -> bool:
    """Every other call is refused for ten minutes."""
    telegram.updates.away_until = telegram.clock() + TEN_MINUTES
    return True


def close(telegram: Telegram, _: Call) -> bool:
    left = telegram.updates.begun_at + TEN_MINUTES - telegram.clock()
    if left > 0:
        raise too_many(math.ceil(left))
    return True


METHODS: dict[str, Method] = {"logOut": log_out, "close": close}
