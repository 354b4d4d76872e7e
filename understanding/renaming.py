"""The new name of an activity in a line: "Koox akhris, new name Book circle", "ska heta Bokcirkel"."""

import tomllib
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path

from domain.languages import CODES
from understanding import text
from understanding.text import Word, folded

_RENAMING = Path(__file__).parent.parent / "locales" / "renaming.toml"
Phrases = tuple[tuple[str, ...], ...]


def read(line: str, language: str) -> tuple[str, str] | None:
    """What stands before the words that lead to the name, and the name; in the person's language before all others."""
    words = text.words(line)
    for code in (language, *(other for other in CODES if other != language)):
        span = _first(words, _phrases(code, "before"))
        if span is not None:
            first, last = span
            return line[: words[first].start].strip(), _bare(line[words[last - 1].end :], code)
    return None


def _first(words: Sequence[Word], phrases: Phrases) -> tuple[int, int] | None:
    """Of those that begin at one word the longest."""
    texts = tuple(word.text for word in words)
    spans = ((at, at + len(one)) for at in range(len(texts)) for one in phrases if texts[at : at + len(one)] == one)
    return next(spans, None)


def _bare(name: str, language: str) -> str:
    """ "adını Kitap kulübü yap": in some languages the verb stands behind the name."""
    name = name.lstrip(" :=").strip()
    words = text.words(name)
    for phrase in _phrases(language, "behind"):
        if 0 < len(phrase) < len(words) and tuple(word.text for word in words[-len(phrase) :]) == phrase:
            return name[: words[-len(phrase) - 1].end]
    return name


@cache
def _phrases(language: str, where: str) -> Phrases:
    """Longest first."""
    return tuple(sorted({folded(one) for one in words()[language][where]}, key=len, reverse=True))


@cache
def words() -> Mapping[str, Mapping[str, list[str]]]:
    """`before` and `behind` the new name, by language."""
    return tomllib.loads(_RENAMING.read_text(encoding="utf-8"))
