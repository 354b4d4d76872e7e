"""What waits for a second association: who is asked, and what the letters say."""

from datetime import datetime, timedelta

import domain.cautions
import domain.days
import domain.settling
import storage.agreeing
import storage.awaiting
import storage.occurrences
import views.awaiting
from domain.awaiting import Awaiting
from domain.outbox import Drop, Kind, Letter
from domain.programme import Place, Programme
from domain.replies import Reply
from storage.database import Connection, Database
from storage.programme import Snapshot
from views.language import Language
from views.posting import Preview

_DAY = timedelta(days=1)
_DATES = 60


async def ask(database: Database, snapshot: Snapshot, now: datetime) -> int:
    """Ask those who came to work there since. Returns how many; of none, nothing is written."""
    async with database.reading() as db:
        programme = await snapshot.current(db)
        if not any([await storage.agreeing.letters(db, one, place, now) for one, place in await _open(db, programme)]):
            return 0
    async with database.writing() as db:
        return sum([await storage.agreeing.ask(db, one, place, now) for one, place in await _open(db, programme)])


async def write(db: Connection, letter: Letter, programme: Programme, _: Language, now: datetime) -> Reply | Drop:
    one = await storage.awaiting.find(db, letter.facts["awaiting"])
    if one is None:
        return Drop.GONE
    if letter.kind is Kind.AWAITED:
        return views.awaiting.news(one, _) if one.end is not None else Drop.NOTHING_NEW
    place = programme.place_by_id.get(one.place)
    if one.end is not None or place is None:
        return Drop.NOTHING_NEW
    readers = await storage.agreeing.who_may(db, one.person, one.association, place, now)
    if letter.person not in {reader.person for reader in readers}:
        return Drop.GONE
    association = programme.association_by_id.get(one.association or 0)
    return views.awaiting.ask(one, _shown(one, place, now), place, association, _)


async def _open(db: Connection, programme: Programme) -> list[tuple[Awaiting, Place]]:
    places = programme.place_by_id
    return [(one, places[one.place]) for one in await storage.awaiting.every_open(db) if one.place in places]


def _shown(one: Awaiting, place: Place, now: datetime) -> Preview:
    """All of it, as its author was shown it."""
    dates = domain.settling.dates(one.posting, now, place.zone, _DATES)
    known_until = domain.days.today(now + storage.occurrences.HORIZON, place.zone) - _DAY
    seen = [day for day in dates if day <= known_until] or dates[:1]
    return Preview(
        draft=one.draft,
        posting=one.posting,
        activity=one.activity,
        place=place,
        dates=dates,
        cautions=domain.cautions.cautions(one.posting, seen, place, known_until),
        twin=None,
        several_places=False,
    )
