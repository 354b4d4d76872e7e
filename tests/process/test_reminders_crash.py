"""A thousand reminders are due at once, and the program is killed with -9 while they go out: nobody misses theirs."""

import asyncio
import sqlite3
from collections import Counter
from contextlib import closing

from storage.database import Database
from tests.bot.reminders import NOW, seated

PEOPLE = 1000
KILLS = 5
# It marks first and sends after: so a kill in between loses a letter.
_MARKED_FIRST = """
import asyncio, bot.dispatcher, storage.outbox
_try = bot.dispatcher.Dispatcher._try
async def marked_first(self, waiting):
    async with self._database.writing() as db:
        await storage.outbox.sent(db, waiting.id, self._clock())
    await asyncio.sleep(0.05)
    return await _try(self, waiting)
bot.dispatcher.Dispatcher._try = marked_first
"""


async def test_a_thousand_reminders_survive_five_kills_and_whoever_chats_is_answered(telegram, program):
    letters = await _killed_again_and_again(telegram, program, PEOPLE, KILLS)
    assert len(letters) == PEOPLE
    assert letters.total() - PEOPLE <= KILLS
    assert _ended(program) == {"sent": PEOPLE}


async def test_what_is_marked_before_it_is_sent_is_lost_by_a_kill(telegram, program):
    program.sabotage = _MARKED_FIRST
    assert len(await _killed_again_and_again(telegram, program, 60, 2)) < 60


async def _killed_again_and_again(telegram, program, number: int, kills: int) -> Counter[int]:
    """How many letters each of those who were to be reminded got."""
    program.settings = {
        "MOTESPLATS_PACE": "0",
        "MOTESPLATS_LOG_LEVEL": "WARNING",
        "MOTESPLATS_CLOCK_START": NOW.isoformat(),
    }
    chatting = await telegram.person("Amina", "sv", started=True)
    people = [(await telegram.person("P", "sv", started=True)).id for _ in range(number)]
    await _seat(program, people)
    for kill in range(1, kills + 1):
        await program.run()
        await _until_sent(telegram, chatting, number * kill // (kills + 1))
        await chatting.ask("/today")
        await program.kill()
    await program.run()
    await _until_all_ended(program)
    await chatting.ask("/today")
    assert await program.stop() == 0
    return Counter(_letters(telegram, chatting))


async def _seat(program, people: list[int]) -> None:
    database = await Database.open(f"sqlite+aiosqlite:///{program.database}")
    await seated(database, people)
    await database.close()


def _ended(program) -> Counter[str | None]:
    """How many letters ended how; None: they wait. The lists of commands, which go beside them, do not count."""
    with closing(sqlite3.connect(program.database)) as wire:
        return Counter(outcome for (outcome,) in wire.execute("SELECT outcome FROM outbox WHERE kind <> 'menu'"))


async def _until_all_ended(program) -> None:
    async with asyncio.timeout(60):
        while not (ended := _ended(program)) or ended[None]:
            await asyncio.sleep(0.1)


async def _until_sent(telegram, chatting, wanted: int) -> None:
    async with asyncio.timeout(60):
        while len(_letters(telegram, chatting)) < wanted:
            await asyncio.sleep(0.01)


def _letters(telegram, chatting) -> list[int]:
    """To whom letters went, in order."""
    calls = telegram.machine.journal.since(0, "sendMessage")
    return [chat for call in calls if call["code"] == 200 and (chat := int(call["params"]["chat_id"])) != chatting.id]
