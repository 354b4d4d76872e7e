from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path

import pytest
import pytest_asyncio
from playwright.async_api import Browser

import tests.browser.demo
from sandbox.client import Client
from sandbox.telegram import TOKEN
from tests.browser.page import House

Opens = Callable[..., Awaitable[House]]

_MISSING = "the page, for want of chromium (on Debian: apt install chromium)"
_HERE = Path(__file__).parent
# One browser and one demo for all: they live in one event loop.
_SESSION = pytest.mark.asyncio(loop_scope="session")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    missing = tests.browser.demo.chromium_path() is None
    for item in items:
        if _HERE not in item.path.parents or "browser" not in getattr(item, "fixturenames", ()):
            continue
        item.add_marker(_SESSION, append=False)
        if missing:
            item.add_marker(pytest.mark.skip(reason=_MISSING))


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def browser() -> AsyncIterator[Browser]:
    async with tests.browser.demo.chromium() as browser:
        yield browser


@pytest.fixture(scope="session")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the sample places read in wait for the next demo."""
    return tmp_path_factory.mktemp("kept") / "template"


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def url(kept: Path) -> AsyncIterator[str]:
    """A demo for all stories: its clock may stand at any later time, and other stories' people be there."""
    async with tests.browser.demo.demo(kept=kept) as url:
        yield url


@pytest_asyncio.fixture(loop_scope="session")
async def telegram(url: str) -> AsyncIterator[Client]:
    """The sandbox behind the page; whatever was made to go wrong is well again afterwards."""
    async with Client(url, TOKEN) as telegram:
        yield telegram
        await telegram.behave()


@pytest_asyncio.fixture(loop_scope="session")
async def opens(browser: Browser, url: str, telegram: Client) -> AsyncIterator[Opens]:
    """Opens the page; at the end nothing may have gone wrong on it."""
    opened: list[House] = []

    async def opens(**how: object) -> House:
        opened.append(House(browser, url))
        await opened[-1].open(**how)  # type: ignore[arg-type]
        return opened[-1]

    yield opens
    for house in opened:
        await house.close()
    assert [trouble for house in opened for trouble in house.watch.troubles] == []


@pytest_asyncio.fixture(loop_scope="session")
async def house(opens: Opens) -> House:
    """The page on a large screen."""
    return await opens()
