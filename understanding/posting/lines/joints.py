"""Marks of a line: those that only lead on, a number, and those blanked because their words are understood."""

from collections.abc import Mapping, Sequence, Set

from understanding.dates.marks import Mark
from understanding.dates.words import Kind, Meaning

_JOINING = frozenset({"on", "the", "of", "from", "to", "until", "and", "in", "clock_at", "every", "this"})
_BLANK = Meaning()


def is_one(mark: Mark) -> bool:
    if mark.kind is Kind.DASH:
        return True
    return mark.kind in (None, Kind.UNIT) and mark.number is None and mark.does(*_JOINING)


def number(marks: Sequence[Mark], first: int, last: int) -> int | None:
    """Marks know words apart that differ by a diacritic: Kurdish "سێ" is three, "سی" is thirty."""
    found = [mark for mark in marks if (mark.first, mark.last) == (first, last) and mark.text.isalpha()]
    return next((mark.number for mark in found if mark.number and not mark.kind and not mark.meaning.ordinal), None)


def blanked(mark: Mark, closed: Set[int], instead: Mapping[int, Meaning]) -> Mark:
    words = range(mark.first, mark.last)
    other = next((instead[word] for word in words if word in instead), None)
    if other is None and closed.isdisjoint(words):
        return mark
    return mark._replace(meaning=other or _BLANK, text="")


def are_between(marks: Sequence[Mark], first: int, last: int, *, led: int) -> bool:
    """ "mellan måndag och torsdag", "بين الاثنين والخميس": `led`: where the first day begins."""
    lists = any(mark.does("and") for mark in marks if first <= mark.first <= last)
    return lists and any(mark.last == led and mark.does("from") for mark in marks)
