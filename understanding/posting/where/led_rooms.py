"""A room that no house has, between hours and a title: "ሐሙስ 14:00 በፓርኩ እግር ኳስ", "fredag 14 i parken boule"."""

from understanding.posting.lines import runs
from understanding.posting.lines.line import Line
from understanding.posting.lines.runs import Run
from understanding.posting.titles import known
from understanding.posting.where import beside_rooms

_KINDS = ("room", "room_is", "room_how")
_NAMED = frozenset({"word", "ending"})


def take(line: Line) -> str | None:
    """What says "in" stands before it, or in the same word; all before that is understood, and the title follows."""
    for run in runs.of_kinds(line, _KINDS):
        first = _led_from(line, run)
        last = beside_rooms.end(line, run.last)
        if first is not None and _is_named(run) and _follows_hours(line, first) and _leads_on(line, last):
            line.take(first, last)
            return known.without_in(line.written(run.first, run.last))
    return None


def _led_from(line: Line, run: Run) -> int | None:
    lead = line.ending_at("lead", "room", run.first)
    # "ናብ ቤት ንባብ ጉዕዞ": a trip to it.
    if any(mark.last == run.first and mark.does("to") for mark in line.marks):
        return None
    if lead is not None:
        return lead.first
    return run.first if line.is_led_itself(run.first) else None


def _is_named(run: Run) -> bool:
    return bool(run.of("room_is")) or not _NAMED.isdisjoint(run.of("room"))


def _follows_hours(line: Line, first: int) -> bool:
    """Not "Boule i parken med hundar fredag": what stands before it may be the title."""
    apart = first > 0 and line.parts_after(first - 1)
    return first > 0 and not apart and all(word in line.taken for word in range(first))


def _leads_on(line: Line, last: int) -> bool:
    goes_on = last < len(line.words) and line.is_free(last, last + 1) and not line.parts_after(last - 1)
    return goes_on and line.words[last].text.isalpha() and last not in line.soft and not line.joins(last)
