"""Which activity is to be changed: named in words, or tapped."""

from dataclasses import replace

import handlers.edit_around
import handlers.edit_line
import handlers.edit_questions
import handlers.edit_values
import handlers.editing
import handlers.edits
import handlers.plans
import views.editing
from domain.days import Days
from domain.intents import Edit
from domain.parts import Part
from domain.plans import Aim
from domain.programme import Activity
from domain.replies import Reply
from handlers.edits import Found
from handlers.visit import Visit


async def edit(wish: Edit, visit: Visit) -> Reply:
    """Of their own places and activities, narrowed by what they wrote; one that they named is taken at once."""
    theirs = handlers.edit_around.theirs(visit)
    if wish.activity is not None:
        named = [one for one in theirs if one[0].id == wish.activity]
        return await _begin(named[0][0], visit) if named else views.editing.gone(visit.language)
    if not wish.line.strip():
        return views.editing.choose(theirs, wish.page, visit.language)
    understood = visit.understanding.understand(
        wish.line, language=visit.language.code, programme=visit.programme, now=visit.now
    )
    named = [one for one in theirs if one[0].id in (*understood.activities, understood.activity)]
    if len(named) == 1:
        return await _begin(named[0][0], visit, wish.line, understood.days)
    return views.editing.choose(named or theirs, wish.page, visit.language, missed=not named)


async def _begin(one: Activity, visit: Visit, line: str = "", days: Days | None = None) -> Reply:
    """What the line says of the change is taken; the rest is asked."""
    plan = await handlers.plans.begin(Aim.EDIT, visit, place=one.place, activity=one.id)
    found = await handlers.edits.find(plan, visit)
    assert found is not None  # noqa: S101 -- it was found just now
    said = handlers.edit_line.read(line, found, visit) if line else None
    zone, is_day = found.place.zone, said is not None and said[0] in handlers.edit_line.OF_DAYS
    meant = [row for row in found.dates if days and row.day(zone) in days]
    if meant and not is_day:
        kept = await handlers.plans.keep(plan, visit, occurrence=meant[0].occurrence.id)
        found = replace(found, plan=kept)
    return await _change(found, *said, visit) if said else handlers.edit_questions.what(found, visit)


async def _change(found: Found, part: Part, words: str, visit: Visit) -> Reply:
    if not words:
        return await handlers.edit_questions.ask_for(part, found, visit)
    value = handlers.edit_values.said(part, words, found, visit)
    return await handlers.editing.take(part, value, found, visit)
