"""Days that share their month: "4, 11 och 18 december"; and a weekday that says from when on: "from next Monday"."""

from collections.abc import Sequence, Set
from dataclasses import replace
from datetime import date

from domain.days import Days
from understanding.posting.days.day import Day
from understanding.posting.lines.line import Line

_LAST_OF_A_MONTH = 31


def opened(found: Sequence[Day], line: Line) -> list[Day]:
    """The numbers before a day are days of its month as well; all of them are `several`."""
    # "እስከ ፌብሩወሪ 22፣ ዲሴምበር 21 አይኖርም": that number has a month of its own.
    said = {word for day in found for word in range(day.first, day.last)}
    return [one for day in found for one in _each(day, line, said - set(range(day.first, day.last)))]


def _each(day: Day, line: Line, others: Set[int]) -> list[Day]:
    first = day.first
    # "BankID och 1177, torsdag 26/11": a weekday goes on with no list.
    in_figures = line.words[first].text[:1].isdecimal()
    while in_figures and first and _is_listed(line, first - 1) and first - 1 not in others:
        first -= 1
    if first == day.first or day.weekday is not None or not line.is_free(first, day.first):
        return [day]
    whole = replace(day, first=first, several=True)
    numbers = [int(word.text) for word in line.words[first : day.first]]
    return [*(replace(whole, days=_in_its_month(day, number)) for number in numbers), whole]


def _is_listed(line: Line, word: int) -> bool:
    text = line.words[word].text
    return text.isdecimal() and 1 <= int(text) <= _LAST_OF_A_MONTH and line.gap(word).startswith(",")


def _in_its_month(day: Day, number: int) -> Days | None:
    first: date | None = day.days.first if day.days else None
    try:
        return Days.one(first.replace(day=number)) if first else None
    except ValueError:
        return None


def closed(found: Sequence[Day]) -> list[Day]:
    """Several days off are as plain as one."""
    return [replace(day, several=False) if day.role == "except" else day for day in found]


def from_when(found: Sequence[Day]) -> list[Day]:
    """ "from next Monday" is a day, whatever falls on Mondays."""
    return [replace(day, weekday=None, every=False) if _is_a_beginning(day) else day for day in found]


def _is_a_beginning(day: Day) -> bool:
    return day.role == "from" and day.next and day.days is not None
