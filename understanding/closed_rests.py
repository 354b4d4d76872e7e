"""What is left of a line when its days, hours and reason are read: it is published as none."""

from understanding import reason_words
from understanding.dates.words import Kind
from understanding.posting.lines.line import Line
from understanding.text import strip


def without_loose_ends(line: Line, first: int, last: int) -> tuple[int, int]:
    """ "och renovering" behind a week, "möte hela" before the afternoon."""
    while first < last and first - 1 in line.taken and _is_and(line, first):
        first += 1
    while first < last and last in line.taken and _is_how_much(line, last - 1):
        last -= 1
    return first, last


def _is_and(line: Line, word: int) -> bool:
    return any(mark.first == word and mark.last == word + 1 and mark.does("and") for mark in line.marks)


def says_when(line: Line, word: int) -> bool:
    """ "vecka", "51": which of them was not understood, but it is no reason."""
    marks = [mark for mark in line.marks if mark.first <= word < mark.last]
    number = any(mark.number is not None and mark.text[:1].isdecimal() for mark in marks)
    return number or _is_how_much(line, word) or any(mark.kind is Kind.UNIT for mark in marks)


def _is_how_much(line: Line, word: int) -> bool:
    return strip(line.words[word].text) in reason_words.wholes()
