"""Phrases at the ends of a part of a line, without diacritics."""

from collections.abc import Iterable

from understanding.posting.lines.line import Line
from understanding.reason_words import Phrase, Phrases
from understanding.text import strip

# Words in a phrase.
LONGEST = 6


def texts(line: Line, first: int, last: int) -> Phrase:
    return tuple(strip(word.text) for word in line.words[first:last])


def sizes(most: int) -> Iterable[int]:
    """The longest first."""
    return range(min(most, LONGEST), 0, -1)


def bare(line: Line, first: int, last: int, before: Phrases, behind: Phrases) -> tuple[int, int]:
    """Without all those that stand before and behind."""
    while first < last and (size := _size(before, (texts(line, first, first + n) for n in sizes(last - first)))):
        first += size
    while first < last and (size := _size(behind, (texts(line, last - n, last) for n in sizes(last - first)))):
        last -= size
    return first, last


def _size(phrases: Phrases, longest_first: Iterable[Phrase]) -> int:
    return next((len(one) for one in longest_first if one in phrases), 0)
