"""The way in: raw updates into the inbox, committed before Telegram is told that they arrived."""

import asyncio
import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

import structlog
import telegram
from telegram.error import Conflict, RetryAfter, TelegramError

import bot.outcomes
import storage.inbox
from bot.delivery import TokenRefused
from bot.health import Health
from bot.outcomes import End
from storage.database import Database
from storage.inbox import Arrived

_log = structlog.get_logger()
_POLL_SECONDS = 25
_LARGEST = 2**62
_WAITS = (0.5, 1, 2, 5, 10)
ALLOWED = ("message", "edited_message", "callback_query", "my_chat_member")
Raw = Mapping[str, Any]


@dataclass
class _Group:
    """Updates that are written together, and what became of them."""

    rows: list[Arrived] = field(default_factory=list)
    written: asyncio.Future[None] = field(default_factory=lambda: asyncio.get_running_loop().create_future())


class Inbox:
    """Takes raw updates in and rings the worker's bell. Many who come at once share one commit."""

    def __init__(self, database: Database, clock: Callable[[], datetime], arrived: asyncio.Event) -> None:
        self._database = database
        self._clock = clock
        self._arrived = arrived
        self._open: _Group | None = None
        self._turn = asyncio.Lock()

    async def take(self, batch: Sequence[Raw]) -> None:
        """All of them, committed, or an exception. Repeats are known by their id and left out."""
        now = self._clock()
        group = self._open
        if group is None:
            group = self._open = _Group()
            # Whoever opens a group writes it; the write is shielded, because others wait for it too.
            writing = asyncio.ensure_future(self._write(group))
            _writes.add(writing)
            writing.add_done_callback(_writes.discard)
        group.rows.extend(Arrived(raw["update_id"], sender(raw), json.dumps(raw), now) for raw in batch)
        await asyncio.shield(group.written)

    async def _write(self, group: _Group) -> None:
        try:
            async with self._turn:
                self._open = None
                async with self._database.writing() as db:
                    await storage.inbox.put(db, group.rows)
        except Exception as failure:  # noqa: BLE001 - told to everybody who waits for this group, and to nobody else
            group.written.set_exception(failure)
            return
        except asyncio.CancelledError:
            group.written.cancel()
            raise
        group.written.set_result(None)
        self._arrived.set()


# Tasks that nobody holds may be collected half-way.
_writes: set[asyncio.Task[None]] = set()


def sender(raw: Raw) -> int:
    """Whose update it is: a group's or channel's id, in private the person's, else 0. Its updates keep their order."""
    for part in raw.values():
        if not isinstance(part, Mapping):
            continue
        message = part.get("message")
        chat = part.get("chat") or (message.get("chat") if isinstance(message, Mapping) else None)
        together = isinstance(chat, Mapping) and chat.get("type") != "private"
        for identity in (chat if together else None, part.get("from"), part.get("user"), chat):
            if isinstance(identity, Mapping) and isinstance(identity.get("id"), int):
                return max(-_LARGEST, min(int(identity["id"]), _LARGEST))
    return 0


def _known(raw: object) -> bool:
    """Whether it has an id that can be kept. Telegram sends no other; one such would stop all that come after it."""
    number = raw.get("update_id") if isinstance(raw, Mapping) else None
    if type(number) is int and 0 <= number < _LARGEST:
        return True
    _log.error("update_without_id")
    return False


class Polling:
    """Asks for updates again and again. The next offset confirms a batch: it is sent only when the batch is safe."""

    def __init__(self, telegram_bot: telegram.Bot, inbox: Inbox, health: Health) -> None:
        self._bot = telegram_bot
        self._inbox = inbox
        self._health = health

    async def run(self) -> None:
        """Until cancelled, which may happen anywhere: what is not confirmed comes again. Raises TokenRefused."""
        offset: int | None = None
        failures = 0
        while True:
            try:
                offset = await self._once(offset)
                failures = 0
            except Exception as failure:  # noqa: BLE001 - a full disk or a lost network: Telegram keeps what waits
                if isinstance(failure, TelegramError) and bot.outcomes.of(failure).end is End.REFUSED:
                    raise TokenRefused from None
                await asyncio.sleep(self._pause_after(failure, failures))
                failures += 1

    async def _once(self, offset: int | None) -> int | None:
        """One batch in. The next offset comes from this batch alone: after a quiet week ids may begin lower."""
        # The first question waits for nothing, so that readiness shows at once.
        wait = 0 if offset is None else _POLL_SECONDS
        asked = {"timeout": wait, "limit": 100, "allowed_updates": list(ALLOWED)}
        if offset:
            asked["offset"] = offset
        batch = await self._bot.do_api_request("getUpdates", api_kwargs=asked, read_timeout=wait + 10)
        self._health.fetched()
        if not batch:
            # What was there is confirmed; after a quiet week numbers may begin lower than an old offset.
            return 0
        known = [raw for raw in batch if _known(raw)]
        await self._inbox.take(known)
        return int(max((raw["update_id"] for raw in known), default=-1)) + 1

    def _pause_after(self, failure: Exception, failures: int) -> float:
        if isinstance(failure, Conflict):
            _log.error("another_program_polls_with_this_token")
        else:
            # The text of a network failure may hold the address with the token in it: the kind must do.
            _log.warning("updates_not_fetched", kind=type(failure).__name__)
        if isinstance(failure, RetryAfter):
            wait = failure.retry_after
            return float(wait) if isinstance(wait, int | float) else wait.total_seconds()
        patience = _WAITS[min(failures, len(_WAITS) - 1)]
        return patience if isinstance(failure, TelegramError) else max(1, patience)
