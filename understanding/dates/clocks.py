"""One clock time in a row of marks: "18", "halv tre", "6 and a quarter"."""

from collections.abc import Sequence
from typing import NamedTuple

from understanding.dates.marks import Mark
from understanding.dates.words import Kind


class Clock(NamedTuple):
    """An hour and minute as said, and how many marks they took. `said_24`: cannot be meant as afternoon."""

    hour: int
    minute: int
    length: int
    said_24: bool = False


_Minutes = dict[str, tuple[int, int]]

_BEFORE: _Minutes = {
    "clock_half_to": (-1, 30),
    "clock_half_past": (0, 30),
    "clock_quarter_to": (-1, 45),
    "clock_quarter_past": (0, 15),
    # "чверть на четверту", "четверть четвёртого": a quarter of the hour that runs
    "clock_quarter_of": (-1, 15),
}
# "tio över två", "без десяти три"; "десять минут третьего": of the hour that runs, by its ordinal.
_MINUTES = (5, 10, 20, 25)
_BEFORE |= {f"clock_past_{minutes}": (0, minutes) for minutes in _MINUTES}
_BEFORE |= {f"clock_to_{minutes}": (-1, 60 - minutes) for minutes in _MINUTES}
_OF_ORDINALS: _Minutes = {f"clock_of_{minutes}": (-1, minutes) for minutes in _MINUTES}
_AFTER = {"clock_half_after": (0, 30), "clock_quarter_after": (0, 15), "clock_quarter_before": (-1, 45)}


def is_phrase(mark: Mark) -> bool:
    return mark.does(*_BEFORE, *_OF_ORDINALS)


def one(marks: Sequence[Mark], at: int) -> Clock | None:
    if at >= len(marks):
        return None
    mark = marks[at]
    if mark.kind is Kind.TIME and len(mark.value) == 1:
        hour, minute = mark.value[0]
        return Clock(hour, minute, 1, hour == 0 or hour > 12)
    if mark.number is not None and mark.number <= 24 and mark.kind is None and not _is_of_a_row(marks, at):
        return _with_fraction(mark.number, marks, at)
    behind = marks[at + 1] if at + 1 < len(marks) else None
    hour = (behind.number if behind else None) or 0
    ordinal = behind is not None and behind.meaning.ordinal
    for role, (hours, minutes) in (_BEFORE | _OF_ORDINALS if ordinal else _BEFORE).items():
        if mark.does(role) and 1 <= hour <= 24:
            return Clock((hour + hours) % 24, minutes, 2)
    return None


def _is_of_a_row(marks: Sequence[Mark], at: int) -> bool:
    """ "5'i" is the fifth, but an hour in "5'i çeyrek geçe"."""
    past = at + 1 < len(marks) and marks[at + 1].does("clock_quarter_after")
    return marks[at].meaning.ordinal and not past


def _with_fraction(hour: int, marks: Sequence[Mark], at: int) -> Clock:
    for role, (hours, minutes) in _AFTER.items():
        if at + 1 < len(marks) and marks[at + 1].does(role):
            return Clock((hour + hours) % 24, minutes, 2, hour > 12)
    return Clock(hour, 0, 1, hour > 12 or hour == 0)
