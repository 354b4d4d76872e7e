"""Marks of a line that only lead on, and marks blanked because their words are understood."""

from collections.abc import Mapping, Set

from understanding.dates.marks import Mark
from understanding.dates.words import Kind, Meaning

_JOINING = frozenset({"on", "the", "of", "from", "to", "until", "and", "in", "clock_at", "every", "this"})
_BLANK = Meaning()


def is_one(mark: Mark) -> bool:
    if mark.kind is Kind.DASH:
        return True
    return mark.kind in (None, Kind.UNIT) and mark.number is None and mark.does(*_JOINING)


def blanked(mark: Mark, closed: Set[int], instead: Mapping[int, Meaning]) -> Mark:
    words = range(mark.first, mark.last)
    other = next((instead[word] for word in words if word in instead), None)
    if other is None and closed.isdisjoint(words):
        return mark
    return mark._replace(meaning=other or _BLANK, text="")
