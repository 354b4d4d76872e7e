"""Roles that run out: who is written to, and what the letter says at that moment."""

from collections.abc import Sequence
from datetime import datetime, timedelta

import domain.recurrence
import storage.roles
import storage.terms
import views.terms
from domain.outbox import Drop, Kind, Letter
from domain.people import Person
from domain.programme import Activity, Place, Programme
from domain.replies import Reply
from domain.roles import Role
from domain.terms import Term
from storage.database import Connection, Database
from views.language import Language

_AHEAD = timedelta(days=366)


async def ask(database: Database, now: datetime) -> int:
    """Put in the letters that are due. Returns how many; of none, nothing is written.

    That it is over is told when it is let go, by a clock that can be trusted: see `scheduler.keeping`.
    """
    async with database.reading() as db:
        if not await storage.terms.letters(db, now):
            return 0
    async with database.writing() as db:
        return await storage.terms.ask(db, now)


async def write(
    db: Connection, letter: Letter, person: Person, programme: Programme, _: Language, now: datetime
) -> Reply | Drop:
    place = programme.place_by_id.get(letter.facts["place"])
    if place is None:
        return Drop.GONE
    if letter.kind is Kind.ROLE_ENDS:
        return _ends(await _same(db, letter, now), place, programme, _, now)
    return await _ended(db, letter, person, place, programme, _, now)


def _ends(terms: Sequence[Term], place: Place, programme: Programme, _: Language, now: datetime) -> Reply | Drop:
    hosted = _going_on([one.activity for one in terms if one.activity is not None], programme, now)
    role = next((one.role for one in terms if one.activity is None), None)
    if role is None and not hosted:
        return Drop.NOTHING_NEW
    return views.terms.ends(place, role, hosted, terms[0].until.astimezone(place.zone), _)


async def _ended(
    db: Connection, letter: Letter, person: Person, place: Place, programme: Programme, _: Language, now: datetime
) -> Reply | Drop:
    """Of what somebody was given anew meanwhile, nothing is said."""
    roles = await storage.roles.of(db, person.id, now)
    was = Role[letter.facts["role"].upper()] if letter.facts["role"] else None
    lost = was if was is not None and roles.places.get(place.id, Role.VISITOR) < was else None
    over = [one for one in letter.facts["activities"] if one not in roles.hosted]
    hosted = _going_on(over, programme, now)
    if lost is None and not hosted:
        return Drop.NOTHING_NEW
    return views.terms.ended(place, lost, hosted, _)


async def _same(db: Connection, letter: Letter, now: datetime) -> list[Term]:
    """Of what the letter speaks of, that which still ends then."""
    held = await storage.terms.at(db, letter.person, letter.facts["place"], now)
    return [one for one in held if one.until.isoformat() == letter.facts["until"]]


def _going_on(activities: Sequence[int], programme: Programme, now: datetime) -> list[Activity]:
    """Nobody is asked to look after what does not take place any more."""
    known = [programme.activity_by_id[one] for one in activities if one in programme.activity_by_id]
    return [one for one in known if _has_a_time(one, programme, now)]


def _has_a_time(one: Activity, programme: Programme, now: datetime) -> bool:
    zone = programme.place_of(one).zone
    return any(True for _time in domain.recurrence.times(one, zone, now, now + _AHEAD))
