"""The trail of changes: who changed what is written in the transaction of the change itself."""

from collections.abc import Mapping
from typing import Any

import storage.audit
from domain.audit import Change
from domain.roles import Where
from handlers.visit import Visit


async def note(
    visit: Visit,
    action: str,
    kind: str,
    number: int,
    place: int,
    before: Mapping[str, Any] | None = None,
    after: Mapping[str, Any] | None = None,
    *,
    activity: int | None = None,
) -> int:
    """Add a row with the number of the visit's person and what they are at the place, or as hosts of the `activity`.

    Returns the number of the row.

    `action`: a verb such as "publish". `kind` and `number`: what it was done to. `before`, `after`: small JSON
    values; never a name, never a token, never a text of a person but what the programme shows to everybody. Under
    "rows": see `storage.snapshots`.
    """
    role = visit.roles.at(Where(place, activity)).name.lower()
    change = Change(visit.now, visit.person.id, role, place, action, kind, number, before, after)
    return await storage.audit.note(visit.db, change)
