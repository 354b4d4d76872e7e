"""A program that is kept running: started again when it dies, and at once when it was killed on demand."""

import asyncio
import contextlib
from collections.abc import Callable
from dataclasses import dataclass, field

import sandbox.demo.child
from sandbox.demo.child import Program

FIRST_PAUSE = 1.0
LONGEST_PAUSE = 30.0
LONG_ENOUGH = 60.0
MOST_IN_A_ROW = 8
# A bot that ends with this has wrong settings: starting it again would change nothing.
WRONG_SETTINGS = 2


def _nothing() -> None:
    """Nobody wants to know."""


@dataclass
class Keeping:
    """`tell` says in a line what becomes of it; `begins` is called whenever it is about to start."""

    program: Program
    tell: Callable[[str], None]
    begins: Callable[[], None] = _nothing
    pause: float = FIRST_PAUSE
    _process: asyncio.subprocess.Process | None = None
    _killed: asyncio.Event = field(default_factory=asyncio.Event)

    async def run(self) -> int:
        """Run it again whenever it ends, with growing pauses; its last exit status once that is hopeless."""
        failures = 0
        while True:
            began = asyncio.get_running_loop().time()
            status = await self._once()
            failures = 1 if asyncio.get_running_loop().time() - began > LONG_ENOUGH else failures + 1
            if self._killed.is_set():
                failures = 0
            elif status == WRONG_SETTINGS or failures >= MOST_IN_A_ROW:
                self.tell(f"The bot has ended with status {status}; it is not started again.")
                return status
            else:
                await self._rest(status, failures)

    async def kill(self) -> None:
        """Kill it as a power cut would; it starts again at once."""
        self._killed.set()
        process = self._process
        if process is None:
            return
        with contextlib.suppress(ProcessLookupError):
            process.kill()
        await process.wait()
        self.begins()

    async def _once(self) -> int:
        self._killed.clear()
        self.begins()
        self._process = await self.program.start()
        try:
            return await self._process.wait()
        finally:
            process, self._process = self._process, None
            await sandbox.demo.child.end(process)

    async def _rest(self, status: int, failures: int) -> None:
        wait = min(self.pause * 2 ** (failures - 1), LONGEST_PAUSE)
        self.tell(f"The bot has ended with status {status}; it starts again in {wait:g} s.")
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(self._killed.wait(), wait)
