"""The demo with a small bot in the real one's place (`demo_bot.py`), as its stories tell of it."""

import asyncio
import shutil
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

import sandbox
import sandbox.demo.environment
from sandbox.demo.running import Demo
from sandbox.persons import Person
from sandbox.server import Served

_BOT = Path(__file__).with_name("demo_bot.py")


def furnish(root: Path, patching: pytest.MonkeyPatch) -> Path:
    """Make `root` a project with one programme and the small bot, and the demo's own."""
    (root / "programmes").mkdir()
    (root / "programmes" / "ljungby.toml").write_text("[municipality]")
    (root / "bot").mkdir()
    shutil.copy(_BOT, root / "bot" / "__main__.py")
    patching.setattr("sandbox.demo.environment.ROOT", root)
    # These stories may be told at night: their demo begins now all the same.
    patching.setattr("sandbox.demo.beginning.until_open", lambda _: 0.0)
    patching.delenv("MOTESPLATS_CLOCK_START", raising=False)
    return root


# In seconds, on a busy machine.
PATIENCE = 20.0


class Story:
    """A demo that runs."""

    def __init__(self, served: Served, said: list[str]) -> None:
        self.served = served
        self.said = said

    async def until(self, true: Callable[[], bool]) -> None:
        async with asyncio.timeout(PATIENCE):
            while not true():
                await asyncio.sleep(0.02)

    def who(self, name: str) -> Person:
        [number] = [one.id for one in self.served.machine.people.people() if one.first_name == name]
        return Person(self.served, number, number)

    async def settled(self) -> None:
        await self.until(lambda: sandbox.demo.environment.beside("stage").exists())
        await self.until(lambda: "volunteer" in sandbox.demo.environment.beside("stage").read_text())


@asynccontextmanager
async def story(*, keep: bool = False) -> AsyncIterator[Story]:
    said: list[str] = []
    async with sandbox.serve() as served:
        running = asyncio.create_task(Demo(served, said.append).run(keep=keep))
        made = Story(served, said)
        try:
            await made.until(lambda: any(line.startswith("Chat with the bot at http://") for line in said))
            yield made
        finally:
            running.cancel()
            await asyncio.gather(running, return_exceptions=True)
