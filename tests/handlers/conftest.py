import shutil
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio

import storage.schema
from storage.database import Database
from tests.builders import NOW
from tests.handlers.stories import Story


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def empty_database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A real database file, just made by the migrations; stories happen in copies."""
    folder = tmp_path_factory.mktemp("empty")
    await storage.schema.upgrade(f"sqlite:///{folder}/house.db", folder, NOW)
    return folder / "house.db"


@pytest_asyncio.fixture
async def story(empty_database: Path, tmp_path: Path) -> AsyncIterator[Story]:
    shutil.copy(empty_database, tmp_path / "house.db")
    database = await Database.open(f"sqlite+aiosqlite:///{tmp_path}/house.db")
    yield Story(database)
    await database.close()
