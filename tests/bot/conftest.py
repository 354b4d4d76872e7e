from collections.abc import AsyncIterator

import pytest
import telegram as library

import sandbox
from bot.delivery import Delivery
from bot.pace import Pace
from bot.request import AiohttpRequest
from sandbox.server import Served
from tests.storage.conftest import database as database
from tests.storage.conftest import empty_database as empty_database
from tests.storage.conftest import url as url


@pytest.fixture
async def telegram() -> AsyncIterator[Served]:
    async with sandbox.serve() as served:
        yield served


@pytest.fixture
async def api(telegram: Served) -> AsyncIterator[library.Bot]:
    """The real python-telegram-bot on our request, against the sandbox."""
    bot = library.Bot(
        telegram.token,
        base_url=f"{telegram.url}/bot",
        request=AiohttpRequest(),
        get_updates_request=AiohttpRequest(),
    )
    async with bot:
        yield bot


@pytest.fixture
def delivery(api: library.Bot) -> Delivery:
    return Delivery(api, Pace(0))
