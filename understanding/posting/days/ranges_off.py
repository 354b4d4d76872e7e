"""Days on which a series rests, from one to another: "с 24 декабря по 6 января каникулы", "uppehåll 23.12 till 6.1"."""

from collections.abc import Sequence
from dataclasses import replace

from domain.days import Days
from understanding.dates.words import Kind
from understanding.posting.days.day import Day
from understanding.posting.lines.line import Line

_OFF = "except"
_MOST_LEADS = 2


def joined(found: Sequence[Day], line: Line) -> list[Day]:
    """Its first and its last day become one; either of them may have been told to be off."""
    done: list[Day] = []
    for day in found:
        days = _between(done[-1], day) if done and _is_one(done[-1], day, line) else None
        if days:
            done[-1] = replace(done[-1], last=day.last, days=days, role=_OFF)
        else:
            done.append(day)
    return done


def _between(first: Day, last: Day) -> Days | None:
    if first.days is None or last.days is None or not (first.days.is_one and last.days.is_one):
        return None
    return Days(first.days.first, last.days.last) if first.days.first < last.days.first else None


def _is_one(first: Day, last: Day, line: Line) -> bool:
    joints = [mark for mark in line.marks if first.last <= mark.first < last.first]
    spans = bool(joints) and all(mark.kind is Kind.DASH or mark.does("to", "until") for mark in joints)
    dated = first.weekday is None and last.weekday is None
    return dated and spans and (_OFF in (first.role, last.role) or _takes_lead(first, line))


def _takes_lead(first: Day, line: Line) -> bool:
    """ "каникулы с 24 декабря по 6 января": it stands before what leads to the first day."""
    for lead in range(first.first, max(0, first.first - _MOST_LEADS), -1):
        if hit := line.ending_at("edge", _OFF, lead):
            line.take(hit.first, hit.last)
            return True
        if not line.joins(lead - 1) or line.parts_after(lead - 1):
            break
    return False
