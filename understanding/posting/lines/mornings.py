"""The word for tomorrow where it says in the morning: "şemiyê sibehê saet 10" is Saturday."""

from collections.abc import Iterable, Sequence
from itertools import pairwise

from understanding.dates.marks import Mark
from understanding.dates.words import Kind, Meaning
from understanding.phrases import Hit

_MORNING = Meaning(Kind.PART, "morning")


def behind_weekdays(marks: Sequence[Mark], hits: Iterable[Hit]) -> tuple[Mark, ...]:
    """Only in a language that has one word for both."""
    both = {(hit.first, hit.last) for hit in hits if (hit.kind, hit.value) == ("adverb", "tomorrow")}
    told = {
        mark
        for day, mark in pairwise(marks)
        if day.kind is Kind.WEEKDAY and mark.kind is Kind.DAY and (mark.first, mark.last) in both
    }
    return tuple(mark._replace(meaning=_MORNING) if mark in told else mark for mark in marks)
