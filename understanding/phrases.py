"""Lists of words and phrases from data files, found in a sentence."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from understanding.text import Word, folded, strip


class Hit(NamedTuple):
    """`kind` and `value` of a phrase ("category", "sport") and the words it covers, half open."""

    kind: str
    value: str
    first: int
    last: int


Entry = tuple[tuple[str, ...], tuple[tuple[str, str], ...]]


@dataclass(frozen=True)
class Phrases:
    """First word → phrases beginning with it, longest first, with all that each stands for."""

    by_first_word: Mapping[str, tuple[Entry, ...]]
    prefixes: tuple[str, ...]
    suffixes: tuple[str, ...]

    def __contains__(self, word: str) -> bool:
        return word in self.by_first_word

    def find(self, sentence: Sequence[Word]) -> Iterator[Hit]:
        """Every phrase of the sentence; where several begin with one word, the longest of each kind."""
        texts = [strip(word.text) for word in sentence]
        for at, text in enumerate(texts):
            kinds: set[str] = set()
            for phrase, meanings in self._starting(text):
                if len(phrase) > 1 and tuple(texts[at + 1 : at + len(phrase)]) != phrase[1:]:
                    continue
                for kind, value in meanings:
                    if kind not in kinds:
                        yield Hit(kind, value, at, at + len(phrase))
                kinds.update(kind for kind, _ in meanings)

    def _starting(self, text: str) -> tuple[Entry, ...]:
        found = self.by_first_word.get(text)
        if found:
            return found
        for form in inflected(text, self.prefixes, self.suffixes):
            if form in self.by_first_word:
                return self.by_first_word[form]
        return ()


def inflected(text: str, prefixes: Sequence[str], suffixes: Sequence[str]) -> Iterator[str]:
    """The word without a clitic before it or an ending behind it, as long as enough is left."""
    for prefix in prefixes:
        if text.startswith(prefix) and len(text) - len(prefix) >= 3:
            yield text[len(prefix) :]
    for suffix in suffixes:
        if text.endswith(suffix) and len(text) - len(suffix) >= 4:
            yield text[: -len(suffix)]


def build(triples: Iterable[tuple[str, str, str]], prefixes: Sequence[str], suffixes: Sequence[str]) -> Phrases:
    """From (kind, value, phrase) triples; phrases as people wrote them."""
    meanings: dict[tuple[str, ...], list[tuple[str, str]]] = {}
    for kind, value, text in triples:
        phrase = tuple(strip(word) for word in folded(text))
        if phrase:
            meanings.setdefault(phrase, []).append((kind, value))
    by_first: dict[str, list[Entry]] = {}
    for phrase, several in meanings.items():
        by_first.setdefault(phrase[0], []).append((phrase, tuple(several)))
    for entries in by_first.values():
        entries.sort(key=lambda entry: len(entry[0]), reverse=True)
    longest_first = {first: tuple(several) for first, several in by_first.items()}
    return Phrases(longest_first, tuple(prefixes), tuple(suffixes))
