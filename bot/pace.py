"""Telegram's pace: 30 messages a second in all, one a second in a chat, twenty a minute in a group.

And one answer under way at a time. A message has no key that would make a repeat harmless, so what is under way
when the power goes may arrive twice; with one under way that is one answer at most. A slow one does not hold up the
others: after `_PATIENCE` seconds the next goes past it.
"""

import asyncio
import time
from collections import OrderedDict
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress

_PER_CHAT = 1.0
_CHAT_BURST = 3.0
_PER_GROUP = 20 / 60
_GROUP_BURST = 20.0
_PATIENCE = 1.0
_REMEMBERED = 2000


class Allowance:
    """So many a second on average, with a burst of `burst`. Seconds are those of a monotonic clock."""

    def __init__(self, rate: float, burst: float, now: float) -> None:
        self._rate, self._burst = rate, burst
        self._left, self._at = burst, now

    def wait(self, now: float) -> float:
        """Take one; how long to wait before using it."""
        self._left = min(self._burst, self._left + (now - self._at) * self._rate) - 1
        self._at = now
        return max(0.0, -self._left / self._rate)


class Pace:
    """`per_second` 0: no limits of our own. `clock`: monotonic seconds."""

    def __init__(self, per_second: float, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._all = Allowance(per_second, 1, clock()) if per_second else None
        self._chats: OrderedDict[int, Allowance] = OrderedDict()
        self._resumes_at = 0.0
        self._lane = asyncio.Lock()
        self._under_way: dict[asyncio.Event, float] = {}

    def pause(self, seconds: float) -> None:
        """Telegram said "too many": the whole bot is silent for so long, whatever another call's end says."""
        self._resumes_at = max(self._resumes_at, self._clock() + seconds)

    @asynccontextmanager
    async def turn(self, chat: int) -> AsyncIterator[None]:
        """One call to this chat, in its turn."""
        await asyncio.sleep(self._wait_for(chat))
        async with self._lane:
            if self._all:
                await asyncio.sleep(self._all.wait(self._clock()))
            await self._pass_the_slow()
            # Another call's refusal may lengthen the silence while we wait: look again.
            while (silence := self._resumes_at - self._clock()) > 0:  # noqa: ASYNC110
                await asyncio.sleep(silence)
            arrived = asyncio.Event()
            self._under_way[arrived] = self._clock()
        try:
            yield
        finally:
            del self._under_way[arrived]
            arrived.set()

    def _wait_for(self, chat: int) -> float:
        if self._all is None:
            return 0.0
        now = self._clock()
        rate, burst = (_PER_CHAT, _CHAT_BURST) if chat > 0 else (_PER_GROUP, _GROUP_BURST)
        allowance = self._chats.pop(chat, None) or Allowance(rate, burst, now)
        self._chats[chat] = allowance
        while len(self._chats) > _REMEMBERED:
            self._chats.popitem(last=False)
        return allowance.wait(now)

    async def _pass_the_slow(self) -> None:
        """Wait for those under way, but for none longer than our patience."""
        for arrived, since in list(self._under_way.items()):
            left = since + _PATIENCE - self._clock()
            if left > 0 and not arrived.is_set():
                with suppress(TimeoutError):
                    await asyncio.wait_for(arrived.wait(), left)
