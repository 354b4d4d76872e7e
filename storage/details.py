"""What a change has changed, as the trail keeps it for reading; see also the rows of `storage.snapshots`."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

import domain.closing_plans
import storage.activities
import storage.places
from domain.announcements import Readers, ReadersKind
from domain.audit import Change
from domain.closing_plans import ClosingPlan
from domain.closings import Closed
from domain.kinds import Category
from domain.parts import Part, Scope
from domain.programme import Week
from domain.reasons import Because
from domain.trail import Announced, Dates, Detail, EditedPart, HouseClosed, OtherHours, When

Kept = dict[str, Any]
_ONE, _WEEK, _CLOSED, _TO = "one", "week", "closed", "to"
_OF_A_TIME = ("starts_at", "ends_at", "room", "state", "activity")


def edited(detail: EditedPart) -> tuple[Kept, Kept]:
    """What is kept of it before and after."""
    how_far = {"part": detail.part.value, "scope": detail.scope and detail.scope.value, "day": detail.day.isoformat()}
    before, after = ({_ONE: storage.activities.dump(one)} for one in (detail.before, detail.after))
    return before, after | how_far


def closed(days: Closed, because: Because) -> Kept:
    return {_CLOSED: domain.closing_plans.said(days) | {"because": because}}


def other_hours(since: date, old: Week, new: Week) -> tuple[Kept, Kept]:
    before, after = ({_WEEK: storage.places.dump_week(week)} for week in (old, new))
    return before, after | {"since": since.isoformat()}


def announced(readers: Readers, number: int, starts_at: datetime | None) -> Kept:
    """See `domain.trail.Announced`."""
    kept = {
        _TO: readers.kind.value,
        "activity": readers.activity,
        "category": readers.category and readers.category.value,
    }
    starts = starts_at.isoformat() if starts_at else None
    return kept | {"waiting": readers.waiting, "starts_at": starts, "people": number}


def of(change: Change) -> Detail | None:
    """None: it has none, or an older version of the program noted it."""
    before, after = change.before or {}, change.after or {}
    try:
        return _read(before, after)
    except (AttributeError, KeyError, TypeError, ValueError):
        return None


def _read(before: Mapping[str, Any], after: Mapping[str, Any]) -> Detail | None:
    if _ONE in after:
        one, other = (storage.activities.load(kept[_ONE]) for kept in (before, after))
        scope = Scope(after["scope"]) if after["scope"] else None
        return EditedPart(Part(after["part"]), one, other, scope, date.fromisoformat(after["day"]))
    if _WEEK in after:
        old, new = (storage.places.load_week(kept[_WEEK]) for kept in (before, after))
        return OtherHours(date.fromisoformat(after["since"]), old, new)
    if _CLOSED in after:
        plan = ClosingPlan.of(after[_CLOSED])
        return HouseClosed(plan.closed, plan.because or {})
    if _TO in after:
        return _announced(after)
    return _dates(before, after)


def _announced(after: Mapping[str, Any]) -> Announced:
    """An older version of the program noted who and how many, and no more."""
    category = Category(after["category"]) if after.get("category") else None
    starts_at = datetime.fromisoformat(after["starts_at"]) if after.get("starts_at") else None
    waiting, stopped = after.get("waiting", False), after.get("stopped")
    return Announced(ReadersKind(after[_TO]), after["people"], category, starts_at, waiting, stopped)


def _dates(before: Mapping[str, Any], after: Mapping[str, Any]) -> Dates | None:
    """Of those rows that are no new ones."""
    old, new = ((kept.get("rows") or {}).get("occurrence") or {} for kept in (before, after))
    both = [(old[key], row) for key, row in new.items() if row is not None and old.get(key) is not None]
    changed = [(one, other) for one, other in both if any(one[name] != other[name] for name in _OF_A_TIME)]
    times = sorted(
        ((_when(one, before), _when(other, after)) for one, other in changed), key=lambda pair: pair[0].starts_at
    )
    return Dates(times, max(len(times), after.get("dates", 0))) if times else None


def _when(row: Mapping[str, Any], kept: Mapping[str, Any]) -> When:
    """An activity that was not changed is in no row."""
    of = ((kept.get("rows") or {}).get("activity") or {}).get(str(row["activity"])) or {}
    starts_at, ends_at = (datetime.fromisoformat(row[name]) for name in ("starts_at", "ends_at"))
    return When(starts_at, ends_at, row["room"], of.get("place"))
