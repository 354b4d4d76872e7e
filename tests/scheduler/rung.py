"""Bells that note that they ring."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import timedelta

OFTEN, RARELY = timedelta(milliseconds=20), timedelta(hours=1)
# Seconds after which nothing more is expected.
SOON = 2


class Rung(list[str]):
    """What rang, in order; "x" begins, "/x" ends."""

    def bell(self, name: str, until: asyncio.Event | None = None) -> Callable[[], Awaitable[None]]:
        async def ring() -> None:
            self.append(name)
            await asyncio.sleep(0)
            if until:
                await until.wait()
            self.append(f"/{name}")

        return ring

    async def has(self, *names: str) -> None:
        async with asyncio.timeout(SOON):
            while self != list(names):
                await asyncio.sleep(0.005)
