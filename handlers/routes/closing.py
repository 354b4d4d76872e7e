"""Wishes about a place's hours."""

from typing import assert_never

import handlers.closing
import handlers.weekly_hours
from domain.intents import AboutClosing, ChangeHours, Close
from domain.replies import Reply
from handlers.visit import Visit


async def route(wish: AboutClosing, visit: Visit) -> Reply:
    match wish:
        case Close():
            return await handlers.closing.close(wish, visit)
        case ChangeHours():
            return await handlers.weekly_hours.change_hours(wish, visit)
        case _:
            assert_never(wish)
