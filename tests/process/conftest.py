from collections.abc import AsyncIterator
from pathlib import Path

import pytest

import sandbox
from sandbox.server import Served
from tests.process.program import LJUNGBY, Program


@pytest.fixture
async def telegram() -> AsyncIterator[Served]:
    async with sandbox.serve() as served:
        yield served


@pytest.fixture
async def program(telegram: Served, tmp_path: Path) -> AsyncIterator[Program]:
    """The program with Ljungby's sample programme in its database, not running yet."""
    program = Program(telegram.url, telegram.token, tmp_path)
    status, _, err = await program.command("import", LJUNGBY)
    assert status == 0, err
    yield program
    if program.process:
        await program.kill()
