import shutil
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio

import storage.schema
from storage.database import Database
from tests.builders import NOW


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def empty_database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A real database file, just made by the migrations; tests work on copies."""
    folder = tmp_path_factory.mktemp("empty")
    await storage.schema.upgrade(f"sqlite:///{folder}/house.db", folder, NOW)
    return folder / "house.db"


@pytest.fixture
def url(empty_database: Path, tmp_path: Path) -> str:
    shutil.copy(empty_database, tmp_path / "house.db")
    return f"sqlite+aiosqlite:///{tmp_path}/house.db"


@pytest_asyncio.fixture
async def database(url: str) -> AsyncIterator[Database]:
    opened = await Database.open(url)
    yield opened
    await opened.close()
