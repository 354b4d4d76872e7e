"""The real program as a process of its own, against a sandbox."""

import asyncio
import contextlib
import json
import os
import sys
from asyncio.subprocess import PIPE, Process
from dataclasses import dataclass, field
from pathlib import Path

from tests.process.begun import Begun, begin

ROOT = Path(__file__).parent.parent.parent
LJUNGBY = "programmes/ljungby.toml"
# A Saturday; the house is closed, the swimming hall is not.
SATURDAY = "2026-11-21T10:00:00+01:00"
MONDAY = "2026-11-23T10:00:00+01:00"
_ENTRY = "import sys, bot.__main__; sys.exit(bot.__main__.main())"


@dataclass
class Program:
    """`python -m bot` with its own database in `folder`, talking to the Bot API at `url`."""

    url: str
    token: str
    folder: Path
    settings: dict[str, str] = field(default_factory=dict)
    process: Process | Begun | None = None
    log: list[str] = field(default_factory=list)
    # Python that is carried out in the process before the program: a protection to switch off.
    sabotage: str = ""

    @property
    def database(self) -> Path:
        return self.folder / "house.db"

    def environment(self) -> dict[str, str]:
        own = {name: value for name, value in os.environ.items() if not name.startswith("MOTESPLATS_")}
        return {
            **own,
            "MOTESPLATS_BOT_TOKEN": self.token,
            "MOTESPLATS_BOT_API_URL": self.url,
            "MOTESPLATS_DATABASE_URL": f"sqlite+aiosqlite:///{self.database}",
            "MOTESPLATS_LISTEN": "127.0.0.1:0",
            "MOTESPLATS_CLOCK_START": MONDAY,
            **self.settings,
        }

    async def command(self, *words: str, given: str = "") -> tuple[int, str, str]:
        """Run one command to its end: (exit status, standard output, standard error)."""
        process = await self._start(*words, stdin=PIPE, stdout=PIPE, stderr=PIPE)
        out, err = await asyncio.wait_for(process.communicate(given.encode()), 60)
        return process.returncode or 0, out.decode(), err.decode()

    async def run(self, **pipes: int) -> None:
        """Start the bot; its log is gathered. `pipes`: where else what goes, as `stdout=…`."""
        self.process = await self._start("run", stderr=PIPE, **pipes)
        self._reading = asyncio.create_task(self._read(self.process))

    async def stop(self) -> int:
        """SIGTERM, as an operator would; the exit status."""
        process, self.process = self.process, None
        assert process
        with contextlib.suppress(ProcessLookupError):
            process.terminate()
        return await asyncio.wait_for(process.wait(), 30)

    async def kill(self) -> None:
        """kill -9."""
        process, self.process = self.process, None
        assert process
        process.kill()
        await process.wait()

    async def event(self, name: str, seconds: float = 60) -> dict[str, object]:
        """Wait until a line of the log has this name."""
        async with asyncio.timeout(seconds):
            while True:
                for line in self.log:
                    if f'"event": "{name}"' in line:
                        return dict(json.loads(line))
                await asyncio.sleep(0.02)

    async def _start(self, *words: str, **pipes: int) -> Process | Begun:
        if not self.sabotage and set(pipes.values()) <= {PIPE}:
            return await begin(words, self.environment())
        entry = ["-c", f"{self.sabotage}\n{_ENTRY}"] if self.sabotage else ["-m", "bot"]
        return await asyncio.create_subprocess_exec(
            sys.executable, *entry, *words, cwd=ROOT, env=self.environment(), **pipes
        )

    async def _read(self, process: Process | Begun) -> None:
        assert process.stderr
        async for line in process.stderr:
            self.log.append(line.decode())
