"""Words for the parts of a day on which a house is closed, of all languages together, folded."""

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from understanding import line_phrases
from understanding.posting.lines.line import Line
from understanding.reason_words import Phrases
from understanding.text import folded, strip

_WORDS = Path(__file__).parent.parent / "locales" / "closed_parts.toml"


@cache
def tables() -> Mapping[str, Mapping[str, list[str]]]:
    return tomllib.loads(_WORDS.read_text(encoding="utf-8"))


@cache
def phrases(kind: str) -> Phrases:
    """Of all languages."""
    several = (text for table in tables().values() for text in table[kind])
    return frozenset(tuple(strip(word) for word in folded(text)) for text in several)


def end(line: Line, first: int, kind: str) -> int:
    """Where the longest of these that begins with the word ends; `first`: there is none."""
    sizes = line_phrases.sizes(len(line.words) - first)
    return next((first + n for n in sizes if line_phrases.texts(line, first, first + n) in phrases(kind)), first)
