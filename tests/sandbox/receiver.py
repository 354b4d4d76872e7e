"""A bot's end of a webhook."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import Any

from aiohttp import web


class Receiver:
    """A bot's end of a webhook: keeps what it got, answers what `answers` says, else 200."""

    def __init__(self) -> None:
        self.url = ""
        self.got: list[tuple[dict[str, Any], str]] = []
        self.answers: list[web.Response] = []
        self.slow = 0.0
        self.inside = self.most = 0

    async def receive(self, request: web.Request) -> web.Response:
        self.inside += 1
        self.most = max(self.most, self.inside)
        await asyncio.sleep(self.slow)
        self.inside -= 1
        if self.answers:
            return self.answers.pop(0)
        self.got.append((await request.json(), request.headers.get("X-Telegram-Bot-Api-Secret-Token", "")))
        return web.Response()

    def texts(self) -> list[str]:
        return [update["message"]["text"] for update, _ in self.got]

    async def has(self, count: int) -> None:
        async def enough() -> bool:
            return len(self.got) >= count

        await until(enough)


async def until(true: Callable[[], Awaitable[bool]]) -> None:
    """Ask again and again, for five seconds at most."""
    for _ in range(500):
        if await true():
            return
        await asyncio.sleep(0.01)
    raise TimeoutError


@asynccontextmanager
async def receiving() -> AsyncIterator[Receiver]:
    receiver = Receiver()
    app = web.Application()
    app.router.add_post("/hook", receiver.receive)
    runner = web.AppRunner(app)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    receiver.url = f"http://127.0.0.1:{runner.addresses[0][1]}/hook"
    try:
        yield receiver
    finally:
        await runner.cleanup()
