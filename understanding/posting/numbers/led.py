"""A number behind a word for it: "max 15", "platser: 12"."""

from domain.posting import Trouble
from understanding.dates.words import Kind
from understanding.phrases import Hit
from understanding.posting.lines.line import Line
from understanding.posting.numbers import beside_numbers
from understanding.posting.numbers.amount import Amount


def read(line: Line, unit: str) -> Amount | None:
    """A number behind a word for it: "max 15"."""
    for hit in line.found("lead", unit):
        if behind := beside_numbers.below_zero_behind(line, hit.last):
            line.take(hit.first, behind)
            return Amount(None, Trouble.UNCLEAR_NUMBER)
        number = None if is_parted(line, hit) else line.number_after(hit.last)
        if number is None and beside_numbers.is_thousands(line, hit.last) and line.is_free(hit.last, hit.last + 1):
            line.take(hit.first, hit.last + 1)
            return Amount(None, Trouble.UNCLEAR_NUMBER)
        # "each one bring a dish"
        if number and number[0] == 1 and line.is_article(hit.last):
            continue
        if _is_of_a_habit(line, hit.last):
            continue
        if number and (number[0] > 0 or unit == "cost") and not _is_of_another(line, unit, number[1]):
            if beside_numbers.is_thousands(line, number[1]):
                line.take(hit.first, number[1])
                return Amount(None, Trouble.UNCLEAR_NUMBER)
            other = _other(line, number[1])
            line.take(hit.first, other or number[1])
            return Amount(number[0], doubt=other is not None)
    return None


def is_parted(line: Line, hit: Hit) -> bool:
    """ "9 cih, 21 û 28ê kanûnê": with its own number before it, what stands behind a comma is of something else."""
    return line.parts_after(hit.last - 1) and line.number_before(hit.first) is not None


def _other(line: Line, first: int) -> int | None:
    """ "10 or 15": the word behind the other number."""
    choice = next((hit for hit in line.found("choice") if hit.first == first), None)
    number = line.number_after(choice.last) if choice else None
    return number[1] if number else None


def _is_of_a_habit(line: Line, word: int) -> bool:
    """ "ترمیم چوکی، یک هفته در میان": the one of every other week."""
    return any(hit.kind in ("every", "weekly") and hit.first == word for hit in line.hits)


def _is_of_another(line: Line, unit: str, word: int) -> bool:
    """ "eight at most, 40 kronor", "bara 6 får plats", "max 2 timmar", "places: 5 December"."""
    units = {hit.value for hit in line.found("unit") if hit.first == word} - {"other", "perhaps"}
    dated = any(mark.first == word and mark.kind is Kind.MONTH for mark in line.marks)
    return dated or bool(units and unit not in units)


def take_before(line: Line, unit: str, last: int) -> None:
    """The word for it before a number that was taken: "max" of "max 20 platser"."""
    lead = line.ending_at("lead", unit, last)
    if lead:
        line.take(lead.first, lead.last)
