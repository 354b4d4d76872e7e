"""What a change makes of an activity: itself changed, or cut in two where it does not reach all of it. Pure."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import domain.editing
import domain.recurrence
from domain.dated import Dated
from domain.editing import Edit
from domain.next_times import next_time
from domain.parts import OF_A_TIME, Scope
from domain.programme import Activity

_LONGEST_SLUG = 48
_CUT_OFF = re.compile(r"-d\d{8}(-\d+)?$")
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
    edit = domain.editing.on_its_day(one, edit)
    first = _from(one, original) if scope is Scope.LATER else None
    if first is None or not _is_before(one, first):
        first = next_time(one, zone, now)
        after = domain.editing.changed(one, edit, first)
        return Edited(one, after, after)
    return _cut(one, edit, first)


def slug(old: str, day: date, taken: Iterable[str]) -> str:
    """A new short name for what was cut off: the old one with the day."""
    wanted, others = f"{base(old)}-d{day:%Y%m%d}", set(taken)
    names = (wanted, *(f"{wanted}-{n}" for n in range(2, len(others) + 3)))
    return next(name for name in names if name not in others)


def is_of_one_series(one: Activity, other: Activity) -> bool:
    """Whether one was cut off the other, or both off a third."""
    is_cut = any(_CUT_OFF.search(each.slug) for each in (one, other))
    return one.slug == other.slug or (is_cut and base(one.slug) == base(other.slug))


def is_cut_off(one: Activity, of: Activity) -> bool:
    """By its short name, and because it begins later: it was a part of the other."""
    return bool(_CUT_OFF.search(one.slug)) and is_of_one_series(one, of) and one.start > of.start


def base(slug: str) -> str:
    """The short name that all parts of a series have in common."""
    return _CUT_OFF.sub("", slug)[: _LONGEST_SLUG - 13]


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
