"""`/announce språkkafé torsdag: Ta med pennor`: before the colon, who gets it; behind it, what is said."""

import re

from domain.announcements import ReadersKind
from domain.intents import Announce
from understanding import addressing, text
from understanding.addressing import Addressed
from understanding.languages import WRITTEN_AS, LanguageTable, script
from understanding.understood import Understood

# Not the colon of a time or an address.
_COLON = re.compile(r"[:：](?!//)(?!\d)")
# What is longer than this before a colon is a sentence of the text.
_LONGEST_HEAD = 60
# One word alone may be of many languages.
_ENOUGH = 2


def head(argument: str) -> str:
    """What may say who gets it: what stands before the first colon, or all of it where there is none."""
    before, behind = _parts(argument)
    return before if behind else argument


def wish(argument: str, understood: Understood | None) -> Announce:
    """`understood`: the head. Where it names nobody it belongs to the text; a name or a day alone is no text."""
    if understood is None:
        return Announce()
    before, behind = _parts(argument)
    if (addressed := addressing.read(before, parted=bool(behind))) in (Addressed.TEAM, Addressed.MAYBE):
        return _to_team(argument, before, behind, sure=addressed is Addressed.TEAM)
    names_some = understood.activity or understood.place or understood.days or understood.category
    said = behind if behind and names_some else "" if understood.bare else argument
    # Who is meant, but not understood, is asked for: else it would go to all who follow the place.
    unsure = addressed is Addressed.SOMEBODY and not names_some
    names = (understood.activity, understood.days, understood.place, understood.category)
    return Announce(*names, text=said.strip(), unsure=unsure)


def _to_team(argument: str, before: str, behind: str, *, sure: bool) -> Announce:
    said = behind if addressing.is_all(before) else argument
    return Announce(text=said.strip(), to=ReadersKind.TEAM if sure else None, unsure=not sure)


def language_of(said: str, own: str, languages: LanguageTable) -> str:
    """The language that a text is written in. The writer's `own` decides only where the text does not."""
    words = text.words(text.clean(said)[: text.SENTENCE])
    if len(words) < _ENOUGH or script([word.text for word in words]) is None:
        return languages.guess(words, own).language
    guess = languages.guess(words, None).language
    return own if WRITTEN_AS.get(own) == guess else guess


def _parts(argument: str) -> tuple[str, str]:
    found = _COLON.search(argument)
    if found is None or found.start() > _LONGEST_HEAD or "\n" in argument[: found.start()]:
        return argument, ""
    return argument[: found.start()], argument[found.end() :]
