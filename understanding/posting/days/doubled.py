"""Said twice: weekdays for every one of them, "ሰኞ ሰኞ", or beside their dates; two habits for a choice."""

from collections.abc import Sequence
from dataclasses import replace

from understanding.posting.days.day import Day
from understanding.posting.lines.line import Line

_LONGEST_STRETCH = 7


def joined(found: Sequence[Day], line: Line) -> list[Day]:
    """`found`: from left to right."""
    done: list[Day] = []
    for day in found:
        if done and _is_same(done[-1], day, line):
            done[-1] = replace(done[-1], last=day.last, every=True, next=False)
        elif done and _begins(done[-1], day, line):
            done[-1] = replace(day, first=done[-1].first, beside=None)
        else:
            done.append(day)
    return done


def _is_same(before: Day, day: Day, line: Line) -> bool:
    alike = before.weekday is not None and before.weekday == day.weekday and before.last == day.first
    return alike and not line.parts_after(day.first - 1)


def _begins(before: Day, day: Day, line: Line) -> bool:
    """ "fre-sön 4-6 dec": the weekdays of the first date and of the last."""
    if day.days is None or before.weekday is None or before.every or day.beside != day.days.last.weekday():
        return False
    stretch = 1 < len(list(day.days)) <= _LONGEST_STRETCH and before.weekday == day.days.first.weekday()
    parted = any(line.parts_after(word) for word in range(before.last - 1, day.first))
    return stretch and day.first - before.last <= 1 and not parted


def is_choice(line: Line) -> bool:
    """ "every week or every other", "በየሳምንቱ ወይስ በየሁለት ሳምንቱ": which of them is not said."""
    habits = list(line.found("every"))
    starts = {hit.first for hit in habits}
    choices = {hit.first: hit.last for hit in line.found("choice")}
    return any(choices.get(hit.last) in starts for hit in habits)
