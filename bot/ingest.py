"""The way in: raw updates into the inbox, committed before Telegram is told that they arrived."""

import asyncio
import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

import storage.inbox
from storage.database import Database
from storage.inbox import Arrived

LARGEST = 2**62
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
                return max(-LARGEST, min(int(identity["id"]), LARGEST))
    return 0
