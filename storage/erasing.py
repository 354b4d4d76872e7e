"""Erasing a person: their rows go, their seats are offered on, and an older copy can't bring them back."""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta

from sqlalchemy import Row, bindparam, delete, select, update

import domain.terms
import storage.invites
import storage.people
import storage.telling
import storage.terms
import storage.tombstones
from domain.people import Person
from domain.roles import Role
from domain.tombstones import Digest
from storage.database import Connection
from storage.tables import inbox
from storage.tables import occurrence as occurrences
from storage.tables import person as people
from storage.tables import role as roles
from storage.tables import signup as signups

_LINES = select(signups.c.occurrence).where(signups.c.person == bindparam("whose"))
# Who decides on a line that was read before must not write it after: somebody is missing from it now.
_RAISE = (
    update(occurrences)
    .where(occurrences.c.id == bindparam("which"))
    .values(line_version=occurrences.c.line_version + 1)
)
_KNOWN = select(*people.c["id", "telegram_id", "since"])
# What has its answer already is sent and emptied as always.
_UNANSWERED = select(*inbox.c["id", "sender", "arrived_at"]).where(inbox.c.done_at.is_(None), inbox.c.answer.is_(None))
_UNHEARD = delete(inbox).where(inbox.c.id == bindparam("which"))
_ROLE = roles.c.role == Role.COORDINATOR.name.lower()
_COORDINATORS = select(*roles.c["place", "person"]).where(_ROLE).order_by(roles.c.place)


async def erase(db: Connection, person: Person, digest: Digest, now: datetime, hold: timedelta) -> None:
    """Remove all that is held about a person, offer their seats on, and keep a tombstone.

    The trail keeps its rows: they have a number that names nobody any more.
    """
    account = digest(person.telegram_id)
    await _remove(db, person.id, now, hold)
    await storage.invites.forget_bound(db, account, now)
    await storage.tombstones.put(db, account, now)


async def apply(db: Connection, digest: Digest, now: datetime, hold: timedelta) -> int:
    """Erase once more whom an older copy of the database brought back. Returns how many people.

    Who came back by themselves after they were erased stays. What somebody wrote before they were erased, and nobody
    has answered yet, goes as well.
    """
    erased = await storage.tombstones.every(db)
    if not erased:
        return 0
    again = [row.id for row in (await db.execute(_KNOWN)).all if _is_erased(row.telegram_id, row.since, digest, erased)]
    for person in again:
        await _remove(db, person, now, hold)
    for account, at in erased.items():
        await storage.invites.forget_bound(db, account, at)
    unheard = [row for row in (await db.execute(_UNANSWERED)).all if _is_unheard(row, digest, erased)]
    await db.execute(_UNHEARD, [{"which": row.id} for row in unheard])
    return len(again)


async def only_coordinator_at(db: Connection, person: int, now: datetime) -> Sequence[int]:
    """The places that would have no coordinator without this person."""
    held = [one for one in domain.terms.holding(await storage.terms.every(db), now) if one.role is Role.COORDINATOR]
    theirs = [one.place for one in held if one.person == person]
    return [place for place in theirs if not any(one.place == place and one.person != person for one in held)]


async def _led_by(db: Connection, person: int) -> list[int]:
    """The places that they are a coordinator of. What they gave out and nobody has used must not bring them back."""
    return [row.place for row in (await db.execute(_COORDINATORS)).all if row.person == person]


async def _remove(db: Connection, person: int, now: datetime, hold: timedelta) -> None:
    for place in await _led_by(db, person):
        await storage.invites.end(db, place, now)
    lines = [row.occurrence for row in (await db.execute(_LINES, {"whose": person})).all]
    await db.execute(_RAISE, [{"which": one} for one in lines])
    await storage.people.erase(db, person)
    await storage.telling.settle_all(db, lines, now, hold)


def _is_erased(telegram_id: int, since: datetime | None, digest: Digest, erased: Mapping[str, datetime]) -> bool:
    at = erased.get(digest(telegram_id))
    return at is not None and (since is None or since < at)


def _is_unheard(row: Row[tuple[int, int, datetime]], digest: Digest, erased: Mapping[str, datetime]) -> bool:
    return _is_erased(row.sender, row.arrived_at, digest, erased)
