""" "After New Year": the feast is no day of the activity, but a series may begin behind it."""

from collections.abc import Sequence
from dataclasses import replace

from understanding.dates.words import Kind
from understanding.posting.days.day import Day
from understanding.posting.lines.line import Line

_DATES = (Kind.DATE, Kind.DATES, Kind.MONTH)


def settled(found: Sequence[Day], line: Line) -> list[Day]:
    """Beside a date it says nothing more, and goes; beside a weekday it is the first day from which on."""
    done: list[Day] = []
    for day in found:
        first = _led_from(day, line)
        if first is None:
            done.append(day)
        elif any(_is_dated(other) for other in found):
            line.take(first, day.last)
        else:
            weekly = any(other.weekday is not None for other in found)
            done.append(replace(day, first=first, role="from") if weekly else day)
    return done


def ask_behind(line: Line) -> bool:
    """ "ከአዲስ ዓመት በኋላ ሰኞ": takes its words. Returns whether the day must be asked for: only a weekday is beside."""
    for feast in [mark for mark in line.marks if mark.kind is Kind.FEAST and line.is_free(mark.first, mark.last)]:
        behind = next((one for one in line.marks if one.first == feast.last and one.does("from_now")), None)
        counted = any(hit.first == feast.last for hit in line.found("edge", "after_behind"))
        if behind is not None and not counted and behind.kind is None and line.is_free(behind.first, behind.last):
            line.take(feast.first, behind.last)
            return not any(one.kind in _DATES for one in line.open_marks())
    return False


def _led_from(day: Day, line: Line) -> int | None:
    """The first word of what says "after" right before the feast."""
    if not day.feast or day.role not in ("", "from"):
        return None
    mark = next((mark for mark in line.marks if mark.last == day.first and mark.does("in")), None)
    return mark.first if mark and line.is_free(mark.first, mark.last) else None


def _is_dated(day: Day) -> bool:
    return day.weekday is None and not day.feast and not day.whole and day.role in ("", "from")
