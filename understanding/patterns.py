"""Phrases with open ends ("hot*", "*verket"), found in order in a sentence, with a few other words between."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Generic, TypeVar

Phrase = tuple[str, ...]
Value = TypeVar("Value")

_LONGEST_WORD = 30


@dataclass
class Patterns(Generic[Value]):
    """Each phrase is kept under its longest word: short ones ("i", "la") begin hundreds of phrases and tell little."""

    whole: dict[str, list[tuple[Phrase, Value]]] = field(default_factory=dict)
    beginning: dict[str, list[tuple[Phrase, Value]]] = field(default_factory=dict)
    ending: dict[str, list[tuple[Phrase, Value]]] = field(default_factory=dict)

    def add(self, phrase: Phrase, value: Value) -> None:
        key = max(phrase, key=len)
        table = self.beginning if key.endswith("*") else self.ending if key.startswith("*") else self.whole
        entries = table.setdefault(key.strip("*"), [])
        if (phrase, value) not in entries:
            entries.append((phrase, value))

    def values(self) -> set[Value]:
        return {
            value
            for table in (self.whole, self.beginning, self.ending)
            for entries in table.values()
            for _, value in entries
        }

    def find(self, texts: Sequence[str], *, between: int) -> Iterator[tuple[Value, int, int]]:
        """Every phrase that stands in `texts`: its value and the words from its first to its last, half open."""
        candidates = {id(one): one for text in set(texts) for one in self._with(text)}
        for phrase, value in candidates.values():
            for at, text in enumerate(texts):
                if matches(text, phrase[0]):
                    last = _end(phrase[1:], texts, at + 1, between)
                    if last:
                        yield value, at, last

    def _with(self, word: str) -> Iterator[tuple[Phrase, Value]]:
        yield from self.whole.get(word, ())
        for length in range(1, min(len(word), _LONGEST_WORD) + 1):
            yield from self.beginning.get(word[:length], ())
            if self.ending:
                yield from self.ending.get(word[-length:], ())


def _end(rest: Phrase, texts: Sequence[str], at: int, between: int) -> int | None:
    if not rest:
        return at
    for place in range(at, min(at + between + 1, len(texts))):
        if matches(texts[place], rest[0]):
            end = _end(rest[1:], texts, place + 1, between)
            if end:
                return end
    return None


def matches(text: str, pattern: str) -> bool:
    if pattern.endswith("*"):
        return text.startswith(pattern[:-1])
    if pattern.startswith("*"):
        return text.endswith(pattern[1:])
    return text == pattern
