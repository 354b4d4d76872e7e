"""Wishes about one time of an activity, of those who run it."""

from typing import assert_never

import handlers.occurrences
from domain.intents import AboutOccurrence, AskToCallOff, CallOff, ChooseToCallOff, ChooseWho, ShowWho
from domain.replies import Reply
from handlers.visit import Visit


async def route(wish: AboutOccurrence, visit: Visit) -> Reply:
    match wish:
        case ChooseToCallOff():
            return await handlers.occurrences.choose_to_call_off(wish, visit)
        case AskToCallOff():
            return await handlers.occurrences.ask_to_call_off(wish, visit)
        case CallOff():
            return await handlers.occurrences.call_off(wish, visit)
        case ChooseWho():
            return await handlers.occurrences.choose_who(wish, visit)
        case ShowWho():
            return await handlers.occurrences.show_who(wish, visit)
        case _:
            assert_never(wish)
