"""Signing up: that it is not needed ("without sign-up" asks for none, though it is named), and with whom."""

import tomllib
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path

from understanding.posting.lines.line import Line
from understanding.text import folded

_UNNEEDED = Path(__file__).parent.parent.parent.parent / "locales" / "unneeded.toml"
_LONGEST_WHOM = 4


def is_unneeded(line: Line, first: int, last: int) -> bool:
    """Whether that stands beside those words; it is taken with them."""
    texts = tuple(word.text for word in line.words)
    before = _longest(one for one in _phrases("before") if texts[max(first - len(one), 0) : first] == one)
    behind = _longest(one for one in _phrases("behind") if texts[last : last + len(one)] == one)
    if before or behind:
        line.take(first - before, last + behind)
    return bool(before or behind)


def take_whom(line: Line, first: int) -> None:
    """ "anmälan till Birgitta": with whom one signs up stands in no field."""
    last, limits = first, {hit.first for hit in line.found("deadline")}
    while last < min(first + _LONGEST_WHOM, len(line.words)) and line.is_free(last, last + 1):
        last += 1
        if line.parts_after(last - 1) or last in limits:
            break
    ends = last == len(line.words) or last in line.taken | limits or line.parts_after(last - 1)
    if first < last and ends and line.joins(first) and not line.parts_after(first - 1):
        line.take(first, last)


def _longest(phrases: Iterable[tuple[str, ...]]) -> int:
    return max(map(len, phrases), default=0)


@cache
def _phrases(where: str) -> frozenset[tuple[str, ...]]:
    """Of all languages: it is needed in none of them where one says so."""
    return frozenset(folded(text) for one in words().values() for text in one[where])


def words() -> Mapping[str, Mapping[str, list[str]]]:
    """`before` and `behind` what is not needed, by language."""
    return tomllib.loads(_UNNEEDED.read_text(encoding="utf-8"))
