"""A change of what a second association has agreed to: what the letters about it say."""

from datetime import datetime

import storage.audit
import storage.second_looks
import views.second_looks
from domain.outbox import Drop, Kind, Letter
from domain.programme import Programme
from domain.replies import Reply
from storage.database import Connection
from views.language import Language
from views.parts import Names


async def write(db: Connection, letter: Letter, programme: Programme, _: Language, now: datetime) -> Reply | Drop:
    number = letter.facts["change"]
    found = await storage.second_looks.find(db, number)
    if found is None or found[0].person is None:
        return Drop.GONE
    change, look = found
    names = _names(programme)
    if letter.kind is Kind.VETOED:
        return views.second_looks.vetoed(look, names, _)
    place = programme.place_by_id.get(letter.facts["place"])
    if place is None or await storage.audit.is_undone(db, number):
        return Drop.NOTHING_NEW
    readers = await storage.second_looks.readers(db, change.person or 0, look, place, now)
    if letter.person not in {reader.person for reader in readers}:
        return Drop.GONE
    association = programme.association_by_id.get(look.asked[place.id] or 0)
    return views.second_looks.ask(number, look, place, association, names, _)


def _names(programme: Programme) -> Names:
    places = {one.id: one.name for one in programme.places}
    return Names(places, {one.id: one.name for one in programme.associations})
