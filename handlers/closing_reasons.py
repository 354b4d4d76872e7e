"""Why a place is closed, as it is chosen by buttons or written, in a line of its own or behind the days."""

from typing import Any

import domain.cleaning
import understanding.closed_reasons
from domain.plans import Plan
from domain.reasons import Reason
from handlers.visit import Visit

_LONGEST = 200

# What the plan keeps; {}: nothing was said of it.
Because = dict[str, Any]


def chosen(choice: str) -> Because:
    return {"because": choice if choice in list(Reason) else {}}


def written(text: str, visit: Visit) -> Because:
    language = visit.language.code
    return _kept(understanding.closed_reasons.answer(text, visit.understanding, language=language), visit)


def in_line(plan: Plan, line: str, visit: Visit) -> tuple[str, Because]:
    """(What is left of the line, why)."""
    said = understanding.closed_reasons.read(
        line,
        visit.understanding,
        language=visit.language.code,
        programme=visit.programme,
        place=plan.place,
        now=visit.now,
    )
    return said.when, _kept(said.why, visit) if said.why else {}


def _kept(why: Reason | str, visit: Visit) -> Because:
    """Own words are kept in their writer's language."""
    if isinstance(why, Reason):
        return {"because": why.value}
    words = domain.cleaning.text(why, _LONGEST)
    return {"because": {visit.language.code: words} if words else {}}
