"""Activities and places by their names in any language, found in a sentence in spite of endings and errors."""

from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from typing import NamedTuple

from understanding.forms import even
from understanding.text import Word
from understanding.tokens import Tokens

# Less than this share of a name's weight is chance. One rare word names a place or a title well enough.
_ENOUGH = 0.7
_ENOUGH_WITH_RARE_WORD = {"place": 0.38, "activity": 0.58}
_PERHAPS = 0.34
GENERIC = 0.2


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
class Names:
    names: tuple[Name, ...]
    weights: Mapping[str, float]
    tokens: Tokens

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
            for token, quality in self.tokens.said(text, joined=len(places) > 1, exactly=not dated.isdisjoint(places)):
                for name in self.tokens.vocabulary[token]:
                    tokens = said.setdefault(name, {})
                    if quality > tokens.get(token, (0.0, ()))[0]:
                        tokens[token] = (quality, places)
        return said

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
        return len(token) >= 5 and self.weights[token] == 1.0 and token not in self.tokens.forms.known


def _goodness(match: Match) -> tuple[float, ...]:
    return (not match.everyday, round(match.weight * min(match.score, 1.0), 3), match.score)


def _pieces(texts: Sequence[str]) -> Iterator[tuple[tuple[int, ...], str]]:
    """Single words, and two neighbours written as one: "språk kafé"."""
    for at, text in enumerate(texts):
        yield (at,), text
        if at + 1 < len(texts) and text.isalpha() and texts[at + 1].isalpha():
            yield (at, at + 1), text + texts[at + 1]
