"""A sandbox inside the test's own event loop."""

from collections.abc import AsyncIterator

import pytest

import sandbox
from sandbox.server import Served


@pytest.fixture
async def telegram() -> AsyncIterator[Served]:
    async with sandbox.serve() as served:
        yield served
