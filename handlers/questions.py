"""Counts what was asked for. Of a cry for help nothing at all is noted."""

import re
from datetime import date, datetime

import domain.days
import understanding.anonymous
from domain.intents import AskOutOfScope, GetCrisisHelp, Intent, Unclear
from domain.messages import Message, Said
from domain.programme import Programme
from domain.questions import Asked, Lost
from handlers.house import House
from handlers.meaning import Meaning
from understanding.ranking import CHANCE
from understanding.understanding import zone
from understanding.understood import Understood

_HUMP = re.compile(r"(?<!^)(?=[A-Z])")


def note(message: Message, meaning: Meaning, programme: Programme, house: House, now: datetime) -> None:
    if isinstance(meaning.wish, GetCrisisHelp) or (meaning.said and _may_be_a_cry(meaning.said)):
        return
    day = domain.days.today(now, zone(programme))
    house.questions.count(Asked(day, meaning.spoken.code, name(meaning.wish)))
    if house.questions.keeps_sentences and message.private and isinstance(message.content, Said):
        _keep(message.content.text, meaning, day, house)


def _keep(said: str, meaning: Meaning, day: date, house: House) -> None:
    """Where the operator wants it, and only what was not understood."""
    if meaning.said is None or not isinstance(meaning.wish, Unclear | AskOutOfScope):
        return
    language = meaning.said.language
    words = house.understanding.lexicon.words.by_language[language]
    if sentence := understanding.anonymous.sentence(said, words):
        house.questions.keep(Lost(day, language, sentence))


def name(wish: Intent) -> str:
    """list_activities for ListActivities."""
    return _HUMP.sub("_", type(wish).__name__).lower()


def _may_be_a_cry(said: Understood) -> bool:
    likely = {label.value: share for label, share in said.ranked}
    return said.danger is not None or likely.get("crisis", 0.0) >= CHANCE
