"""A lone number that may be an hour: as an answer, or behind a day."""

from collections.abc import Sequence
from datetime import time

from understanding.dates.words import Kind
from understanding.posting.clocks import clock
from understanding.posting.clocks.clock import Hours, Said
from understanding.posting.days import day_parts
from understanding.posting.days.day import Day
from understanding.posting.lines.line import Line


def bare(line: Line) -> Hours:
    """ "13 15" or "13", written as an answer to the question when."""
    figures = [int(word.text) for word in line.words if word.text.isdecimal() and len(word.text) <= 2]
    others = [at for at, word in enumerate(line.words) if not word.text.isdecimal()]
    if not 1 <= len(figures) <= 2 or not all(line.joins(at) for at in others):
        return Hours()
    said = [Said(figure, 0, plain=1 <= figure <= 12) for figure in figures]
    return clock.hours(said[0], said[1] if len(said) > 1 else None)


def behind_a_day(line: Line, days: Sequence[Day]) -> Hours:
    """ "torsdag 18", "fredag morgon 9": a guess. Takes its words."""
    for day in days:
        part = next((mark for mark in line.marks if mark.first == day.last and mark.kind is Kind.PART), None)
        told = part.value if part else day_parts.of_a_day(line)
        number = line.number_after(part.last if part else day.last)
        if number and told and 1 <= number[0] <= 12 and line.words[number[1] - 1].text.isdecimal() and day.role == "":
            line.take(number[1] - 1, number[1])
            return clock.hours(Said(number[0], 0, plain=True, part=told), None)._replace(doubt=True)
        if number and 7 <= number[0] <= 23 and day.role == "" and line.words[day.last].text.isdecimal():
            line.take(day.last, number[1])
            return Hours(time(number[0]), None, doubt=True)
    return Hours()
