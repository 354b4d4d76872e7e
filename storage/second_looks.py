"""A change that other associations look at: kept with its row in the trail, and who is told of it."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import Any

import domain.second_looks
import storage.activities
import storage.agreeing
import storage.audit
import storage.outbox
from domain.audit import Change
from domain.awaiting import LASTS
from domain.parts import Part, Scope
from domain.programme import Place
from domain.second_looks import SecondLook
from domain.team import Member
from storage.database import Connection

_KEPT = "second_look"


def dump(look: SecondLook) -> dict[str, Any]:
    """What the trail keeps of it beside the rows."""
    kept = {
        "part": look.part.value,
        "scope": look.scope and look.scope.value,
        "day": look.day.isoformat(),
        "was": storage.activities.dump(look.before),
        "is": storage.activities.dump(look.after),
        "asked": {str(place): association for place, association in look.asked.items()},
        "also": [part.value for part in look.also],
        "times": look.times,
    }
    return {_KEPT: kept}


async def find(db: Connection, change: int) -> tuple[Change, SecondLook] | None:
    """None: there is no such change, or it is nobody else's matter."""
    found = await storage.audit.find(db, change)
    kept = (found.after or {}).get(_KEPT) if found else None
    return (found, _look(kept)) if found and kept else None


async def readers(db: Connection, author: int, look: SecondLook, place: Place, now: datetime) -> list[Member]:
    """Of those who work there, who can take it back."""
    if place.id not in look.asked:
        return []
    return list(await storage.agreeing.who_may(db, author, look.asked[place.id], place, now))


async def still_asked(db: Connection, now: datetime) -> list[tuple[int, Change, SecondLook]]:
    """What can be taken back as far as the trail tells, with the numbers of the changes."""
    found = await storage.audit.since(db, now - LASTS)
    kept = [(number, change, (change.after or {}).get(_KEPT)) for number, change in found if change.person is not None]
    return [(number, change, _look(look)) for number, change, look in kept if look]


async def tell(
    db: Connection,
    change: int,
    author: int,
    look: SecondLook,
    places: Iterable[Place],
    now: datetime,
    made_at: datetime | None = None,
) -> int:
    """Returns how many are told who were not before. Who works at two of the places is told once.

    `made_at`: when it was changed; None: now.
    """
    letters = [
        domain.second_looks.letter(change, place.id, reader.person, made_at or now)
        for place in places
        for reader in await readers(db, author, look, place, now)
    ]
    return await storage.outbox.put(db, letters)


def _look(kept: Mapping[str, Any]) -> SecondLook:
    return SecondLook(
        part=Part(kept["part"]),
        scope=Scope(kept["scope"]) if kept["scope"] else None,
        day=date.fromisoformat(kept["day"]),
        before=storage.activities.load(kept["was"]),
        after=storage.activities.load(kept["is"]),
        asked={int(place): association for place, association in kept["asked"].items()},
        # Older rows of the trail do not have these.
        also=tuple(Part(part) for part in kept.get("also", ())),
        times=kept.get("times", 1),
    )
