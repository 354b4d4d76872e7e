"""A program that is kept running: started again when it dies, ended by its own process id."""

import asyncio
import contextlib
import os
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

FIRST_PAUSE = 1.0
LONGEST_PAUSE = 30.0
LONG_ENOUGH = 60.0
MOST_IN_A_ROW = 8
SECONDS_TO_END = 12.0
# A bot that ends with this has wrong settings: starting it again would change nothing.
WRONG_SETTINGS = 2
_LEASH = Path(__file__).with_name("leash.py")


@dataclass(frozen=True)
class Program:
    """What to start, with which environment, from which folder."""

    command: Sequence[str]
    environment: Mapping[str, str]
    folder: Path

    async def start(self, stdout: int | None = None) -> asyncio.subprocess.Process:
        # Its own session: Ctrl-C in the terminal reaches us alone, and we end it once, in order.
        return await asyncio.create_subprocess_exec(
            *leashed(self.command), env=dict(self.environment), cwd=self.folder, start_new_session=True, stdout=stdout
        )


def leashed(command: Sequence[str]) -> Sequence[str]:
    """The command, told to end should we be killed: a bot without its Telegram would try for ever."""
    # -I and -S: the leash needs nothing that is installed, and no module of ours is to be taken for one of Python's.
    return (sys.executable, "-I", "-S", str(_LEASH), str(os.getpid()), *command)


async def run(program: Program) -> int:
    """Run once; its exit status. Cancelled, it ends the program first."""
    process = await program.start()
    try:
        return await process.wait()
    finally:
        await _end(process)


async def read(program: Program) -> str:
    """Run once; what it says on its standard output, empty where it fails."""
    process = await program.start(asyncio.subprocess.PIPE)
    try:
        said, _ = await process.communicate()
    finally:
        await _end(process)
    return said.decode().strip() if process.returncode == 0 else ""


async def keep_running(program: Program, tell: Callable[[str], None], pause: float = FIRST_PAUSE) -> int:
    """Run it again whenever it ends, with growing pauses; its last exit status once that is hopeless."""
    loop = asyncio.get_running_loop()
    failures = 0
    while True:
        began = loop.time()
        status = await run(program)
        failures = 1 if loop.time() - began > LONG_ENOUGH else failures + 1
        if status == WRONG_SETTINGS or failures >= MOST_IN_A_ROW:
            tell(f"The bot has ended with status {status}; it is not started again.")
            return status
        wait = min(pause * 2 ** (failures - 1), LONGEST_PAUSE)
        tell(f"The bot has ended with status {status}; it starts again in {wait:g} s.")
        await asyncio.sleep(wait)


async def _end(process: asyncio.subprocess.Process) -> None:
    if process.returncode is not None:
        return
    with contextlib.suppress(ProcessLookupError):
        process.terminate()
    try:
        await asyncio.wait_for(process.wait(), SECONDS_TO_END)
    except TimeoutError:
        with contextlib.suppress(ProcessLookupError):
            process.kill()
        await process.wait()
