"""Words that somebody writes while they are half-way through changing the programme: for the plan, or beside it."""

import understanding.closed_times
import understanding.talk
import understanding.text
from domain.closings import Trouble
from domain.intents import AnswerPlan, Intent, ShowPlan
from domain.plans import Aim, Plan
from handlers.mending import Reader
from understanding.labels import Label
from understanding.understood import Understood
from understanding.wishes import SURE

# A day or a reason may sound like anything: only what is surely a question is none.
_SURE = 0.85
# Nobody calls anything by words that say one thing to us and nothing besides.
_SURE_OF_TALK = 0.6
# No day, name or reason sounds like these; but a longer text may thank somebody, too.
_TALK = frozenset({Label.CHANGE_LANGUAGE, Label.DELETE_DATA, Label.GREETING, Label.MY_BOOKINGS, Label.THANKS})
_SHORT = 5
# What is asked for in words that may be any: a name, a room, a reason.
_IN_WORDS = frozenset({"title", "description", "room", "host", "text", "reason"})
# What asks when a house is closed.
_DAYS = frozenset({"when", "day", "from", "to", "partly"})
# Nobody says these to many.
_OWN = frozenset({Label.CHANGE_LANGUAGE, Label.DELETE_DATA})


def wish(text: str, understood: Understood, plan: Plan, reader: Reader) -> Intent | None:
    """None: they are about something else, and answered as for anybody."""
    if not plan.awaits_words(reader.now):
        return None
    if reader.stops(text):
        return ShowPlan(plan.id)
    if _asks_for_a_day(plan) and _names_no_day(text, understood, plan, reader):
        return None
    return None if _is_beside(text, understood, plan, reader) else AnswerPlan(plan.id, text)


def _asks_for_a_day(plan: Plan) -> bool:
    return plan.aim is Aim.CLOSE and (plan.asked or "") in _DAYS


def _names_no_day(text: str, understood: Understood, plan: Plan, reader: Reader) -> bool:
    """Nothing of when, and something that we have an answer to."""
    if understood.bare or understood.days is not None or understood.label is Label.OUT_OF_SCOPE:
        return False
    wants_help = understood.label is Label.HELP_WITH_LETTERS and len(text.split()) == 1
    if understood.confidence < SURE and not wants_help:
        return False
    read = understanding.closed_times.read(
        text,
        reader.understanding,
        language=reader.language,
        programme=reader.programme,
        place=plan.place,
        now=reader.now,
    )
    return read is Trouble.NOTHING


def is_about_oneself(text: str, understood: Understood) -> bool:
    """Their language or their data, surely and in a few words: for no announcement, whatever was asked."""
    is_short = len(text.split()) <= _SHORT
    return is_short and understood.label in _OWN and understood.confidence >= _SURE


def _is_beside(text: str, understood: Understood, plan: Plan, reader: Reader) -> bool:
    in_words = plan.asked in _IN_WORDS
    is_talk = understood.label in _TALK and len(text.split()) <= _SHORT
    if is_talk and in_words:
        is_talk = understanding.talk.is_all(text, understood, reader.understanding.lexicon.words)
    sure = _SURE_OF_TALK if is_talk and in_words else _SURE
    if understood.confidence < sure or understood.label in (Label.OUT_OF_SCOPE, Label.CRISIS):
        return False
    return is_talk or (not understood.bare and understanding.text.asks(understanding.text.clean(text)))
