"""Changing an activity in steps: which one, what of it, what it shall be, how far; read back, then done."""

from collections.abc import Sequence
from typing import Any

import domain.edited
import handlers.edit_values
import handlers.edited
import handlers.edits
import handlers.plans
import views.editing
import views.edits
import views.parts
from domain.days import Days
from domain.editing import Part, Scope
from domain.intents import Edit
from domain.plans import Aim, Plan
from domain.programme import Activity, Place
from domain.replies import Reply
from domain.roles import Role
from handlers.edit_values import Value
from handlers.edits import Found
from handlers.visit import Visit
from views.editing import Question


async def edit(wish: Edit, visit: Visit) -> Reply:
    """Of their own places and activities, narrowed by what they wrote; one that they named is taken at once."""
    theirs = _theirs(visit)
    if wish.activity is not None:
        named = [one for one in theirs if one[0].id == wish.activity]
        return await _begin(named[0][0], None, visit) if named else views.editing.gone(visit.language)
    if not wish.line.strip():
        return views.editing.choose(theirs, wish.page, visit.language)
    understood = visit.understanding.understand(
        wish.line, language=visit.language.code, programme=visit.programme, now=visit.now
    )
    named = [one for one in theirs if one[0].id in (*understood.activities, understood.activity)]
    if len(named) == 1:
        return await _begin(named[0][0], understood.days, visit)
    return views.editing.choose(named or theirs, wish.page, visit.language, missed=not named)


async def show(plan: Plan, visit: Visit) -> Reply:
    found = await handlers.edits.find(plan, visit)
    return _shown_as(found, await _preview(found, visit), visit) if found else views.editing.gone(visit.language)


async def ask(plan: Plan, part: str, visit: Visit) -> Reply:
    found = await handlers.edits.find(plan, visit)
    if found is None:
        return views.editing.gone(visit.language)
    if part in handlers.edits.parts(found, visit):
        return await _ask_for(Part(part), found, visit)
    if part == "what":
        return _what(found, visit)
    return _ask_how_far(part, found, visit) or await show(plan, visit)


async def choose(plan: Plan, part: str, choice: str, visit: Visit) -> Reply:
    found = await handlers.edits.find(plan, visit)
    if found is None:
        return views.editing.gone(visit.language)
    if part in handlers.edits.parts(found, visit):
        return await _take(Part(part), handlers.edit_values.chosen(Part(part), choice, found, visit), found, visit)
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
    if plan.asked not in handlers.edits.parts(found, visit):
        return await show(plan, visit)
    part = Part(plan.asked)
    return await _take(part, handlers.edit_values.said(part, text, found, visit), found, visit)


async def carry_out(plan: Plan, visit: Visit) -> Reply:
    found = await handlers.edits.find(plan, visit)
    if found is None:
        return views.editing.gone(visit.language)
    ready, shown = handlers.edits.ready(found, visit), plan.said.get("shown")
    if ready is None or not ready.edited.changes or shown != handlers.edits.seen(found):
        return await _go_on(plan, visit, anew=shown is not None)
    return await handlers.edited.carry_out(ready, visit)


async def _begin(one: Activity, days: Days | None, visit: Visit) -> Reply:
    plan = await handlers.plans.begin(Aim.EDIT, visit, place=one.place, activity=one.id)
    found = await handlers.edits.find(plan, visit)
    assert found is not None  # noqa: S101 -- it was found just now
    zone = found.place.zone
    meant = [row for row in found.dates if days and row.occurrence.starts_at.astimezone(zone).date() in days]
    if meant:
        await handlers.plans.keep(plan, visit, occurrence=meant[0].occurrence.id)
    return _what(found, visit)


async def _take(part: Part, value: Value, found: Found, visit: Visit) -> Reply:
    """Go on with what was said; asked again where it says nothing, or can't be."""
    if value.to is None:
        puzzled = value.trouble is None and not value.too_long
        return await _ask_for(part, found, visit, value, puzzled=puzzled)
    return await _go_on(found.plan, visit, part=part.value, to=value.to, others=None, too=False)


async def _go_on(plan: Plan, visit: Visit, *, anew: bool = False, **said: object) -> Reply:
    """With that said of it: what is still open, else the preview; what it rests on is kept with it."""
    plan = await handlers.plans.keep(plan, visit, None, **said)
    found = await handlers.edits.find(plan, visit)
    if found is None:
        return views.editing.gone(visit.language)
    shown = await _preview(found, visit, anew=anew)
    if isinstance(shown, views.edits.Preview):
        await handlers.plans.keep(plan, visit, None, shown=handlers.edits.seen(found))
    return _shown_as(found, shown, visit)


async def _preview(found: Found, visit: Visit, *, anew: bool = False) -> "views.edits.Preview | Reply":
    """What is to be read back, or the question for what is missing."""
    language = visit.language
    said = handlers.edits.edit(found)
    if found.part is None or said is None:
        return _what(found, visit)
    if handlers.edits.others(found) and found.plan.said.get("others") is None:
        return views.editing.others(found.plan.id, handlers.edits.others(found), language)
    ready = handlers.edits.ready(found, visit)
    if ready is None:
        return _ask_how_far("scope", found, visit) or _what(found, visit)
    if not ready.edited.changes:
        names = handlers.edits.names(found, visit)
        holds = views.parts.value(found.part, ready.edited.before, names, language)
        return views.editing.same(found.plan.id, found.part, holds, language)
    if handlers.edited.is_past(ready, visit):
        return _question(found.part, found, visit, Value(trouble=handlers.edited.PAST))
    return await handlers.edited.preview(ready, visit, anew=anew)


def _shown_as(found: Found, shown: "views.edits.Preview | Reply", visit: Visit) -> Reply:
    return shown if isinstance(shown, Reply) else views.edits.preview(shown, visit.language)


def _what(found: Found, visit: Visit) -> Reply:
    names, parts = handlers.edits.names(found, visit), handlers.edits.parts(found, visit)
    return views.editing.what(found.plan.id, found.activity, parts, names, visit.language)


async def _ask_for(
    part: Part, found: Found, visit: Visit, value: Value | None = None, *, puzzled: bool = False
) -> Reply:
    """What is written next is taken for this part."""
    await handlers.plans.keep(found.plan, visit, part.value)
    return _question(part, found, visit, value or Value(), puzzled=puzzled)


def _question(part: Part, found: Found, visit: Visit, value: Value, *, puzzled: bool = False) -> Reply:
    offered = handlers.edit_values.offered(part, found, visit)
    asked = Question(found.plan.id, part, found.activity, offered, value.trouble, puzzled, value.too_long)
    return views.editing.ask(asked, handlers.edits.names(found, visit), visit.language)


def _ask_how_far(part: str, found: Found, visit: Visit) -> Reply | None:
    """None: there is nothing to ask."""
    language, plan, chosen, zone = visit.language, found.plan.id, found.chosen, found.place.zone
    if chosen is None or len(found.scopes) == 1:
        return None
    if part == "scope":
        day = chosen.occurrence.starts_at.astimezone(zone).date()
        return views.editing.scope(plan, found.activity, found.scopes, day, language)
    if part == "date":
        dates = [(row.occurrence.id, row.occurrence.starts_at.astimezone(zone).date()) for row in found.dates[:8]]
        return views.editing.which_date(plan, found.activity, dates, language)
    return None


def _theirs(visit: Visit) -> Sequence[tuple[Activity, Place]]:
    """What they look after and is not over, the next first."""
    places, now = visit.roles.places_as(Role.VOLUNTEER), visit.now
    theirs = [
        (one, visit.programme.place_of(one))
        for one in visit.programme.activities
        if one.place in places or one.id in visit.roles.hosted
    ]
    coming = [(domain.edited.dates(one, place.zone, now, 1), one, place) for one, place in theirs]
    return [(one, place) for day, one, place in sorted(coming, key=lambda each: (each[0], each[1].id)) if day]
