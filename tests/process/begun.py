"""Starts of the real program, forked from a process with its imports done: they are two of a start's three seconds."""

import asyncio
import contextlib
import multiprocessing
import os
import signal
import socket
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from multiprocessing.process import BaseProcess

# By their names, for the process that is forked: the tests' own needs none of them.
_AT_HAND = ["__main__", "run", "programme", "coordinator", "upcoming", "check", "copies", "place", "asking"]
_FORKS = multiprocessing.get_context("forkserver")
_FORKS.set_forkserver_preload([f"bot.{name}" for name in _AT_HAND])


@dataclass
class Begun:
    """What `asyncio.subprocess.Process` offers, as far as our stories use it."""

    process: BaseProcess
    stdin: asyncio.StreamWriter
    stdout: asyncio.StreamReader
    stderr: asyncio.StreamReader
    # Held until the end: the program could not write to a stream that was let go of.
    errors: asyncio.StreamWriter

    @property
    def returncode(self) -> int | None:
        return self.process.exitcode

    def terminate(self) -> None:
        self._signal(signal.SIGTERM)

    def kill(self) -> None:
        self._signal(signal.SIGKILL)

    async def wait(self) -> int:
        while self.process.is_alive():
            await asyncio.sleep(0.01)
        return self.process.exitcode or 0

    async def communicate(self, given: bytes) -> tuple[bytes, bytes]:
        self.stdin.write(given)
        self.stdin.write_eof()
        out, err = await asyncio.gather(self.stdout.read(), self.stderr.read())
        await self.wait()
        return out, err

    def _signal(self, which: signal.Signals) -> None:
        with contextlib.suppress(ProcessLookupError):
            os.kill(self.process.pid or 0, which)


async def begin(words: Sequence[str], environment: dict[str, str]) -> Begun:
    """`python -m bot words…` in this environment, as a process of its own."""
    ours, theirs = zip(socket.socketpair(), socket.socketpair(), strict=True)
    process = _FORKS.Process(target=_be, args=(*theirs, words, environment), daemon=True)
    process.start()
    for end in theirs:
        end.close()
    stdout, stdin = await asyncio.open_connection(sock=ours[0])
    stderr, errors = await asyncio.open_connection(sock=ours[1])
    return Begun(process, stdin, stdout, stderr, errors)


def _be(talk: socket.socket, errors: socket.socket, words: Sequence[str], environment: dict[str, str]) -> None:
    for number, end in enumerate((talk, talk, errors)):
        os.dup2(end.fileno(), number)
    talk.close(), errors.close()
    os.environ.clear()
    os.environ.update(environment)
    sys.stdin = open(0)  # noqa: SIM115 - for as long as the process lives
    sys.argv = ["bot", *words]
    import bot.__main__

    sys.exit(bot.__main__.main())
