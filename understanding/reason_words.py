"""Words for why a house is closed, of all languages together, folded and without diacritics."""

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from domain.reasons import Reason
from understanding import weekly_hours
from understanding.text import folded, strip

_WORDS = Path(__file__).parent.parent / "locales" / "reasons.toml"

Phrase = tuple[str, ...]
Phrases = frozenset[Phrase]


def _folded(text: str) -> Phrase:
    return tuple(strip(word) for word in folded(text))


@cache
def _words() -> Mapping[str, Mapping[str, list[str]]]:
    return tomllib.loads(_WORDS.read_text(encoding="utf-8"))


@cache
def phrases(kind: str) -> Phrases:
    """Of all languages."""
    return frozenset(_folded(text) for table in _words().values() for text in table[kind])


@cache
def known() -> Mapping[Phrase, Reason]:
    return {phrase: reason for reason in Reason for phrase in phrases(reason.value)}


@cache
def closed() -> Phrases:
    return frozenset(_folded(text) for several in weekly_hours.words().values() for text in several)


@cache
def ends() -> Phrases:
    """ "su kaçağı nedeniyle kapalı": "closed" may follow what ends a reason."""
    return phrases("behind") | {(*one, *other) for one in phrases("behind") for other in closed()}


@cache
def wholes() -> frozenset[str]:
    """ "hela nästa vecka": how much of it is closed says nothing of why."""
    return frozenset(word for phrase in phrases("whole") for word in phrase)
