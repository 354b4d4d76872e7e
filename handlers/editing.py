"""Changing an activity in steps: what of it, what it shall be, how far; read back, then done."""

from typing import Any

import domain.seen
import handlers.edit_around
import handlers.edit_preview
import handlers.edit_questions
import handlers.edit_values
import handlers.edited
import handlers.edits
import handlers.plans
import views.editing
import views.edits
import views.parts
import views.reaching
from domain.parts import Part, Scope
from domain.plans import Plan
from domain.replies import Reply
from handlers.edit_values import Value
from handlers.edits import Found
from handlers.visit import Visit


async def show(plan: Plan, visit: Visit) -> Reply:
    found = await handlers.edits.find(plan, visit)
    return _shown_as(found, await _preview(found, visit), visit) if found else views.editing.gone(visit.language)


async def ask(plan: Plan, part: str, visit: Visit) -> Reply:
    found = await handlers.edits.find(plan, visit)
    if found is None:
        return views.editing.gone(visit.language)
    if part in handlers.edit_around.parts(found, visit):
        return await handlers.edit_questions.ask_for(Part(part), found, visit)
    if part == "what":
        return handlers.edit_questions.what(found, visit)
    if part == "others" and (texts := handlers.edits.others(found)):
        return views.reaching.others(plan.id, texts, visit.language)
    return handlers.edit_questions.how_far(part, found, visit) or await show(plan, visit)


async def choose(plan: Plan, part: str, choice: str, visit: Visit) -> Reply:
    found = await handlers.edits.find(plan, visit)
    if found is None:
        return views.editing.gone(visit.language)
    if part in handlers.edit_around.parts(found, visit):
        return await take(Part(part), handlers.edit_values.chosen(Part(part), choice, found, visit), found, visit)
    if part == "date" and choice.isdecimal():
        return await _go_on(plan, visit, occurrence=int(choice))
    known = {"scope": tuple(Scope), "others": ("keep", "drop"), "too": ("0", "1")}
    if choice not in known.get(part, ()):
        return await show(plan, visit)
    said: dict[str, Any] = {part: choice == "1" if part == "too" else choice}
    return await _go_on(plan, visit, **said)


async def answer(plan: Plan, text: str, visit: Visit) -> Reply:
    found = await handlers.edits.find(plan, visit)
    if found is None:
        return views.editing.gone(visit.language)
    if plan.asked not in handlers.edit_around.parts(found, visit):
        return await show(plan, visit)
    part = Part(plan.asked)
    return await take(part, handlers.edit_values.said(part, text, found, visit), found, visit)


async def carry_out(plan: Plan, visit: Visit) -> Reply:
    found = await handlers.edits.find(plan, visit)
    if found is None:
        return views.editing.gone(visit.language)
    ready, shown = handlers.edits.ready(found, visit), plan.said.get("shown")
    if ready is None or not ready.edited.changes or handlers.edit_preview.is_past(ready, visit):
        return await _go_on(plan, visit)
    if shown != _seen(found):
        return await _go_on(plan, visit, anew=shown is not None)
    return await handlers.edited.carry_out(ready, visit)


async def take(part: Part, value: Value, found: Found, visit: Visit) -> Reply:
    """Go on with what was said; asked again where it says nothing, or can't be."""
    if value.to is None:
        puzzled = value.trouble is None and not value.too_long
        return await handlers.edit_questions.ask_for(part, found, visit, value, puzzled=puzzled)
    return await _go_on(found.plan, visit, part=part.value, to=value.to, others=None, too=False)


async def _go_on(plan: Plan, visit: Visit, *, anew: bool = False, **said: object) -> Reply:
    """With that said of it: what is still open, else the preview; what it rests on is kept with it."""
    plan = await handlers.plans.keep(plan, visit, None, **said)
    found = await handlers.edits.find(plan, visit)
    if found is None:
        return views.editing.gone(visit.language)
    shown = await _preview(found, visit, anew=anew)
    if isinstance(shown, views.edits.Preview):
        await handlers.plans.keep(plan, visit, None, shown=_seen(found))
    return _shown_as(found, shown, visit)


def _seen(found: Found) -> str:
    return domain.seen.seen(found.activity, found.rows, found.chosen, found.scope)


async def _preview(found: Found, visit: Visit, *, anew: bool = False) -> "views.edits.Preview | Reply":
    """What is to be read back, or the question for what is missing."""
    language = visit.language
    said = handlers.edits.edit(found)
    if found.part is None or said is None:
        return handlers.edit_questions.what(found, visit)
    if handlers.edits.others(found) and found.plan.said.get("others") is None:
        return views.reaching.others(found.plan.id, handlers.edits.others(found), language)
    ready = handlers.edits.ready(found, visit)
    if ready is None:
        return handlers.edit_questions.how_far("scope", found, visit) or handlers.edit_questions.what(found, visit)
    if not ready.edited.changes:
        names = handlers.edit_around.names(found, visit)
        holds = views.parts.value(found.part, ready.edited.before, names, language)
        return views.editing.same(found.plan.id, found.part, holds, language)
    if handlers.edit_preview.is_past(ready, visit):
        return handlers.edit_questions.question(
            found.part, found, visit, Value(trouble=handlers.edit_preview.past(ready, visit))
        )
    return await handlers.edit_preview.preview(ready, visit, anew=anew)


def _shown_as(found: Found, shown: "views.edits.Preview | Reply", visit: Visit) -> Reply:
    return shown if isinstance(shown, Reply) else views.edits.preview(shown, visit.language)
