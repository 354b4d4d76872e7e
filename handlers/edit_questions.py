"""The questions of a change in steps: what shall be different, what shall it be, and on which dates."""

import handlers.edit_around
import handlers.edit_values
import handlers.edits
import handlers.plans
import views.editing
import views.reaching
from domain.parts import Part
from domain.replies import Reply
from handlers.edit_values import Value
from handlers.edits import Found
from handlers.visit import Visit
from views.editing import Question

_MOST_DATES = 8


def what(found: Found, visit: Visit, *, missed: str = "") -> Reply:
    """`missed`: words that were not understood."""
    names, parts = handlers.edit_around.names(found, visit), handlers.edit_around.parts(found, visit)
    return views.editing.what(found.plan.id, found.activity, parts, names, visit.language, missed=missed)


async def ask_for(
    part: Part, found: Found, visit: Visit, value: Value | None = None, *, puzzled: bool = False
) -> Reply:
    """What is written next is taken for this part."""
    await handlers.plans.keep(found.plan, visit, part.value)
    return question(part, found, visit, value or Value(), puzzled=puzzled)


def question(part: Part, found: Found, visit: Visit, value: Value, *, puzzled: bool = False) -> Reply:
    offered = handlers.edit_values.offered(part, found, visit)
    asked = Question(found.plan.id, part, found.activity, offered, value.trouble, puzzled, value.too_long)
    return views.editing.ask(asked, handlers.edit_around.names(found, visit), visit.language)


def how_far(part: str, found: Found, visit: Visit) -> Reply | None:
    """None: there is nothing to ask."""
    language, plan, chosen, zone = visit.language, found.plan.id, found.chosen, found.place.zone
    if chosen is None or len(found.scopes) == 1:
        return None
    if part == "scope":
        day = chosen.day(zone)
        return views.reaching.scope(plan, found.activity, found.scopes, day, language, found.span)
    if part == "date":
        dates = [(row.occurrence.id, row.day(zone)) for row in found.dates[:_MOST_DATES]]
        return views.reaching.which_date(plan, found.activity, dates, language)
    return None
