"""Wishes about going on."""

from typing import assert_never

import handlers.terms
from domain.intents import AboutTerms, ChooseToRenew, Renew, RenewHost, RenewMine
from domain.replies import Reply
from handlers.visit import Visit


async def route(wish: AboutTerms, visit: Visit) -> Reply:
    match wish:
        case RenewMine():
            return await handlers.terms.renew_mine(wish, visit)
        case ChooseToRenew():
            return await handlers.terms.choose(wish, visit)
        case Renew():
            return await handlers.terms.renew(wish, visit)
        case RenewHost():
            return await handlers.terms.renew_host(wish, visit)
        case _:
            assert_never(wish)
