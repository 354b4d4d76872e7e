"""Who comes with a message, what they are to the house, and what they mean: all that an answer is made from."""

from collections.abc import Set
from dataclasses import dataclass, replace
from datetime import datetime

import domain.roles
import handlers.meaning
import handlers.pictured
import handlers.questions
import handlers.sketches
import handlers.threads
import storage.drafts
import storage.menus
import storage.people
import storage.plans
import storage.roles
import storage.signups
import storage.telling
from domain.drafts import Draft
from domain.messages import Message, Said
from domain.people import Person
from domain.plans import Plan
from domain.programme import Programme
from domain.roles import Role, Roles, Where
from domain.threads import Thread
from handlers.house import House
from handlers.in_hand import InHand
from handlers.meaning import Meaning
from handlers.visit import NOBODY, Visit
from storage.database import Connection


@dataclass(frozen=True, slots=True)
class Arrival:
    """`thread`: what was spoken of last."""

    visit: Visit
    meaning: Meaning
    thread: Thread | None


async def arrive(message: Message, house: House, now: datetime, db: Connection) -> Arrival | None:
    """None: nobody spoke to us, or it was answered before."""
    person = await storage.people.find(db, message.telegram_id) if message.private else NOBODY
    roles, draft, plan = await _work_of(person, now, db)
    thread = await handlers.threads.of(person, now, db)
    programme = await house.programme(db)
    sketch = await handlers.sketches.in_hand(person, roles, now, db)
    mine = await _signed_up(message, person, now, db)
    in_hand = InHand(_in_hand(draft, roles), thread, sketch, _planned(plan, roles), mine)
    if handlers.pictured.is_of_taken_album(message, in_hand.draft, in_hand.plan):
        return None
    meaning = handlers.meaning.of(message, person, roles, in_hand, programme, house, now)
    if not handlers.meaning.is_for_us(message, meaning):
        return None
    handlers.questions.note(message, meaning, programme, house, now)
    visit = _visit(message, meaning, person, programme, house, now, db)
    return Arrival(replace(visit, roles=roles, draft=draft, plan=plan), meaning, thread)


def _visit(
    message: Message,
    meaning: Meaning,
    person: Person | None,
    programme: Programme,
    house: House,
    now: datetime,
    db: Connection,
) -> Visit:
    return Visit(
        person=person or NOBODY,
        roles=domain.roles.NONE,
        language=meaning.spoken,
        languages=house.languages,
        programme=programme,
        now=now,
        db=db,
        private=message.private,
        first=message.private and not _told(person),
        link=house.link,
        understanding=house.understanding,
        chance=house.chance,
        digest=house.digest,
        hold=house.hold,
        keeps_sentences=house.questions.keeps_sentences,
        picture=message.picture.file if message.picture else None,
        tapped=message.tapped,
    )


def _told(person: Person | None) -> bool:
    """The language is kept when they are told what is kept; so who has one has been told."""
    return person is not None and person.language is not None


async def in_writing(visit: Visit, message: Message, house: House, db: Connection) -> Visit:
    """The same visit, with the person as they are now: taken in, or perhaps changed by a message just before."""
    known = await storage.people.find(db, message.telegram_id)
    code = handlers.meaning.code_of(message, None)
    language = code if house.languages.offers(code) else None
    person = known or await storage.people.add(db, message.telegram_id, language, visit.now)
    if person.unreachable:
        await _reached_again(person, visit.now, db)
    roles, draft, plan = await _work_of(person, visit.now, db)
    # Another process may have changed the programme a moment ago: what is promised now must be what holds.
    await house.look_again(db)
    programme = await house.programme(db)
    first = not _told(known)
    visit = replace(visit, roles=roles, draft=draft, plan=plan)
    return replace(visit, db=db, person=person, first=first, programme=programme)


async def _reached_again(person: Person, now: datetime, db: Connection) -> None:
    """What changed while nothing reached them is told now."""
    await storage.people.set_unreachable(db, person.id, None)
    mine = await storage.signups.of_person(db, person.id)
    await storage.telling.tell_changes(db, [one.occurrence for one in mine if one.ends_at > now], now)
    await storage.menus.changed(db, person.id, now)


async def _work_of(person: Person | None, now: datetime, db: Connection) -> tuple[Roles, Draft | None, Plan | None]:
    """What somebody is to the house, and what they are half-way through: for most people nothing."""
    if person is None or person is NOBODY:
        return domain.roles.NONE, None, None
    roles = await storage.roles.of(db, person.id, now)
    draft = await storage.drafts.of(db, person.id) if roles.highest >= Role.VOLUNTEER else None
    plan = await storage.plans.of(db, person.id) if roles.highest >= Role.HOST else None
    return roles, draft, plan


async def _signed_up(message: Message, person: Person | None, now: datetime, db: Connection) -> Set[int]:
    """Which activities their words may mean before others; a button says it by itself."""
    if person is None or person is NOBODY or not isinstance(message.content, Said):
        return frozenset()
    mine = await storage.signups.of_person(db, person.id)
    return {one.activity for one in mine if one.ends_at > now}


def _in_hand(draft: Draft | None, roles: Roles) -> Draft | None:
    """Of a place where their role was taken back, words are no answer any more."""
    place = draft.posting.place if draft is not None else None
    return draft if place is None or roles.at(Where(place)) >= Role.VOLUNTEER else None


def _planned(plan: Plan | None, roles: Roles) -> Plan | None:
    place = plan.place if plan is not None else None
    return plan if plan is None or place is None or roles.at(Where(place, plan.activity)) >= Role.HOST else None
