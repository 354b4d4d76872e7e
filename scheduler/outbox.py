"""The letters of the outbox, one by one: what they say when they are sent, and what becomes of them.

They hold no words. What holds at that moment decides what is said, in the language of that moment, or that nothing is.
"""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from datetime import datetime

import scheduler.announcements
import scheduler.digest
import scheduler.for_the_team
import scheduler.letters
import scheduler.picking
import storage.announcements
import storage.matters
import storage.notices
import storage.outbox
import storage.people
import storage.signups
import storage.telling
from domain.facts import Facts
from domain.outbox import Drop, Kind, Letter, Waiting
from domain.people import Person
from domain.programme import Programme
from domain.replies import Reply
from scheduler.announcements import Later
from scheduler.letters import Read
from storage.database import Connection
from views.languages import Languages

_OF_TURNS = (Kind.FEWER, Kind.OFFER_WITHDRAWN)


@dataclass(frozen=True, slots=True)
class Desk:
    """What writing a letter needs. `programme`, `look_again`: `current` and `watch` of `storage.programme.Snapshot`."""

    languages: Languages
    programme: Callable[[Connection], Awaitable[Programme]]
    look_again: Callable[[Connection], Awaitable[object]]


@dataclass(frozen=True, slots=True)
class Sending:
    """A message for a private chat. `told`: what the person knows of when and where, once it has arrived.

    `instead_of`: the message of ours that it takes the place of. `later`: it is not the last of its letter.
    """

    telegram_id: int
    reply: Reply
    told: Facts | None = None
    instead_of: int | None = None
    later: Later | None = None


async def compose(db: Connection, waiting: Waiting, desk: Desk, now: datetime) -> Sending | Later | Drop:
    """What to send for a letter that is due, or why it is dropped. In a reading transaction that has just begun."""
    # First, and in the same transaction: by an older programme a change would look like no news, and never be told.
    await desk.look_again(db)
    programme, letter = await desk.programme(db), waiting.letter
    person = await storage.people.get(db, letter.person)
    if person is None:
        return Drop.GONE
    if person.unreachable:
        return Drop.UNREACHABLE
    if letter.useful_until is not None and letter.useful_until <= now:
        return Drop.TOO_LATE
    if letter.kind is Kind.DIGEST:
        return await _digest(db, letter, person, programme, desk, now)
    if letter.kind is Kind.ANNOUNCEMENT:
        reply = await scheduler.announcements.write(db, letter, programme, desk.languages.of(person.language), now)
        return reply if isinstance(reply, Drop) else Sending(person.telegram_id, reply)
    if letter.kind is Kind.PROGRESS:
        return await _progress(db, letter, person, desk, now)
    if letter.kind is Kind.INVITED:
        return await _invited(db, letter, person, programme, desk, now)
    if letter.kind in scheduler.for_the_team.KINDS:
        language = desk.languages.of(person.language)
        written = await scheduler.for_the_team.write(db, letter, person, programme, language, now)
        return written if isinstance(written, Drop) else Sending(person.telegram_id, written)
    return await _about_seats(db, letter, person, programme, desk, now)


async def sent(db: Connection, waiting: Waiting, sending: Sending, now: datetime, *, surely: bool = True) -> None:
    """It has arrived, or may have. In a writing transaction.

    What changed while it was on its way is told by another letter.
    """
    if sending.later is not None:
        await put_off(db, waiting, sending.later)
        return
    if not await storage.outbox.sent(db, waiting.id, now, surely=surely):
        await storage.announcements.arrived(db, waiting.id, surely=surely)
    if waiting.letter.kind is Kind.PROGRESS:
        await storage.announcements.finish(db, waiting.letter.facts["announcement"], now)
    if sending.told is not None:
        await storage.telling.told(db, waiting.letter.facts["claim"], sending.told, now)


async def put_off(db: Connection, waiting: Waiting, later: Later) -> None:
    """Its turn comes again. In a writing transaction."""
    await storage.outbox.postpone(db, waiting.id, later.at, later.facts)


async def unchangeable(db: Connection, waiting: Waiting, now: datetime) -> None:
    """The message that it should take the place of is gone: it says what it has to in one of its own."""
    await put_off(db, waiting, scheduler.announcements.without_message(waiting.letter, now))


async def dropped(db: Connection, waiting: Waiting, why: Drop, now: datetime) -> None:
    """In a writing transaction."""
    await storage.outbox.drop(db, waiting.id, why, now)
    if why is Drop.UNREACHABLE:
        await storage.signups.give_up_turns(db, waiting.letter.person)


async def gone(db: Connection, waiting: Waiting, now: datetime) -> int:
    """Telegram takes nothing for this person any more, as when they blocked the bot. In a writing transaction.

    Until they write again nothing is tried. Returns how many letters are dropped, with this one.
    """
    await storage.people.set_unreachable(db, waiting.letter.person, now)
    await storage.signups.give_up_turns(db, waiting.letter.person)
    return await storage.outbox.drop_all(db, waiting.letter.person, Drop.UNREACHABLE, now)


async def _progress(
    db: Connection, letter: Letter, person: Person, desk: Desk, now: datetime
) -> Sending | Later | Drop:
    shown = await scheduler.announcements.progress(db, letter, person, desk.languages.of(person.language), now)
    if isinstance(shown, Later | Drop):
        return shown
    return Sending(person.telegram_id, shown.reply, instead_of=shown.instead_of, later=shown.later)


async def _digest(
    db: Connection, letter: Letter, person: Person, programme: Programme, desk: Desk, now: datetime
) -> Sending | Drop:
    if person.preferences.digest_day != letter.facts["day"]:
        return Drop.SWITCHED_OFF
    categories = await storage.people.categories(db, person.id)
    reply = scheduler.digest.write(person, categories, programme, desk.languages.of(person.language), now)
    return Sending(person.telegram_id, reply) if reply else Drop.NOTHING_NEW


async def _invited(
    db: Connection, letter: Letter, person: Person, programme: Programme, desk: Desk, now: datetime
) -> Sending | Drop:
    written = await scheduler.picking.write(db, letter, programme, now, desk.languages.of(person.language))
    return written if isinstance(written, Drop) else Sending(person.telegram_id, written)


async def _about_seats(
    db: Connection, letter: Letter, person: Person, programme: Programme, desk: Desk, now: datetime
) -> Sending | Drop:
    occurrence = letter.occurrence or 0
    matter = await storage.matters.find(db, occurrence, person.id)
    line = await storage.signups.line(db, occurrence) if letter.kind in _OF_TURNS else None
    read = Read.of(letter, person, matter, line, programme, now) if matter else None
    if read is None:
        return Drop.GONE
    if letter.kind is Kind.OFFER_WITHDRAWN:
        read = replace(read, heard=await storage.notices.was_heard(db, letter))
    written = scheduler.letters.write(read, desk.languages.of(person.language))
    if isinstance(written, Drop):
        return written
    return Sending(person.telegram_id, written, read.holds if letter.kind is Kind.CHANGED else None)
