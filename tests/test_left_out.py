"""Tests that can't run on a machine are left out, and nobody overlooks that."""

import asyncio
import os
import re
import sys
from asyncio.subprocess import PIPE
from pathlib import Path

import pytest

from tests.process.program import ROOT
from tests.sabotage import sabotage


def command(file: str) -> tuple[str, ...]:
    return ("-m", "pytest", "-p", "no:cacheprovider", file)


async def run(file: str, path: Path) -> tuple[int, list[str]]:
    """Exit status and lines of these tests where no program is found but a shell. `path`: an empty folder."""
    (path / "sh").symlink_to("/bin/sh")
    process = await asyncio.create_subprocess_exec(
        sys.executable, *command(file), cwd=ROOT, env={**os.environ, "PATH": str(path)}, stdout=PIPE
    )
    out, _ = await process.communicate()
    return process.returncode or 0, out.decode().splitlines()


@pytest.mark.parametrize(
    ("file", "missing"),
    [
        ("tests/browser/test_the_clock.py", "chromium"),
        ("tests/sandbox/test_grammy.py", "node"),
        ("tests/deploy/test_units.py", "systemd"),
    ],
)
async def test_what_is_left_out_for_want_of_a_program_is_said_in_one_loud_line(
    file: str, missing: str, tmp_path: Path
) -> None:
    status, lines = await run(file, tmp_path)
    assert status == 0
    left_out = re.search(r"(\d+) skipped", lines[-1])
    said = [line for line in lines if line.startswith("NOT RUN: ")]
    assert len(said) == 1
    assert left_out
    assert said[0].startswith(f"NOT RUN: {left_out[1]} tests – ")
    assert missing in said[0]


@sabotage(
    test_what_is_left_out_for_want_of_a_program_is_said_in_one_loud_line,
    {"tests.test_left_out.command": lambda file: ("-m", "pytest", f"--confcutdir={Path(file).parent}", file)},
)
def test_without_the_house_s_own_ending_nobody_is_told() -> None: ...


async def test_where_nothing_is_left_out_nothing_is_said(tmp_path: Path) -> None:
    status, lines = await run("tests/deploy/test_publiccode.py", tmp_path)
    assert status == 0
    assert not any("NOT RUN" in line for line in lines)
