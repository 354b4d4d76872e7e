"""Counts what was asked for. Of a cry for help nothing at all is noted."""

import re
from datetime import datetime

import domain.days
import understanding.anonymous
from domain.intents import AskOutOfScope, GetCrisisHelp, Intent, Unclear
from domain.messages import Message, Said
from domain.programme import Programme
from domain.questions import Asked, Lost
from handlers.house import House
from handlers.meaning import Meaning
from understanding.understanding import CHANCE, zone
from understanding.understood import Understood

_HUMP = re.compile(r"(?<!^)(?=[A-Z])")


def note(message: Message, meaning: Meaning, programme: Programme, house: House, now: datetime) -> None:
    if isinstance(meaning.wish, GetCrisisHelp) or (meaning.said and _may_be_a_cry(meaning.said)):
        return
    day, language = domain.days.today(now, zone(programme)), meaning.spoken.code
    house.questions.count(Asked(day, language, name(meaning.wish)))
    lost = isinstance(meaning.wish, Unclear | AskOutOfScope) and message.private and isinstance(message.content, Said)
    if lost and house.questions.keeps_sentences:
        assert isinstance(message.content, Said)  # noqa: S101 -- asked for just above
        if sentence := understanding.anonymous.sentence(message.content.text, house.understanding.lexicon.words):
            house.questions.keep(Lost(day, language, sentence))


def name(wish: Intent) -> str:
    """list_activities for ListActivities."""
    return _HUMP.sub("_", type(wish).__name__).lower()


def _may_be_a_cry(said: Understood) -> bool:
    likely = {label.value: share for label, share in said.ranked}
    return said.danger is not None or likely.get("crisis", 0.0) >= CHANCE
