"""An announcement to many, and the program is killed with -9 while it goes out: nobody misses it, and its sender sees
how it ended in the message with which they let it go.
"""

import asyncio
from collections import Counter

from storage.database import Database
from tests.bot.announcing import a_volunteer, following
from tests.process.test_the_race_for_seats import _read

PEOPLE = 300
KILLS = 3


async def test_three_hundred_hear_of_it_through_three_kills_and_the_sender_sees_the_end(telegram, program):
    program.settings = {"MOTESPLATS_PACE": "0", "MOTESPLATS_LOG_LEVEL": "WARNING"}
    sender = await telegram.person("Sara", "en", started=True)
    people = [(await telegram.person("P", "en", started=True)).id for _ in range(PEOPLE)]
    await _in_the_house(program, sender.id, people)
    await program.run()
    await sender.ask("/announce Godsmagasinet: Vi målar om i helgen, kom och hjälp till", "Is this right?")
    await sender.tap("Send it now")
    for kill in range(1, KILLS + 1):
        await _until_sent(telegram, sender, PEOPLE * kill // (KILLS + 2))
        await program.kill()
        await program.run()
    end = await sender.wait_for(f"Sent to {PEOPLE} of {PEOPLE} people.", timeout=60)
    assert [one.id for one in await sender.transcript() if "Sent to" in one.text] == [end.id]
    letters = Counter(_letters(telegram, sender))
    assert (len(letters), letters.total() - PEOPLE <= KILLS) == (PEOPLE, True)
    assert await program.stop() == 0
    assert _read(program, "SELECT count(*) FROM announcement WHERE done_at IS NULL") == [(0,)]


async def test_stopped_between_two_kills_it_stays_stopped(telegram, program):
    program.settings = {"MOTESPLATS_PACE": "20", "MOTESPLATS_LOG_LEVEL": "WARNING"}
    sender = await telegram.person("Sara", "en", started=True)
    people = [(await telegram.person("P", "en", started=True)).id for _ in range(PEOPLE)]
    await _in_the_house(program, sender.id, people)
    await program.run()
    await sender.ask("/announce Godsmagasinet: Vi målar om i helgen, kom och hjälp till", "Is this right?")
    await sender.tap("Send it now")
    await _until_sent(telegram, sender, 5)
    await program.kill()
    await program.run()
    await sender.tap("Stop")
    await sender.wait_for("Stopped before:", timeout=60)
    await program.kill()
    before = len(_letters(telegram, sender))
    await program.run()
    await sender.ask("/today")
    await asyncio.sleep(1)
    assert len(_letters(telegram, sender)) == before < PEOPLE


async def _in_the_house(program, sender: int, people: list[int]) -> None:
    database = await Database.open(f"sqlite+aiosqlite:///{program.database}")
    await a_volunteer(database, sender)
    await following(database, people)
    await database.close()


async def _until_sent(telegram, sender, wanted: int) -> None:
    async with asyncio.timeout(60):
        while len(_letters(telegram, sender)) < wanted:
            await asyncio.sleep(0.005)


def _letters(telegram, sender) -> list[int]:
    """To whom it went, in order."""
    calls = telegram.machine.journal.since(0, "sendMessage")
    return [chat for call in calls if call["code"] == 200 and (chat := int(call["params"]["chat_id"])) != sender.id]
