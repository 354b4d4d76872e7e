"""Ctrl-C with the page open: whoever waits is let go, and nobody is cut off in the middle of an answer."""

import asyncio

import aiohttp
import pytest
import uvicorn

import sandbox
from sandbox.client import Client
from sandbox.telegram import Telegram
from tests.sabotage import sabotage


async def _ask_on(url: str, path: str) -> list[int]:
    """Wait for something new, again and again, until there is no server any more; the status of each answer."""
    answers: list[int] = []
    async with aiohttp.ClientSession() as session:
        try:
            while True:
                async with session.get(url + path) as answer:
                    answers.append(answer.status)
                    heard = await answer.json()
                    path = path.partition("after=")[0] + f"after={heard.get('version', 0)}"
        except aiohttp.ClientError:
            return answers


async def _until_the_end(waiting_for: str) -> list[int]:
    async with sandbox.serve() as served, Client(served.url) as page:
        amina = await page.person("Amina", "sv")
        path = waiting_for.format(person=amina.id, token=served.token)
        asking = asyncio.create_task(_ask_on(served.url, f"{path}seconds=20&timeout=20&after=0"))
        await asyncio.sleep(0.1)
        assert not asking.done()
    return await asking


async def test_a_page_that_asks_again_as_soon_as_it_is_answered_is_never_cut_off() -> None:
    assert set(await _until_the_end("/sandbox/news?")) == {200}


async def _ring_once(server: uvicorn.Server, serving: asyncio.Task[None], telegram: Telegram) -> None:
    await telegram.close()
    await asyncio.sleep(0.1)
    server.should_exit = True
    await serving


@sabotage(
    test_a_page_that_asks_again_as_soon_as_it_is_answered_is_never_cut_off,
    {"sandbox.server._end": _ring_once},
)
def test_let_go_only_once_it_is_cut_off() -> None: ...


@pytest.mark.parametrize("waiting_for", ["/sandbox/chat?chat={person}&", "/bot{token}/getUpdates?"])
async def test_so_is_whoever_waits_for_a_chat_and_a_bot_that_polls(waiting_for: str) -> None:
    assert set(await _until_the_end(waiting_for)) == {200}
