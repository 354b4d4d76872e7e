"""Updates on their way to the bot: numbered, kept until confirmed or too old, given to one poller."""

import asyncio
import contextlib
import random
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from sandbox.wire.kinds import KINDS, ONLY_WHEN_ASKED
from sandbox.wire.refusals import conflict

Json = dict[str, Any]

# Telegram keeps updates for 24 hours; a tap on a button is worth nothing after 150 seconds.
LIFETIMES = {"callback_query": 150.0}
LIFETIME = 24 * 3600.0
LONGEST_POLL = 50.0
TWO_POLLERS = "terminated by other getUpdates request; make sure that only one bot instance is running"


@dataclass(frozen=True)
class Update:
    """One update. `lane`: those of one lane reach a webhook one after the other."""

    body: Json
    kind: str
    lane: tuple[int, bool]
    dies_at: float

    @property
    def id(self) -> int:
        return int(self.body["update_id"])


class Updates:
    """The queue of one bot. `listeners` hear of every new update.

    `begun_at`: since when the bot is here; `away_until`: it has logged out, and may not come back before.
    """

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self.begun_at = clock()
        self.away_until = 0.0
        self.pending: dict[int, Update] = {}
        self.allowed: list[str] = []
        self.listeners: list[Callable[[Update], None]] = []
        self._poller: asyncio.Future[None] | None = None
        # Telegram, too, begins anywhere: a bot that remembers numbers must not meet them again after a restart.
        self._next = random.randrange(100_000_000, 1_000_000_000)

    def allow(self, kinds: list[str]) -> None:
        """Queue only these kinds from now on; of unknown names nothing is left, and of nothing the usual kinds."""
        self.allowed = [kind.lower() for kind in kinds if kind.lower() in KINDS]

    def put(self, kind: str, content: Any, chat: int = 0) -> int | None:
        """Queue an update. None: its kind is not wanted by the bot, so it never was."""
        wanted = kind in self.allowed if self.allowed else kind not in ONLY_WHEN_ASKED
        return self.put_raw({"update_id": self._next, kind: content}, chat) if wanted else None

    def put_raw(self, body: Json, chat: int = 0) -> int:
        """Queue an update that is ready-made; without an `update_id` it gets the next one."""
        body.setdefault("update_id", self._next)
        self._next = max(self._next, body["update_id"]) + 1
        kind = next((name for name in body if name != "update_id"), "")
        dies_at = self._clock() + LIFETIMES.get(kind, LIFETIME)
        update = Update(body, kind, (chat, kind == "callback_query"), dies_at)
        self.pending[update.id] = update
        self.release()
        for listener in self.listeners:
            listener(update)
        return update.id

    def forget(self, number: int) -> None:
        self.pending.pop(number, None)

    def drop(self) -> None:
        self.pending.clear()

    def confirm(self, offset: int) -> None:
        """Forget updates below an offset; a negative one keeps only so many of the newest."""
        numbers = sorted(self.pending)
        gone = numbers[:offset] if offset < 0 else [number for number in numbers if number < offset]
        for number in gone:
            del self.pending[number]

    def expire(self) -> None:
        now = self._clock()
        for update in [update for update in self.pending.values() if update.dies_at <= now]:
            del self.pending[update.id]

    @property
    def polled(self) -> bool:
        """Whether a poll is waiting for news."""
        return self._poller is not None and not self._poller.done()

    def stop_poller(self, reason: str) -> None:
        """End the poll that is under way, if any, with a conflict."""
        if self._poller and self.polled:
            self._poller.set_exception(conflict(reason))
        self._poller = None

    async def take(self, limit: int, seconds: float) -> list[Json]:
        """The oldest updates, waited for if there are none. They stay until confirmed. Raises Refusal."""
        self.stop_poller(TWO_POLLERS)
        self.expire()
        if not self.pending and seconds > 0:
            await self._wait(min(seconds, LONGEST_POLL))
        return [self.pending[number].body for number in sorted(self.pending)[:limit]]

    async def _wait(self, seconds: float) -> None:
        poller: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._poller = poller
        try:
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(poller, seconds)
        finally:
            if self._poller is poller:
                self._poller = None

    def release(self) -> None:
        """Answer the poll that is under way, if any, with what there is."""
        if self._poller and self.polled:
            self._poller.set_result(None)
        self._poller = None
