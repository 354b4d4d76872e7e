"""Closing a place on some days: asked for step by step, read back, and done."""

from collections.abc import Mapping

import domain.closings
import handlers.closing_carried
import handlers.closing_days
import handlers.closing_reasons
import handlers.closing_shown
import handlers.plan_places
import handlers.plans
from domain.closing_plans import ClosingPlan
from domain.intents import Close
from domain.plans import Aim, Plan
from domain.replies import Reply
from handlers.closing_shown import Preview
from handlers.visit import Visit

_LINE = "line"


async def close(wish: Close, visit: Visit) -> Reply:
    place = handlers.plan_places.only(visit, wish.place)
    plan = await handlers.plans.begin(Aim.CLOSE, visit, place=place, asked="when", line=wish.line or None)
    return await _begun(plan, visit)


async def show(plan: Plan, visit: Visit) -> Reply:
    return await handlers.closing_shown.shown(plan, visit)


async def ask(plan: Plan, part: str, visit: Visit) -> Reply:
    """Behind the name of a part that shows days stands a page of them."""
    if handlers.closing_shown.is_done(plan) or part.rstrip("0123456789") not in handlers.closing_shown.ASKED:
        return await show(plan, visit)
    return await handlers.closing_shown.asked(plan, part, visit)


async def choose(plan: Plan, part: str, choice: str, visit: Visit) -> Reply:
    if handlers.closing_shown.is_done(plan):
        return await show(plan, visit)
    match part:
        case "place":
            return await _begun(handlers.plan_places.chosen(plan, choice, visit), visit)
        case "reason":
            return await go_on(plan, visit, **handlers.closing_reasons.chosen(choice))
        case "long":
            return await go_on(plan, visit, long=True)
        case "opens":
            return await go_on(plan, visit, opens=choice)
    said = handlers.closing_days.chosen(plan, part, choice, visit)
    if isinstance(said, domain.closings.Trouble):
        return await _in_trouble(plan, said, visit)
    return await go_on(plan, visit, **said)


async def answer(plan: Plan, text: str, visit: Visit) -> Reply:
    if plan.asked in ("reason", "text"):
        return await go_on(plan, visit, **handlers.closing_reasons.written(text, visit))
    if plan.asked == "when":
        return await _in_one_line(plan, text, visit)
    return await _written(plan, text, visit)


async def carry_out(plan: Plan, visit: Visit) -> Reply:
    """The plan stays with what became of it: tapped twice, the same is said."""
    if handlers.closing_shown.is_done(plan):
        return await show(plan, visit)
    found = await handlers.closing_shown.preview(plan, visit)
    if found is None or not _is_as_shown(plan, found):
        return await go_on(plan, visit)
    # Shown yesterday, tapped today.
    over = domain.closings.trouble(found.asked.closed, visit.today) if found.which is None else None
    if over is not None:
        return await _in_trouble(plan, over, visit)
    change, told = await handlers.closing_carried.carry_out(found, visit)
    done = await handlers.plans.keep(plan, visit, done=change, told=told)
    return await show(done, visit)


def _is_as_shown(plan: Plan, found: Preview) -> bool:
    return plan.said.get("shown") == found.signature


async def go_on(plan: Plan, visit: Visit, **said: object) -> Reply:
    """Keep what was said, and ask for what is missing or read all of it back."""
    plan = await handlers.plans.keep(plan, visit, None, **said)
    if (follows := _following(said)) is not None:
        return await handlers.closing_shown.asked(plan, follows, visit)
    missing = "place" if plan.place is None else ClosingPlan.of(plan.said).missing
    found = await handlers.closing_shown.preview(plan, visit)
    signature = found.signature if found is not None else None
    plan = await handlers.plans.keep(plan, visit, missing, shown=signature)
    return await show(plan, visit)


def _following(said: Mapping[str, object]) -> str | None:
    """The question that goes on with half an answer: a first day, a holiday of several."""
    if "days" in said:
        return None
    if said.get("first"):
        return "to"
    return "holidays" if "chosen" in said else None


async def _begun(plan: Plan, visit: Visit) -> Reply:
    """What was written with the command is read when the place is known: it says which day it is.

    All of it is read back at once; where there is no reason in it, there is none.
    """
    line = plan.said.get(_LINE)
    if plan.place is None or not line:
        return await go_on(plan, visit)
    return await _in_one_line(await handlers.plans.keep(plan, visit, "when", line=None), line, visit, because={})


async def _in_one_line(plan: Plan, line: str, visit: Visit, **unless_said: object) -> Reply:
    """A reason is kept, whatever is wrong with the days."""
    when, because = handlers.closing_reasons.in_line(plan, line, visit)
    kept = await handlers.plans.keep(plan, visit, plan.asked, **because)
    return await _written(kept, when, visit, **({} if because else unless_said))


async def _written(plan: Plan, text: str, visit: Visit, **also: object) -> Reply:
    said = handlers.closing_days.written(plan, text, visit)
    if isinstance(said, domain.closings.Trouble):
        return await _in_trouble(plan, said, visit)
    return await go_on(plan, visit, **also, **said)


async def _in_trouble(plan: Plan, trouble: domain.closings.Trouble, visit: Visit) -> Reply:
    plan = await handlers.plans.keep(plan, visit, plan.asked or "when")
    return await handlers.closing_shown.asked_again(plan, trouble, visit)
