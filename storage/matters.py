"""What a letter is about, as it is now: one time, and how one person stands with it."""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import Row, bindparam, select

import storage.facts
import storage.occurrences
from domain.facts import Facts
from domain.programme import Occurrence
from domain.signups import Claim, State
from storage.database import Connection
from storage.tables import signup as signups

# Not the whole line: a hundred people may be reminded of one time.
_CLAIM = select(signups).where(signups.c.occurrence == bindparam("which"), signups.c.person == bindparam("whose"))


@dataclass(frozen=True, slots=True)
class Matter:
    """`claim`, `told`: None: the person is not in any more."""

    occurrence: Occurrence
    claim: Claim | None
    told: Facts | None


async def find(db: Connection, occurrence: int, person: int) -> Matter | None:
    """None: there is no such occurrence any more."""
    found = await storage.occurrences.find(db, occurrence)
    if found is None:
        return None
    row = (await db.execute(_CLAIM, {"which": occurrence, "whose": person})).first
    return Matter(found, _claim(row), storage.facts.load(row.told)) if row else Matter(found, None, None)


def _claim(row: Row[Any]) -> Claim:
    state = State(row.state)
    return Claim(row.id, row.person, row.seats, state, row.signed_at, row.offered_until, row.asked)
