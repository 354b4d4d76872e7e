"""How long an activity lasts: "2 timmar", "1.5 часа", "en halvtimme"."""

import re
from itertools import pairwise

from understanding.dates import clocks
from understanding.dates.marks import Mark
from understanding.dates.words import Kind
from understanding.phrases import Hit
from understanding.posting.lines.line import Line

_DECIMAL = re.compile(r"(\d)\.(\d)$")
_LONGEST_MINUTES = 24 * 60
_LEADS = ("clock_at", "from", "to", "until")
_BEHIND = ("clock_after", "clock_half_after", "clock_quarter_after")


def minutes(line: Line) -> int | None:
    """Takes the words that say it."""
    for hit in line.found("lasts"):
        number = line.number_before(hit.first + 1)
        # "ዓሰርተው ሰለስተ ሰዓት" is thirteen o'clock, not three hours.
        if _is_clock(line, hit.first, hit.last - 1) or (number is not None and number[1] != hit.first):
            continue
        line.take(hit.first, hit.last)
        return int(hit.value)
    for hit in line.found("unit", "hours", "minutes"):
        length = _length(line, hit)
        if length:
            return length
    return None


def _length(line: Line, hit: Hit) -> int | None:
    if hit.value == "hours" and hit.first and line.is_free(hit.first - 1, hit.first):
        decimal = _DECIMAL.match(line.words[hit.first - 1].text)
        if decimal:
            line.take(hit.first - 1, hit.last)
            return int(decimal[1]) * 60 + int(decimal[2]) * 6
    number = None if _are_of_an_hour(line, hit) else line.number_before(hit.first)
    length = (number[0] if number else 0) * (60 if hit.value == "hours" else 1)
    # "18 h" is the French way to write a clock time.
    if not number or not 5 <= length <= _LONGEST_MINUTES or (hit.value == "hours" and number[0] > 12):
        return None
    if hit.value == "hours" and _is_clock(line, number[1], hit.first):
        return None
    line.take(number[1], hit.last)
    return length + (_more(line, hit.last) if hit.value == "hours" else 0)


def _more(line: Line, word: int) -> int:
    """ "1 ч 15 мин", "2 timmar och 15 minuter"."""
    number = line.number_after(word + (word < len(line.words) and line.joins(word)))
    unit = next((hit for hit in line.found("unit", "minutes") if number and hit.first == number[1]), None)
    if number is None or unit is None or line.parts_after(word - 1):
        return 0
    line.take(word, unit.last)
    return number[0]


def _are_of_an_hour(line: Line, unit: Hit) -> bool:
    """ "в десять минут третьего"."""
    return any(
        mark.first < unit.first < mark.last and clocks.is_phrase(mark) and clocks.one(line.marks, at) is not None
        for at, mark in enumerate(line.marks)
    )


def _is_clock(line: Line, first: int, unit: int) -> bool:
    """ "в 3 часа", "с 3 до 5 часов": the word for hours stands behind clock times as well."""
    units = [mark for mark in line.marks if mark.first <= unit < mark.last]
    before = [mark for mark in line.marks if mark.last == first and mark.kind is None and mark.does(*_LEADS)]
    # "ከምሽቱ 1 ሰዓት ተኩል"
    parts = [mark for mark in line.marks if mark.kind is Kind.PART and mark.last == first]
    part = line.hours_from_sunrise and any(not _is_of_a_clock(line, mark) for mark in parts)
    led = part or any(not _ends_a_clock(line, mark) for mark in before if not _is_roughly(line, mark))
    # "3 часа дня"
    return any(mark.kind is Kind.PART or (led and mark.does(*_BEHIND)) for mark in units)


def _is_of_a_clock(line: Line, part: Mark) -> bool:
    """ "ሰዓት 3 ንግሆ ንሓደ ሰዓት": the part of the day stands behind its hour, and how long it lasts follows."""
    before = [mark for mark in line.marks if mark.last == part.first]
    return any(mark.number is not None or mark.does(*_BEHIND) for mark in before)


def _is_roughly(line: Line, mark: Mark) -> bool:
    """ "в час дня, около 2 часов": behind an hour and a sign it is how long."""
    rough = any((hit.kind, hit.value, hit.last) == ("lead", "roughly", mark.last) for hit in line.hits)
    behind = mark.first > 0 and line.parts_after(mark.first - 1)
    return rough and behind and _has_an_hour(line, mark.first)


def _has_an_hour(line: Line, last: int) -> bool:
    """ "15:00", "3 часа", "першій дня", "час дня" before that word."""
    marks = [mark for mark in line.marks if mark.last <= last]
    parted = any(one.number is not None and part.kind is Kind.PART for one, part in pairwise(marks))
    timed = parted or any(mark.kind is Kind.TIME or mark.does("clock_after") for mark in marks)
    return timed or any(hit.kind == "named" and hit.last <= last for hit in line.hits)


def _ends_a_clock(line: Line, mark: Mark) -> bool:
    """ "በ14 ሰዓት ለሦስት ሰዓት": the first "ሰዓት" belongs to the fourteen."""
    return mark.does("clock_after") and any(one.last == mark.first and one.number is not None for one in line.marks)
