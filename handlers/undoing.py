"""A change of the programme kept in the trail so that it can be taken back, and taking it back within the minute."""

from collections.abc import Iterable
from datetime import date
from typing import Any

import domain.days
import domain.undoing
import handlers.spans
import handlers.trail
import storage.audit
import storage.signups
import storage.snapshots
import storage.taking_back
import views.undoing
from domain.audit import Change
from domain.intents import Undo
from domain.replies import Reply
from domain.undoing import Undoing
from handlers.visit import Visit
from storage.snapshots import Snapshot

_ROWS = "rows"


async def snapshot(visit: Visit, activities: Iterable[int], places: Iterable[int] = ()) -> Snapshot:
    """What a change is about to touch: taken before it, and given to `note` after it."""
    first = domain.days.today(visit.now, visit.zone)
    return await storage.snapshots.take(visit.db, activities=activities, since=first, places=places)


async def note(
    visit: Visit,
    action: str,
    kind: str,
    number: int,
    place: int,
    before: Snapshot,
    after: Snapshot,
    *,
    activity: int | None = None,
    was: dict[str, Any] | None = None,
    becomes: dict[str, Any] | None = None,
) -> int:
    """As `handlers.trail.note`, with the rows that it can be taken back by. `was`, `becomes`: in short, for reading.

    Returns the number of the change, for `views.undoing.button`.
    """
    old, new = storage.snapshots.difference(before, after)
    kept = {**(was or {}), _ROWS: old}, {**(becomes or {}), _ROWS: new}
    return await handlers.trail.note(visit, action, kind, number, place, *kept, activity=activity)


async def of_plan(plan: int, visit: Visit) -> int | None:
    """The number of the change that a plan has become: its button was tapped twice. `becomes` of `note` names it."""
    latest = await storage.audit.latest(visit.db, visit.person.id)
    return latest[0] if latest and (latest[1].after or {}).get("plan") == plan else None


async def undo(wish: Undo, visit: Visit) -> Reply:
    change = await storage.audit.find(visit.db, wish.change)
    undone = await storage.audit.is_undone(visit.db, wish.change)
    undoing = domain.undoing.undo(change, visit.person.id, visit.now, undone=undone)
    if change is None or undoing is not Undoing.DONE:
        return views.undoing.refused(undoing, visit.language)
    told = await put_back(wish.change, change, visit)
    if told is None:
        return views.undoing.refused(Undoing.CHANGED_SINCE, visit.language)
    place = change.place or 0
    await handlers.trail.note(visit, storage.audit.UNDO, "change", wish.change, place, {"action": change.action})
    return views.undoing.undone(told, await _over(change, visit), _still_off(change, visit), visit.language)


async def put_back(number: int, change: Change, visit: Visit) -> int | None:
    """How many people hear of it; None: somebody changed it since, and nothing was done. `number`: in the trail."""
    before, after = _rows(change)
    later = [_rows(one)[0] for one in await storage.audit.after(visit.db, number)]
    zones = {place.id: place.zone for place in visit.programme.places}
    return await storage.taking_back.take_back(visit.db, before, after, zones, visit.now, visit.hold, later)


async def _over(change: Change, visit: Visit) -> list[tuple[date, int]]:
    """Where it had given seats: on which days more people have said yes since than there are seats."""
    before, after = (rows.get("occurrence") or {} for rows in _rows(change))
    given = [int(key) for key, row in after.items() if row and before.get(key) and row["seats"] != before[key]["seats"]]
    lines = [line for one in given if (line := await storage.signups.line(visit.db, one)) is not None]
    zone = visit.programme.place_by_id[change.place].zone if change.place else visit.zone
    left = [(line.occurrence.starts_at.astimezone(zone).date(), line.free(visit.now)) for line in lines]
    return sorted((day, -free) for day, free in left if free is not None and free < 0)


def _still_off(change: Change, visit: Visit) -> list[date]:
    """Where it had called off several dates: which of their days somebody had called off before. Those stay so."""
    span = (change.after or {}).get("span")
    if span is None:
        return []
    touched = _rows(change)[0].get("occurrence") or {}
    times = visit.programme.times_by_activity.get(change.object, ())
    off = (one for one in times if one.cancelled and str(one.occurrence.id) not in touched)
    return [one.day for one in off if one.occurrence.starts_at > visit.now and handlers.spans.is_among(span, one.day)]


def _rows(change: Change) -> tuple[Snapshot, Snapshot]:
    """Before it, and after it."""
    return (change.before or {}).get(_ROWS) or {}, (change.after or {}).get(_ROWS) or {}
