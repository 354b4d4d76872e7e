import asyncio
import shutil
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


@pytest.fixture(scope="session")
def imported(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database with Ljungby's sample programme, made once: every story gets a copy of its own."""
    program = Program("http://127.0.0.1:9", "1:nobody", tmp_path_factory.mktemp("imported"))
    status, _, err = asyncio.run(program.command("import", LJUNGBY))
    assert status == 0, err
    return program.database


@pytest.fixture
async def program(telegram: Served, tmp_path: Path, imported: Path) -> AsyncIterator[Program]:
    """The program with Ljungby's sample programme in its database, not running yet."""
    program = Program(telegram.url, telegram.token, tmp_path)
    shutil.copy2(imported, program.database)
    yield program
    if program.process:
        await program.kill()
