"""Who the readers of an announcement are at this moment."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import Select, bindparam, exists, or_, select

import storage.roles
from domain.announcements import Readers, ReadersKind
from domain.kinds import OccurrenceState
from domain.signups import State
from storage.database import Connection
from storage.tables import follow as follows
from storage.tables import follow_category as kinds
from storage.tables import occurrence as occurrences
from storage.tables import person as people
from storage.tables import signup as signups

_PERSON = select(*people.c["id", "language"]).order_by(people.c.id)


async def people_of(db: Connection, readers: Readers, now: datetime) -> Mapping[int, str | None]:
    """Their languages by person; None: not chosen yet."""
    statement = await _statement(db, readers, now)
    return {row.id: row.language for row in (await db.execute(statement)).all}


async def is_one(db: Connection, readers: Readers, person: int, now: datetime) -> bool:
    statement = (await _statement(db, readers, now)).where(people.c.id == bindparam("whose"))
    return (await db.execute(statement, {"whose": person})).first is not None


async def _statement(db: Connection, readers: Readers, now: datetime) -> Select[Any]:
    match readers.kind:
        case ReadersKind.DATE | ReadersKind.SERIES:
            return _PERSON.where(people.c.id.in_(_signed_up(readers, now)))
        case ReadersKind.PLACE:
            return _PERSON.where(people.c.id.in_(_followers(readers.place)))
        case ReadersKind.CATEGORY:
            followed = select(kinds.c.person).where(kinds.c.category == readers.category)
            return _PERSON.where(people.c.id.in_(followed), _is_of_this_place(readers.place))
        case ReadersKind.TEAM:
            team = await storage.roles.team(db, readers.place, now)
            return _PERSON.where(people.c.id.in_([member.person for member in team]))


def _signed_up(readers: Readers, now: datetime) -> Select[Any]:
    states = [State.CONFIRMED, *([State.OFFERED, State.WAITLISTED] if readers.waiting else [])]
    theirs = (
        select(signups.c.person)
        .join(occurrences, signups.c.occurrence == occurrences.c.id)
        .where(signups.c.state.in_([state.value for state in states]), occurrences.c.ends_at > now)
    )
    if readers.kind is ReadersKind.DATE:
        return theirs.where(occurrences.c.id == readers.occurrence)
    planned = occurrences.c.state == OccurrenceState.PLANNED.value
    return theirs.where(occurrences.c.activity == readers.activity, planned)


def _followers(place: int) -> Select[Any]:
    return select(follows.c.person).where(follows.c.place == place)


def _is_of_this_place(place: int) -> Any:
    """Who follows no place at all is told about all of them."""
    of_none = ~exists().where(follows.c.person == people.c.id)
    return or_(people.c.id.in_(_followers(place)), of_none)
