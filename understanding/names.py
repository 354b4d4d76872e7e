"""Activities and places by their names in any language, found in a sentence in spite of endings and errors."""

from collections.abc import Container, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from typing import NamedTuple

from understanding.forms import even
from understanding.text import Word
from understanding.tokens import Tokens
from understanding.wholes import Whole, Wholes

# Less than this share of a name is chance.
_LEAST = 0.3
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
    """How a name was said.

    `score`: the share of the name that was said, 0-1; `weight`: of how much weight that is. `words`: which words of
    the sentence said it. `whole`: 0, or how well it stands there letter by letter, 0-1. `telling`: not by general
    words alone; `rare`: by a long word that no other name has. `ordinary`: the share of its words that are everyday
    ones. `parts` of `length` words of the name were said, with `letters` letters; `quality`: how well, 0-1.
    `heaviest`: the weight of the one that weighs most.
    """

    kind: str
    id: int
    score: float
    weight: float
    everyday: bool
    words: frozenset[int]
    title: bool
    whole: float
    telling: bool
    rare: bool
    ordinary: float
    parts: int
    length: int
    quality: float
    letters: int
    heaviest: float


@dataclass(frozen=True)
class Names:
    names: tuple[Name, ...]
    weights: Mapping[str, float]
    tokens: Tokens
    wholes: Wholes

    def find(
        self, sentence: Sequence[Word], dated: Set[int] = frozenset(), languages: Sequence[str] = ()
    ) -> list[Match]:
        """Every name of which a part was said, be it by chance.

        `dated`: words that speak of days are read as names only exactly. `languages`: those whose titles are looked
        for letter by letter as well, and whose words of one meaning count.
        """
        texts = [even(word.text) for word in sentence]
        found = [self._match(self.names[number], said) for number, said in self._said(texts, dated, languages).items()]
        wholes = [self._whole(whole) for whole in self.wholes.find(texts, languages)]
        return [match for match in found if match] + wholes

    def _said(
        self, texts: Sequence[str], dated: Set[int], languages: Container[str]
    ) -> dict[int, dict[str, tuple[float, tuple[int, ...]]]]:
        """Name → its tokens that were said, with how well and by which words."""
        said: dict[int, dict[str, tuple[float, tuple[int, ...]]]] = {}
        for places, text in _pieces(texts):
            joined, exactly = len(places) > 1, not dated.isdisjoint(places)
            for token, quality in self.tokens.said(text, languages, joined=joined, exactly=exactly):
                for name in self.tokens.vocabulary[token]:
                    tokens = said.setdefault(name, {})
                    if quality > tokens.get(token, (0.0, ()))[0]:
                        tokens[token] = (quality, places)
        return said

    def _match(self, name: Name, said: Said) -> Match | None:
        tokens = [token for token in name.tokens if token in said]
        places = frozenset(place for token in tokens for place in said[token][1])
        if max(places) - min(places) > len(name.tokens) + 2:
            return None
        got = sum(self.weights[token] * said[token][0] for token in tokens)
        score = got / sum(self.weights[token] for token in name.tokens)
        well = [token for token in tokens if said[token][0] >= 0.9]
        quality = sum(said[token][0] for token in tokens) / len(tokens)
        return self._of(name, tokens, well, places, (score, got, 0.0, quality)) if score >= _LEAST else None

    def _whole(self, whole: Whole) -> Match:
        name = self.names[whole.name]
        weight = whole.score * sum(self.weights[token] for token in name.tokens)
        places = frozenset(whole.words)
        return self._of(name, name.tokens, name.tokens, places, (whole.score, weight, whole.score, whole.score))

    def _of(
        self,
        name: Name,
        tokens: Sequence[str],
        well: Sequence[str],
        places: frozenset[int],
        measures: tuple[float, float, float, float],
    ) -> Match:
        score, weight, whole, quality = measures
        return Match(
            kind=name.kind,
            id=name.id,
            score=score,
            weight=weight,
            everyday=name.everyday,
            words=places,
            title=name.title,
            whole=whole,
            telling=any(self.weights[token] > GENERIC for token in tokens),
            rare=any(self._is_rare(token) for token in well),
            ordinary=sum(self.tokens.forms.ordinary(token) for token in tokens) / len(tokens),
            parts=len(tokens),
            length=len(name.tokens),
            quality=quality,
            letters=sum(map(len, tokens)),
            heaviest=max(self.weights[token] for token in tokens),
        )

    def _is_rare(self, token: str) -> bool:
        return len(token) >= 5 and self.weights[token] == 1.0 and token not in self.tokens.forms.known


def _pieces(texts: Sequence[str]) -> Iterator[tuple[tuple[int, ...], str]]:
    """Single words, and two neighbours written as one: "språk kafé"."""
    for at, text in enumerate(texts):
        yield (at,), text
        if at + 1 < len(texts) and text.isalpha() and texts[at + 1].isalpha():
            yield (at, at + 1), text + texts[at + 1]
