"""What bends names, and which words are none: clitics, endings, synonyms, general words."""

import re
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from understanding.phrases import inflected
from understanding.syllables import spell
from understanding.text import fold, folded, strip

SHORTEST_STEM = 3

_TWICE = re.compile(r"([a-z])\1+")


def even(folded_word: str) -> str:
    """Without diacritics and with every Latin letter once: "makhaayadda" and "makhayada" are one word."""
    return _TWICE.sub(r"\1", spell(strip(folded_word)))


@dataclass(frozen=True)
class Forms:
    """What bends names: clitics and endings of all languages; `generic` words; `known` words of the lists.

    `endings`: that names alone may carry, also names of other languages ("språkkafeega"). `same`: word → the groups
    of words of one meaning that it is in. `common`: words that stand in many examples, and are what they are.
    """

    prefixes: tuple[str, ...]
    suffixes: tuple[str, ...]
    generic: Container[str]
    known: Container[str]
    endings: frozenset[str] = frozenset()
    same: Mapping[str, str] = field(default_factory=dict)
    common: frozenset[str] = frozenset()

    @cached_property
    def longest_ending(self) -> int:
        return max(map(len, self.endings), default=0)

    def ordinary(self, text: str) -> bool:
        return text in self.known or text in self.common

    def is_general(self, text: str) -> bool:
        """A general word, or a form of one: "kaféet"."""
        forms = (text, *self.stems(text), *inflected(text, self.prefixes, self.suffixes))
        return any(form in self.generic for form in forms)

    def groups(self, text: str) -> Sequence[str]:
        """What groups of one meaning it is in, and of which language: "ar=12"; no word is written like that."""
        return self.same.get(text, "").split()

    def stems(self, text: str) -> Iterator[str]:
        """Without an ending, the longest first."""
        for length in range(min(self.longest_ending, len(text) - SHORTEST_STEM), 0, -1):
            if text[-length:] in self.endings and len(text) - length >= SHORTEST_STEM + (length == 1):
                yield text[:-length]


def read(flat: Mapping[str, Any]) -> Forms:
    return Forms(
        prefixes=tuple(flat["prefixes"]),
        suffixes=tuple(flat["suffixes"]),
        generic=flat["generic"],
        known=flat["known"],
        endings=frozenset(flat["endings"]),
        same=flat["same"],
    )


def flatten(by_language: Mapping[str, Mapping[str, Any]], known: Iterable[str]) -> dict[str, Any]:
    """Every language's together: a name may be in another language than the sentence. `known`: words of its lists."""
    tables = by_language.values()
    forms = [table["dates"]["forms"] for table in tables]
    return {
        "prefixes": _longest_first(prefix for one in forms for prefix in one["prefixes"]),
        "suffixes": _longest_first(suffix for one in forms for suffix in one["suffixes"]),
        # As keys of tables: there are thousands of them, and tables can lie on a shelf.
        "generic": dict.fromkeys(_words_of(text for table in tables for text in _generic(table)), ""),
        "known": dict.fromkeys(_words_of(known), ""),
        "endings": _longest_first(
            one for table in tables for one in table["names"].get("endings", {}).get("words", ())
        ),
        "same": _same(by_language),
    }


def _same(tables: Mapping[str, Mapping[str, Any]]) -> dict[str, str]:
    found: dict[str, dict[str, None]] = {}
    for language, table in tables.items():
        for number, group in enumerate(table["names"].get("same", {}).get("groups", ())):
            for word in (even(parts[0]) for text in group if len(parts := folded(text)) == 1):
                found.setdefault(word, {})[f"{language}={number}"] = None
    return {word: " ".join(marks) for word, marks in found.items()}


def _generic(table: Mapping[str, Any]) -> Iterator[str]:
    yield from table["names"]["generic"]["words"]
    yield from table["words"]["stop"]["words"]
    for texts in table["words"]["audiences"].values():
        yield from texts


def _words_of(texts: Iterable[str]) -> list[str]:
    return sorted({even(word) for text in texts for word in folded(text)})


def _longest_first(forms: Iterable[str]) -> list[str]:
    return sorted({even(fold(form)) for form in forms}, key=lambda form: (-len(form), form))
