"""The week ahead: once a week, for whoever asked for it."""

from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

import domain.days
import storage.digests
import storage.outbox
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
    today = domain.days.today(now, _zone(programme))
    days = Days(today, today + _SIX_DAYS)
    coming = [one for one in programme.timetable if one.day in days and one.occurrence.ends_at > now]
    times = [one for one in coming if not one.cancelled and _is_followed(one, person, categories)]
    if not times:
        return None
    kind = next(iter(categories)) if len(categories) == 1 else None
    return views.digest.digest(times, ListActivities(days, kind), today, _)


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
