"""Changing the programme in steps: what a tap or words do with a plan. Each aim has its own module for it."""

from collections.abc import Mapping
from typing import Protocol

import handlers.cancelling
import handlers.closing
import handlers.editing
import handlers.moves
import handlers.plans
import handlers.undoing
import handlers.weekly_hours
import views.plans
import views.undoing
from domain.intents import AnswerPlan, AskForPart, CarryOut, ChooseForPart, DropPlan, ShowPlan
from domain.plans import Aim, Plan
from domain.replies import Reply
from handlers.visit import Visit


class Steps(Protocol):
    """What the module of an aim does with a plan of the visit's person."""

    async def show(self, plan: Plan, visit: Visit, /) -> Reply:
        """The preview; while something is missing, the question for it. Changes nothing."""
        ...

    async def ask(self, plan: Plan, part: str, visit: Visit, /) -> Reply:
        """Ask for one part. A part that there is not: the preview."""
        ...

    async def choose(self, plan: Plan, part: str, choice: str, visit: Visit, /) -> Reply:
        """Take a choice and go on. One that is not offered (any more) asks again."""
        ...

    async def answer(self, plan: Plan, text: str, visit: Visit, /) -> Reply:
        """Take words for the part that was asked for, and go on. Not understood: asked again, and nothing is lost."""
        ...

    async def carry_out(self, plan: Plan, visit: Visit, /) -> Reply:
        """Do it, if it still is what was shown; else show it again. The plan goes with it."""
        ...


# Each aim's own module: it has these five functions.
_OF: Mapping[Aim, Steps] = {
    Aim.CANCEL: handlers.cancelling,
    Aim.MOVE: handlers.moves,
    Aim.EDIT: handlers.editing,
    Aim.CLOSE: handlers.closing,
    Aim.HOURS: handlers.weekly_hours,
}


async def show_plan(wish: ShowPlan, visit: Visit) -> Reply:
    plan = handlers.plans.current(wish.plan, visit)
    return await _OF[plan.aim].show(plan, visit) if plan else views.plans.gone(visit.language)


async def ask_for_part(wish: AskForPart, visit: Visit) -> Reply:
    plan = handlers.plans.current(wish.plan, visit)
    return await _OF[plan.aim].ask(plan, wish.part, visit) if plan else views.plans.gone(visit.language)


async def choose_for_part(wish: ChooseForPart, visit: Visit) -> Reply:
    plan = handlers.plans.current(wish.plan, visit)
    if plan is None:
        return views.plans.gone(visit.language)
    return await _OF[plan.aim].choose(plan, wish.part, wish.choice, visit)


async def answer_plan(wish: AnswerPlan, visit: Visit) -> Reply:
    plan = handlers.plans.current(wish.plan, visit)
    if plan is None:
        return views.plans.gone(visit.language)
    step = _OF[plan.aim]
    return await (step.answer(plan, wish.text, visit) if plan.asked else step.show(plan, visit))


async def carry_out(wish: CarryOut, visit: Visit) -> Reply:
    plan = handlers.plans.current(wish.plan, visit)
    if plan is not None:
        return await _OF[plan.aim].carry_out(plan, visit)
    change = await handlers.undoing.of_plan(wish.plan, visit)
    return views.undoing.done_before(change, visit.language) if change else views.plans.gone(visit.language)


async def drop_plan(wish: DropPlan, visit: Visit) -> Reply:
    if handlers.plans.current(wish.plan, visit) is None:
        return views.plans.gone(visit.language)
    await handlers.plans.done(visit)
    return views.plans.dropped(visit.language)
