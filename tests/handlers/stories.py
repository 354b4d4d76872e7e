"""People who write to the bot: the real handlers, views and database, and a scripted understanding."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import cache
from itertools import count
from typing import Any

from sqlalchemy import select

import bot.buttons
import handlers.answer
import storage.importing
import storage.outbox
import storage.people
import storage.signups
import understanding.lexicon
import views.catalogues
from domain.intents import Intent, ListActivities
from domain.languages import CODES
from domain.messages import Commanded, Message, Said, Wanted
from domain.outbox import Kind, Letter
from domain.people import Person
from domain.programme import Programme
from domain.programme_file import ProgrammeFile
from domain.replies import Button, Reply
from domain.signups import State
from handlers.answer import Answer
from handlers.house import Chance, House
from storage.database import Connection, Database
from storage.programme import Snapshot
from storage.tables import outbox
from tests.builders import a_place, a_programme_file
from tests.views.languages import languages
from understanding.labels import Label
from understanding.lexicon import Lexicon
from understanding.understanding import Understanding
from understanding.understood import Understood

# A Monday at eleven in Sweden: the house is open, the language café begins at one.
MONDAY = datetime(2026, 11, 23, 10, 0, tzinfo=UTC)

_MARKS = re.compile("[\u200e\u200f\u2066-\u2069]|<[^<>]*>")


@cache
def lexicon() -> Lexicon:
    return understanding.lexicon.load(views.catalogues.LOCALES, CODES)


class Scripted(Understanding):
    """Understands a sentence as it was told to; commands as they are."""

    def __init__(self) -> None:
        super().__init__(lexicon())
        self.script: dict[str, Understood] = {}

    def understand(self, said: str, *, language: str | None, programme: Programme, now: datetime) -> Understood:
        return self.script[said]


def chance() -> Chance:
    """What lots and tokens become is known beforehand: 0, 1, 2 …, and no token comes twice."""
    draws, tokens = count(), count(1)
    return Chance(draw=lambda n: next(draws) % n, token=lambda: f"{next(tokens):032}")


class Story:
    def __init__(self, database: Database) -> None:
        self.database = database
        self.now = MONDAY
        self.understanding = Scripted()
        self.kept: list[Reply] = []
        self.snapshot = Snapshot(lambda: self.now)
        self.house = House(
            database=database,
            languages=languages(),
            understanding=self.understanding,
            programme=self.snapshot.current,
            look_again=self.snapshot.watch,
            link=lambda wish: f"https://t.me/a_bot?start={type(wish).__name__}",
            chance=chance(),
            digest=lambda telegram_id: f"digest of {telegram_id}",
        )

    async def has(self, *files: ProgrammeFile) -> None:
        """The programme; call it before anybody writes."""
        async with self.database.writing() as db:
            await storage.importing.write(db, files or (a_programme_file(),), self.now)

    def person(self, number: int = 4711, tag: str | None = "en") -> "Writer":
        return Writer(self, number, tag)

    def understands(self, said: str, language: str, label: Label, confidence: float = 0.9, **slots: Any) -> None:
        """From now on, `said` means this. Below 0.6 it is a guess, below 0.3 nothing."""
        meaning = Understood(label, confidence, ((label, confidence),), language)
        self.understanding.script[said] = replace(meaning, **slots)

    async def times(self, activity: int = 1) -> list[int]:
        """The numbers of the occurrences of an activity, by start."""
        async with self.database.reading() as db:
            programme = await self.snapshot.current(db)
        return [one.id for one in programme.occurrences if one.activity == activity]

    async def letters(self, of: "Writer") -> list[Letter]:
        """What was put into the outbox for somebody, sent or not, in order."""
        person = await of.known()
        assert person is not None
        async with self.database.reading() as db:
            rows = (await db.execute(select(outbox).where(outbox.c.person == person.id).order_by(outbox.c.id))).all
        return [
            Letter(row.key, Kind(row.kind), row.person, row.due_at, row.occurrence, row.useful_until, row.facts)
            for row in rows
        ]

    async def letters_go_out(self) -> None:
        """Everything that is due has been sent."""
        async with self.database.writing() as db:
            while (waiting := await storage.outbox.next_due(db, self.now)) is not None:
                await storage.outbox.sent(db, waiting.id, self.now)

    async def keep(self, _db: Connection, reply: Reply) -> None:
        self.kept.append(reply)


@dataclass
class Writer:
    """Somebody with a phone in the language `tag`."""

    story: Story
    number: int
    tag: str | None
    private: bool = True

    async def answered(self, content: Said | Commanded | Wanted) -> Answer | None:
        message = Message(self.number, self.tag, self.private, content)
        answer = await handlers.answer.answer(message, self.story.house, self.story.now, self.story.keep)
        if answer is not None:
            _check_that_all_come_back(answer.reply)
        return answer

    async def taps(self, wish: Intent) -> Reply:
        answer = await self.answered(Wanted(wish, tapped=True))
        assert answer is not None
        return answer.reply

    async def writes(self, text: str) -> Reply:
        answer = await self.answered(Said(text))
        assert answer is not None
        return answer.reply

    async def commands(self, name: str, argument: str = "") -> Reply:
        answer = await self.answered(Commanded(name, argument))
        assert answer is not None
        return answer.reply

    async def known(self) -> Person | None:
        async with self.story.database.reading() as db:
            return await storage.people.find(db, self.number)

    async def seat(self, occurrence: int = 1) -> str | None:
        """`confirmed 3` and `offered 3` say how many seats, `waiting 2` the number in the line; None: not in."""
        async with self.story.database.reading() as db:
            person, line = await storage.people.find(db, self.number), await storage.signups.line(db, occurrence)
        assert line is not None
        claim = line.of(person.id) if person else None
        if claim is None:
            return None
        return f"waiting {line.number(claim)}" if claim.state is State.WAITLISTED else f"{claim.state} {claim.seats}"

    async def arrives(self) -> None:
        """The first contact, after which they are known."""
        await self.taps(ListActivities())


def _check_that_all_come_back(reply: Reply) -> None:
    """Whatever a button carries is the same when it has been to Telegram."""
    for one in buttons(reply):
        assert one.wish is None or bot.buttons.unpack(bot.buttons.pack(one.wish)) == one.wish, one


def said(reply: Reply) -> str:
    """As it is read: without tags and marks of direction."""
    return _MARKS.sub("", reply.text)


def buttons(reply: Reply) -> list[Button]:
    return [button for row in reply.buttons for button in row]


def labels(reply: Reply) -> list[str]:
    return [_MARKS.sub("", button.label) for button in buttons(reply)]


def five_places() -> Sequence[ProgrammeFile]:
    places = tuple(a_place(id=n, slug=f"place-{n}", name={"sv": f"Huset {n}"}) for n in range(1, 6))
    return [a_programme_file(places=places)]
