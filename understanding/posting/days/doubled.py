"""Said twice: weekdays for every one of them, "ሰኞ ሰኞ"; two habits for a choice, "every week or every other"."""

from collections.abc import Sequence
from dataclasses import replace

from understanding.posting.days.day import Day
from understanding.posting.lines.line import Line


def joined(found: Sequence[Day], line: Line) -> list[Day]:
    """`found`: from left to right."""
    done: list[Day] = []
    for day in found:
        if done and _is_same(done[-1], day, line):
            done[-1] = replace(done[-1], last=day.last, every=True, next=False)
        else:
            done.append(day)
    return done


def _is_same(before: Day, day: Day, line: Line) -> bool:
    alike = before.weekday is not None and before.weekday == day.weekday and before.last == day.first
    return alike and not line.parts_after(day.first - 1)


def is_choice(line: Line) -> bool:
    """ "በየሳምንቱ ወይስ በየሁለት ሳምንቱ": which of them is not said."""
    habits = list(line.found("every"))
    starts = {hit.first for hit in habits}
    choices = {hit.first: hit.last for hit in line.found("choice")}
    return any(choices.get(hit.last) in starts for hit in habits)
