"""Two numbers that belong together: "10-15", "10 till 15"."""

import re
from typing import NamedTuple

from understanding.dates.words import Kind
from understanding.posting.lines.line import Line

_GLUED = re.compile(r"(\d{1,4})-(\d{1,4})$")


class Range(NamedTuple):
    """Words `first` to before `last`."""

    low: int
    high: int
    first: int
    last: int


def before(line: Line, last: int) -> Range | None:
    if last and line.parts_after(last - 1):
        return None
    glued = _glued(line, last - 1)
    if glued:
        return glued
    number = line.number_before(last)
    lower = line.number_before(number[1] - 1) if number and number[1] > 1 and _is_to(line, number[1] - 1) else None
    if lower and _is_of_hours(line, lower[1]):
        return None
    return Range(lower[0], number[0], lower[1], last) if number and lower and lower[0] < number[0] else None


def after(line: Line, first: int) -> Range | None:
    glued = _glued(line, first)
    if glued:
        return glued
    number = line.number_after(first)
    upper = line.number_after(number[1] + 1) if number and _is_to(line, number[1]) else None
    return Range(number[0], upper[0], first, upper[1]) if number and upper and number[0] < upper[0] else None


def _glued(line: Line, word: int) -> Range | None:
    found = _GLUED.match(line.words[word].text) if line.is_free(word, word + 1) else None
    return Range(int(found[1]), int(found[2]), word, word + 1) if found else None


def _is_of_hours(line: Line, word: int) -> bool:
    """ "from 16 to 18 - 50 kr", "at 18 - 50 kr": before a stroke it ends another range, or is an hour."""
    if not any(mark.first == word + 1 and mark.kind is Kind.DASH for mark in line.marks):
        return False
    led = any(mark.last == word and mark.does("clock_at") for mark in line.marks)
    return led or (word > 1 and _is_to(line, word - 1) and line.number_before(word - 1) is not None)


def _is_to(line: Line, word: int) -> bool:
    marks = [mark for mark in line.marks if mark.first == word]
    return any(mark.kind is Kind.DASH or mark.does("to", "and") for mark in marks)
