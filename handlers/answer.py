"""One message, answered in one transaction: a reading one for questions, a writing one where anything changes."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from datetime import datetime

import domain.people
import handlers.meaning
import handlers.routes
import storage.people
import views.people
import views.problems
import views.replies
from domain.intents import ChooseLanguage, EraseMe, GetCrisisHelp, SetLanguage, Start
from domain.messages import Message
from domain.people import Permission, Person
from domain.replies import Reply
from domain.roles import Role
from handlers.house import House
from handlers.meaning import Meaning
from handlers.visit import NOBODY, Visit
from storage.database import Connection

Keep = Callable[[Connection, Reply], Awaitable[None]]


@dataclass(frozen=True, slots=True)
class Answer:
    """`wrote`: it was kept in the transaction of its effects."""

    reply: Reply
    wrote: bool


async def answer(message: Message, house: House, now: datetime, keep: Keep) -> Answer | None:
    """None: nobody spoke to us. `keep` stores the finished answer; called last, and in a writing transaction only."""
    async with house.database.reading() as db:
        person = await storage.people.find(db, message.telegram_id) if message.private else NOBODY
        programme = await house.programme(db)
        meaning = handlers.meaning.of(message, person, programme, house, now)
        if not handlers.meaning.is_for_us(message, meaning):
            return None
        visit = Visit(
            person=person or NOBODY,
            role=Role.VISITOR,
            language=meaning.spoken,
            languages=house.languages,
            programme=programme,
            now=now,
            db=db,
            private=message.private,
            first=message.private and not _told(person),
            link=house.link,
        )
        if not _writes(meaning, visit):
            return Answer(await _reply(meaning, visit), wrote=False)
    async with house.database.writing() as db:
        reply = await _reply(meaning, await _in_writing(visit, message, house, db))
        await keep(db, reply)
    return Answer(reply, wrote=True)


def _permission(meaning: Meaning, visit: Visit) -> Permission:
    return domain.people.may(meaning.wish, visit.role, private=visit.private)


def _writes(meaning: Meaning, visit: Visit) -> bool:
    """What is refused changes nothing; of danger nothing is kept, not even that somebody wrote."""
    if isinstance(meaning.wish, GetCrisisHelp):
        return False
    return visit.first or (meaning.wish.writes and _permission(meaning, visit) is Permission.YES)


def _told(person: Person | None) -> bool:
    """The language is kept when they are told what is kept; so who has one has been told."""
    return person is not None and person.language is not None


async def _in_writing(visit: Visit, message: Message, house: House, db: Connection) -> Visit:
    """The same visit, with the person as they are now: taken in, or perhaps changed by a message just before."""
    known = await storage.people.find(db, message.telegram_id)
    code = handlers.meaning.code_of(message, None)
    language = code if house.languages.offers(code) else None
    person = known or await storage.people.add(db, message.telegram_id, language)
    return replace(visit, db=db, person=person, first=not _told(known), programme=await house.programme(db))


async def _reply(meaning: Meaning, visit: Visit) -> Reply:
    match _permission(meaning, visit):
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
        reply = views.people.with_privacy(reply, visit.language)
        await storage.people.set_language(visit.db, visit.person.id, visit.person.language or visit.language.code)
    switched = meaning.switched and not isinstance(meaning.wish, ChooseLanguage)
    return views.people.with_switch(reply, visit.language) if switched else reply


def sorry(message: Message, house: House) -> Reply:
    """What to say where the real answer failed: needs neither the database nor the programme."""
    return views.problems.failed(house.languages.of(handlers.meaning.code_of(message, None)))
