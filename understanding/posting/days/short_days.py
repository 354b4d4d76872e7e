"""Short names of days ("mån", "sat") made days by the hour behind them: "Trumkurs mån 18"."""

from collections.abc import Sequence
from dataclasses import replace

from understanding.dates.words import Kind, Meaning
from understanding.posting.days.day import Day
from understanding.posting.lines.line import Line

_HOURS = range(7, 24)
_DAYS = (Kind.WEEKDAY, Kind.DAY, Kind.DATE, Kind.MONTH, Kind.FEAST, Kind.SPAN)


def beside_hours(line: Line) -> dict[int, Meaning]:
    """What the bare numbers behind such days stand for; "sön 13 dec" has its month."""
    dated = {mark.first for mark in line.marks if mark.kind in (Kind.MONTH, Kind.DATE)}
    found = {}
    for mark in line.marks:
        number = line.number_after(mark.last) if mark.kind is Kind.WEEKDAY and mark.meaning.weak else None
        if number and number[0] in _HOURS and number[1] == mark.last + 1 and not dated & {number[1], number[1] + 1}:
            found[mark.last] = Meaning(Kind.TIME)
    return found | _before_hours(line) | _apart(line)


def _apart(line: Line) -> dict[int, Meaning]:
    """ "Honandin 17-19, în": between signs, where no other day is said."""
    if any(mark.kind in _DAYS and not mark.meaning.weak for mark in line.marks):
        return {}
    short = [mark for mark in line.marks if mark.kind is Kind.WEEKDAY and mark.last == mark.first + 1]
    apart = [mark for mark in short if _begins(line, mark.first) and _ends(line, mark.first)]
    return {mark.first: replace(mark.meaning, weak=False) for mark in apart}


def _begins(line: Line, word: int) -> bool:
    return word > 0 and line.parts_after(word - 1)


def _ends(line: Line, word: int) -> bool:
    return word + 1 == len(line.words) or line.parts_after(word)


def joined(line: Line, plural: Sequence[Day]) -> list[Day]:
    """ "каждый вт и чт", "по пн и ср": what "and" joins to a day of every week is one, too."""
    ends = {day.last for day in plural}
    joints = {mark.last for mark in line.marks if mark.first in ends and mark.does("and")}
    short = [mark for mark in line.marks if mark.kind is Kind.WEEKDAY and mark.meaning.weak and mark.first in joints]
    free = [mark for mark in short if line.is_free(mark.first - 1, mark.last)]
    return [Day(mark.first, mark.last, weekday=mark.value, every=True) for mark in free]


def _before_hours(line: Line) -> dict[int, Meaning]:
    """ "bari 4ta galabti": tomorrow, and in "waan bari karaa" it teaches."""
    hits = [hit for hit in line.found("day_before_hours") if hit.last < len(line.words)]
    timed = {mark.first for mark in line.marks if mark.kind in (Kind.TIME, Kind.NUMBERS, Kind.PART)}
    led = [hit for hit in hits if hit.last in timed or line.words[hit.last].text[:1].isdecimal()]
    return {hit.first: Meaning(Kind.DAY, int(hit.value)) for hit in led if not line.parts_after(hit.last - 1)}
