"""A house whose bells ring and whose letters go out, by a clock that the story turns."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import select

import domain.offers
import scheduler.offers
import scheduler.outbox
import scheduler.reminders
import storage.facts
import storage.notices
import storage.occurrences
import storage.outbox
import storage.people
import storage.programme
import storage.signups
import storage.telling
from domain.outbox import Drop, Kind, Waiting
from domain.programme import Activity, Listed
from domain.programme_file import ProgrammeFile
from domain.replies import Button, Reply
from domain.signups import Line
from domain.waiting_list import Step, join, leave, take
from scheduler.announcements import Later
from scheduler.outbox import Desk, Sending
from storage.database import Connection, Database
from storage.programme import Snapshot
from storage.tables import outbox
from tests.builders import NOW, a_place, a_programme_file
from tests.storage.stories import imports
from tests.views.languages import languages

HOLD = domain.offers.LONGEST
_HOME = a_place().zone


@dataclass(frozen=True)
class Arrived:
    """A message as it reached somebody. `at`: by the clock on the wall of the house. `instead_of`: the one changed."""

    at: str
    kind: Kind
    reply: Reply
    instead_of: int | None = None


class Post:
    """The house's own post: `now` is turned by the story."""

    def __init__(self, database: Database, now: datetime = NOW) -> None:
        self.database = database
        self.now = now
        self.snapshot = Snapshot(lambda: self.now)
        # Looked up late, so that a sabotage twin can put something else there.
        self.desk = Desk(languages(), self.snapshot.current, lambda db: self.snapshot.watch(db))
        self.arrived: dict[int, list[Arrived]] = {}

    async def has(self, *activities: Activity, **changes: Any) -> None:
        changes |= {"activities": activities} if activities else {}
        await self.imports(a_programme_file(**changes))

    async def imports(self, *files: ProgrammeFile) -> None:
        await imports(self.database, *files, now=self.now)

    async def person(self, number: int, language: str = "en", **preferences: Any) -> int:
        """Telegram id and language; returns their id."""
        async with self.database.writing() as db:
            person = await storage.people.add(db, number, language, self.now)
            await storage.people.set_preferences(db, person.id, replace(person.preferences, **preferences))
        return person.id

    async def times(self) -> tuple[Listed, ...]:
        """All times that the programme knows."""
        async with self.database.reading() as db:
            return (await storage.programme.load(db, self.now)).timetable

    async def joins(self, person: int, occurrence: int, seats: int = 1) -> None:
        await self._steps(person, occurrence, lambda line: join(line, person, seats, self.now, HOLD))

    async def leaves(self, person: int, occurrence: int) -> None:
        await self._steps(person, occurrence, lambda line: leave(line, person, self.now, HOLD))

    async def takes(self, person: int, occurrence: int, seats: int) -> None:
        await self._steps(person, occurrence, lambda line: take(line, person, seats, self.now, HOLD))

    async def moves(self, one: Listed, by: timedelta, room: str | None = None) -> None:
        starts_at, ends_at = one.occurrence.starts_at + by, one.occurrence.ends_at + by
        async with self.database.writing() as db:
            await storage.occurrences.move(db, one.occurrence.id, starts_at, ends_at, {"sv": room} if room else {})
            await self._tell(db, one)

    async def calls_off(self, one: Listed) -> None:
        async with self.database.writing() as db:
            await storage.occurrences.call_off(db, one.occurrence.id)
            await self._tell(db, one)

    async def puts_back(self, one: Listed) -> None:
        async with self.database.writing() as db:
            await storage.occurrences.put_back(db, one.occurrence.id)
            await self._tell(db, one)

    async def rings(self) -> int:
        """Reminders and offers. How many letters were put in for reminders."""
        await scheduler.offers.pass_on(self.database, self.now, HOLD)
        return await scheduler.reminders.remind(self.database, self.now)

    async def goes_out(self) -> None:
        """Everything that is due: sent, or dropped."""
        while await self.next_goes_out():
            pass

    async def next_goes_out(self) -> bool:
        composed = await self.composes()
        if composed is None:
            return False
        waiting, written = composed
        async with self.database.writing() as db:
            if isinstance(written, Drop):
                await scheduler.outbox.dropped(db, waiting, written, self.now)
            elif isinstance(written, Later):
                await scheduler.outbox.put_off(db, waiting, written)
            else:
                await scheduler.outbox.sent(db, waiting, written, self.now)
        if isinstance(written, Sending):
            at = f"{self.now.astimezone(_HOME):%Y-%m-%d %H:%M}"
            arrived = Arrived(at, waiting.letter.kind, written.reply, written.instead_of)
            self.arrived.setdefault(written.telegram_id, []).append(arrived)
        return True

    async def composes(self) -> tuple[Waiting, Sending | Later | Drop] | None:
        async with self.database.reading() as db:
            waiting = await storage.outbox.next_due(db, self.now)
            if waiting is None:
                return None
            return waiting, await scheduler.outbox.compose(db, waiting, self.desk, self.now)

    async def lives(self, until: datetime, step: timedelta = timedelta(minutes=5)) -> None:
        """The clock goes on; bells ring and letters go out at each step."""
        while self.now < until:
            self.now = min(self.now + step, until)
            await self.rings()
            await self.goes_out()

    async def outcomes(self, *kinds: Kind) -> list[str | None]:
        """What became of the letters of these kinds, or of all, in the order they were put in."""
        wanted = [kind.value for kind in kinds or Kind]
        async with self.database.reading() as db:
            rows = (await db.execute(select(outbox).where(outbox.c.kind.in_(wanted)).order_by(outbox.c.id))).all
        return [row.outcome for row in rows]

    def got(self, number: int) -> list[tuple[str, Kind]]:
        return [(one.at, one.kind) for one in self.arrived.get(number, [])]

    def last(self, number: int) -> Reply:
        return self.arrived[number][-1].reply

    async def _steps(self, person: int, occurrence: int, step: Callable[[Line], Step]) -> None:
        async with self.database.writing() as db:
            line, told = await storage.signups.line(db, occurrence), await storage.facts.holding(db, occurrence)
            assert line is not None
            _, after = step(line)
            await storage.signups.save(db, line, after, told)
            await storage.notices.tell(db, after.notices, line.occurrence, self.now, besides=person)

    async def _tell(self, db: Connection, one: Listed) -> None:
        await storage.programme.raise_version(db)
        await storage.telling.tell_changes(db, [one.occurrence.id], self.now)
        await storage.telling.settle_all(db, [one.occurrence.id], self.now, HOLD)


def buttons(reply: Reply) -> list[Button]:
    return [button for row in reply.buttons for button in row]


def wishes(reply: Reply) -> list[object]:
    return [button.wish for button in buttons(reply)]
