"""What people were told, as a column keeps it, and what holds."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

import storage.activities
import storage.occurrences
from domain.facts import Facts
from storage.database import Connection


async def holding(db: Connection, occurrence: int) -> Facts | None:
    """What holds now of an occurrence; None: there is no such one."""
    found = await storage.occurrences.find(db, occurrence)
    activity = await storage.activities.find(db, found.activity) if found else None
    return Facts.of(found, activity) if found and activity else None


def dump(facts: Facts) -> dict[str, Any]:
    return {
        "starts_at": facts.starts_at.isoformat(),
        "ends_at": facts.ends_at.isoformat(),
        "place": facts.place,
        "room": dict(facts.room),
        "cancelled": facts.cancelled,
    }


def load(kept: Mapping[str, Any]) -> Facts:
    starts_at, ends_at = (datetime.fromisoformat(kept[name]) for name in ("starts_at", "ends_at"))
    return Facts(starts_at, ends_at, kept["place"], kept["room"], kept["cancelled"])
