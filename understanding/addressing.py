"""Whom a message to many addresses in its first words: "to the volunteers: …", "للمتطوعين: …"."""

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from enum import Enum, auto
from functools import cache
from pathlib import Path

from understanding import text
from understanding.text import Word, folded, strip

_WORDS = Path(__file__).parent.parent / "locales" / "addressing.toml"
_LONGEST = 4
# What parts an address from what is said: "volunteers, come at nine".
_PARTED = re.compile(r"\s*(?:[:：,،፣;–—-]|$)")

Phrase = tuple[str, ...]


class Addressed(Enum):
    """`MAYBE`: they are spoken of first; "volunteers are wanted" is for everybody. `SOMEBODY`: "to the parents:"."""

    TEAM = auto()
    MAYBE = auto()
    SOMEBODY = auto()


def read(said: str, *, parted: bool) -> Addressed | None:
    """`parted`: a colon follows. None: its first words address nobody."""
    cleaned = text.clean(said)
    words = text.words(cleaned[: text.SENTENCE])
    kinds, end = _address(words)
    team = next((at for at, kind in enumerate(kinds) if kind in ("team", "to_team")), None)
    if team is None:
        return Addressed.SOMEBODY if parted and kinds[:1] == ["to"] else None
    is_led = kinds[team] == "to_team" or "to" in kinds[:team]
    is_certain = is_led or _PARTED.match(cleaned, words[end - 1].end)
    return Addressed.TEAM if is_certain else Addressed.MAYBE


def is_all(said: str) -> bool:
    """Nothing but an address."""
    words = text.words(text.clean(said))
    return _address(words)[1] == len(words)


def _address(words: Sequence[Word]) -> tuple[list[str], int]:
    """The kinds of the phrases that it begins with, and to before which word they go."""
    plain = tuple(strip(word.text) for word in words)
    kinds: list[str] = []
    at = 0
    while found := next(_known(plain[at:]), None):
        kinds.append(found[0])
        at += found[1]
    return kinds, at


def _known(words: Phrase) -> Iterator[tuple[str, int]]:
    """Kind and length; the longest phrase first."""
    for length in range(min(_LONGEST, len(words)), 0, -1):
        kind = _phrases().get(words[:length])
        if kind is not None:
            yield kind, length


@cache
def _phrases() -> Mapping[Phrase, str]:
    """Of all languages. What names somebody counts more than what leads to them."""
    tables = tomllib.loads(_WORDS.read_text(encoding="utf-8")).values()
    kinds = ("along", "to", "team", "to_team")
    return {_folded(phrase): kind for kind in kinds for table in tables for phrase in table[kind]}


def _folded(phrase: str) -> Phrase:
    return tuple(strip(word) for word in folded(phrase))
