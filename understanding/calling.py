"""A name that somebody writes beside the common one: what more it says, and what it must not say for them."""

import tomllib
from collections.abc import Mapping, Sequence
from enum import StrEnum
from fnmatch import fnmatchcase
from functools import cache
from pathlib import Path

from rapidfuzz import fuzz

from domain.programme import Category
from domain.texts import COMMON, Texts
from understanding.common import CommonActivities
from understanding.text import folded, strip

_WORDS = Path(__file__).parent.parent / "locales" / "calling.toml"
# Something is taught there, whatever its name says.
_TAUGHT = frozenset({Category.LANGUAGE, Category.EDUCATION})


class Says(StrEnum):
    LESSON = "lesson"
    FREE = "free"


def says_more(titles: Texts, known: CommonActivities) -> bool:
    """ "Cooking lesson" goes by "Cooking together", and is more: whoever reads that one expects something else."""
    key = known.find(titles)
    if key is None or known.categories[key] in _TAUGHT:
        return False
    return says(Says.LESSON, titles) and not says(Says.LESSON, _firsts(known.named(key)))


def others(titles: Texts, known: CommonActivities, *, paid: bool) -> Texts:
    """What it is called in all languages that know it, `titles` or not. `paid`: no name says that it is free.

    {}: it is none of the common ones.
    """
    key = known.find(titles)
    named = known.named(key) if key else {}
    return {language: _unpaid(language, names) for language, names in named.items()} if paid else _firsts(named)


def _firsts(named: Mapping[str, Sequence[str]]) -> Texts:
    return {language: names[0] for language, names in named.items()}


def _unpaid(language: str, names: Sequence[str]) -> str:
    """The title, or the name most like it that promises nothing."""
    if not says(Says.FREE, {language: names[0]}):
        return names[0]
    rest = [one for one in names if not says(Says.FREE, {language: one})]
    nearest = max(rest, key=lambda one: fuzz.ratio(one.casefold(), names[0].casefold()), default="")
    return nearest[:1].upper() + nearest[1:]


def says(what: Says, titles: Texts) -> bool:
    """Whether one of these names says so, in its language or a common one: people mix them."""
    return any(_is_said(_patterns(language, what), _spoken(title)) for language, title in titles.items())


def _is_said(patterns: Sequence[Sequence[str]], words: Sequence[str]) -> bool:
    return any(
        all(map(fnmatchcase, words[at : at + len(pattern)], pattern))
        for pattern in patterns
        for at in range(len(words) - len(pattern) + 1)
    )


@cache
def _patterns(language: str, what: Says) -> Sequence[Sequence[str]]:
    tables = _tables()
    languages = dict.fromkeys(one for one in (language, *COMMON) if one in tables)
    return [_pattern(text) for one in languages for text in tables[one][what.value]]


def _pattern(text: str) -> Sequence[str]:
    """Folded as names are; the star at either end of a word stays."""
    before, behind = "*" * text.startswith("*"), "*" * text.endswith("*")
    *words, last = _spoken(text.strip("*"))
    return [f"{before}{last}{behind}"] if not words else [*words, last]


@cache
def _tables() -> dict[str, dict[str, list[str]]]:
    return tomllib.loads(_WORDS.read_text(encoding="utf-8"))


def _spoken(text: str) -> list[str]:
    return [strip(word) for word in folded(text)]
