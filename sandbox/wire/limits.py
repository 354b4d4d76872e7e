"""Telegram's pace: about 30 messages a second in all, one a second to a chat, 20 a minute to a group.

Source: https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this. How large the bursts are that
Telegram lets pass is not documented; ours are small.
"""

import math
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field

from sandbox.wire.refusals import too_many

PER_SECOND = 30.0
PER_CHAT = 1.0
CHAT_BURST = 3.0
PER_GROUP = 20
GROUP_SECONDS = 60.0


@dataclass
class _Bucket:
    rate: float
    size: float
    level: float
    at: float

    def wait(self, now: float) -> float:
        """Seconds until one more fits; 0: now."""
        self.level = min(self.size, self.level + (now - self.at) * self.rate)
        self.at = now
        return max(0.0, (1 - self.level) / self.rate)


@dataclass
class Limits:
    """Off until switched on: tests of anything else should not wait."""

    clock: Callable[[], float]
    on: bool = False
    _all: _Bucket | None = None
    _chats: dict[int, _Bucket] = field(default_factory=dict)
    _groups: dict[int, deque[float]] = field(default_factory=dict)

    def switch(self, on: bool) -> None:
        self.on = on
        self._all = None
        self._chats.clear()
        self._groups.clear()

    def check(self, chat: int) -> None:
        """Count one message to a chat. Raises Refusal 429 if it comes too soon; then it is not counted."""
        if not self.on:
            return
        now = self.clock()
        everything, bucket = self._buckets(chat, now)
        wait = max(everything.wait(now), bucket.wait(now), self._group_wait(chat, now))
        if wait > 0:
            raise too_many(max(1, math.ceil(wait)))
        everything.level -= 1
        bucket.level -= 1
        if chat < 0:
            self._groups.setdefault(chat, deque()).append(now)

    def _buckets(self, chat: int, now: float) -> tuple[_Bucket, _Bucket]:
        self._all = self._all or _Bucket(PER_SECOND, PER_SECOND, PER_SECOND, now)
        if chat not in self._chats:
            self._chats[chat] = _Bucket(PER_CHAT, CHAT_BURST, CHAT_BURST, now)
        return self._all, self._chats[chat]

    def _group_wait(self, chat: int, now: float) -> float:
        sent = self._groups.get(chat, deque())
        while sent and sent[0] <= now - GROUP_SECONDS:
            sent.popleft()
        return sent[0] + GROUP_SECONDS - now if len(sent) >= PER_GROUP else 0.0
