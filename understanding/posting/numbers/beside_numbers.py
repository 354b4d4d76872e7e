"""Words and signs beside a number that make another one of it: "minus five", "-5", "5 thousand", "femtusen", "5k"."""

import re
import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from understanding.posting.lines.line import Line
from understanding.text import folded

_AMOUNTS = Path(__file__).parent.parent.parent.parent / "locales" / "amounts.toml"
_SIGNS = "-−–"
# "5k", "2.5k"
_FIGURES = re.compile(r"\d+(?:[.,]\d+)?k")
# Shorter words end others by chance.
_LONG = 5


def is_below_zero(line: Line, first: int) -> bool:
    """Of the number that begins at the word `first`. A dash with a space behind it parts it from what is before."""
    start = line.words[first].start
    before = line.text[:start]
    has_sign = before.endswith(tuple(_SIGNS)) and not before[:-1].rstrip(_SIGNS)[-1:].isalnum()
    return has_sign or _ends_with("minus", line, first) > 0


def below_zero_behind(line: Line, word: int) -> int | None:
    """ "seats -5", "max minus 5": what ends a number below zero that begins at the word `word`; None: none does."""
    if word >= len(line.words):
        return None
    first = word + (line.words[word].text in _SIGNS or (line.words[word].text,) in _phrases("minus"))
    number = line.number_after(first)
    return number[1] if number and is_below_zero(line, first) else None


def says_minus(line: Line) -> bool:
    """Somewhere in it."""
    return any(_ends_with("minus", line, last) for last in range(1, len(line.words) + 1))


def says_thousands(line: Line) -> bool:
    return any(is_thousands(line, word) for word in range(len(line.words)))


def is_thousands(line: Line, word: int) -> bool:
    """Whether there is a word that makes thousands of what is before it, or is written together with it."""
    if not 0 <= word < len(line.words):
        return False
    text = line.words[word].text
    if _FIGURES.fullmatch(text):
        return True
    together = any(len(one) >= _LONG and text.endswith(one) for phrase in _phrases("thousands") for one in phrase[-1:])
    return together or _ends_with("thousands", line, word + 1) > 0


def _ends_with(kind: str, line: Line, last: int) -> int:
    """How many words before the word `last` say so."""
    texts = tuple(word.text for word in line.words[:last])
    return max((len(one) for one in _phrases(kind) if texts[-len(one) :] == one), default=0)


@cache
def _phrases(kind: str) -> tuple[tuple[str, ...], ...]:
    """Of all languages: people mix them."""
    return tuple({folded(text) for several in words()[kind].values() for text in several})


def words() -> Mapping[str, Mapping[str, list[str]]]:
    """By kind and language."""
    return tomllib.loads(_AMOUNTS.read_text(encoding="utf-8"))
