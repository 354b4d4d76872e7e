"""Words for a day where they say a part of one: "şemiyê sibehê saet 10" is Saturday, in the morning."""

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


def before_weekdays(marks: Sequence[Mark], hits: Sequence[Hit]) -> tuple[Mark, ...]:
    """ "galabta axadda": the word says "this afternoon" as well."""
    both = {(hit.first, hit.last) for hit in hits if (hit.kind, hit.value) == ("adverb", "before_a_day")}
    parts = {(hit.first, hit.last): hit.value for hit in hits if hit.kind == "day_part"}
    told = {
        mark: parts[mark.first, mark.last]
        for mark, day in pairwise(marks)
        if day.kind is Kind.WEEKDAY and mark.kind is Kind.DAY and (mark.first, mark.last) in both & parts.keys()
    }
    return tuple(mark._replace(meaning=Meaning(Kind.PART, told[mark])) if mark in told else mark for mark in marks)
