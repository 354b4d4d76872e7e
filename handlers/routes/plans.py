"""Wishes about a change of the programme that somebody is half-way through, or has just made."""

from typing import assert_never

import handlers.steps
import handlers.undoing
from domain.intents import AboutPlan, AnswerPlan, AskForPart, CarryOut, ChooseForPart, DropPlan, ShowPlan, Undo
from domain.replies import Reply
from handlers.visit import Visit


async def route(wish: AboutPlan, visit: Visit) -> Reply:
    match wish:
        case ShowPlan():
            return await handlers.steps.show_plan(wish, visit)
        case AskForPart():
            return await handlers.steps.ask_for_part(wish, visit)
        case ChooseForPart():
            return await handlers.steps.choose_for_part(wish, visit)
        case AnswerPlan():
            return await handlers.steps.answer_plan(wish, visit)
        case CarryOut():
            return await handlers.steps.carry_out(wish, visit)
        case DropPlan():
            return await handlers.steps.drop_plan(wish, visit)
        case Undo():
            return await handlers.undoing.undo(wish, visit)
        case _:
            assert_never(wish)
