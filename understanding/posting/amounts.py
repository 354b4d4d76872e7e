"""Numbers with a unit: seats, cost, how long; and ages and the like, which are none of these and no hours either."""

import re
from typing import NamedTuple

from domain.posting import MOST_SEATS, Trouble
from understanding.dates.words import Kind
from understanding.phrases import Hit
from understanding.posting import ranges
from understanding.posting.line import Line

_DECIMAL = re.compile(r"(\d)\.(\d)$")
_LONGEST_MINUTES = 24 * 60


class Amount(NamedTuple):
    """`doubt`: one of two numbers was chosen."""

    number: int | None = None
    trouble: Trouble | None = None
    doubt: bool = False


def keep_others(line: Line) -> None:
    """ "13-19 år", "3 gånger": numbers that belong to the words around them."""
    for hit in list(line.found("unit", "other")):
        spread, number = ranges.before(line, hit.first), line.number_before(hit.first)
        if (spread or number) and not _counts_ahead(line, number[1] if number else hit.first, hit.last):
            line.kept.update(range(spread.first if spread else number[1] if number else 0, hit.last))


def _counts_ahead(line: Line, first: int, last: int) -> bool:
    """ "om två veckor", "two weeks from now" say a day."""
    before = any(mark.last == first and mark.kind is None and mark.does("in", "within") for mark in line.marks)
    whole = any(mark.kind is Kind.DAY and mark.first <= first and last <= mark.last for mark in line.marks)
    return before or whole or any(mark.first == last and mark.does("from_now") for mark in line.marks)


def seats(line: Line) -> Amount | None:
    """None: nothing was said of them. A number of None without trouble: "no limit"."""
    for hit in line.found("limit"):
        line.take(hit.first, hit.last)
        return Amount()
    found = _measured(line, "seats") or _led(line, "seats") or _of_people(line)
    if found is None:
        return None
    if found.number is not None and found.number > MOST_SEATS:
        return Amount(None, Trouble.TOO_MANY_SEATS)
    return found


def cost(line: Line) -> Amount | None:
    """In kronor. "20 kr, gratis för barn" is two prices: a doubt."""
    free = False
    for hit in list(line.found("free", "cost")):
        line.take(hit.first, hit.last)
        _take_lead(line, "cost", hit.first)
        free = True
    found = _measured(line, "cost") or _led(line, "cost")
    if found and found.number:
        return found._replace(doubt=free or _measured(line, "cost") is not None)
    return Amount(0) if free or found else None


def minutes(line: Line) -> int | None:
    """How long it lasts."""
    for hit in line.found("lasts"):
        number = line.number_before(hit.first + 1)
        # "ዓሰርተው ሰለስተ ሰዓት" is thirteen o'clock, not three hours.
        if number is None or number[1] == hit.first:
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
    number = line.number_before(hit.first)
    length = (number[0] if number else 0) * (60 if hit.value == "hours" else 1)
    # "18 h" is the French way to write a clock time.
    if not number or not 5 <= length <= _LONGEST_MINUTES or (hit.value == "hours" and number[0] > 12):
        return None
    line.take(number[1], hit.last)
    return length


def _measured(line: Line, unit: str) -> Amount | None:
    """A number before the unit: "20 platser", "10-15 platser"."""
    for hit in line.found("unit", unit):
        spread = ranges.before(line, hit.first)
        number = (spread.high, spread.first) if spread else line.number_before(hit.first)
        if number and (number[0] > 0 or unit == "cost"):
            line.take(number[1], hit.last)
            _take_lead(line, unit, number[1])
            return Amount(number[0], doubt=spread is not None)
    return None


def _of_people(line: Line) -> Amount | None:
    """ "12 barn" behind the rest; the word itself says for whom. "12 kvinnor berättar" is a title."""
    for hit in line.found("unit", "perhaps"):
        number = line.number_before(hit.first)
        ends = hit.last == len(line.words) or hit.last in line.taken or line.parts_after(hit.last - 1)
        if number and number[0] > 1 and number[1] > 0 and ends and line.words[number[1]].text.isdecimal():
            line.take(number[1], hit.first)
            return Amount(number[0], doubt=True)
    return None


def _led(line: Line, unit: str) -> Amount | None:
    """A number behind a word for it: "max 15"."""
    for hit in line.found("lead", unit):
        number = line.number_after(hit.last)
        if number and (number[0] > 0 or unit == "cost") and not _is_dated(line, number[1]):
            line.take(hit.first, number[1])
            return Amount(number[0])
    return None


def _is_dated(line: Line, word: int) -> bool:
    return any(mark.first == word and mark.kind is Kind.MONTH for mark in line.marks)


def _take_lead(line: Line, unit: str, last: int) -> None:
    lead = line.ending_at("lead", unit, last)
    if lead:
        line.take(lead.first, lead.last)
