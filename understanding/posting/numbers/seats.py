"""How many may come: "20 platser", "max 15", "12 barn"."""

from domain.posting import MOST_SEATS, Trouble
from understanding.dates.words import Kind
from understanding.posting.lines.line import Line
from understanding.posting.numbers import led, measured, ranges, unspoken
from understanding.posting.numbers.amount import Amount

_HOURS = 24


def read(line: Line) -> Amount | None:
    """None: nothing was said of them. A number of None without trouble: "no limit"."""
    for hit in line.found("limit"):
        line.take(hit.first, hit.last)
        return Amount()
    found = measured.read(line, "seats") or led.read(line, "seats") or _of_people(line) or _in_one_word(line)
    if found is None:
        return None
    if found.number is not None and found.number > MOST_SEATS:
        return Amount(None, Trouble.TOO_MANY_SEATS)
    return found


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
