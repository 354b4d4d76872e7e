"""How many will come: "vi är tre", "me and my wife"."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from understanding.text import Word, folded, strip

_PLACEHOLDER = "nnumber"
MOST = 99


class Seats(NamedTuple):
    """`words`: the words that said it."""

    number: int
    words: frozenset[int]


@dataclass(frozen=True)
class SeatWords:
    """`fixed`: phrase → number; `patterns`: phrases with `_PLACEHOLDER`; `numbers`: number words, some of several."""

    fixed: Mapping[tuple[str, ...], int]
    patterns: tuple[tuple[str, ...], ...]
    numbers: Mapping[tuple[str, ...], int]

    def find(self, sentence: Sequence[Word], taken: frozenset[int]) -> Seats | None:
        """The first phrase that says it; words already `taken` by dates are no seats."""
        texts = tuple("" if n in taken else strip(word.text) for n, word in enumerate(sentence))
        for at in range(len(texts)):
            for phrase, number in self._fixed_at(texts[at]):
                if texts[at : at + len(phrase)] == phrase:
                    return Seats(number, frozenset(range(at, at + len(phrase))))
        if not any(self._number(texts, at)[1] for at in range(len(texts))):
            return None
        for at in range(len(texts)):
            for pattern in self.patterns:
                found = self._matches(texts, at, pattern)
                if found:
                    return found
        return None

    def _fixed_at(self, first: str) -> list[tuple[tuple[str, ...], int]]:
        return [(phrase, number) for phrase, number in self.fixed.items() if phrase[0] == first]

    def _matches(self, texts: tuple[str, ...], at: int, pattern: tuple[str, ...]) -> Seats | None:
        place, number = at, 0
        for part in pattern:
            if part == _PLACEHOLDER:
                number, length = self._number(texts, place)
                if not 1 <= number <= MOST:
                    return None
                place += length
            elif place < len(texts) and texts[place] == part:
                place += 1
            else:
                return None
        return Seats(number, frozenset(range(at, place)))

    def _number(self, texts: tuple[str, ...], at: int) -> tuple[int, int]:
        if at < len(texts) and texts[at].isdecimal() and len(texts[at]) <= 2:
            return int(texts[at]), 1
        for length in (3, 2, 1):
            if texts[at : at + length] in self.numbers and at + length <= len(texts):
                return self.numbers[texts[at : at + length]], length
        return 0, 0


def flatten(words: Mapping[str, Any]) -> dict[str, Any]:
    """From a parsed `words.toml`, what `read` reads."""
    seats = words["seats"]
    patterns = {_bare(re.sub(r"\{n\}", f" {_PLACEHOLDER} ", text)) for text in seats["patterns"]}
    return {
        "fixed": {_bare(text): n for text, n in sorted(seats["fixed"].items(), key=lambda one: -len(one[0]))},
        "patterns": sorted((one for one in patterns if " " in one), key=lambda one: (-one.count(" "), one)),
        "numbers": {_bare(text): number for text, number in words["numbers"].items()},
    }


def read(flat: Mapping[str, Any]) -> SeatWords:
    fixed, numbers = ({tuple(text.split()): n for text, n in flat[part].items()} for part in ("fixed", "numbers"))
    return SeatWords(fixed, tuple(tuple(text.split()) for text in flat["patterns"]), numbers)


def _bare(text: str) -> str:
    return " ".join(strip(word) for word in folded(text))
