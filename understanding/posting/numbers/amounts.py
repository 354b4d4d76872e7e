"""Numbers with a unit: seats, cost; and ages and the like, which are none of these and no hours either."""

from typing import NamedTuple

from domain.posting import MOST_COST, MOST_SEATS, Trouble
from understanding.dates.words import Kind
from understanding.phrases import Hit
from understanding.posting.lines.line import Line
from understanding.posting.numbers import beside_numbers, ranges, unspoken

_HOURS = 24


class Amount(NamedTuple):
    """`doubt`: one of two numbers was chosen."""

    number: int | None = None
    trouble: Trouble | None = None
    doubt: bool = False


def keep_others(line: Line) -> None:
    """ "13-19 år", "3 gånger": numbers that belong to the words around them."""
    for hit in list(line.found("unit", "other")):
        spread, number = ranges.before(line, hit.first), line.number_before(hit.first)
        first = spread.first if spread else number[1] if number else hit.first
        if (spread or number) and not _counts_ahead(line, first, hit.last):
            line.kept.update(range(first, hit.last))


def _counts_ahead(line: Line, first: int, last: int) -> bool:
    """ "om två veckor", "two weeks from now" say a day, "۵ ماه می" as well; "ساعت ۶ جلسه" an hour."""
    leads = [mark for mark in line.marks if mark.last == first and mark.kind is None]
    before = any(mark.does("in", "within", "clock_at") for mark in leads)
    whole = any(mark.kind is Kind.DAY and mark.first <= first and last <= mark.last for mark in line.marks)
    whole = whole or any(mark.kind is Kind.MONTH and mark.first < last < mark.last for mark in line.marks)
    return before or whole or any(mark.first == last and mark.does("from_now") for mark in line.marks)


def seats(line: Line) -> Amount | None:
    """None: nothing was said of them. A number of None without trouble: "no limit"."""
    for hit in line.found("limit"):
        line.take(hit.first, hit.last)
        return Amount()
    found = _measured(line, "seats") or _led(line, "seats") or _of_people(line) or _in_one_word(line)
    if found is None:
        return None
    if found.number is not None and found.number > MOST_SEATS:
        return Amount(None, Trouble.TOO_MANY_SEATS)
    return found


def cost(line: Line) -> Amount | None:
    """In kronor. "20 kr, gratis för barn" is two prices: a doubt; "10 kr, fika ingår" is one."""
    free = [*line.found("free", "cost"), *unspoken.free(line)]
    included = list(line.found("included", "cost"))
    for hit in (*free, *included):
        line.take(hit.first, hit.last)
        _take_lead(line, "cost", hit.first)
    found = _measured(line, "cost") or _named(line) or _led(line, "cost")
    if found and found.trouble:
        return found
    if found and found.number:
        if found.number > MOST_COST:
            return Amount(None, Trouble.TOO_DEAR)
        another = {hit.first for hit in free} - {hit.first for hit in included}
        return found._replace(doubt=bool(another) or _measured(line, "cost") is not None)
    return Amount(0) if free or found else None


def _named(line: Line) -> Amount | None:
    """ "en tia i inträde", "a tenner"."""
    for hit in line.found("priced"):
        line.take(hit.first, hit.last)
        _take_lead(line, "cost", hit.first)
        return Amount(int(hit.value))
    return None


def _measured(line: Line, unit: str) -> Amount | None:
    """A number before the unit: "20 platser", "10-15 platser"."""
    for hit in line.found("unit", unit):
        spread = ranges.before(line, hit.first)
        number = (spread.high, spread.first) if spread else line.number_before(hit.first)
        # A comma parts hours from places: "10-12, places: 12".
        if line.parts_after(hit.first - 1) or _leads(line, hit) or (number and _is_hour(line, number[1])):
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
            line.take(number[1], hit.last)
            _take_lead(line, unit, number[1])
            return Amount(number[0], doubt=spread is not None)
    return None


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


def _of_people(line: Line) -> Amount | None:
    """ "12 barn" behind the rest; the word itself says for whom. "12 kvinnor berättar" is a title."""
    for hit in line.found("unit", "perhaps"):
        number = line.number_before(hit.first)
        # "8 families max"
        most = next((one.last for one in line.found("lead", "seats") if one.first == hit.last), hit.last)
        ends = most == len(line.words) or most in line.taken or line.parts_after(most - 1) or _is_dash(line, most)
        if _may_be_hours(line, hit.first):
            continue
        if number and number[0] > 1 and number[1] > 0 and ends and line.words[number[1]].text.isdecimal():
            line.take(number[1], hit.first)
            line.take(hit.last, most)
            return Amount(number[0], doubt=most == hit.last)
    return None


def _in_one_word(line: Line) -> Amount | None:
    people = unspoken.people(line)
    return Amount(people) if people else None


def _is_dash(line: Line, word: int) -> bool:
    return any(mark.first == word and mark.kind is Kind.DASH for mark in line.marks)


def _may_be_hours(line: Line, last: int) -> bool:
    """ "Backgammon 15 to 17 men", where no other hours are said."""
    spread = ranges.before(line, last)
    clocks = any(mark.kind is Kind.TIME or mark.does("clock_at") for mark in line.marks)
    return spread is not None and spread.high <= _HOURS and not clocks


def _led(line: Line, unit: str) -> Amount | None:
    """A number behind a word for it: "max 15"."""
    for hit in line.found("lead", unit):
        if behind := beside_numbers.below_zero_behind(line, hit.last):
            line.take(hit.first, behind)
            return Amount(None, Trouble.UNCLEAR_NUMBER)
        number = line.number_after(hit.last)
        if number is None and beside_numbers.is_thousands(line, hit.last) and line.is_free(hit.last, hit.last + 1):
            line.take(hit.first, hit.last + 1)
            return Amount(None, Trouble.UNCLEAR_NUMBER)
        # "each one bring a dish"
        if number and number[0] == 1 and line.is_article(hit.last):
            continue
        if number and (number[0] > 0 or unit == "cost") and not _is_of_another(line, unit, number[1]):
            if beside_numbers.is_thousands(line, number[1]):
                line.take(hit.first, number[1])
                return Amount(None, Trouble.UNCLEAR_NUMBER)
            other = _other(line, number[1])
            line.take(hit.first, other or number[1])
            return Amount(number[0], doubt=other is not None)
    return None


def _leads(line: Line, hit: Hit) -> bool:
    """ "18-20 boos 10": the unit is of the number behind it, if that has no other or is a price ("نفری ۳۰ کرون")."""
    if hit.value == "seats" and _leads_to_a_price(line, hit):
        return True
    lead = any((one.kind, one.value, one.last) == ("lead", hit.value, hit.last) for one in line.hits)
    number = line.number_after(hit.last) if lead else None
    return number is not None and not any(one.kind == "unit" and one.first == number[1] for one in line.hits)


def _leads_to_a_price(line: Line, hit: Hit) -> bool:
    lead = any((one.kind, one.value, one.last) == ("lead", "cost", hit.last) for one in line.hits)
    number = line.number_after(hit.last) if lead else None
    return number is not None and any(
        (one.kind, one.value, one.first) == ("unit", "cost", number[1]) for one in line.hits
    )


def _other(line: Line, first: int) -> int | None:
    """ "10 or 15": the word behind the other number."""
    choice = next((hit for hit in line.found("choice") if hit.first == first), None)
    number = line.number_after(choice.last) if choice else None
    return number[1] if number else None


def _is_of_another(line: Line, unit: str, word: int) -> bool:
    """ "eight at most, 40 kronor", "bara 6 får plats", "max 2 timmar", "places: 5 December"."""
    units = {hit.value for hit in line.found("unit") if hit.first == word} - {"other", "perhaps"}
    dated = any(mark.first == word and mark.kind is Kind.MONTH for mark in line.marks)
    return dated or bool(units and unit not in units)


def _take_lead(line: Line, unit: str, last: int) -> None:
    lead = line.ending_at("lead", unit, last)
    if lead:
        line.take(lead.first, lead.last)
