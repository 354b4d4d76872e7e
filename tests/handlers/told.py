"""What people who are signed up were told of when and where, kept beside the database; and what must stay of claims."""

from datetime import timedelta
from typing import Any

from sqlalchemy import select

import scheduler.outbox
import storage.facts
import storage.outbox
from domain.facts import Facts
from domain.outbox import Drop, Kind
from scheduler.outbox import Desk
from storage.tables import signup
from tests.handlers.stories import Story


class Told:
    """By claim."""

    def __init__(self, story: Story) -> None:
        self.story = story
        self.facts: dict[int, Facts] = {}

    async def by_answers(self, before: dict[int, tuple[Any, ...]]) -> None:
        """Whoever signed up just now saw what holds."""
        for claim, (_, number, *_) in (await claims_of(self.story)).items():
            if claim not in before:
                self.facts[claim] = await self._holds(number)

    async def by_letters(self, most: int) -> int:
        """So many leave and arrive; each says what its person did not know, and what holds."""
        sent = 0
        async with self.story.database.writing() as db:
            while sent < most and (waiting := await storage.outbox.next_due(db, self.story.now)) is not None:
                desk = Desk(self.story.house.languages, self.story.snapshot.current, self.story.snapshot.watch)
                sending = await scheduler.outbox.compose(db, waiting, desk, self.story.now)
                if isinstance(sending, Drop):
                    await scheduler.outbox.dropped(db, waiting, sending, self.story.now)
                    continue
                await scheduler.outbox.sent(db, waiting, sending, self.story.now)
                sent += 1
                if waiting.letter.kind is Kind.CHANGED and sending.told is not None:
                    claim = waiting.letter.facts["claim"]
                    assert sending.told.is_news_to(self.facts[claim]), "told what was known"
                    self.facts[claim] = sending.told
        return sent

    async def everybody_knows(self) -> None:
        self.story.now += timedelta(minutes=2)
        while await self.by_letters(1):
            pass
        for claim, (_, number, *_) in (await claims_of(self.story)).items():
            told, holds = self.facts[claim], await self._holds(number)
            if holds.starts_at > self.story.now:
                assert not holds.is_news_to(told), "somebody goes to the wrong place, or at the wrong time"

    async def _holds(self, number: int) -> Facts:
        async with self.story.database.reading() as db:
            holds = await storage.facts.holding(db, number)
        assert holds is not None
        return holds


async def claims_of(story: Story) -> dict[int, tuple[Any, ...]]:
    """In the order of arrival: whose, of which time, how many seats; and its state."""
    async with story.database.reading() as db:
        rows = (await db.execute(select(signup).order_by(signup.c.id))).all
    return {row.id: (row.person, row.occurrence, row.seats, row.state) for row in rows}


def nobody_lost(before: dict[int, tuple[Any, ...]], after: dict[int, tuple[Any, ...]]) -> None:
    assert list(before) == list(after), "a claim is gone, or another one is there"
    for number, (*whose, state) in before.items():
        *now, becomes = after[number]
        assert now == whose
        assert (state, becomes) in {(state, state), ("waitlisted", "offered"), ("offered", "waitlisted")}
