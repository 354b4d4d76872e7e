"""Wishes to post an earlier activity once more."""

from typing import assert_never

import handlers.copies
from domain.intents import AboutCopy, ChooseToCopy, CopyActivity
from domain.replies import Reply
from handlers.visit import Visit


async def route(wish: AboutCopy, visit: Visit) -> Reply:
    match wish:
        case ChooseToCopy():
            return await handlers.copies.choose_to_copy(wish, visit)
        case CopyActivity():
            return await handlers.copies.copy_activity(wish, visit)
        case _:
            assert_never(wish)
