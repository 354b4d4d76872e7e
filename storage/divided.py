"""What was cut off an activity after a change of it: it took along what the change touched."""

from collections.abc import Mapping, Sequence
from typing import Any

import storage.snapshots
import storage.touched
from storage.database import Connection
from storage.snapshots import Snapshot

_ACTIVITY = "activity"


async def with_parts(
    db: Connection, before: Snapshot, after: Snapshot, later: Sequence[Snapshot]
) -> tuple[Snapshot, Snapshot] | None:
    """The change as if it had been made of the parts as well. None: it was of times, and each part has its own by now.

    `later`: the rows before each later change that holds, in order.
    """
    old, new = dict(before.get(_ACTIVITY, {})), dict(after.get(_ACTIVITY, {}))
    for part, of in _parts(new, later).items():
        if storage.touched.is_of_times(old[of], new[of]):
            return None
        now = (await storage.snapshots.take(db, activities=[int(part)]))[_ACTIVITY].get(part)
        if now is not None:
            old[part], new[part] = storage.touched.of_part(old[of], new[of], now), now
    return {**before, _ACTIVITY: old}, {**after, _ACTIVITY: new}


def _parts(changed: Mapping[str, Any], later: Sequence[Snapshot]) -> Mapping[str, str]:
    """By the number of a part that of the changed activity; a part of a part is one, too."""
    stems = {key: key for key, row in changed.items() if row is not None}
    for one in later:
        theirs = one.get(_ACTIVITY, {})
        stem = next((stems[key] for key, row in theirs.items() if row is not None and key in stems), None)
        if stem is not None:
            stems |= {key: stem for key, row in theirs.items() if row is None}
    return {part: stem for part, stem in stems.items() if part not in changed}
