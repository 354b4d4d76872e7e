"""The demo and the browser as their own processes: started, waited for, ended."""

import asyncio
import os
import re
import shutil
import sys
import tempfile
from asyncio.subprocess import Process
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from playwright.async_api import Browser, async_playwright

from tests.process.program import MONDAY, ROOT

PATIENCE = 90.0
_ADDRESS = re.compile(r"Chat with the bot at (http://\S+)/")
_KEPT = Path("data/demo.template")
_FLAGS = (
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    # A page that needs the network fails here on every machine, whether it has one or not.
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
)


def chromium_path() -> str | None:
    """Debian's chromium, or None where it is missing."""
    return shutil.which("chromium")


@asynccontextmanager
async def chromium() -> AsyncIterator[Browser]:
    """A headless browser with an empty profile. Raises FileNotFoundError where there is none."""
    path = chromium_path()
    if path is None:
        raise FileNotFoundError("chromium")
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=path, args=list(_FLAGS))
        try:
            yield browser
        finally:
            await browser.close()


@asynccontextmanager
async def demo(begins: str = MONDAY, kept: Path | None = None) -> AsyncIterator[str]:
    """`python -m sandbox --demo` in a folder of its own until the block ends; the page's address, without a slash.

    It is yielded once the bot answers and the volunteer has come to work. `begins`: the instant of its clock at first.
    `kept`: a folder in which the sample places read in are left for the next demo.
    """
    with tempfile.TemporaryDirectory() as name:
        house = Path(name)
        _furnish(house, kept)
        process = await _start(house, begins)
        try:
            url = await _until_settled(house, process)
            if kept:
                shutil.copytree(house / _KEPT, kept, dirs_exist_ok=True)
            yield url
        finally:
            await _end(process)


def _furnish(house: Path, kept: Path | None) -> None:
    """The project's own files, but a data folder of its own: the program lives where it is started from."""
    for path in ROOT.iterdir():
        if path.name != "data" and not path.name.startswith("."):
            (house / path.name).symlink_to(path)
    (house / "data").mkdir()
    if kept and kept.exists():
        shutil.copytree(kept, house / _KEPT)


async def _start(house: Path, begins: str) -> Process:
    own = {name: value for name, value in os.environ.items() if not name.startswith("MOTESPLATS_")}
    with _log(house).open("wb") as log:
        return await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", "sandbox", "--demo", "--port", "0"),
            cwd=house,
            env={**own, "MOTESPLATS_CLOCK_START": begins},
            stdout=log,
            stderr=log,
        )


async def _until_settled(house: Path, process: Process) -> str:
    stage = house / "data" / "demo.db.stage"
    async with asyncio.timeout(PATIENCE):
        while process.returncode is None:
            found = _ADDRESS.search(_log(house).read_text())
            if found and stage.exists() and "volunteer" in stage.read_text():
                return found[1]
            await asyncio.sleep(0.05)
    raise RuntimeError(f"The demo has ended with status {process.returncode}:\n{_log(house).read_text()}")


async def _end(process: Process) -> None:
    if process.returncode is None:
        process.terminate()
    await asyncio.wait_for(process.wait(), PATIENCE)


def _log(house: Path) -> Path:
    return house / "demo.log"
