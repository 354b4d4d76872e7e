"""The week ahead: once a week, for whoever asked for it."""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import domain.days
import storage.digests
import storage.occurrences
import storage.outbox
import storage.people
import views.digest
from domain.days import Days
from domain.intents import ListActivities
from domain.outbox import Kind, Letter
from domain.people import Person
from domain.programme import Category, Listed, Programme
from domain.replies import Reply
from storage.database import Connection, Database
from storage.programme import Snapshot
from views.language import Language

_FROM, _UNTIL = time(9), time(20)
_SIX_DAYS = timedelta(days=6)
# The week that follows lies within the horizon.
_KNOWN = storage.occurrences.HORIZON - timedelta(weeks=1)
_HOME = ZoneInfo("Europe/Stockholm")


async def put(database: Database, snapshot: Snapshot, now: datetime) -> int:
    """Put in today's letters that are not there yet, in the daytime. Returns how many; of none, nothing is written."""
    async with database.reading() as db:
        zone = _zone(await snapshot.current(db))
        if not await _letters(db, zone, now):
            return 0
    async with database.writing() as db:
        return await storage.outbox.put(db, await _letters(db, zone, now))


def write(
    person: Person, categories: frozenset[Category], programme: Programme, _: Language, now: datetime
) -> Reply | None:
    """What is on in the places and of the kinds that somebody follows: who follows none, all. None: nothing is on."""
    days = _days(programme, now)
    times = _coming(person, categories, programme, now)
    if not times:
        return None
    kind = next(iter(categories)) if len(categories) == 1 else None
    return views.digest.digest(times, ListActivities(days, kind), days.first, _)


async def upcoming(db: Connection, programme: Programme, now: datetime) -> datetime | None:
    """When the next of these letters goes out that says something, after `now`; None: at no time that is known."""
    zone = _zone(programme)
    today = domain.days.today(now, zone)
    for day in Days(today, today + _KNOWN):
        at = domain.days.instant(day, _FROM, zone)
        if at > now and await _is_for_somebody(db, day, programme, at):
            return at
    return None


async def _is_for_somebody(db: Connection, day: date, programme: Programme, at: datetime) -> bool:
    for reader in await storage.digests.not_yet(db, day):
        person = await storage.people.get(db, reader)
        if person is None or person.unreachable:
            continue
        if _coming(person, await storage.people.categories(db, reader), programme, at):
            return True
    return False


def _days(programme: Programme, now: datetime) -> Days:
    today = domain.days.today(now, _zone(programme))
    return Days(today, today + _SIX_DAYS)


def _coming(person: Person, categories: frozenset[Category], programme: Programme, now: datetime) -> list[Listed]:
    days = _days(programme, now)
    coming = [one for one in programme.timetable if one.day in days and one.occurrence.ends_at > now]
    return [one for one in coming if not one.cancelled and _is_followed(one, person, categories)]


async def _letters(db: Connection, zone: ZoneInfo, now: datetime) -> list[Letter]:
    local = now.astimezone(zone)
    if not _FROM <= local.time() < _UNTIL:
        return []
    day, until = local.date(), domain.days.instant(local.date(), _UNTIL, zone)
    return [
        Letter(
            storage.digests.key(person, day),
            Kind.DIGEST,
            person,
            now,
            useful_until=until,
            facts={"day": day.weekday()},
        )
        for person in await storage.digests.not_yet(db, day)
    ]


def _is_followed(listed: Listed, person: Person, categories: frozenset[Category]) -> bool:
    here = not person.follows or listed.place.id in person.follows
    return here and (not categories or listed.activity.category in categories)


def _zone(programme: Programme) -> ZoneInfo:
    return programme.places[0].zone if programme.places else _HOME
