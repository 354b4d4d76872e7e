"""Wishes about the trail of changes."""

from typing import assert_never

import handlers.log
from domain.intents import AboutTrail, ChooseLogAction, ChooseLogActivity, ShowLog
from domain.replies import Reply
from handlers.visit import Visit


async def route(wish: AboutTrail, visit: Visit) -> Reply:
    match wish:
        case ShowLog():
            return await handlers.log.show_log(wish, visit)
        case ChooseLogActivity():
            return await handlers.log.choose_activity(wish, visit)
        case ChooseLogAction():
            return await handlers.log.choose_action(wish, visit)
        case _:
            assert_never(wish)
