import pytest_asyncio

from storage.database import Database
from tests.handlers.stories import Story
from tests.storage.conftest import database as database
from tests.storage.conftest import empty_database as empty_database
from tests.storage.conftest import url as url


@pytest_asyncio.fixture
async def story(database: Database) -> Story:
    """Stories happen in a database file of their own, just made by the migrations."""
    return Story(database)
