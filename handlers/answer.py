"""One message, answered in one transaction: a reading one for questions, a writing one where anything changes."""

import contextlib
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from datetime import datetime

import domain.people
import handlers.arrivals
import handlers.aside
import handlers.meaning
import handlers.people
import handlers.routes
import handlers.threads
import handlers.whereabouts
import storage.people
import views.people
import views.problems
import views.replies
from domain.intents import ChooseLanguage, EraseMe, GetCrisisHelp, SetLanguage, Start
from domain.messages import Message
from domain.people import Permission
from domain.replies import Reply
from handlers.arrivals import Arrival
from handlers.house import House
from handlers.meaning import Meaning
from handlers.visit import Visit
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
        arrival = await handlers.arrivals.arrive(message, house, now, db)
        if arrival is None:
            return None
        if not await _writes(arrival.meaning, arrival.visit):
            return await _told(arrival, house, keep)
    return await _done(arrival, message, house, keep)


async def _told(arrival: Arrival, house: House, keep: Keep) -> Answer:
    """An answer that changes nothing; what was spoken of may be kept beside it."""
    meaning, visit, thread = arrival.meaning, arrival.visit, arrival.thread
    reply = await _reply(meaning, visit)
    if not handlers.threads.turns(meaning.wish, reply, thread, visit):
        return Answer(reply, wrote=False)
    async with house.database.writing() as db:
        await handlers.threads.turn(meaning.wish, reply, thread, replace(visit, db=db))
        await keep(db, reply)
    return Answer(reply, wrote=True)


async def _done(arrival: Arrival, message: Message, house: House, keep: Keep) -> Answer:
    meaning = arrival.meaning
    async with house.database.writing() as db:
        visit = await handlers.arrivals.in_writing(arrival.visit, message, house, db)
        reply = await _reply(meaning, visit)
        if visit.first:
            await handlers.people.met(message.tag, visit)
        await handlers.threads.turn(meaning.wish, reply, arrival.thread, visit)
        await keep(db, reply)
    await _look_again(house)
    return Answer(reply, wrote=True)


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


async def _reply(meaning: Meaning, visit: Visit) -> Reply:
    match await _permission(meaning, visit):
        case Permission.PRIVATE_ONLY:
            return views.problems.private_only(visit.link(Start()), visit.language)
        case Permission.NOT_YOURS:
            return await _refused(meaning, visit)
    reply = await handlers.routes.route(meaning.wish, visit)
    return await _completed(reply, meaning, visit) if visit.private else views.replies.without_private(reply)


async def _refused(meaning: Meaning, visit: Visit) -> Reply:
    hosted = await handlers.whereabouts.is_of_an_activity(meaning.wish, visit)
    return views.problems.not_yours(meaning.wish.needs, visit.roles.highest, visit.language, hosted=hosted)


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
