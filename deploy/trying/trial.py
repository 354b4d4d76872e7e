"""The facts about a built image."""

import asyncio
import os
import signal
import subprocess
import time
from pathlib import Path

from deploy.trying import tools
from deploy.trying.box import Box, Running
from deploy.trying.facts import Facts
from sandbox.persons import NoAnswer
from sandbox.server import Served

# What must not be in an image that others can pull.
_ABSENT = ("tests", "sandbox", "bench", "docs", "data", ".env", ".git", ".venv")
# A place each that a program would like to write to.
_FORBIDDEN = ("/", "/app", "/venv", "/etc", "/var/tmp", "/usr", "/home")  # noqa: S108 - nothing is meant to land there
_START_SECONDS = 30.0
_END_SECONDS = 10.0
_TOUCH = "import sys; open(sys.argv[1] + '/written', 'w')"


class Trial:
    def __init__(self, facts: Facts, box: Box, telegram: Served, log: Path) -> None:
        self._facts = facts
        self._box = box
        self._telegram = telegram
        self._log = log
        self._before = _listing(box.files)

    async def everything(self) -> None:
        self._contents()
        await asyncio.to_thread(self._commands)
        running = self._box.start(self._log)
        try:
            await self._life(running)
        finally:
            running.end()
        self._nothing_written()

    def _contents(self) -> None:
        app = self._box.files / self._box.config.folder.lstrip("/")
        found = [name for name in _ABSENT if (app / name).exists()]
        self._facts.say("only what runs is in the image", not found, ", ".join(found))
        settings = [*self._box.files.glob("etc/pip.conf"), *self._box.files.glob("root/.config/pip/*")]
        self._facts.say("no setting of pip has stayed in it", not settings)
        asked = self._box.config.user.split(":")[0]
        self._facts.say("it asks for a user that is not root, by number", asked.isdecimal() and asked != "0", asked)

    def _commands(self) -> None:
        self._command("`import` reads a programme", "import", "programmes/ljungby.toml")
        self._command("`check` finds all well", "check")
        self._command("`backup` copies to the volume", "backup", "/data/copy.db")

    def _command(self, name: str, *words: str) -> None:
        code, said = tools.status(self._box.command(*words))
        self._facts.say(name, code == 0, said.splitlines()[-1] if said else f"exit status {code}")

    async def _life(self, running: Running) -> None:
        begun = time.monotonic()
        well = await self._comes_up(running)
        self._facts.say("it starts and calls itself well", well, f"{time.monotonic() - begun:.1f} s")
        if not well:
            raise tools.Failed(self._log.read_text(errors="replace")[-600:])
        await self._visitor()
        self._rights(running)
        await asyncio.to_thread(self._doors, running)
        await asyncio.to_thread(self._stops, running)

    async def _comes_up(self, running: Running) -> bool:
        """As the image's own HEALTHCHECK sees it."""
        ends = time.monotonic() + _START_SECONDS
        while time.monotonic() < ends and running.process.poll() is None:
            if await asyncio.to_thread(self._healthy, running):
                return True
            await asyncio.sleep(0.2)
        return False

    def _healthy(self, running: Running) -> bool:
        try:
            return tools.status(self._box.inside(running, *self._box.config.health))[0] == 0
        except StopIteration:
            return False

    async def _visitor(self) -> None:
        amina = await self._telegram.person("Amina", "sv")
        await amina.open()
        try:
            said = (await amina.wait_for()).text.splitlines()[0]
            self._facts.say("it answers /start", True, said)
        except NoAnswer as failure:
            self._facts.say("it answers /start", False, str(failure))

    def _rights(self, running: Running) -> None:
        uid, gid, groups = running.told("Uid")[0], running.told("Gid")[0], running.told("Groups")
        self._facts.say("it is not root", "0" not in {uid, gid, *groups}, f"uid {uid}, gid {gid}, no other group")
        gained = {name: running.told(name)[0] for name in ("CapEff", "CapPrm", "CapBnd")}
        self._facts.say("it has no capability", not any(int(mask, 16) for mask in gained.values()))
        self._facts.say("it can gain none", running.told("NoNewPrivs") == ["1"])
        self._facts.say("its memory", True, f"{int(running.told('VmRSS')[0]) / 1024:.0f} MB resident")

    def _doors(self, running: Running) -> None:
        refused = {place: self._writes(running, place) for place in _FORBIDDEN}
        wrong = [place for place, said in refused.items() if "Read-only file system" not in said]
        self._facts.say("a write elsewhere fails", not wrong, ", ".join(wrong) or " ".join(_FORBIDDEN))
        self._facts.say("a write to the volume succeeds", not self._writes(running, "/data"))

    def _writes(self, running: Running, place: str) -> str:
        """What Python complains of; empty: it could."""
        return tools.status(self._box.inside(running, "python", "-c", _TOUCH, place))[1]

    def _stops(self, running: Running) -> None:
        sign = int(getattr(signal, self._box.config.stop_signal))
        try:
            code, seconds = running.stop(sign, _END_SECONDS)
        except subprocess.TimeoutExpired:
            self._facts.say("asked to stop, it ends well", False, f"still there after {_END_SECONDS:g} s")
        else:
            self._facts.say("asked to stop, it ends well", code == 0, f"exit status {code} after {seconds:.1f} s")

    def _nothing_written(self) -> None:
        changed = sorted(_listing(self._box.files) ^ self._before)
        self._facts.say(
            "nothing outside the volume was written", not changed, ", ".join(name for name, *_ in changed[:3])
        )
        kept = sorted(path.name for path in self._box.data.iterdir())
        self._facts.say("all that it keeps is in the volume", "motesplats.db" in kept, " ".join(kept))


def _listing(folder: Path) -> set[tuple[str, int, int]]:
    """Every file, when it was last written, and how long it is."""
    found = set()
    for place, _, names in os.walk(folder):
        for name in names:
            path = os.path.join(place, name)
            told = os.lstat(path)
            found.add((path.removeprefix(str(folder)), told.st_mtime_ns, told.st_size))
    return found
