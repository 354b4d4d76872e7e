"""One clock time among the marks of a line, with the part of the day that is said of it."""

from collections.abc import Sequence

from understanding.dates import clocks
from understanding.dates.marks import Mark
from understanding.dates.words import Kind
from understanding.posting.clocks import beside_clocks, written
from understanding.posting.clocks.clock import Said

_MOST_SAID = 99
Clock = tuple[Said, int]


def read(marks: Sequence[Mark], at: int) -> Clock | None:
    """One clock time and the place after it, with the part of the day that is said of it."""
    mark = beside_clocks.get(marks, at)
    if mark is None or (mark.kind is Kind.DATE and not _follows_clock(marks, at)):
        return None
    in_figures = written.one(marks, at)
    found = (said_of(*in_figures, None), at + 1) if in_figures else _in_words(marks, at, mark)
    return found and _with_what_follows(marks, at, *found)


def _in_words(marks: Sequence[Mark], at: int, mark: Mark) -> Clock | None:
    """ "halv tio", "10", "nine thirty"."""
    clock = clocks.one(marks, at)
    if clock is None:
        return (Said(mark.number or 0, 0, plain=False), at + 1) if _is_bare(mark) else None
    plain = not clock.said_24 and not mark.text.startswith("0")
    said = Said(clock.hour, clock.minute, plain, clock.length > 1)
    if beside_clocks.holds_morning(mark):
        said = said._replace(spoken=True, part="morning")
    minutes = 0 if clock.minute else beside_clocks.minutes_apart(marks, at)
    if not minutes:
        return said, at + clock.length
    return said._replace(minute=minutes, spoken=True), at + clock.length + 1


def _with_what_follows(marks: Sequence[Mark], at: int, said: Said, after: int) -> Clock:
    """ "10 o'clock", "9 in the morning"."""
    if beside_clocks.get(marks, after) and marks[after].does("clock_after", "clock_morning"):
        said, after = said._replace(spoken=True, part=beside_clocks.morning(marks, after)), after + 1
    leads = beside_clocks.leads_to_part(marks, after)
    part = None if _is_of_the_next(marks, at, after) else beside_clocks.part(marks, after + leads)
    if not said.plain and beside_clocks.names_a_title(marks, after + leads):
        return said, after
    return said._replace(part=part or said.part), after + leads + (part is not None)


def is_bent(said: Sequence[Mark]) -> bool:
    """ "14'ten 16'ya", "9 buçuktan 10'a": the ending of the first says that another follows."""
    return any(mark.does("from_behind") for mark in said)


def _is_of_the_next(marks: Sequence[Mark], at: int, part: int) -> bool:
    """ "10'dan öğleden sonra 2'ye": the part of the day is of the end."""
    return is_bent(marks[at:part]) and clocks.one(marks, part + 1) is not None


def _follows_clock(marks: Sequence[Mark], at: int) -> bool:
    mark = beside_clocks.get(marks, at - 1)
    return mark is not None and mark.does("clock_at") and not mark.does("on")


def _is_bare(mark: Mark) -> bool:
    return mark.kind is None and mark.text.isdecimal() and (mark.number or 0) <= _MOST_SAID


def said_of(hour: str, minute: str | None, part: str | None) -> Said:
    plain = 1 <= int(hour) <= 12 and not hour.startswith("0")
    return Said(int(hour), int(minute or 0), plain, part=part)
