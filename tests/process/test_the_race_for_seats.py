"""Five hundred people tap at once for twenty seats: twenty get one, the others stand in line as they came."""

import asyncio
import sqlite3
from contextlib import closing

import pytest

import bot.buttons
from domain.intents import Join
from domain.signups import State

PEOPLE = 500
SEATS = 20
# What a check before the write amounts to: everybody decides on the line as the first one saw it.
_STALE = """
import sqlalchemy, storage.signups
_line, _seen = storage.signups.line, {}
async def stale(db, occurrence):
    return _seen.setdefault(occurrence, await _line(db, occurrence))
storage.signups.line = stale
storage.signups.UNCHANGED = sqlalchemy.true()
"""


async def test_five_hundred_people_want_twenty_seats_at_once(telegram, program):
    people = await _crowd(telegram, program, PEOPLE)
    occurrence = _language_cafe(program)
    await _tap_all(telegram, program, people, Join(occurrence, 1))
    claims = _claims(program, occurrence)
    assert [state for _, state in claims] == [State.CONFIRMED] * SEATS + [State.WAITLISTED] * (PEOPLE - SEATS)
    assert [account for account, _ in claims] == [person.id for person in people]


async def test_without_the_lock_the_seats_are_sold_again_and_again(telegram, program):
    people = await _crowd(telegram, program, 4 * SEATS)
    occurrence = _language_cafe(program)
    program.sabotage = _STALE
    await _tap_all(telegram, program, people, Join(occurrence, 1))
    with pytest.raises(AssertionError):
        assert sum(state == State.CONFIRMED for _, state in _claims(program, occurrence)) == SEATS


async def _crowd(telegram, program, number):
    program.settings = {"MOTESPLATS_PACE": "0", "MOTESPLATS_LOG_LEVEL": "WARNING"}
    people = [await telegram.person("P", "sv", started=True) for _ in range(number)]
    await telegram.burst([(person, "/language sv") for person in people])
    await program.run()
    async with asyncio.timeout(60):
        await asyncio.gather(*(person.wait_for(timeout=150) for person in people))
    await program.stop()
    return people


async def _tap_all(telegram, program, people, wish) -> None:
    """All taps wait when the program starts; everybody is answered when it ends."""
    for person in people:
        await person.forge((await person.last()).id, bot.buttons.pack(wish))
    await program.run()
    async with asyncio.timeout(90):
        await asyncio.gather(*(person.wait_for(timeout=150) for person in people))
    assert await program.stop() == 0


def _language_cafe(program) -> int:
    rows = _read(
        program,
        "SELECT o.id FROM occurrence o JOIN activity a ON a.id = o.activity"
        " WHERE a.slug = 'sprakkafe' AND o.starts_at > '2026-11-24' ORDER BY o.starts_at LIMIT 1",
    )
    return int(rows[0][0])


def _claims(program, occurrence: int):
    """(account, state), in the order of the line."""
    return _read(
        program,
        "SELECT p.telegram_id, s.state FROM signup s JOIN person p ON p.id = s.person"
        f" WHERE s.occurrence = {occurrence} ORDER BY s.id",
    )


def _read(program, statement: str):
    with closing(sqlite3.connect(program.database)) as wire:
        return wire.execute(statement).fetchall()
