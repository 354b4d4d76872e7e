"""A program of its own: started, waited for, ended by its own process id."""

import asyncio
import contextlib
import os
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

SECONDS_TO_END = 12.0
_LEASH = Path(__file__).with_name("leash.py")


@dataclass(frozen=True)
class Program:
    """What to start, with which environment, from which folder."""

    command: Sequence[str]
    environment: Mapping[str, str]
    folder: Path

    async def start(self, stdout: int | None = None, stderr: int | None = None) -> asyncio.subprocess.Process:
        # Its own session: Ctrl-C in the terminal reaches us alone, and we end it once, in order.
        return await asyncio.create_subprocess_exec(
            *leashed(self.command),
            env=dict(self.environment),
            cwd=self.folder,
            start_new_session=True,
            stdout=stdout,
            stderr=stderr,
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
        await end(process)


async def read(program: Program) -> str:
    """Run once and quietly; what it says on its standard output, empty where it fails."""
    process = await program.start(asyncio.subprocess.PIPE, asyncio.subprocess.DEVNULL)
    try:
        said, _ = await process.communicate()
    finally:
        await end(process)
    return said.decode().strip() if process.returncode == 0 else ""


async def end(process: asyncio.subprocess.Process) -> None:
    """Ask it to end, and kill it if it does not."""
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
