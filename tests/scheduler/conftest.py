import pytest

from storage.database import Database
from tests.scheduler.stories import Post
from tests.storage.conftest import database as database
from tests.storage.conftest import empty_database as empty_database
from tests.storage.conftest import url as url


@pytest.fixture
def post(database: Database) -> Post:
    """A house with a database file of its own, just made by the migrations."""
    return Post(database)
