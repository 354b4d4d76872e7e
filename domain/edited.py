"""What a change makes of an activity: itself changed, or cut in two where it does not reach all of it. Pure."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import domain.editing
import domain.recurrence
from domain.dated import Dated
from domain.days import instant
from domain.editing import OF_A_TIME, Edit, Scope
from domain.programme import Activity

_LONGEST_SLUG = 48
_DAY = timedelta(days=1)
_NEVER = datetime.combine(date.max, time())


@dataclass(frozen=True, slots=True)
class Edited:
    """`before`: what is changed, as it is read back: the activity from then on, or the one time of it. `after`: as it
    will be. `stays`: the activity itself afterwards. `new`: one that begins anew; None: nothing is cut off.

    `span`: wall times whose rows become the new one's. `by_hand`: only the row of that one time is changed.
    """

    before: Activity
    after: Activity
    stays: Activity
    new: Activity | None = None
    span: tuple[datetime, datetime] = (_NEVER, _NEVER)
    by_hand: bool = False

    @property
    def changes(self) -> bool:
        return self.before != self.after


def edited(one: Activity, edit: Edit, scope: Scope, chosen: Dated | None, zone: ZoneInfo, now: datetime) -> Edited:
    """`chosen`: the time that was named; None: there is none to come. What has nothing before it is the whole."""
    original = chosen.original if chosen else next_time(one, zone, now)
    if scope is Scope.DATE and chosen is not None:
        return _by_hand(one, edit, chosen, zone) if edit.part in OF_A_TIME else _taken_out(one, edit, original)
    first = _from(one, original) if scope is Scope.LATER else None
    if first is None or not _is_before(one, first):
        first = next_time(one, zone, now)
        after = domain.editing.changed(one, edit, first)
        return Edited(one, after, after)
    return _cut(one, edit, first)


def next_time(one: Activity, zone: ZoneInfo, now: datetime) -> datetime:
    """The wall time of its rule that comes next; where none does, its first one."""
    begins = max(now, one.start.replace(tzinfo=zone))
    found = next(domain.recurrence.times(one, zone, begins, begins + timedelta(days=366)), None)
    return found.original if found else one.start


def dates(one: Activity, zone: ZoneInfo, now: datetime, most: int) -> list[date]:
    """The next days on which it takes place by its rule."""
    begins = max(now, one.start.replace(tzinfo=zone))
    coming = domain.recurrence.times(one, zone, begins, begins + timedelta(days=366))
    return [time_.original.date() for time_, _ in zip(coming, range(most), strict=False)]


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
    margin = timedelta(weeks=1)
    given = {
        t.original.date(): t for t in domain.recurrence.times(result, zone, min(times) - margin, max(times) + margin)
    }
    moved = edited.before.place != edited.after.place
    return [row for row in rows if not row.cancelled and (moved or _differs(row, given, result, free))]


def _facts(one: Activity) -> object:
    return one.start, one.end, dict(one.room)


def _differs(row: Dated, given: dict[date, domain.recurrence.Time], result: Activity, free: set[int]) -> bool:
    if row.changed and row.occurrence.id not in free:
        return False
    one, time_ = row.occurrence, given.get(row.original.date())
    if time_ is None:
        return True
    holds = (one.starts_at, one.ends_at, dict(one.room))
    return holds != (time_.starts_at, time_.ends_at, dict(result.room))


def instants(one: Activity, zone: ZoneInfo) -> tuple[datetime, datetime]:
    """From when until when its first time is, aware."""
    begins, ends = (instant(at.date(), at.time(), zone) for at in (one.start, one.end))
    # In the gap of the clock change the wall times can't both be kept: then the length is.
    return begins, ends if ends > begins else begins + (one.end - one.start)


def in_scope(rows: Sequence[Dated], edited: Edited, chosen: Dated | None) -> list[Dated]:
    if edited.by_hand:
        return [row for row in rows if chosen and row.occurrence.id == chosen.occurrence.id]
    if edited.new is None:
        return list(rows)
    first, last = edited.span
    return [row for row in rows if first <= row.original < last]


def slug(old: str, day: date, taken: Iterable[str]) -> str:
    """A new short name for what was cut off: the old one with the day."""
    base = re.sub(r"-d\d{8}(-\d+)?$", "", old)[: _LONGEST_SLUG - 13]
    wanted, others = f"{base}-d{day:%Y%m%d}", set(taken)
    names = (wanted, *(f"{wanted}-{n}" for n in range(2, len(others) + 3)))
    return next(name for name in names if name not in others)


def _by_hand(one: Activity, edit: Edit, chosen: Dated, zone: ZoneInfo) -> Edited:
    """As it is at this moment, whatever the rule says; the rule stays."""
    row = chosen.occurrence
    starts, ends = (at.astimezone(zone).replace(tzinfo=None) for at in (row.starts_at, row.ends_at))
    single = domain.editing.single(one, starts)
    before = replace(single, end=ends, seats=row.seats, room=row.room or one.room)
    # "Every Friday" said of a single time is that Friday.
    once = replace(edit, said=replace(edit.said, repeat=None))
    return Edited(before, domain.editing.changed(before, once, starts), one, by_hand=True)


def _taken_out(one: Activity, edit: Edit, original: datetime) -> Edited:
    """The date becomes an activity of its own, and the series leaves that day out."""
    before = domain.editing.single(one, original)
    after = domain.editing.changed(before, edit, original)
    stays = replace(one, except_on=one.except_on | {original.date()})
    first = datetime.combine(original.date(), time())
    return Edited(before, after, stays, after, (first, first + _DAY))


def _cut(one: Activity, edit: Edit, first: datetime) -> Edited:
    before = domain.editing.from_then(one, first)
    after = domain.editing.changed(before, edit, first)
    stays = replace(one, until=first.date() - _DAY)
    return Edited(before, after, stays, after, (datetime.combine(first.date(), time()), _NEVER))


def _from(one: Activity, original: datetime) -> datetime | None:
    """The first wall time of the rule that is not before this one: only there can it be cut."""
    begins = original.replace(tzinfo=ZoneInfo("UTC"))
    end = begins + timedelta(days=366)
    return next((t.original for t in domain.recurrence.times(one, ZoneInfo("UTC"), begins, end)), None)


def _is_before(one: Activity, first: datetime) -> bool:
    begins = domain.recurrence.first_time(one)
    return begins is not None and begins < first
