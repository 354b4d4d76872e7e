"""How many weeks a series runs: "10 недель", "10 hafta". The last day is counted, and asked about."""

from dataclasses import replace
from datetime import timedelta

from domain.posting import Field
from understanding.posting.days.weekdays import NAMES
from understanding.posting.days.when import When
from understanding.posting.lines.line import Line

_MOST = 60


def weeks(line: Line) -> int | None:
    """Takes the words. "in two weeks" and "every two weeks" say something else."""
    for hit in list(line.found("unit", "weeks")):
        number = line.number_before(hit.first)
        if number and 1 < number[0] <= _MOST and not _is_of_a_day(line, number[1], hit.last):
            line.take(number[1], hit.last)
            return number[0]
    return None


def _is_of_a_day(line: Line, first: int, last: int) -> bool:
    leads = any(mark.last == first and mark.kind is None and mark.does("in", "within", "every") for mark in line.marks)
    follows = any(mark.first == last and mark.does("from_now") for mark in line.marks)
    spans = any(mark.first <= first and last <= mark.last and mark.kind for mark in line.marks)
    return leads or follows or spans or any(hit.first < last and first < hit.last for hit in line.found("every"))


def ended(when: When, number: int | None) -> When:
    """With a last day, if nothing else says when it ends; what runs for weeks comes back each week."""
    day = when.day
    if not number or when.until or day is None:
        return when
    if when.repeat is None:
        when = replace(when, repeat=f"FREQ=WEEKLY;BYDAY={NAMES[day.weekday()]}").doubted(Field.REPEAT)
    if not (when.repeat or "").startswith("FREQ=WEEKLY;BYDAY"):
        return when
    return replace(when, until=day + timedelta(weeks=number - 1)).doubted(Field.UNTIL)
