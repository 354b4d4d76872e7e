"""Wishes about what a second association has to agree to."""

from typing import assert_never

import handlers.awaiting
import handlers.second_looks
from domain.intents import AboutAwaiting, Agree, Decline, SetSecondOk, Veto, Withdraw
from domain.replies import Reply
from handlers.visit import Visit


async def route(wish: AboutAwaiting, visit: Visit) -> Reply:
    match wish:
        case Agree():
            return await handlers.awaiting.agree(wish, visit)
        case Decline():
            return await handlers.awaiting.decline(wish, visit)
        case Withdraw():
            return await handlers.awaiting.withdraw(wish, visit)
        case Veto():
            return await handlers.second_looks.veto(wish, visit)
        case SetSecondOk():
            return await handlers.awaiting.set_second_ok(wish, visit)
        case _:
            assert_never(wish)
