"""Activities and places by their names in any language, found in a sentence in spite of endings and errors."""

import re
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from typing import NamedTuple

from rapidfuzz import process
from rapidfuzz.distance import OSA

from understanding.phrases import inflected
from understanding.text import Word, strip

# Less than this share of a name's weight is chance. One rare word names a place or a title well enough.
_ENOUGH = 0.7
_ENOUGH_WITH_RARE_WORD = {"place": 0.38, "activity": 0.58}
_PERHAPS = 0.34
GENERIC = 0.2
_LONGEST_ENDING = 4


_TWICE = re.compile(r"([a-z])\1+")


def even(folded_word: str) -> str:
    """Without diacritics and with every Latin letter once: "makhaayadda" and "makhayada" are one word."""
    return _TWICE.sub(r"\1", strip(folded_word))


class Name(NamedTuple):
    """`everyday`: made of words that people also use without meaning it ("svenska", "lawyer")."""

    kind: str
    id: int
    tokens: tuple[str, ...]
    title: bool
    everyday: bool


Said = Mapping[str, tuple[float, tuple[int, ...]]]


class Match(NamedTuple):
    """`score`: the share of the name that was said, 0-1. `words`: which words said it."""

    kind: str
    id: int
    score: float
    weight: float
    everyday: bool
    words: frozenset[int]


@dataclass(frozen=True)
class Forms:
    """What bends names: clitics and endings of all languages; `generic` words; `known` words of the lists.

    `common`: words that stand in many examples, and are what they are.
    """

    prefixes: tuple[str, ...]
    suffixes: tuple[str, ...]
    generic: frozenset[str]
    known: frozenset[str]
    common: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Names:
    names: tuple[Name, ...]
    weights: Mapping[str, float]
    vocabulary: Mapping[str, tuple[int, ...]]
    long_tokens: tuple[str, ...]
    forms: Forms

    def find(self, sentence: Sequence[Word], dated: Set[int] = frozenset()) -> list[Match]:
        """All names said well enough, best first. `dated`: words that speak of days are read as names only exactly."""
        said = self._said([even(word.text) for word in sentence], dated)
        found = [match for name, tokens in said.items() if (match := self._score(self.names[name], tokens))]
        best: dict[tuple[str, int], Match] = {}
        for match in sorted(found, key=_goodness, reverse=True):
            best.setdefault((match.kind, match.id), match)
        return sorted(best.values(), key=_goodness, reverse=True)

    def _said(self, texts: Sequence[str], dated: Set[int]) -> dict[int, dict[str, tuple[float, tuple[int, ...]]]]:
        """Name → its tokens that were said, with how well and by which words."""
        said: dict[int, dict[str, tuple[float, tuple[int, ...]]]] = {}
        for places, text in _pieces(texts):
            for token, quality in self._tokens(text, joined=len(places) > 1, exactly=not dated.isdisjoint(places)):
                for name in self.vocabulary[token]:
                    tokens = said.setdefault(name, {})
                    if quality > tokens.get(token, (0.0, ()))[0]:
                        tokens[token] = (quality, places)
        return said

    def _tokens(self, text: str, *, joined: bool, exactly: bool) -> Iterator[tuple[str, float]]:
        if text in self.vocabulary:
            yield text, 1.0
        if exactly:
            return
        if joined or len(text) < 4 or text[0].isdecimal():
            if joined and len(text) >= 8:
                yield from self._misspelt(text)
            return
        for form in inflected(text, self.forms.prefixes, self.forms.suffixes):
            if form in self.vocabulary and len(form) >= 3:
                yield form, 0.96
        if text not in self.vocabulary:
            yield from self._longer_or_shorter(text)
            yield from self._misspelt(text)

    def _longer_or_shorter(self, text: str) -> Iterator[tuple[str, float]]:
        """simningen for simning, and läxhjälp for läxhjälpen."""
        for cut in range(1, _LONGEST_ENDING + 1):
            if len(text) - cut >= 5 and text[:-cut] in self.vocabulary:
                yield text[:-cut], 0.94
        if len(text) >= 5 and text not in self.forms.known and text not in self.forms.common:
            for token in self.long_tokens:
                if token.startswith(text) and len(token) - len(text) <= 3:
                    yield token, 0.94

    def _misspelt(self, text: str) -> Iterator[tuple[str, float]]:
        # An ordinary word is not a misspelt name, unless both are long: "språkcafé" for "språkkafé".
        known = text in self.forms.known or text in self.forms.common
        if len(text) < (8 if known else 5):
            return
        allowed = 1 if known or len(text) < 9 else 2
        for token, distance, _ in process.extract(
            text, self.long_tokens, scorer=OSA.distance, score_cutoff=allowed, limit=3
        ):
            if distance and len(token) >= 5 and (len(token) >= 7 or token[0] == text[0]):
                yield token, 1.0 - 0.06 * distance

    def _score(self, name: Name, said: Said) -> Match | None:
        whole = sum(self.weights[token] for token in name.tokens)
        got = sum(self.weights[token] * said[token][0] for token in name.tokens if token in said)
        places = frozenset(place for token in name.tokens if token in said for place in said[token][1])
        telling = any(token in said and self.weights[token] > GENERIC for token in name.tokens)
        if not places or max(places) - min(places) > len(name.tokens) + 2:
            return None
        if not telling and len(name.tokens) == 1:
            return None
        enough = self._enough(name, said, telling=telling)
        if got / whole < min(enough, _PERHAPS):
            return None
        # Half a name is one only in a sentence that is about an activity.
        short = got / whole < enough
        if short and (name.kind == "place" or not telling):
            return None
        everyday = name.everyday or short or (not telling and not name.title)
        return Match(name.kind, name.id, got / whole, got, everyday, places)

    def _enough(self, name: Name, said: Said, *, telling: bool) -> float:
        if not telling:
            return 0.85
        rare = any(self._is_rare(token) for token in name.tokens if token in said and said[token][0] >= 0.9)
        return _ENOUGH_WITH_RARE_WORD[name.kind] if name.title and rare else _ENOUGH

    def _is_rare(self, token: str) -> bool:
        return len(token) >= 5 and self.weights[token] == 1.0 and token not in self.forms.known


def _goodness(match: Match) -> tuple[float, ...]:
    return (not match.everyday, round(match.weight * min(match.score, 1.0), 3), match.score)


def _pieces(texts: Sequence[str]) -> Iterator[tuple[tuple[int, ...], str]]:
    """Single words, and two neighbours written as one: "språk kafé"."""
    for at, text in enumerate(texts):
        yield (at,), text
        if at + 1 < len(texts) and text.isalpha() and texts[at + 1].isalpha():
            yield (at, at + 1), text + texts[at + 1]
