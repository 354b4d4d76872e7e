"""Numbers with a unit: seats, cost; and ages and the like, which are none of these and no hours either."""

from typing import NamedTuple

from domain.posting import MOST_SEATS, Trouble
from understanding.dates.words import Kind
from understanding.phrases import Hit
from understanding.posting import ranges
from understanding.posting.line import Line


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
    """ "om två veckor", "two weeks from now" say a day; "ساعت ۶ جلسه" an hour."""
    leads = [mark for mark in line.marks if mark.last == first and mark.kind is None]
    before = any(mark.does("in", "within", "clock_at") for mark in leads)
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


def _measured(line: Line, unit: str) -> Amount | None:
    """A number before the unit: "20 platser", "10-15 platser"."""
    for hit in line.found("unit", unit):
        spread = ranges.before(line, hit.first)
        number = (spread.high, spread.first) if spread else line.number_before(hit.first)
        # A comma parts hours from places: "10-12, places: 12".
        if line.parts_after(hit.first - 1) or _leads(line, hit):
            continue
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
        ends = ends or any(lead.first == hit.last for lead in line.found("lead", "seats"))
        if number and number[0] > 1 and number[1] > 0 and ends and line.words[number[1]].text.isdecimal():
            line.take(number[1], hit.first)
            return Amount(number[0], doubt=True)
    return None


def _led(line: Line, unit: str) -> Amount | None:
    """A number behind a word for it: "max 15"."""
    for hit in line.found("lead", unit):
        number = line.number_after(hit.last)
        if number and (number[0] > 0 or unit == "cost") and not _is_dated(line, number[1]):
            other = _other(line, number[1])
            line.take(hit.first, other or number[1])
            return Amount(number[0], doubt=other is not None)
    return None


def _leads(line: Line, hit: Hit) -> bool:
    """ "18-20 boos 10": the unit belongs to the number behind it, if that has no other."""
    lead = any((one.kind, one.value, one.last) == ("lead", hit.value, hit.last) for one in line.hits)
    number = line.number_after(hit.last) if lead else None
    return number is not None and not any(one.kind == "unit" and one.first == number[1] for one in line.hits)


def _other(line: Line, first: int) -> int | None:
    """ "10 or 15": the word behind the other number."""
    choice = next((hit for hit in line.found("choice") if hit.first == first), None)
    number = line.number_after(choice.last) if choice else None
    return number[1] if number else None


def _is_dated(line: Line, word: int) -> bool:
    return any(mark.first == word and mark.kind is Kind.MONTH for mark in line.marks)


def _take_lead(line: Line, unit: str, last: int) -> None:
    lead = line.ending_at("lead", unit, last)
    if lead:
        line.take(lead.first, lead.last)
