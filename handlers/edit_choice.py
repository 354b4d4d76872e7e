"""Which activity is to be changed: named in words, or tapped."""

import handlers.edit_around
import handlers.edit_questions
import handlers.edits
import handlers.plans
import views.editing
from domain.days import Days
from domain.intents import Edit
from domain.plans import Aim
from domain.programme import Activity
from domain.replies import Reply
from handlers.visit import Visit


async def edit(wish: Edit, visit: Visit) -> Reply:
    """Of their own places and activities, narrowed by what they wrote; one that they named is taken at once."""
    theirs = handlers.edit_around.theirs(visit)
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


async def _begin(one: Activity, days: Days | None, visit: Visit) -> Reply:
    plan = await handlers.plans.begin(Aim.EDIT, visit, place=one.place, activity=one.id)
    found = await handlers.edits.find(plan, visit)
    assert found is not None  # noqa: S101 -- it was found just now
    zone = found.place.zone
    meant = [row for row in found.dates if days and row.day(zone) in days]
    if meant:
        await handlers.plans.keep(plan, visit, occurrence=meant[0].occurrence.id)
    return handlers.edit_questions.what(found, visit)
