"""Wishes about seats."""

from typing import assert_never

import handlers.assent
import handlers.my_signups
import handlers.seats
import handlers.signups
from domain.intents import (
    AboutSeats,
    AnswerInWords,
    AskSeats,
    AskToJoin,
    AskToLeave,
    CancelSignUp,
    ChangeSeats,
    Join,
    KeepWaiting,
    Leave,
    ListMySignUps,
    SayComing,
    ShowSignUp,
    SignUp,
    TakeOffer,
)
from domain.replies import Reply
from handlers.visit import Visit


async def route(wish: AboutSeats, visit: Visit) -> Reply:  # noqa: C901 — one line for each intent is its whole use
    match wish:
        case SignUp():
            return await handlers.signups.sign_up(wish, visit)
        case AskToJoin():
            return await handlers.signups.ask_to_join(wish, visit)
        case Join():
            return await handlers.signups.join(wish, visit)
        case ShowSignUp():
            return await handlers.my_signups.show_sign_up(wish, visit)
        case AskSeats():
            return await handlers.seats.ask_seats(wish, visit)
        case ChangeSeats():
            return await handlers.seats.change_seats(wish, visit)
        case CancelSignUp():
            return await handlers.my_signups.cancel_sign_up(wish, visit)
        case AskToLeave():
            return await handlers.seats.ask_to_leave(wish, visit)
        case Leave():
            return await handlers.seats.leave(wish, visit)
        case SayComing():
            return await handlers.signups.say_coming(wish, visit)
        case TakeOffer():
            return await handlers.seats.take_offer(wish, visit)
        case KeepWaiting():
            return await handlers.seats.keep_waiting(wish, visit)
        case ListMySignUps():
            return await handlers.my_signups.list_my_sign_ups(visit)
        case AnswerInWords():
            return await handlers.assent.answer_in_words(visit)
        case _:
            assert_never(wish)
