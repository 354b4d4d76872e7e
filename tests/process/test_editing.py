"""`/edit` by the real program, from the command to the message that somebody who is signed up gets, and back."""

import re

from domain.intents import AskForPart, CarryOut, ChooseForPart, Join, Undo
from tests.process.test_the_whole_story import plain, tap

_MONDAY = "2026-11-30T10:00:00+01:00"


async def test_a_date_is_moved_told_and_taken_back(telegram, program):
    program.settings = {"MOTESPLATS_CLOCK_START": _MONDAY}
    await program.run()
    await program.event("listening")
    boss, amina = await telegram.person("Bo", "en"), await telegram.person("Amina", "en", started=True)
    _status, link, _err = await program.command("coordinator", "godsmagasinet")
    await boss.open(link.strip().partition("?start=")[2])
    await boss.wait_for()
    await amina.ask("sign me up for yoga on wednesday")
    await tap(amina, Join, seats=1)
    await amina.wait_for(lambda shown: shown.edits > 0)
    await boss.ask("/edit yoga wednesday")
    await tap(boss, AskForPart, part="hours")
    await boss.wait_for(lambda shown: "From when until when?" in plain(shown))
    await boss.ask("18:30-20")
    await tap(boss, ChooseForPart, part="scope", choice="date")
    preview = await boss.wait_for(lambda shown: "Is this right?" in plain(shown))
    assert "New: 18:30–20:00" in plain(preview)
    await tap(boss, CarryOut)
    letter = await amina.wait_for(lambda shown: "Something has changed." in plain(shown))
    assert re.search("18:30.20:00", plain(letter))
    await tap(boss, Undo)
    await boss.wait_for(lambda shown: "I have taken it back." in plain(shown))
    again = await amina.wait_for(lambda shown: re.search("New: .*17:30", plain(shown)))
    assert "Something has changed." in plain(again)
    assert await program.stop() == 0
