"""Announcements: what each reader gets, and how far it is, in the message with which its sender let it go.

How far it is is one letter that waits again and again, until none of the others does.
"""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import domain.days
import storage.announcements
import storage.inbox
import storage.readers
import views.announcements
from domain.announcements import Announcement, Counts
from domain.outbox import Drop, Letter
from domain.people import Person
from domain.programme import Programme
from domain.replies import Reply
from storage.announcements import LOOK_EVERY
from storage.database import Connection
from views.language import Language
from views.readers import Named

_SOON = timedelta(seconds=1)
_HOME = ZoneInfo("Europe/Stockholm")


@dataclass(frozen=True, slots=True)
class Later:
    """Not now: when its turn comes again, and the letter's facts until then."""

    at: datetime
    facts: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Shown:
    """How far it is. `instead_of`: the message that it takes the place of. `later` None: that was the last of it."""

    reply: Reply
    instead_of: int | None
    later: Later | None


async def write(db: Connection, letter: Letter, programme: Programme, _: Language, now: datetime) -> Reply | Drop:
    """Whoever has left its readers since gets nothing."""
    sent = await storage.announcements.find(db, letter.facts["announcement"])
    if sent is None or not (sent.texts or sent.picture):
        return Drop.TOO_LATE
    if not await storage.readers.is_one(db, sent.readers, letter.person, now):
        return Drop.GONE
    named = Named.of(sent.readers, programme)
    zone = named.place.zone if named.place else _HOME
    return views.announcements.letter(sent, named, domain.days.today(now, zone), _)


async def progress(db: Connection, letter: Letter, person: Person, _: Language, now: datetime) -> Shown | Later | Drop:
    sent = await storage.announcements.find(db, letter.facts["announcement"])
    if sent is None:
        return Drop.GONE
    # An answer that is still on its way would take the place of what is shown now.
    if await storage.inbox.is_sending_to(db, person.telegram_id):
        return Later(now + _SOON, letter.facts)
    counts = await storage.announcements.counts(db, sent)
    message = None if letter.facts.get("lost") else sent.message
    if counts.is_over:
        return Shown(views.announcements.progress(sent, counts, _), message, None)
    return _meanwhile(letter, sent, counts, message, _, now)


def without_message(letter: Letter, now: datetime) -> Later:
    """It can't be shown there any more: only how it ends is told, in a message of its own."""
    return Later(now, {**letter.facts, "lost": True})


def _meanwhile(
    letter: Letter, sent: Announcement, counts: Counts, message: int | None, _: Language, now: datetime
) -> Shown | Later:
    """What is shown already is not shown again."""
    seen = asdict(counts)
    later = Later(now + LOOK_EVERY, {**letter.facts, "seen": seen})
    if message is None or letter.facts.get("seen") == seen:
        return later
    return Shown(views.announcements.progress(sent, counts, _), message, later)
