"""One message, answered in one transaction: a reading one for questions, a writing one where anything changes."""

import contextlib
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from datetime import datetime

import domain.people
import domain.roles
import handlers.aside
import handlers.meaning
import handlers.people
import handlers.pictured
import handlers.questions
import handlers.routes
import handlers.sketches
import handlers.threads
import handlers.whereabouts
import storage.drafts
import storage.menus
import storage.people
import storage.plans
import storage.roles
import storage.signups
import storage.telling
import views.people
import views.problems
import views.replies
from domain.drafts import Draft
from domain.intents import ChooseLanguage, EraseMe, GetCrisisHelp, SetLanguage, Start
from domain.messages import Message
from domain.people import Permission, Person
from domain.plans import Plan
from domain.replies import Reply
from domain.roles import Role, Roles, Where
from handlers.house import House
from handlers.meaning import InHand, Meaning
from handlers.visit import NOBODY, Visit
from storage.database import Connection

Keep = Callable[[Connection, Reply], Awaitable[None]]


@dataclass(frozen=True, slots=True)
class Answer:
    """`wrote`: it was kept in the transaction of its effects."""

    reply: Reply
    wrote: bool


async def answer(message: Message, house: House, now: datetime, keep: Keep) -> Answer | None:
    """None: nobody spoke to us, or it was answered before. `keep` stores the finished answer; called last, and in a
    writing transaction only.
    """
    async with house.database.reading() as db:
        person = await storage.people.find(db, message.telegram_id) if message.private else NOBODY
        roles, draft, plan = await _work_of(person, now, db)
        thread = await handlers.threads.of(person, now, db)
        programme = await house.programme(db)
        sketch = await handlers.sketches.in_hand(person, roles, now, db)
        in_hand = InHand(_in_hand(draft, roles), thread, sketch, _planned(plan, roles))
        if handlers.pictured.is_of_taken_album(message, in_hand.draft):
            return None
        meaning = handlers.meaning.of(message, person, in_hand, programme, house, now)
        if not handlers.meaning.is_for_us(message, meaning):
            return None
        handlers.questions.note(message, meaning, programme, house, now)
        visit = Visit(
            person=person or NOBODY,
            roles=roles,
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
            draft=draft,
            picture=message.picture.file if message.picture else None,
            tapped=message.tapped,
            plan=plan,
        )
        if not await _writes(meaning, visit):
            reply = await _reply(meaning, visit)
            if not handlers.threads.turns(meaning.wish, reply, thread, visit):
                return Answer(reply, wrote=False)
            async with house.database.writing() as writing:
                await handlers.threads.turn(meaning.wish, reply, thread, replace(visit, db=writing))
                await keep(writing, reply)
            return Answer(reply, wrote=True)
    async with house.database.writing() as db:
        visit = await _in_writing(visit, message, house, db)
        reply = await _reply(meaning, visit)
        if visit.first:
            await handlers.people.met(message.tag, visit)
        await handlers.threads.turn(meaning.wish, reply, thread, visit)
        await keep(db, reply)
    await _look_again(house)
    return Answer(reply, wrote=True)


async def _work_of(person: Person | None, now: datetime, db: Connection) -> tuple[Roles, Draft | None, Plan | None]:
    """What somebody is to the house, and what they are half-way through: for most people nothing."""
    if person is None or person is NOBODY:
        return domain.roles.NONE, None, None
    roles = await storage.roles.of(db, person.id, now)
    draft = await storage.drafts.of(db, person.id) if roles.highest >= Role.VOLUNTEER else None
    plan = await storage.plans.of(db, person.id) if roles.highest >= Role.HOST else None
    return roles, draft, plan


def _in_hand(draft: Draft | None, roles: Roles) -> Draft | None:
    """Of a place where their role was taken back, words are no answer any more."""
    place = draft.posting.place if draft is not None else None
    return draft if place is None or roles.at(Where(place)) >= Role.VOLUNTEER else None


def _planned(plan: Plan | None, roles: Roles) -> Plan | None:
    place = plan.place if plan is not None else None
    return plan if plan is None or place is None or roles.at(Where(place, plan.activity)) >= Role.HOST else None


async def _look_again(house: House) -> None:
    """What was changed just now stands in the next answer."""
    # The change is committed: a failure here must not have it done again. A bell looks every few seconds anyway.
    with contextlib.suppress(Exception):
        async with house.database.reading() as db:
            await house.look_again(db)


async def _permission(meaning: Meaning, visit: Visit) -> Permission:
    role = await handlers.whereabouts.role(meaning.wish, visit)
    return domain.people.may(meaning.wish, role, private=visit.private)


async def _writes(meaning: Meaning, visit: Visit) -> bool:
    """What is refused changes nothing; of danger nothing is kept, not even that somebody wrote."""
    if isinstance(meaning.wish, GetCrisisHelp):
        return False
    if visit.first or visit.person.unreachable:
        return True
    return meaning.wish.writes and await _permission(meaning, visit) is Permission.YES


def _told(person: Person | None) -> bool:
    """The language is kept when they are told what is kept; so who has one has been told."""
    return person is not None and person.language is not None


async def _in_writing(visit: Visit, message: Message, house: House, db: Connection) -> Visit:
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


async def _reply(meaning: Meaning, visit: Visit) -> Reply:
    match await _permission(meaning, visit):
        case Permission.PRIVATE_ONLY:
            return views.problems.private_only(visit.link(Start()), visit.language)
        case Permission.NOT_YOURS:
            return views.problems.not_yours(visit.language)
    reply = await handlers.routes.route(meaning.wish, visit)
    return await _completed(reply, meaning, visit) if visit.private else views.replies.without_private(reply)


async def _completed(reply: Reply, meaning: Meaning, visit: Visit) -> Reply:
    """A first answer says what is kept about people; one in another language offers to stay with it."""
    if isinstance(meaning.wish, GetCrisisHelp | SetLanguage | Start | EraseMe):
        return reply  # nothing beside what saves a life; the others say it by themselves
    if visit.first:
        reply = views.people.with_privacy(reply, visit.language, keeps_sentences=visit.keeps_sentences)
        await storage.people.set_language(visit.db, visit.person.id, visit.person.language or visit.language.code)
    reply = handlers.aside.with_waiting(reply, meaning.wish, visit)
    switched = meaning.switched and not isinstance(meaning.wish, ChooseLanguage)
    return views.people.with_switch(reply, visit.language) if switched else reply


def sorry(message: Message, house: House) -> Reply:
    """What to say where the real answer failed: needs neither the database nor the programme."""
    return views.problems.failed(house.languages.of(handlers.meaning.code_of(message, None)))
