"""Several weeks by their numbers: "vecka 50 och 51", "weeks 50-52", "50 ve 51. hafta"."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from domain.days import Days
from understanding.dates.marks import Mark
from understanding.dates.words import Kind
from understanding.posting.lines.line import Line

_LAST = 53
_WEEK = timedelta(days=7)
_PAIR = re.compile(r"(\d\d?)[-–](\d\d?)$")


def read(line: Line, today: date) -> list[Days]:
    """Takes their words. One week alone is read as other days are."""
    for at, mark in enumerate(line.marks):
        if not _is_week(mark):
            continue
        behind, ahead = _numbers(line.marks[at + 1 :]), _numbers(line.marks[:at][::-1])
        numbers, words = behind if len(behind[0]) > 1 else ahead
        found = [week for number in numbers if (week := _days(number, today))]
        if len(found) > 1 and len(found) == len(numbers) and not _are_hours(words[0], line):
            line.take(min(mark.first, words[0]), max(mark.last, words[1]))
            return found
    return []


def _are_hours(first: int, line: Line) -> bool:
    """ "tisdag kl 12-14 vecka 50": right behind a weekday."""
    return any(mark.kind is Kind.WEEKDAY and 0 <= first - mark.last <= 1 for mark in line.marks)


def _is_week(mark: Mark) -> bool:
    return mark.does("week_number") or (mark.kind is Kind.UNIT and mark.value == "week")


def _numbers(marks: list[Mark] | tuple[Mark, ...]) -> tuple[list[int], tuple[int, int]]:
    """The numbers up to what is none, "50-52" being three, and the words that they fill."""
    found: list[int] = []
    filled: list[Mark] = []
    joint: Mark | None = None
    for mark in marks:
        pair, number = _PAIR.match(mark.text), mark.number
        if mark.kind is Kind.MONTH:
            return [], (0, 0)
        if pair:
            found += _between(int(pair[1]), int(pair[2]))
        elif number is not None and mark.text[:1].isdecimal() and mark.kind in (None, Kind.NUMBERS):
            found += _between(found.pop(), number)[:_LAST] if joint and _is_range(joint) and found else [number]
        elif mark.kind is Kind.DASH or mark.does("and", "to", "until"):
            joint = mark
            continue
        else:
            break
        joint = None
        filled.append(mark)
    if not filled:
        return [], (0, 0)
    return found, (min(mark.first for mark in filled), max(mark.last for mark in filled))


def _between(one: int, other: int) -> list[int]:
    return list(range(min(one, other), max(one, other) + 1))


def _is_range(joint: Mark) -> bool:
    return joint.kind is Kind.DASH or (joint.does("to", "until") and not joint.does("and"))


def _days(number: int, today: date) -> Days | None:
    for year in _years(today):
        try:
            monday = date.fromisocalendar(year, number, 1)
        except ValueError:
            continue
        if monday + _WEEK > today:
            return Days(max(monday, today), monday + _WEEK - timedelta(days=1))
    return None


def _years(today: date) -> Iterator[int]:
    year = today.isocalendar().year
    yield from (year, year + 1)
