"""Reminders that go out per second, when only our own work holds them back: one at a time, each marked on disk."""

import asyncio
import json
import os
import sys
import tempfile
from asyncio.subprocess import PIPE
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import domain.programme_file
import storage.importing
import storage.people
import storage.programme
import storage.schema
import storage.signups
from domain.facts import Facts
from domain.signups import Claim, State
from storage.database import Connection, Database

_LETTERS = 1000
# An hour and a half before Monday's language café; they have signed up on Sunday evening.
_NOW = datetime(2026, 11, 23, 10, 30, tzinfo=UTC)
_SIGNED = datetime(2026, 11, 22, 19, tzinfo=UTC)
_LJUNGBY = Path("programmes/ljungby.toml")


async def run() -> dict[str, float]:
    with tempfile.TemporaryDirectory() as folder:
        url = f"sqlite+aiosqlite:///{folder}/bench.db"
        await storage.schema.upgrade(url, Path(folder), _NOW)
        database = await Database.open(url)
        async with database.writing() as db:
            await _seat_everybody(db)
        await database.close()
        return await _measure(url)


async def _seat_everybody(db: Connection) -> None:
    content = domain.programme_file.read(_LJUNGBY.name, _LJUNGBY.read_text(encoding="utf-8")).content
    assert content
    await storage.importing.write(db, [content], _SIGNED)
    programme = await storage.programme.load(db, _NOW)
    cafe = next(one for one in programme.activities if one.slug == "sprakkafe")
    coming = min((one for one in programme.occurrences if one.activity == cafe.id), key=lambda one: one.starts_at)
    people = [await storage.people.add(db, 1000 + number, "sv", _SIGNED) for number in range(_LETTERS)]
    claims = tuple(Claim(0, person.id, 1, State.CONFIRMED, _SIGNED) for person in people)
    line = await storage.signups.line(db, coming.id)
    assert line
    await storage.signups.save(db, line, replace(line, claims=claims), Facts.of(coming, cafe))


async def _measure(url: str) -> dict[str, float]:
    loopback = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "bench.loopback", "0", "0", str(_LETTERS), stdout=PIPE
    )
    assert loopback.stdout
    port = int(await loopback.stdout.readline())
    settings = {
        "MOTESPLATS_BOT_TOKEN": "424242:bench-token-bench-token-bench-token",
        "MOTESPLATS_BOT_API_URL": f"http://127.0.0.1:{port}",
        "MOTESPLATS_DATABASE_URL": url,
        "MOTESPLATS_LISTEN": "127.0.0.1:0",
        "MOTESPLATS_LOG_LEVEL": "WARNING",
        "MOTESPLATS_CLOCK_START": _NOW.isoformat(),
        "MOTESPLATS_PACE": "0",
    }
    bot = await asyncio.create_subprocess_exec(sys.executable, "-m", "bot", "run", env={**os.environ, **settings})
    try:
        return dict(json.loads(await asyncio.wait_for(loopback.stdout.readline(), 180)))
    finally:
        bot.terminate()
        await bot.wait()
        await loopback.wait()
