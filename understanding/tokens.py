"""The words that names are made of, and which of them a word in a sentence may be."""

from bisect import bisect_left
from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import takewhile

from rapidfuzz import process
from rapidfuzz.distance import OSA

from understanding.forms import SHORTEST_STEM, Forms
from understanding.phrases import inflected

_LONGEST_ENDING = 4
# How well a word says a token: 1 is the token itself.
_INFLECTED, _LONGER, _SAME, _STEM = 0.96, 0.94, 0.94, 0.92
# A word that stands in a name as it is, is hardly meant as another form of it.
_OTHER_FORM = 0.6


@dataclass(frozen=True)
class Tokens:
    """`vocabulary`: token → the names (by number) it stands in. `stems`: stem, or group of one meaning → its tokens.

    `long_tokens`: by alphabet, sorted.
    """

    vocabulary: Mapping[str, tuple[int, ...]]
    long_tokens: Mapping[int, tuple[str, ...]]
    stems: Mapping[str, tuple[str, ...]]
    forms: Forms

    def said(self, text: str, languages: Container[str], *, joined: bool, exactly: bool) -> Iterator[tuple[str, float]]:
        """Tokens that the word may be, and how well. `languages`: whose words of one meaning count.

        `joined`: two words written as one; `exactly`: the token itself or nothing.
        """
        if text in self.vocabulary:
            yield text, 1.0
        if exactly:
            return
        # With slips a title in two words is found letter by letter: see `understanding.wholes`.
        if joined or len(text) < 4 or text[0].isdecimal():
            return
        for form in inflected(text, self.forms.prefixes, self.forms.suffixes):
            if form in self.vocabulary and len(form) >= 3:
                yield form, _INFLECTED
        yield from self._of_one_stem(text, languages)
        if text not in self.vocabulary:
            yield from self._longer_or_shorter(text)
            yield from self._misspelt(text)

    def _of_one_stem(self, text: str, languages: Container[str]) -> Iterator[tuple[str, float]]:
        """luqadda for luqad, and what means the same: naagaha for haweenka."""
        stems = (text, *self.forms.stems(text))
        alike = _OTHER_FORM if text in self.vocabulary else _STEM
        for stem in stems:
            yield from ((token, _SAME) for token in self._of_one_meaning(text, stem, languages))
            if stem == text or len(stem) > SHORTEST_STEM or not self.forms.ordinary(text):
                yield from ((token, alike) for token in self.stems.get(stem, ()))
        if text not in self.vocabulary and not self.forms.ordinary(text):
            for stem in stems[1:]:
                yield from self._misspelt(stem)

    def _of_one_meaning(self, text: str, stem: str, languages: Container[str]) -> Iterator[str]:
        """In the same alphabet. What a general word stands for is as general: a coffee is no coffee morning."""
        general = self.forms.is_general(text)
        for group in self.forms.groups(stem):
            for token in self.stems.get(group, ()) if group.partition("=")[0] in languages else ():
                if _block(token) == _block(text) and (not general or token in self.forms.generic):
                    yield token

    def _longer_or_shorter(self, text: str) -> Iterator[tuple[str, float]]:
        """simningen for simning, and läxhjälp for läxhjälpen."""
        for cut in range(1, _LONGEST_ENDING + 1):
            if len(text) - cut >= 5 and text[:-cut] in self.vocabulary:
                yield text[:-cut], _LONGER
        if len(text) >= 5 and not self.forms.ordinary(text):
            alike = self.long_tokens.get(_block(text), ())
            for token in takewhile(lambda one: one.startswith(text), alike[bisect_left(alike, text) :]):
                if len(token) - len(text) <= 3:
                    yield token, _LONGER

    def _misspelt(self, text: str) -> Iterator[tuple[str, float]]:
        # An ordinary word is not a misspelt name, unless both are long: "språkcafé" for "språkkafé".
        known = self.forms.ordinary(text)
        if len(text) < (8 if known else 5):
            return
        allowed = 1 if known or len(text) < 9 else 2
        for token, distance, _ in process.extract(
            text, self.long_tokens.get(_block(text), ()), scorer=OSA.distance, score_cutoff=allowed, limit=3
        ):
            if distance and len(token) >= 5 and (len(token) >= 7 or token[0] == text[0]):
                yield token, 1.0 - 0.06 * distance


def _block(text: str) -> int:
    """Which alphabet: a Swedish "språk" need not stand for its Persian spelling, the Swedish name is there, too."""
    first = ord(text[0])
    return 0 if first < 0x250 else first >> 8


def index(vocabulary: Mapping[str, Sequence[int]], forms: Forms) -> Tokens:
    stems: dict[str, list[str]] = {}
    long_tokens: dict[int, list[str]] = {}
    for token in sorted(vocabulary):
        if len(token) >= 4 and not token[0].isdecimal():
            long_tokens.setdefault(_block(token), []).append(token)
    for token in vocabulary:
        for stem in (token, *forms.stems(token)):
            for key in (stem, *forms.groups(stem)):
                if token not in (tokens := stems.setdefault(key, [])):
                    tokens.append(token)
    return Tokens(
        vocabulary={token: tuple(numbers) for token, numbers in vocabulary.items()},
        long_tokens={block: tuple(tokens) for block, tokens in long_tokens.items()},
        stems={stem: tuple(tokens) for stem, tokens in stems.items()},
        forms=forms,
    )
