"""A part of a month: "slutet av maj", "mid January"."""

from dataclasses import replace
from datetime import timedelta

from domain.days import Days
from understanding.dates.words import Kind
from understanding.phrases import Hit
from understanding.posting.days.day import Day
from understanding.posting.lines.line import Line

_BOUNDS = {"beginning": (0, 9), "middle": (10, 19), "end": (20, 31)}
_SHORTEST_MONTH = 28
_NAMED = (Kind.MONTH, Kind.FEAST)


def narrowed(day: Day, line: Line) -> Day:
    """The day with the words before it that say which part of the month is meant; the same where none do."""
    if day.days is None or not day.whole or day.days.last - day.days.first < timedelta(_SHORTEST_MONTH - 1):
        return day
    for skipped in (0, 1):
        if skipped and not (day.first and line.joins(day.first - 1)):
            break
        hit = next((hit for hit in line.found("part") if hit.last == day.first - skipped), None)
        if hit:
            first, last = _BOUNDS[hit.value]
            begins = day.days.first + timedelta(first)
            ends = min(day.days.last, day.days.first + timedelta(last))
            return replace(day, first=hit.first, days=Days(begins, ends), part=hit.value)
    return day


def said(line: Line) -> list[Hit]:
    """The words for parts that are no piece of the own name of a month or feast."""
    months = {word for mark in line.marks if mark.kind in _NAMED for word in range(mark.first, mark.last)}
    return [hit for hit in line.found("part") if hit.first not in months]
