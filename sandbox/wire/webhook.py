"""Updates pushed to the bot: several at once, those of one chat in order, again and again until it says 2xx."""

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import Any

import aiohttp

import sandbox.wire.answers
from sandbox.wire.updates import Update, Updates

Json = dict[str, Any]
Execute = Callable[[Json], Awaitable[None]]

FIRST_PAUSE = 0.25
LONGEST_PAUSE = 60.0
PATIENCE = aiohttp.ClientTimeout(total=60)


@dataclass(frozen=True)
class Target:
    """Where updates go. An empty `url`: nowhere, the bot polls. `ip_address`: as it was given, perhaps not."""

    url: str = ""
    secret: str = ""
    connections: int = 40
    ip_address: str = ""


@dataclass
class Webhook:
    """Pushes the queue of `updates` to `target`. `execute` does the call that a bot may answer with."""

    updates: Updates
    clock: Callable[[], float]
    execute: Execute
    target: Target = field(default_factory=Target)
    last_error: Json = field(default_factory=dict)
    _lanes: dict[tuple[int, bool], deque[Update]] = field(default_factory=dict)
    _tasks: set[asyncio.Task[None]] = field(default_factory=set)
    _session: aiohttp.ClientSession | None = None
    _free: asyncio.Semaphore = field(default_factory=lambda: asyncio.Semaphore(1))

    def __post_init__(self) -> None:
        self.updates.listeners.append(self._queue)

    async def point(self, target: Target) -> None:
        """Push to this target from now on, beginning with what is waiting. The same again: nothing changes."""
        if target == self.target:
            return
        await self.stop()
        self.target = target
        self.last_error = {}
        if not target.url:
            return
        self._free = asyncio.Semaphore(target.connections)
        self._session = aiohttp.ClientSession(
            timeout=PATIENCE, connector=aiohttp.TCPConnector(limit=target.connections)
        )
        for update in list(self.updates.pending.values()):
            self._queue(update)

    async def stop(self) -> None:
        """Push nothing more; what is under way is broken off."""
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        self._tasks.clear()
        self._lanes.clear()
        if self._session:
            await self._session.close()
        self._session = None

    def info(self) -> Json:
        """As getWebhookInfo answers."""
        self.updates.expire()
        info = {
            "url": self.target.url,
            "has_custom_certificate": False,
            "pending_update_count": len(self.updates.pending),
        }
        if self.target.url:
            ip_address = self.target.ip_address or "127.0.0.1"
            info |= {"max_connections": self.target.connections, "ip_address": ip_address, **self.last_error}
        return info | ({"allowed_updates": self.updates.allowed} if self.updates.allowed else {})

    def _queue(self, update: Update) -> None:
        if not self._session:
            return
        lane = self._lanes.get(update.lane)
        if lane is not None:
            lane.append(update)
            return
        self._lanes[update.lane] = deque([update])
        task = asyncio.get_running_loop().create_task(self._empty(update.lane))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _empty(self, name: tuple[int, bool]) -> None:
        lane = self._lanes[name]
        while lane:
            await self._deliver(lane[0])
            self.updates.forget(lane.popleft().id)
        del self._lanes[name]

    async def _deliver(self, update: Update) -> None:
        pause = FIRST_PAUSE
        while update.id in self.updates.pending and update.dies_at > self.clock():
            async with self._free:
                trouble, wait = await self._post(update)
            if not trouble:
                return
            self.last_error = {"last_error_date": int(self.clock()), "last_error_message": trouble}
            await asyncio.sleep(wait or pause)
            pause = min(pause * 2, LONGEST_PAUSE)

    async def _post(self, update: Update) -> tuple[str, float]:
        """Send one update; what went wrong in Telegram's words, or nothing, and for how long the bot wants to rest."""
        if self._session is None:
            return "Connection closed", 0
        headers = {"X-Telegram-Bot-Api-Secret-Token": self.target.secret} if self.target.secret else {}
        try:
            async with self._session.post(self.target.url, json=update.body, headers=headers) as answer:
                body = await answer.read()
        except TimeoutError:
            return "Read timeout expired", 0
        except aiohttp.ClientConnectorError:
            return "Connection refused", 0
        except (aiohttp.ClientError, OSError):
            return "Connection reset by peer", 0
        if not 200 <= answer.status < 300:
            trouble = f"Wrong response from the webhook: {answer.status} {answer.reason}"
            return trouble, sandbox.wire.answers.rest(answer.headers.get("Retry-After", ""))
        if call := await sandbox.wire.answers.call(answer.headers.get("Content-Type", ""), body):
            await self.execute(call)
        return "", 0
