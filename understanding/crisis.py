"""Danger in what people write, before anything else is read. High recall: a false alarm costs a kind message."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from domain.intents import Danger
from understanding import patterns
from understanding.patterns import Patterns, Phrase
from understanding.text import fold, folded, strip, words

# Between two words of a phrase a frightened person may put this many others.
_BETWEEN = 3

# Who is in two dangers at once is told first about the one where minutes count.
# "He beats my son" is violence too, but who helps children is named only where a child is meant.
GRAVEST = (Danger.FIRE, Danger.MEDICAL, Danger.SUICIDE, Danger.CHILD, Danger.VIOLENCE, Danger.THREAT)


@dataclass(frozen=True)
class Alone:
    """Words that are a cry for help where nothing else is said ("kniv!"), and those that may stand `beside` them."""

    cries: Mapping[str, Danger]
    beside: frozenset[str]

    def find(self, texts: Sequence[str]) -> Danger | None:
        cried = [self.cries[text] for text in texts if text in self.cries]
        quiet = all(text in self.cries or text in self.beside for text in texts)
        return min(cried, key=GRAVEST.index) if cried and quiet else None


@dataclass(frozen=True)
class Signs:
    """What points to danger, and the idioms that only look so, of all languages together."""

    danger: Patterns
    harmless: Patterns
    alone: Alone

    def find(self, text: str) -> Danger | None:
        """The danger in a cleaned text of any length, or None. Of several kinds the gravest."""
        texts = [word.text for word in words(text)]
        # Idioms are taken out first, and only where nothing stands between their words.
        for _, first, last in list(self.harmless.find(texts, between=0)):
            texts[first:last] = [""] * (last - first)
        found = {Danger(danger) for danger, _, _ in self.danger.find(texts, between=_BETWEEN)}
        return min(found, key=GRAVEST.index, default=self.alone.find(texts))


def flatten(tables: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
    """From the parsed `crisis.toml` of every language, what `read` reads."""
    beside = (text for table in tables for text in table["alone"]["with"])
    return {
        "danger": patterns.flatten(one for danger in GRAVEST for one in _phrases(tables, danger.value)),
        "harmless": patterns.flatten(_phrases(tables, "not_crisis")),
        "cries": dict(_cries(tables)),
        "beside": sorted({word for text in beside for word in folded(text)}),
    }


def read(flat: Mapping[str, Any]) -> Signs:
    cries = {word: Danger(danger) for word, danger in flat["cries"].items()}
    return Signs(Patterns(**flat["danger"]), Patterns(**flat["harmless"]), Alone(cries, frozenset(flat["beside"])))


def _phrases(tables: Sequence[Mapping[str, Any]], section: str) -> Iterator[tuple[str, Phrase]]:
    for table in tables:
        for text in table[section]["phrases"]:
            yield from ((section, phrase) for phrase in _spellings(text))


def _cries(tables: Sequence[Mapping[str, Any]]) -> Iterator[tuple[str, str]]:
    for table in tables:
        for danger in GRAVEST:
            for text in table["alone"].get(danger.value, ()):
                yield from ((word, danger.value) for word in folded(text))


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
