"""What a method is: it takes the machine and a call, gives a result (perhaps later), or raises Refusal."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from sandbox.call import Call

if TYPE_CHECKING:
    from sandbox.telegram import Telegram

Json = dict[str, Any]
Method = Callable[["Telegram", Call], Any]
