"""Telegram's pace: 30 messages a second in all, one a second in a chat, twenty a minute in a group.

And one answer under way at a time. A message has no key that would make a repeat harmless, so what is under way
when the power goes may arrive twice; with one under way that is one answer at most. A slow one does not hold up the
others: after `_PATIENCE` seconds the next goes past it.

Letters, which nobody has just asked for, go when no answer wants to go. One at a time, too: whoever sends them waits
for the end of each. They leave a share of the pace to the answers.
"""

import asyncio
import time
from collections import OrderedDict
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager, suppress

_PER_CHAT = 1.0
_CHAT_BURST = 3.0
_PER_GROUP = 20 / 60
_GROUP_BURST = 20.0
_PATIENCE = 1.0
# 25 of Telegram's 30 a second.
_SHARE_OF_LETTERS = 5 / 6
# A flood of answers that never ends must not silence every reminder: then a letter goes in between.
_LETTER_PATIENCE = 5.0
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
        self._letters = Allowance(per_second * _SHARE_OF_LETTERS, 1, clock()) if per_second else None
        self._chats: OrderedDict[int, Allowance] = OrderedDict()
        self._resumes_at = 0.0
        self._lane = asyncio.Lock()
        self._waiting = 0
        self._nobody_waits = asyncio.Event()
        self._nobody_waits.set()
        self._under_way: dict[asyncio.Event, float] = {}

    def pause(self, seconds: float) -> None:
        """Telegram said "too many": the whole bot is silent for so long, whatever another call's end says."""
        self._resumes_at = max(self._resumes_at, self._clock() + seconds)

    @property
    def silence(self) -> float:
        """Seconds for which nothing may be sent; 0 or less: it may."""
        return self._resumes_at - self._clock()

    async def until_silence_ends(self) -> None:
        # Another call's refusal may lengthen the silence while we wait: look again.
        while (silence := self.silence) > 0:  # noqa: ASYNC110
            await asyncio.sleep(silence)

    @asynccontextmanager
    async def turn(self, chat: int) -> AsyncIterator[None]:
        """One answer to this chat, in its turn."""
        await asyncio.sleep(self._wait_for(chat))
        arrived = asyncio.Event()
        with self._in_the_queue():
            async with self._lane:
                await _sleep(self._all, self._clock())
                await self._pass_the_slow()
                await self.until_silence_ends()
                self._under_way[arrived] = self._clock()
        try:
            yield
        finally:
            del self._under_way[arrived]
            arrived.set()

    async def until_a_letter_may_go(self) -> None:
        """Wait for the turn of one letter, whoever it is to: answers first."""
        await _sleep(self._letters, self._clock())
        await self.until_silence_ends()
        with suppress(TimeoutError):
            async with asyncio.timeout(_LETTER_PATIENCE):
                await self._let_answers_go_first()
        await _sleep(self._all, self._clock())
        await self.until_silence_ends()

    async def until_chat_takes_more(self, chat: int) -> None:
        """Wait until this chat takes one more letter: a second or two at most, if its person writes a lot."""
        await asyncio.sleep(self._wait_for(chat))

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

    @contextmanager
    def _in_the_queue(self) -> Iterator[None]:
        self._waiting += 1
        self._nobody_waits.clear()
        try:
            yield
        finally:
            self._waiting -= 1
            if not self._waiting:
                self._nobody_waits.set()

    async def _let_answers_go_first(self) -> None:
        while self._waiting or any(self._patience_left(since) > 0 for since in self._under_way.values()):
            await self._nobody_waits.wait()
            await self._pass_the_slow()

    async def _pass_the_slow(self) -> None:
        """Wait for those under way, but for none longer than our patience."""
        for arrived, since in list(self._under_way.items()):
            left = self._patience_left(since)
            if left > 0 and not arrived.is_set():
                with suppress(TimeoutError):
                    await asyncio.wait_for(arrived.wait(), left)

    def _patience_left(self, since: float) -> float:
        return since + _PATIENCE - self._clock()


async def _sleep(allowance: Allowance | None, now: float) -> None:
    if allowance:
        await asyncio.sleep(allowance.wait(now))
