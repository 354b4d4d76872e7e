"""The real bot against the sandbox, with the sample places and a cast: everything is put together here."""

import asyncio
import contextlib
from collections.abc import Callable
from datetime import datetime
from typing import Any

import aiohttp

import sandbox.demo.beginning
import sandbox.demo.cast
import sandbox.demo.child
import sandbox.demo.environment
import sandbox.demo.lock
import sandbox.demo.memory
import sandbox.demo.stage
import sandbox.demo.template
from sandbox.client import Refused
from sandbox.commands import Commands
from sandbox.demo.child import Program
from sandbox.demo.environment import CLOCK, DATABASE, beside
from sandbox.demo.keeping import WRONG_SETTINGS, Keeping
from sandbox.persons import NoAnswer
from sandbox.server import Served

# Whose coordinator is in the cast.
PLACE = "godsmagasinet"


class Demo:
    """Keeps the bot for the sandbox `served` (see `sandbox.keeper`). `tell` says a line to whoever started it."""

    def __init__(self, served: Served, tell: Callable[[str], None]) -> None:
        self.served = served
        self.machine = served.machine
        self.tell = tell
        self.keeping = Keeping(self._bot("run"), tell, self.machine.presence.expect)
        self._anew, self._ready = asyncio.Event(), asyncio.Event()

    async def run(self, *, keep: bool = False) -> int:
        """Until the bot is hopeless; its exit status. `keep`: go on with the data and the clock of last time."""
        try:
            with sandbox.demo.lock.alone(self.served.url):
                return await self._run(keep)
        except (sandbox.demo.beginning.NoInstant, sandbox.demo.lock.RunsAlready) as trouble:
            self.tell(str(trouble))
        except OSError as trouble:
            self.tell(f"The demo cannot use its files: {trouble}")
        return WRONG_SETTINGS

    async def _run(self, keep: bool) -> int:
        self.machine.keeper = self
        fresh = not (keep and (sandbox.demo.environment.ROOT / DATABASE).exists())
        self.machine.clock.file = sandbox.demo.environment.ROOT / CLOCK
        self.machine.clock.set(sandbox.demo.beginning.ahead(going_on=not fresh))
        while (status := await self._live(fresh=fresh)) is None:
            self.machine.clock.set(sandbox.demo.beginning.ahead())
            fresh = True
        return status

    async def kill(self) -> None:
        await self.keeping.kill()

    async def again(self) -> None:
        self._ready.clear()
        self._anew.set()
        await self._ready.wait()

    async def next(self) -> datetime | None:
        said = await sandbox.demo.child.read(self._bot("next"))
        with contextlib.suppress(ValueError):
            planned = datetime.fromisoformat(said)
            return planned if planned.tzinfo else None
        return None

    async def _live(self, *, fresh: bool) -> int | None:
        """One life of the house, until the bot is hopeless (its status) or everything is to begin anew (None)."""
        self._anew.clear()
        self.machine.presence.expect()
        (self._empty if fresh else self._remember)()
        if status := await self._furnish(fresh=fresh):
            self.tell(f"The sample places could not be loaded (status {status}).")
            return status
        self._ready.set()
        running, anew = asyncio.create_task(self.keeping.run()), asyncio.create_task(self._anew.wait())
        others = [
            anew,
            asyncio.create_task(self._open()),
            asyncio.create_task(sandbox.demo.memory.keep(self.machine, beside("telegram"))),
        ]
        try:
            await asyncio.wait((running, anew), return_when=asyncio.FIRST_COMPLETED)
            return running.result() if running.done() else None
        finally:
            await _end(running, *others)

    def _empty(self) -> None:
        """The page begins with the cast alone, and the bot remembers nobody."""
        sandbox.demo.environment.forget()
        self.machine.clear()
        self.machine.commands = Commands()
        sandbox.demo.cast.enter(self.machine)

    def _remember(self) -> None:
        if not sandbox.demo.memory.load(self.machine, beside("telegram")):
            # This Telegram knows nothing of the commands that the bot once told it.
            beside("menu").unlink(missing_ok=True)
            sandbox.demo.cast.enter(self.machine, known=True)

    async def _furnish(self, *, fresh: bool) -> int:
        """The sample places in the database: there already, a copy of the template, or read in; an exit status."""
        if sandbox.demo.template.take() if fresh else sandbox.demo.template.is_current():
            return 0
        self.tell("Loading the sample places …")
        status = await sandbox.demo.child.run(self._bot("import", *sandbox.demo.environment.programmes()))
        if not status:
            sandbox.demo.template.note()
        if fresh and not status:
            sandbox.demo.template.keep()
        return status

    async def _open(self) -> None:
        """Say where the page is once the bot answers, then set the stage behind people's backs."""
        self.tell("Starting the bot …")
        while self.machine.presence.state() != "awake":
            await self.machine.news.bell.wait(0.1)
        self.tell(welcome(self.served.url))
        try:
            await sandbox.demo.stage.set_up(self.served, self._coordinator_link, beside("stage"))
        except (NoAnswer, Refused, aiohttp.ClientError, TimeoutError) as trouble:
            self.tell(f"Nobody works at the house in this demo: {trouble}")

    async def _coordinator_link(self) -> str:
        return await sandbox.demo.child.read(self._bot("coordinator", PLACE))

    def _bot(self, *words: str) -> Program:
        return sandbox.demo.environment.bot(self.served.url, self.served.token, *words)


def welcome(url: str) -> str:
    """The one line that says where to go."""
    return f"Chat with the bot at {url}/  (Ctrl-C ends it)"


async def _end(*tasks: asyncio.Task[Any]) -> None:
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)
