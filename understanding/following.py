"""A sentence that goes on from the last answer: "and tomorrow?", "is it free?", "sign me up"."""

from dataclasses import replace

from domain.programme import Programme
from domain.threads import Thread
from understanding.labels import Label
from understanding.understood import Understood

# What is asked of one activity, and says nothing without it.
_OF_ONE = frozenset({Label.ACTIVITY_WHEN, Label.SIGN_UP, Label.PRICE_OR_CHILDREN, Label.LOCATION})


def follow(understood: Understood, thread: Thread | None, programme: Programme) -> Understood:
    """`thread`: what the last answer was about; None where there was none, or it is too long ago."""
    if thread is None or understood.danger or _says_enough(understood):
        return understood
    if thread.activity is None:
        return _and_then(understood, Label.OPENING_HOURS) if _is_a_day(understood) else understood
    if thread.activity not in programme.activity_by_id:
        return understood
    about = replace(understood, activity=thread.activity, activities=(thread.activity,))
    if _is_a_day(understood):
        return _and_then(about, Label.ACTIVITY_WHEN)
    if understood.label is Label.SIGN_UP and understood.days is None:
        return replace(about, days=thread.days)
    return about if understood.label in _OF_ONE else understood


def _says_enough(understood: Understood) -> bool:
    """It names something itself."""
    return bool(understood.activities or understood.place is not None or understood.category)


def _is_a_day(understood: Understood) -> bool:
    return understood.bare and understood.days is not None and understood.audience is None


def _and_then(understood: Understood, label: Label) -> Understood:
    # No longer bare: a day alone asks for that day's programme, and this asks for something on that day.
    return replace(understood, label=label, bare=False)
