"""Where there is no chromium the tests of the page do not run, and nobody overlooks that."""

import asyncio
import os
import sys
from asyncio.subprocess import PIPE

from tests.browser.conftest import NOT_RUN
from tests.process.program import ROOT


async def run(path: str) -> tuple[int, list[str]]:
    """Exit status and lines of a test of the page, with this PATH."""
    named = ("-m", "pytest", "-p", "no:cacheprovider", "tests/browser/test_the_clock.py")
    process = await asyncio.create_subprocess_exec(
        sys.executable, *named, cwd=ROOT, env={**os.environ, "PATH": path}, stdout=PIPE
    )
    out, _ = await process.communicate()
    return process.returncode or 0, out.decode().splitlines()


async def test_where_there_is_no_chromium_one_loud_line_says_so_at_the_end() -> None:
    status, lines = await run("")
    assert status == 0
    assert lines.count(NOT_RUN) == 1
    assert "skipped" in lines[-1]
