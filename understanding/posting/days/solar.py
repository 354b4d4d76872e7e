"""Days by the calendar of Iran and Afghanistan: "14 آذر", "د لیندۍ 14"."""

from collections.abc import Iterator
from datetime import date, timedelta

from domain.days import Days
from understanding.dates.marks import Mark
from understanding.phrases import Hit
from understanding.posting.days.day import Day
from understanding.posting.lines.line import Line

_LEAP_OF_33 = frozenset({1, 5, 9, 13, 17, 22, 26, 30})
# A first day of a year, to count from.
_KNOWN_YEAR, _KNOWN_DAY = 1403, date(2024, 3, 20)
_YEARS = range(_KNOWN_YEAR, _KNOWN_YEAR + 100)
_AHEAD = 621


def read(line: Line, today: date) -> list[Day]:
    """Days with a number and a month; without a year the next that comes. Takes their words."""
    found = [day for hit in line.found("solar") if (day := _read(hit, line, today))]
    for day in found:
        line.take(day.first, day.last)
    return found


def _read(hit: Hit, line: Line, today: date) -> Day | None:
    numbered = next((mark for mark in _beside(hit, line) if line.is_free(mark.first, mark.last)), None)
    if numbered is None:
        return None
    first, last = min(hit.first, numbered.first), max(hit.last, numbered.last)
    year = line.number_after(last)
    if year and year[0] in _YEARS:
        last = year[1]
    said = year[0] if year and year[0] in _YEARS else None
    day = _day(numbered.number or 0, int(hit.value), said, today)
    return Day(first, last, Days.one(day) if day else None, year=said is not None)


def _beside(hit: Hit, line: Line) -> Iterator[Mark]:
    """The number before the month, else the one behind it."""
    yield from (mark for mark in line.marks if mark.last == hit.first and 1 <= (mark.number or 0) <= 31)
    yield from (mark for mark in line.marks if mark.first == hit.last and 1 <= (mark.number or 0) <= 31)


def _day(number: int, month: int, year: int | None, today: date) -> date | None:
    """None: there is no such day."""
    years = [year] if year else range(today.year - _AHEAD - 1, today.year - _AHEAD + 2)
    days = [_first_of(one, month) + timedelta(number - 1) for one in years if number <= _length(one, month)]
    return next((day for day in days if year or day >= today), None)


def _first_of(year: int, month: int) -> date:
    leaps = sum(_is_leap(one) for one in range(_KNOWN_YEAR, year))
    months = sum(_length(year, one) for one in range(1, month))
    return _KNOWN_DAY + timedelta(365 * (year - _KNOWN_YEAR) + leaps + months)


def _length(year: int, month: int) -> int:
    if month == 12:
        return 29 + _is_leap(year)
    return 31 if month <= 6 else 30


def _is_leap(year: int) -> bool:
    return year % 33 in _LEAP_OF_33
