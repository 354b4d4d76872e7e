"""The real program on a clock that somebody moves: to the next reminder, and it arrives."""

import re
from datetime import datetime
from pathlib import Path

import pytest

from domain.intents import Join
from sandbox.persons import NoAnswer
from tests.conversations.seats import BY_LANGUAGE
from tests.process.test_the_whole_story import plain, tap

# Yoga is on Wednesdays at half past five.
_MONDAY = "2026-11-30T10:00:00+01:00"
# As if the file were not there.
_DEAF = """
import bot.clock, datetime
bot.clock.Ahead.read = lambda _: datetime.timedelta()
"""


async def _goes_to_the_next(program) -> str:
    """Moves the clock to what `next` says; that, or nothing."""
    status, out, err = await program.command("next")
    assert status == 0, err
    assert "MOTESPLATS_CLOCK_FILE" in err
    if said := out.strip():
        ahead = datetime.fromisoformat(said) - datetime.fromisoformat(_MONDAY)
        _move(Path(program.settings["MOTESPLATS_CLOCK_FILE"]), ahead.total_seconds())
    return said


def _move(file: Path, ahead: float) -> None:
    new = file.with_suffix(".new")
    new.write_text(str(ahead))
    new.rename(file)


async def test_at_what_comes_next_it_comes(telegram, program):
    await _lives(telegram, program, 15)


async def _lives(telegram, program, patience: float) -> None:
    clock = program.folder / "demo.clock"
    program.settings = {"MOTESPLATS_CLOCK_START": _MONDAY, "MOTESPLATS_CLOCK_FILE": str(clock)}
    await program.run()
    amina = await telegram.person("Amina", "en", started=True)
    assert await _goes_to_the_next(program) == ""
    await amina.say(BY_LANGUAGE["en"].sign_up_three)
    await tap(amina, Join, seats=3)
    await amina.wait_for(lambda shown: shown.edits > 0)
    assert await _goes_to_the_next(program) == "2026-12-01T16:30:00+00:00"
    reminder = await amina.wait_for(lambda shown: "Tomorrow" in plain(shown), patience)
    assert await _goes_to_the_next(program) == "2026-12-02T14:30:00+00:00"
    again = await amina.wait_for(lambda shown: shown.id > reminder.id, patience)
    assert "Today" in plain(again)
    assert await _goes_to_the_next(program) == ""
    assert await program.stop() == 0
    assert len([line for line in program.log if "clock_jumped" in line]) == 2


async def test_a_program_that_does_not_look_at_the_file_would_keep_her_waiting(telegram, program):
    program.sabotage = _DEAF
    with pytest.raises(NoAnswer):
        await _lives(telegram, program, 5)


async def test_next_says_nothing_of_anybody_and_needs_no_token(program):
    program.settings = {"MOTESPLATS_BOT_TOKEN": ""}
    assert (await program.command("next"))[:2] == (0, "")


async def test_without_a_database_next_says_so(program):
    program.settings = {"MOTESPLATS_DATABASE_URL": f"sqlite+aiosqlite:///{program.folder}/nowhere.db"}
    status, out, err = await program.command("next")
    assert (status, out) == (2, "")
    assert re.search(r"nowhere\.db", err)
    assert not (program.folder / "nowhere.db").exists()
