"""Phrases with open ends ("hot*", "*verket"), found in order in a sentence, with a few other words between."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from understanding.lines import Line, entries, line

Phrase = tuple[str, ...]

_LONGEST_WORD = 30


@dataclass(frozen=True)
class Patterns:
    """Each phrase is kept under its longest word: short ones ("i", "la") begin hundreds of phrases and tell little.

    The values of the tables are lines: what a phrase stands for, and its words.
    """

    whole: Mapping[str, str]
    beginning: Mapping[str, str]
    ending: Mapping[str, str]

    def values(self) -> set[str]:
        tables = (self.whole, self.beginning, self.ending)
        return {value for table in tables for lines in table.values() for value, _ in entries(lines)}

    def find(self, texts: Sequence[str], *, between: int) -> Iterator[tuple[str, int, int]]:
        """Every phrase that stands in `texts`: its value and the words from its first to its last, half open."""
        candidates = dict.fromkeys(one for text in dict.fromkeys(texts) for one in self._with(text))
        places = _Places(texts)
        for value, phrase in candidates:
            for at in places.of(phrase[0]):
                last = _end(phrase[1:], texts, at + 1, between)
                if last:
                    yield value, at, last

    def _with(self, word: str) -> Iterator[Line]:
        yield from entries(self.whole.get(word, ""))
        for length in range(1, min(len(word), _LONGEST_WORD) + 1):
            yield from entries(self.beginning.get(word[:length], ""))
            if self.ending:
                yield from entries(self.ending.get(word[-length:], ""))


class _Places:
    """Where a word or a beginning of words stands: asked for again and again in a long text."""

    def __init__(self, texts: Sequence[str]) -> None:
        self._by_text: dict[str, list[int]] = {}
        for at, text in enumerate(texts):
            self._by_text.setdefault(text, []).append(at)
        self._known: dict[str, Sequence[int]] = {}

    def of(self, pattern: str) -> Sequence[int]:
        if "*" not in (pattern[0], pattern[-1]):
            return self._by_text.get(pattern, ())
        if pattern not in self._known:
            several = (places for text, places in self._by_text.items() if _matches(text, pattern))
            self._known[pattern] = sorted(at for places in several for at in places)
        return self._known[pattern]


def flatten(phrases: Iterable[tuple[str, Phrase]]) -> dict[str, dict[str, str]]:
    """The tables of `Patterns` from (value, phrase) pairs."""
    tables: dict[str, dict[str, dict[str, None]]] = {"whole": {}, "beginning": {}, "ending": {}}
    for value, phrase in phrases:
        key = max(phrase, key=len)
        table = tables["beginning" if key.endswith("*") else "ending" if key.startswith("*") else "whole"]
        table.setdefault(key.strip("*"), {})[line(value, phrase)] = None
    return {name: {key: "\n".join(lines) for key, lines in table.items()} for name, table in tables.items()}


def _end(rest: Phrase, texts: Sequence[str], at: int, between: int) -> int | None:
    if not rest:
        return at
    for place in range(at, min(at + between + 1, len(texts))):
        if _matches(texts[place], rest[0]):
            end = _end(rest[1:], texts, place + 1, between)
            if end:
                return end
    return None


def _matches(text: str, pattern: str) -> bool:
    if pattern.endswith("*"):
        return text.startswith(pattern[:-1])
    if pattern.startswith("*"):
        return text.endswith(pattern[1:])
    return text == pattern
