"""Programs in other languages that run in tests: what they need is fetched once, into `.venv`, and only as locked."""

import asyncio
import hashlib
import os
import shutil
import subprocess
import tempfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

CLIENTS = Path(__file__).parent / "clients"
CACHE = Path(__file__).parents[2] / ".venv" / "clients"
# What says which packages: their names, and each one's sum.
_NAMED = ("package.json", "package-lock.json")
# No scripts of packages are run, and nothing is written down that names where they came from.
_QUIET = ("--ignore-scripts", "--omit-lockfile-registry-resolved", "--no-audit", "--no-fund", "--loglevel=error")
# On a machine without a network that is known in seconds.
_INSTALL = ("npm", "ci", "--fetch-retry-mintimeout=1000", *_QUIET)
# npm's names for: a package is not the one that was locked, and the lock is of other packages.
_NOT_AS_LOCKED = ("EINTEGRITY", "EUSAGE")
PATIENCE = 60.0


class Missing(Exception):
    """Why a program can't run on this machine."""


class NotAsLocked(Exception):
    """What came is not what the lock names: nobody may run it."""


def packages(clients: Path = CLIENTS) -> Path:
    """The folder with the packages that are named in `clients`. Raises Missing, NotAsLocked."""
    if not (shutil.which("node") and shutil.which("npm")):
        raise Missing("for want of node and npm (on Debian: apt install nodejs npm)")
    named = b"".join((clients / name).read_bytes() for name in _NAMED)
    home = CACHE / hashlib.sha256(named).hexdigest()[:12]
    if not home.exists():
        _fetch(clients, home)
    return home / "node_modules"


def _fetch(clients: Path, home: Path) -> None:
    CACHE.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=CACHE) as folder:
        for name in _NAMED:
            shutil.copy(clients / name, folder)
        _install(folder)
        # Whoever was quicker has put the same there.
        if not home.exists():
            shutil.copytree(folder, home, symlinks=True)


def _install(folder: str) -> None:
    try:
        subprocess.run(_INSTALL, cwd=folder, capture_output=True, text=True, timeout=PATIENCE, check=True)
    except subprocess.TimeoutExpired:
        raise Missing("for npm waits in vain for its packages") from None
    except subprocess.CalledProcessError as failure:
        said = str(failure.stderr).strip()
        if any(code in said for code in _NOT_AS_LOCKED):
            raise NotAsLocked(said) from None
        raise Missing(f"for npm can't fetch its packages: {said.splitlines()[:1]}") from None


class Program:
    """A program that runs; its lines on the standard output are read one by one."""

    def __init__(self, process: asyncio.subprocess.Process) -> None:
        self._process = process

    async def line(self) -> str:
        """Its next line; empty once it has ended."""
        assert self._process.stdout is not None
        return (await asyncio.wait_for(self._process.stdout.readline(), PATIENCE)).decode().strip()

    async def ended(self) -> int:
        return await asyncio.wait_for(self._process.wait(), PATIENCE)


@asynccontextmanager
async def running(script: str, modules: Path, **environment: str) -> AsyncIterator[Program]:
    """A program of `clients/` until the block ends."""
    surroundings = {**os.environ, "NODE_PATH": str(modules), **environment}
    process = await asyncio.create_subprocess_exec(
        "node", str(CLIENTS / script), env=surroundings, stdout=asyncio.subprocess.PIPE
    )
    try:
        yield Program(process)
    finally:
        if process.returncode is None:
            process.terminate()
        await process.wait()
