"""Which times to come a change of their activity touches, and whose people have to be told of it. Pure."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from zoneinfo import ZoneInfo

import domain.recurrence
from domain.dated import Dated
from domain.edited import Edited
from domain.programme import Activity
from domain.recurrence import Time

_MARGIN = timedelta(weeks=1)


def in_scope(rows: Sequence[Dated], edited: Edited, chosen: Dated | None) -> list[Dated]:
    if edited.by_hand:
        return [row for row in rows if chosen and row.occurrence.id == chosen.occurrence.id]
    if edited.new is None:
        return list(rows)
    first, last = edited.span
    return [row for row in rows if first <= row.original < last]


def reached(rows: Sequence[Dated], edited: Edited, released: Iterable[int], zone: ZoneInfo) -> list[Dated]:
    """The times to come that will have another time, room, place or state; those whose people are told.

    `released`: changed by hand, and to follow the rule again.
    """
    free, result = set(released), edited.new or edited.stays
    if edited.by_hand:
        return [row for row in rows if _facts(edited.before) != _facts(edited.after)]
    times = [row.occurrence.starts_at for row in rows]
    if not times:
        return []
    given = {
        t.original.date(): t for t in domain.recurrence.times(result, zone, min(times) - _MARGIN, max(times) + _MARGIN)
    }
    moved = edited.before.place != edited.after.place
    return [row for row in rows if not row.cancelled and (moved or _differs(row, given, result, free))]


def _facts(one: Activity) -> object:
    return one.start, one.end, dict(one.room)


def _differs(row: Dated, given: Mapping[date, Time], result: Activity, free: set[int]) -> bool:
    if row.changed and row.occurrence.id not in free:
        return False
    one, time_ = row.occurrence, given.get(row.original.date())
    if time_ is None:
        return True
    holds = (one.starts_at, one.ends_at, dict(one.room))
    return holds != (time_.starts_at, time_.ends_at, dict(result.room))
