"""Lists of words and phrases from data files, found in a sentence."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from understanding.lines import Line, entries, line
from understanding.text import Word, folded, strip


class Hit(NamedTuple):
    """`kind` and `value` of a phrase ("category", "sport") and the words it covers, half open."""

    kind: str
    value: str
    first: int
    last: int


@dataclass(frozen=True)
class Phrases:
    """First word → lines with the phrases beginning with it, longest first: "kind=value,kind=value word word"."""

    by_first_word: Mapping[str, str]
    prefixes: tuple[str, ...]
    suffixes: tuple[str, ...]
    # Every text of a shelf is read for it: once is enough.
    _saying: dict[tuple[int | str, ...], tuple[str, ...]] = field(default_factory=dict, compare=False, repr=False)

    def saying(self, *meanings: str, shortest: int = 0) -> tuple[str, ...]:
        """The first words of phrases with one of the meanings: "room=ending"; "unit=" for any unit."""
        asked: tuple[int | str, ...] = (shortest, *meanings)
        if asked not in self._saying:
            long = ((word, lines) for word, lines in self.by_first_word.items() if len(word) >= shortest)
            self._saying[asked] = tuple(word for word, lines in long if any(one in lines for one in meanings))
        return self._saying[asked]

    def find(self, sentence: Sequence[Word]) -> Iterator[Hit]:
        """Every phrase of the sentence; where several begin with one word, the longest of each kind."""
        texts = [strip(word.text) for word in sentence]
        for at, text in enumerate(texts):
            kinds: set[str] = set()
            for written, phrase in self._starting(text):
                if len(phrase) > 1 and tuple(texts[at + 1 : at + len(phrase)]) != phrase[1:]:
                    continue
                meanings = [tuple(one.split("=")) for one in written.split(",")]
                for kind, value in meanings:
                    if kind not in kinds:
                        yield Hit(kind, value, at, at + len(phrase))
                kinds.update(kind for kind, _ in meanings)

    def _starting(self, text: str) -> tuple[Line, ...]:
        found = self.by_first_word.get(text)
        if found:
            return entries(found)
        for form in inflected(text, self.prefixes, self.suffixes):
            if form in self.by_first_word:
                return entries(self.by_first_word[form])
        return ()


def inflected(text: str, prefixes: Sequence[str], suffixes: Sequence[str]) -> Iterator[str]:
    """The word without a clitic before it or an ending behind it, as long as enough is left."""
    for prefix in prefixes if text.startswith(tuple(prefixes)) else ():
        if text.startswith(prefix) and len(text) - len(prefix) >= 3:
            yield text[len(prefix) :]
    for suffix in suffixes if text.endswith(tuple(suffixes)) else ():
        if text.endswith(suffix) and len(text) - len(suffix) >= 4:
            yield text[: -len(suffix)]


def flatten(triples: Iterable[tuple[str, str, str]]) -> dict[str, str]:
    """`Phrases.by_first_word` from (kind, value, phrase) triples; phrases as people wrote them."""
    meanings: dict[tuple[str, ...], list[str]] = {}
    for kind, value, text in triples:
        phrase = tuple(strip(word) for word in folded(text))
        if phrase:
            meanings.setdefault(phrase, []).append(f"{kind}={value}")
    by_first: dict[str, list[tuple[str, ...]]] = {}
    for phrase in sorted(meanings, key=len, reverse=True):
        by_first.setdefault(phrase[0], []).append(phrase)
    return {
        first: "\n".join(line(",".join(meanings[one]), one) for one in several) for first, several in by_first.items()
    }
