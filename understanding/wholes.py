"""Titles said as they stand, letter by letter, whatever words the letters fall into: "jobtrack", "ورشه المخترعيين"."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from rapidfuzz import fuzz, process

from understanding.forms import even
from understanding.text import folded

# Of a shorter title one letter may make another word.
_SHORTEST = 5
_ENOUGH = 86.0
# So many letters of a clitic may stand before a title.
_CLITIC = 3


class Whole(NamedTuple):
    """`score`: 0-1, how much of the title stands there. `words`: which words said it."""

    name: int
    score: float
    words: tuple[int, ...]


@dataclass(frozen=True)
class Wholes:
    """Language → its titles, evened, and the numbers of each in the index of names: several may have one title."""

    titles: Mapping[str, Mapping[str, Sequence[int]]]

    def find(self, texts: Sequence[str], languages: Iterable[str]) -> Iterator[Whole]:
        said = " ".join(texts)
        for language in languages:
            titles = self.titles.get(language, {})
            for title, score, _ in process.extract(said, list(titles), scorer=_ratio, score_cutoff=_ENOUGH, limit=5):
                if words := _where(title, said):
                    yield from (Whole(number, score / 100, words) for number in titles[title])


def _ratio(said: str, title: str, *, score_cutoff: float | None = None) -> float:
    # The other way round a short sentence would be found in a long title.
    if len(said) + 1 < len(title):
        return 0.0
    return fuzz.partial_ratio(title, said, score_cutoff=score_cutoff)


def _where(title: str, said: str) -> tuple[int, ...]:
    """The words it stands in; none if it begins within a word, behind more than a clitic."""
    found = fuzz.partial_ratio_alignment(title, said)
    if found is None:
        return ()
    before = said[: found.dest_start]
    inside = len(before) - before.rfind(" ") - 1
    if inside > _CLITIC and not before.endswith(" "):
        return ()
    first, last = before.count(" "), said[: max(found.dest_end - 1, 0)].count(" ")
    return tuple(range(first, last + 1))


def index(titles: Iterable[tuple[str, str, int]]) -> Wholes:
    """From (language, title, number of the name)."""
    found: dict[str, dict[str, list[int]]] = {}
    for language, title, number in titles:
        text = " ".join(even(word) for word in folded(title) if word != "-")
        if len(text) >= _SHORTEST:
            found.setdefault(language, {}).setdefault(text, []).append(number)
    return Wholes(found)
