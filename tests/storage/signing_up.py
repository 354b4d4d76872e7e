"""People at the first occurrence of a house, told shortly. Their steps are those of the line machine."""

from collections.abc import Awaitable, Callable
from typing import TypeVar

from sqlalchemy import select

import storage.facts
import storage.outbox
import storage.telling
from domain.outbox import Kind, Letter, Waiting
from domain.signups import Line
from domain.waiting_list import Outcome
from storage.database import Connection, Database
from storage.tables import outbox
from tests.builders import NOW, a_programme_file, an_activity
from tests.storage.line_machine import steps
from tests.storage.line_machine.house import OCCURRENCE as OCCURRENCE
from tests.storage.stories import imports

AMINA, BO, HODAN = 4711, 4712, 4713

T = TypeVar("T")


async def opens(database: Database, seats: int = 1, **changes: object) -> None:
    """A house with one activity, on Mondays and Thursdays."""
    await imports(database, a_programme_file(activities=(an_activity(seats=seats, **changes),)))


async def joins(database: Database, *people: int, seats: int = 1) -> list[Outcome]:
    return [await writes(database, steps.bound(steps.join, who, seats, NOW)) for who in people]


async def line(database: Database) -> Line:
    async with database.reading() as db:
        return await steps.line(db)


async def places(database: Database) -> list[tuple[str, int]]:
    """State and seats, in the order of the line."""
    return [(claim.state.value, claim.seats) for claim in (await line(database)).claims]


async def letters(database: Database) -> list[Letter]:
    """All that wait, in the order in which they were put in."""
    async with database.reading() as db:
        rows = (await db.execute(select(outbox).where(outbox.c.done_at.is_(None)).order_by(outbox.c.id))).all
    return [storage.outbox._letter(row) for row in rows]


async def sends_all(database: Database) -> None:
    """As the dispatcher, though nobody hears it."""
    async with database.writing() as db:
        while (waiting := await storage.outbox.next_due(db, NOW)) is not None:
            await _send(db, waiting)


async def _send(db: Connection, waiting: Waiting) -> None:
    letter = waiting.letter
    await storage.outbox.sent(db, waiting.id, NOW)
    if letter.kind is Kind.CHANGED:
        holds = await storage.facts.holding(db, letter.occurrence or 0)
        assert holds is not None
        await storage.telling.told(db, letter.facts["claim"], holds, NOW)


async def writes(database: Database, step: Callable[[Connection], Awaitable[T]]) -> T:
    async with database.writing() as db:
        return await step(db)
