"""Wishes about the dates of an activity, of those who run it."""

from typing import assert_never

import handlers.cancelling
import handlers.moving
import handlers.putting_back
from domain.intents import (
    AboutDates,
    AskToPutBack,
    CallOffMore,
    ChooseToMove,
    ChooseToPutBack,
    MoveByWords,
    MoveOne,
    PutBack,
)
from domain.replies import Reply
from handlers.visit import Visit


async def route(wish: AboutDates, visit: Visit) -> Reply:
    match wish:
        case CallOffMore():
            return await handlers.cancelling.call_off_more(wish, visit)
        case ChooseToPutBack():
            return await handlers.putting_back.choose_to_put_back(wish, visit)
        case AskToPutBack():
            return await handlers.putting_back.ask_to_put_back(wish, visit)
        case PutBack():
            return await handlers.putting_back.put_back(wish, visit)
        case ChooseToMove():
            return await handlers.moving.choose_to_move(wish, visit)
        case MoveOne():
            return await handlers.moving.move_one(wish, visit)
        case MoveByWords():
            return await handlers.moving.move_by_words(wish, visit)
        case _:
            assert_never(wish)
