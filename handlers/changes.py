"""A change of the programme by those who run it: told, settled, and kept so that it can be taken back."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import handlers.second_looks
import handlers.undoing
import storage.programme
import storage.telling
from domain.programme import Activity
from domain.second_looks import SecondLook
from handlers.visit import Visit
from storage.snapshots import Snapshot


@dataclass(frozen=True, slots=True)
class Begun:
    """`before`: the rows that it is about to touch."""

    activity: Activity
    before: Snapshot


async def begin(activity: Activity, visit: Visit) -> Begun:
    return Begun(activity, await handlers.undoing.snapshot(visit, [activity.id]))


async def finish(
    begun: Begun,
    action: str,
    times: Sequence[int],
    visit: Visit,
    *,
    also: Iterable[int] = (),
    becomes: dict[str, Any] | None = None,
    plan: int | None = None,
    look: SecondLook | None = None,
) -> int:
    """Returns the number of the change. `times`: whose people are told; `also`: activities that are new.
    `plan`: what it was before; its button tapped twice leads to the change.
    `look`: what another association sees of it.

    What was done to one time is noted of that, else of the activity.
    """
    await storage.telling.tell_changes(visit.db, times, visit.now)
    await storage.telling.settle_all(visit.db, times, visit.now, visit.hold)
    await storage.programme.raise_version(visit.db)
    activity = begun.activity
    after = await handlers.undoing.snapshot(visit, [activity.id, *also])
    kind, number = ("occurrence", times[0]) if len(times) == 1 and not becomes else ("activity", activity.id)
    named = (becomes or {}) | ({"plan": plan} if plan is not None else {}) | handlers.second_looks.kept(look)
    change = await handlers.undoing.note(
        visit, action, kind, number, activity.place, begun.before, after, activity=activity.id, becomes=named
    )
    await handlers.second_looks.tell(change, look, visit)
    return change
