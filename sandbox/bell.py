"""Waiting until something happens."""

import asyncio

# A day: there are numbers that no event loop can wait for.
_LONGEST = 86_400.0


class Bell:
    """Whoever waits is woken when it rings; who comes later waits for the next ring."""

    def __init__(self) -> None:
        self._waiting: set[asyncio.Future[None]] = set()

    def ring(self) -> None:
        for waiter in self._waiting:
            if not waiter.done():
                waiter.set_result(None)
        self._waiting.clear()

    async def wait(self, seconds: float) -> bool:
        """Wait for the next ring, at most so many seconds. False: it did not ring."""
        waiter = asyncio.get_running_loop().create_future()
        self._waiting.add(waiter)
        try:
            await asyncio.wait_for(waiter, min(max(0.0, seconds), _LONGEST))
        except TimeoutError:
            return False
        finally:
            self._waiting.discard(waiter)
        return True
