"""A number before its unit: "20 platser", "40 kr"."""

from domain.posting import Trouble
from understanding.dates.words import Kind
from understanding.phrases import Hit
from understanding.posting.lines.line import Line
from understanding.posting.numbers import beside_numbers, led, ore, ranges
from understanding.posting.numbers.amount import Amount

_HOURS = 24


def read(line: Line, unit: str) -> Amount | None:
    """A number before the unit: "20 platser", "10-15 platser"."""
    for hit in line.found("unit", unit):
        spread = ranges.before(line, hit.first)
        number = (spread.high, spread.first) if spread else line.number_before(hit.first)
        # A comma parts hours from places: "10-12, places: 12".
        if line.parts_after(hit.first - 1) or _leads(line, hit) or (number and _is_hour(line, number[1])):
            continue
        if spread and spread.high <= _HOURS and _begins_a_title(line, hit):
            continue
        if behind := beside_numbers.below_zero_behind(line, hit.last):
            line.take(hit.first, behind)
            return Amount(None, Trouble.UNCLEAR_NUMBER)
        if unclear := _unclear(line, hit.first, number[1] if number else None):
            line.take(unclear, hit.last)
            return Amount(None, Trouble.UNCLEAR_NUMBER)
        # "ሓንቲ ጋሻ ካብ ኮሙን", "en gäst": somebody
        if number and unit == "seats" and number[0] == 1 and line.is_article(number[1]):
            continue
        if number and (number[0] > 0 or unit == "cost"):
            price = ore.with_ore(line, *number) if unit == "cost" else ore.Kronor(*number)
            line.take(price.first, hit.last)
            led.take_before(line, unit, price.first)
            return Amount(price.number, doubt=spread is not None or price.rounded)
    return None


def _begins_a_title(line: Line, hit: Hit) -> bool:
    """ "١٤-١٦ کۆرسی گیتار": in Sorani, chairs are a course as well."""
    course = any((one.kind, one.value, one.first) == ("speech", "learnt", hit.first) for one in line.hits)
    return course and line.is_free(hit.last, hit.last + 1) and not line.parts_after(hit.last - 1)


def _unclear(line: Line, last: int, first: int | None) -> int | None:
    """The first word of what is before the word `last` and no number that can be; None: nothing of the kind.

    `first`: of the number that is read there.
    """
    if first is not None:
        return first if beside_numbers.is_below_zero(line, first) else None
    if not beside_numbers.is_thousands(line, last - 1) or not line.is_free(last - 1, last):
        return None
    number = line.number_before(last - 1)
    return number[1] if number else last - 1


def _is_hour(line: Line, first: int) -> bool:
    """ "ساعت ۱۸ بلیط ۱۲۰ کرون": what leads to a clock time stands before it."""
    # "about ten people at three"
    roughly = {hit.first for hit in line.hits if (hit.kind, hit.value) == ("lead", "roughly")}
    leads = [mark for mark in line.marks if mark.last == first and mark.kind is None and mark.does("clock_at")]
    # "14-17, around 10 people": the hours are said.
    if any(mark.kind in (Kind.TIME, Kind.NUMBERS) and mark.last < first for mark in line.marks):
        return False
    leads = [mark for mark in leads if mark.first not in roughly]
    return any(not line.parts_after(first - 1) and line.number_before(mark.first) is None for mark in leads)


def _leads(line: Line, hit: Hit) -> bool:
    """ "18-20 boos 10": the unit is of the number behind it, if that has no other or is a price ("نفری ۳۰ کرون")."""
    if hit.value == "seats" and _leads_to_a_price(line, hit):
        return True
    lead = any((one.kind, one.value, one.last) == ("lead", hit.value, hit.last) for one in line.hits)
    number = line.number_after(hit.last) if lead and not led.is_parted(line, hit) else None
    return number is not None and not any(one.kind == "unit" and one.first == number[1] for one in line.hits)


def _leads_to_a_price(line: Line, hit: Hit) -> bool:
    lead = any((one.kind, one.value, one.last) == ("lead", "cost", hit.last) for one in line.hits)
    number = line.number_after(hit.last) if lead else None
    return number is not None and any(
        (one.kind, one.value, one.first) == ("unit", "cost", number[1]) for one in line.hits
    )
