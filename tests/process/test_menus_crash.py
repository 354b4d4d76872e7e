"""The program is killed between a change and Telegram's word on it: the menu is told at the next start."""

import asyncio

import pytest

from tests.process.test_coordinator import _link

# It marks first and tells after: so a kill in between loses a menu.
_MARKED_FIRST = """
import bot.menus, storage.outbox
_tell = bot.menus.Menus._tell
async def marked_first(self, waiting):
    async with self._database.writing() as db:
        await storage.outbox.sent(db, waiting.id, self._clock())
    return await _tell(self, waiting)
bot.menus.Menus._tell = marked_first
"""


async def _names(person) -> list[str]:
    return [one["command"] for one in await person.commands()]


async def _until(person, has, seconds: float = 60) -> None:
    async with asyncio.timeout(seconds):
        while not has(await _names(person)):
            await asyncio.sleep(0.05)


async def _published(program) -> None:
    """The lists of all languages are out: whatever is told to Telegram from now on is somebody's own."""
    async with asyncio.timeout(20):
        while not program.database.with_name(f"{program.database.name}.menu").exists():
            await asyncio.sleep(0.05)


async def test_a_coordinator_finds_invite_in_the_menu_after_a_kill(telegram, program):
    amina = await _is_killed_while_she_becomes_coordinator(telegram, program)
    await program.run()
    await _until(amina, lambda names: names[:2] == ["new", "edit"] and "invite" in names)
    assert await program.stop() == 0


async def test_marked_before_it_is_told_it_is_lost(telegram, program):
    program.sabotage = _MARKED_FIRST
    amina = await _is_killed_while_she_becomes_coordinator(telegram, program)
    await program.run()
    await program.event("listening")
    with pytest.raises(TimeoutError):
        await _until(amina, lambda names: "invite" in names, 3)


async def _is_killed_while_she_becomes_coordinator(telegram, program):
    await program.run()
    amina = await telegram.person("Amina", "ar")
    await _until(amina, lambda names: "today" in names)
    await _published(program)
    await telegram.misbehave("timeout", methods=["setMyCommands"])
    await amina.open(await _link(program))
    await amina.wait_for()
    async with asyncio.timeout(20):
        while telegram.machine.journal.since(0, "setMyCommands")[-1]["code"] == 200:
            await asyncio.sleep(0.05)
    await program.kill()
    await telegram.behave()
    assert "invite" not in await _names(amina)
    return amina
