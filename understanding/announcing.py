"""`/announce språkkafé torsdag: Ta med pennor`: before the colon, who gets it; behind it, what is said."""

import re

from domain.intents import Announce
from understanding.understood import Understood

# Not the colon of a time or an address.
_COLON = re.compile(r"[:：](?!//)(?!\d)")
# What is longer than this before a colon is a sentence of the text.
_LONGEST_HEAD = 60


def head(argument: str) -> str:
    """What may say who gets it: what stands before the first colon, or all of it where there is none."""
    before, behind = _parts(argument)
    return before if behind else argument


def wish(argument: str, understood: Understood | None) -> Announce:
    """`understood`: the head. Where it names nobody it belongs to the text; a name or a day alone is no text."""
    if understood is None:
        return Announce()
    behind = _parts(argument)[1]
    names_some = understood.activity or understood.place or understood.days or understood.category
    text = behind if behind and names_some else "" if understood.bare else argument
    return Announce(understood.activity, understood.days, understood.place, understood.category, text=text.strip())


def _parts(argument: str) -> tuple[str, str]:
    found = _COLON.search(argument)
    if found is None or found.start() > _LONGEST_HEAD or "\n" in argument[: found.start()]:
        return argument, ""
    return argument[: found.start()], argument[found.end() :]
