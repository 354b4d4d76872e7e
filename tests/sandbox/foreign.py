"""Programs in other languages that run in tests: what they need is fetched once, into `.venv`."""

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
# No scripts of packages are run, and nothing is written down that names where they came from.
_INSTALL = ["npm", "install", "--ignore-scripts", "--no-package-lock", "--no-audit", "--no-fund", "--loglevel=error"]
PATIENCE = 60.0


class Missing(Exception):
    """Why a program can't run on this machine."""


def packages() -> Path:
    """The folder with the packages that `clients/package.json` names. Raises Missing."""
    wanted = CLIENTS / "package.json"
    home = CACHE / hashlib.sha256(wanted.read_bytes()).hexdigest()[:12]
    if not home.exists():
        _fetch(wanted, home)
    return home / "node_modules"


def _fetch(wanted: Path, home: Path) -> None:
    if not (shutil.which("node") and shutil.which("npm")):
        raise Missing("node and npm are not installed (on Debian: sudo apt install nodejs npm)")
    CACHE.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=CACHE) as folder:
        shutil.copy(wanted, folder)
        done = subprocess.run(_INSTALL, cwd=folder, capture_output=True, text=True, timeout=PATIENCE, check=False)
        if done.returncode:
            raise Missing(f"npm can't fetch its packages: {done.stderr.strip().splitlines()[:1]}")
        # Whoever was quicker has put the same there.
        if not home.exists():
            shutil.copytree(folder, home, symlinks=True)


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
