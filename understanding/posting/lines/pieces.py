"""The pieces of a line between its commas: no phrase goes on behind one."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from understanding.phrases import Hit, Phrases
from understanding.posting.lines.line import SEPARATORS
from understanding.text import Word


def hits(even: str, words: Sequence[Word], table: Phrases) -> Iterator[Hit]:
    """Of each piece by itself: "10 kr, fika ingår" holds "kr", and no "kr fika"."""
    commas = [at for at, (one, other) in enumerate(pairwise(words), 1) if _parts(even[one.end : other.start])]
    for first, last in pairwise((0, *commas, len(words))):
        for hit in table.find(words[first:last]):
            yield hit._replace(first=hit.first + first, last=hit.last + first)


def _parts(gap: str) -> bool:
    return any(sign in SEPARATORS for sign in gap)
