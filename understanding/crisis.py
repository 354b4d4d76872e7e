"""Danger in what people write, before anything else is read. High recall: a false alarm costs a kind message."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from domain.intents import Danger
from understanding.patterns import Patterns, Phrase
from understanding.text import fold, folded, strip, words

# Between two words of a phrase a frightened person may put this many others.
_BETWEEN = 3

# Who is in two dangers at once is told first about the one where minutes count.
_GRAVEST = (Danger.FIRE, Danger.MEDICAL, Danger.SUICIDE, Danger.VIOLENCE, Danger.THREAT, Danger.CHILD)


@dataclass(frozen=True)
class Signs:
    """What points to danger, and the idioms that only look so, of all languages together."""

    danger: Patterns[Danger]
    harmless: Patterns[None]

    def find(self, text: str) -> Danger | None:
        """The danger in a cleaned text of any length, or None. Of several kinds the gravest."""
        texts = [word.text for word in words(text)]
        # Idioms are taken out first, and only where nothing stands between their words.
        for _, first, last in list(self.harmless.find(texts, between=0)):
            texts[first:last] = [""] * (last - first)
        found = {danger for danger, _, _ in self.danger.find(texts, between=_BETWEEN)}
        return min(found, key=_GRAVEST.index, default=None)


def read(tables: Sequence[Mapping[str, Any]]) -> Signs:
    """From the parsed `crisis.toml` of every language."""
    signs = Signs(Patterns(), Patterns())
    for table in tables:
        for danger in Danger:
            for text in table.get(danger.value, {}).get("phrases", ()):
                for phrase in _spellings(text):
                    signs.danger.add(phrase, danger)
        for text in table.get("not_crisis", {}).get("phrases", ()):
            for phrase in _spellings(text):
                signs.harmless.add(phrase, None)
    return signs


def _spellings(text: str) -> Iterator[Phrase]:
    """As written, and without dots where enough of each word is left to tell it from others."""
    phrase = pattern(text)
    if phrase:
        yield phrase
    if phrase and not text.isascii():
        bare = tuple(strip(word) for word in phrase)
        if bare != phrase and all(_tells(one, other) for one, other in zip(bare, phrase, strict=True)):
            yield bare


def _tells(bare: str, written: str) -> bool:
    # "dö*" without its dots would be the English "do".
    return bare == written or len(bare.strip("*")) >= 4


def pattern(text: str) -> Phrase:
    """The folded words of a phrase with their stars, "e-post*" as three; empty if a word has no letters."""
    phrase = tuple(part for word in text.split() for part in _parts(word))
    return phrase if all(word.strip("*") for word in phrase) else ()


def _parts(word: str) -> tuple[str, ...]:
    letters = word.strip("*")
    parts = (fold(letters),) if letters.isalnum() else folded(letters)
    if not parts:
        return ("",)
    first, last = "*" * word.startswith("*"), "*" * word.endswith("*")
    return (first + parts[0] + last,) if len(parts) == 1 else (first + parts[0], *parts[1:-1], parts[-1] + last)
