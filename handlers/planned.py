"""Words that somebody writes while they are half-way through changing the programme: for the plan, or beside it."""

import understanding.text
from domain.intents import AnswerPlan, Intent, ShowPlan
from domain.plans import Plan
from handlers.mending import Reader
from understanding.labels import Label
from understanding.understood import Understood

# A day or a reason may sound like anything: only what is surely a question is none.
_SURE = 0.85
# No day, name or reason sounds like these; but a longer text may thank somebody, too.
_TALK = frozenset({Label.CHANGE_LANGUAGE, Label.DELETE_DATA, Label.GREETING, Label.MY_BOOKINGS, Label.THANKS})
_SHORT = 5


def wish(text: str, understood: Understood, plan: Plan, reader: Reader) -> Intent | None:
    """None: they are about something else, and answered as for anybody."""
    if not plan.awaits_words(reader.now):
        return None
    if reader.stops(text):
        return ShowPlan(plan.id)
    return None if _is_beside(text, understood) else AnswerPlan(plan.id, text)


def _is_beside(text: str, understood: Understood) -> bool:
    if understood.confidence < _SURE or understood.label in (Label.OUT_OF_SCOPE, Label.CRISIS):
        return False
    if understood.label in _TALK and len(text.split()) <= _SHORT:
        return True
    return not understood.bare and understanding.text.asks(understanding.text.clean(text))
