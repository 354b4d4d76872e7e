"""Reminders that are due at once: everybody has a seat at the language café, which begins in an hour and a half."""

import asyncio
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

import pytest
from sqlalchemy import select

import bot.delivery
import bot.dispatcher
import bot.wire
import scheduler.reminders
import storage.people
import storage.programme
import storage.signups
from domain.facts import Facts
from domain.signups import Claim, State
from sandbox.persons import Person
from sandbox.server import Served
from storage.database import Connection, Database
from storage.tables import outbox
from tests.bot.running import Bot
from tests.builders import utc

# Half past eleven on a Monday, at the place.
NOW = utc("2026-11-23 10:30")
# Too late for the reminder of the day before.
_SIGNED = utc("2026-11-22 19:00")
HURRY = 20


def in_a_hurry(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever waits in the program after a failure waits hardly at all."""
    for module in (bot.delivery, bot.wire):
        monkeypatch.setattr(module, "_FIRST_WAIT", 0.02)
    monkeypatch.setattr(bot.dispatcher, "_BETWEEN_SECONDS", 0.02)


async def seated(database: Database, accounts: Sequence[int]) -> None:
    """All of them, however few seats there are: they are people who speak Swedish."""
    async with database.writing() as db:
        programme = await storage.programme.load(db, NOW)
        cafe = next(one for one in programme.activities if one.slug == "sprakkafe")
        occurrence = min(
            (one for one in programme.occurrences if one.activity == cafe.id), key=lambda one: one.starts_at
        )
        line = await storage.signups.line(db, occurrence.id)
        assert line
        claims = [await _claim(db, account) for account in accounts]
        await storage.signups.save(db, line, replace(line, claims=tuple(claims)), Facts.of(occurrence, cafe))


async def due(database: Database, accounts: Sequence[int]) -> None:
    """One letter for each is in the outbox."""
    await seated(database, accounts)
    assert await scheduler.reminders.remind(database, NOW) == len(accounts)


async def outcomes(database: Database) -> Counter[str | None]:
    """How many letters ended how; None: they wait."""
    async with database.reading() as db:
        return Counter(row.outcome for row in (await db.execute(select(outbox.c.outcome))).all)


async def _claim(db: Connection, account: int) -> Claim:
    person = await storage.people.add(db, account, "sv", _SIGNED)
    return Claim(0, person.id, 1, State.CONFIRMED, _SIGNED)


def accounts(people: Sequence[Person]) -> list[int]:
    return [person.id for person in people]


async def until_none_waits(running_bot: Bot) -> None:
    async with asyncio.timeout(HURRY):
        while None in await outcomes(running_bot.database):
            await asyncio.sleep(0.01)


async def until_called(telegram: Served) -> None:
    """Until the first message goes out, whatever comes of it."""
    async with asyncio.timeout(HURRY):
        while not await telegram.calls("sendmessage"):
            await asyncio.sleep(0.005)


async def all_sent(running_bot: Bot) -> None:
    async with running_bot.running(polling=False):
        await until_none_waits(running_bot)


async def written_to(telegram: Served) -> list[int]:
    """To whom something went out, in order."""
    return [int(call["params"]["chat_id"]) for call in await telegram.calls("sendmessage") if call["code"] == 200]
