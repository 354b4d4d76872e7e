"""The real program erases somebody: no byte of them is left in any file, not even in a copy that is put back."""

import asyncio
from pathlib import Path

import pytest

import bot.buttons
from domain.intents import ChangeAlias, EraseMe, FollowCategory, FollowPlace, Join, SetDigest, SetReminder
from domain.programme import Category

TUESDAY, WEDNESDAY = "2026-11-24T10:00:00+01:00", "2026-11-25T10:00:00+01:00"
NAME, WORDS = "Kanariefågel", "kanariehemlighet"
# The bells that clean up ring every second instead of every minute: what they do is tried, not when.
_QUICK = """
import datetime, scheduler.schedule
scheduler.schedule.CHECKPOINT_EVERY = datetime.timedelta(seconds=1)
"""
# Deleted as a database usually deletes: out of sight, not out of the file.
_CARELESS = """
import scheduler.purging, storage.checkpoint, storage.engines
careless = [one.replace("secure_delete = ON", "secure_delete = OFF") for one in storage.engines._PRAGMAS]
storage.engines._PRAGMAS = tuple(careless)
storage.checkpoint.checkpoint = lambda wire: True
async def rest(self): return False
scheduler.purging.Purging.ring = rest
"""


async def test_of_who_was_erased_nothing_is_left_in_database_log_or_copies(telegram, program):
    program.settings["MOTESPLATS_LOG_LEVEL"] = "DEBUG"
    program.sabotage = _QUICK
    await program.run()
    amina = await _lives(telegram)
    assert _traces(program.folder, amina.id)
    await _is_erased(amina)
    await _until_no_trace(program.folder, amina.id, 30)
    assert await program.stop() == 0
    assert _traces(program.folder, amina.id) == []
    log = "".join(program.log)
    assert str(amina.id) not in log
    assert "anarie" not in log


async def test_without_the_care_she_can_still_be_read(telegram, program):
    program.sabotage = _QUICK + _CARELESS
    await program.run()
    amina = await _lives(telegram)
    await _is_erased(amina)
    with pytest.raises(TimeoutError):
        await _until_no_trace(program.folder, amina.id, 5)


async def test_who_was_erased_after_a_copy_is_not_brought_back_by_it(telegram, program):
    amina, bo = await _are_copied(telegram, program)
    await _is_erased_in_a_run(program, amina)
    await _restore(program)
    assert [_is_in(program.database, one.id) for one in (amina, bo)] == [False, True]


async def test_put_back_without_the_token_it_is_cleaned_at_the_next_start(telegram, program):
    amina, bo = await _are_copied(telegram, program)
    await _is_erased_in_a_run(program, amina)
    token, program.token = program.token, ""
    await _restore(program)
    assert [_is_in(program.database, one.id) for one in (amina, bo)] == [True, True]
    program.token = token
    await program.run()
    await program.event("erased_again")
    assert await program.stop() == 0
    assert [_is_in(program.database, one.id) for one in (amina, bo)] == [False, True]


async def test_without_tombstones_the_copy_brings_her_back(telegram, program):
    amina, bo = await _are_copied(telegram, program)
    program.sabotage = "import storage.tombstones\nasync def rest(*_): pass\nstorage.tombstones.put = rest\n"
    await _is_erased_in_a_run(program, amina)
    await _restore(program)
    assert [_is_in(program.database, one.id) for one in (amina, bo)] == [True, True]


async def _is_erased_in_a_run(program, person) -> None:
    """On the next day; the clock of the next run is that of the day after."""
    program.settings["MOTESPLATS_CLOCK_START"] = TUESDAY
    await program.run()
    await _is_erased(person)
    assert await program.stop() == 0
    program.settings["MOTESPLATS_CLOCK_START"] = WEDNESDAY


async def _restore(program) -> None:
    status, _, err = await program.command("restore", str(program.folder / "copy.db"))
    assert status == 0, err


async def _are_copied(telegram, program):
    """Two people, and a copy of the database with both of them in it. The program does not run any more."""
    await program.run()
    amina, bo = [await telegram.person(name, "sv", started=True) for name in (NAME, "Bo")]
    for person in (amina, bo):
        await person.ask("/start")
    status, _, err = await program.command("backup", str(program.folder / "copy.db"))
    assert status == 0, err
    assert await program.stop() == 0
    return amina, bo


async def _lives(telegram):
    """Somebody writes, chooses, signs up: whatever leaves a trace."""
    amina = await telegram.person(NAME, "en", username="kanarie_77")
    await amina.open()
    await amina.wait_for()
    await amina.ask(f"min {WORDS}")
    await amina.ask("/today")
    for wish in (
        FollowPlace(1),
        FollowCategory(Category.SPORT),
        SetReminder(45),
        SetDigest(2),
        Join(1, 3),
        ChangeAlias(),
    ):
        await _tap(amina, wish)
    await amina.ask("/mydata")
    return amina


async def _is_erased(person) -> None:
    await person.ask("/deleteme")
    await _tap(person, EraseMe(sure=True))


async def _tap(person, wish) -> None:
    shown = await person.last()
    await person.forge(shown.id, bot.buttons.pack(wish))
    await person.wait_for(lambda message: message.edits > 0)


async def _until_no_trace(folder: Path, telegram_id: int, seconds: float) -> None:
    async with asyncio.timeout(seconds):
        while _traces(folder, telegram_id):
            await asyncio.sleep(0.2)


def _traces(folder: Path, telegram_id: int) -> list[str]:
    """Files with the account's number, as digits or as SQLite keeps it, or with a word of theirs; database first."""
    return [file.name for file in sorted(folder.rglob("*")) if file.is_file() and _is_in(file, telegram_id)]


def _is_in(file: Path, telegram_id: int) -> bool:
    try:
        content = file.read_bytes()
    except FileNotFoundError:  # a side file that has just gone
        return False
    signs = (str(telegram_id).encode(), telegram_id.to_bytes(5, "big"), b"anarie")
    return any(sign in content for sign in signs)
