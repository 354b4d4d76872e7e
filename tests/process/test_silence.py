"""Telegram says "too many" for an hour: the real program keeps silent, and a restart does not change that."""

import asyncio
import sqlite3
from contextlib import closing

import pytest

# As if it had never been kept.
_FORGETTING = """
import bot.silence
async def forgotten(database, now):
    return 0.0
bot.silence.left = forgotten
"""


async def test_killed_and_started_again_it_still_keeps_silent(telegram, program):
    amina = await telegram.person("Amina", "sv", started=True)
    await telegram.misbehave("429", calls=1, seconds=3600, methods=["sendMessage"])
    await amina.say("/today")
    await program.run()
    await _until(lambda: _kept(program))
    await program.kill()
    program.log.clear()
    await program.run()
    await program.event("listening")
    await asyncio.sleep(2)
    assert [call["code"] for call in await telegram.calls("sendmessage")] == [429]
    assert await program.stop() == 0


async def test_what_is_not_kept_is_forgotten_by_a_restart(telegram, program):
    program.sabotage = _FORGETTING
    with pytest.raises(AssertionError):
        await test_killed_and_started_again_it_still_keeps_silent(telegram, program)


def _kept(program) -> bool:
    with closing(sqlite3.connect(program.database)) as wire:
        return bool(wire.execute("SELECT 1 FROM pause").fetchall())


async def _until(test) -> None:
    async with asyncio.timeout(20):
        while not test():
            await asyncio.sleep(0.05)
