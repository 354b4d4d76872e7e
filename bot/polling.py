"""Asks Telegram for updates, again and again, and hands them to the inbox."""

import asyncio
from collections.abc import Mapping

import structlog
import telegram
from telegram.error import Conflict, RetryAfter, TelegramError

import bot.outcomes
from bot.delivery import TokenRefused
from bot.health import Health
from bot.ingest import LARGEST, Inbox
from bot.outcomes import End

_log = structlog.get_logger()
_POLL_SECONDS = 25
_AT_ONCE_SECONDS = 0.5
_QUIET_SECONDS = 6 * 24 * 3600.0
_WAITS = (0.5, 1, 2, 5, 10)
ALLOWED = ("message", "edited_message", "callback_query", "my_chat_member")


class Polling:
    """Asks for updates again and again. The next offset confirms a batch: it is sent only when the batch is safe."""

    def __init__(self, telegram_bot: telegram.Bot, inbox: Inbox, health: Health) -> None:
        self._bot = telegram_bot
        self._inbox = inbox
        self._health = health
        self._offset: int | None = None
        self._taken_at = 0.0

    async def run(self) -> None:
        """Until cancelled, which may happen anywhere: what is not confirmed comes again. Raises TokenRefused."""
        failures = 0
        while True:
            try:
                await self._once()
                failures = 0
            except Exception as failure:  # noqa: BLE001 - a full disk or a lost network: Telegram keeps what waits
                if isinstance(failure, TelegramError) and bot.outcomes.of(failure).end is End.REFUSED:
                    raise TokenRefused from None
                await asyncio.sleep(self._pause_after(failure, failures))
                failures += 1

    async def _once(self) -> None:
        """One batch in. The next offset comes from this batch alone: it may begin lower than the last one."""
        # The first question waits for nothing, so that readiness shows at once.
        wait = 0 if self._offset is None else _POLL_SECONDS
        asked = {"timeout": wait, "limit": 100, "allowed_updates": list(ALLOWED)}
        if self._offset:
            asked["offset"] = self._offset
        began = _monotonic()
        batch = await self._bot.do_api_request("getUpdates", api_kwargs=asked, read_timeout=wait + 10)
        self._health.fetched()
        known = [raw for raw in batch if _known(raw)]
        await self._inbox.take(known)
        if known:
            self._taken_at = _monotonic()
            self._offset = int(max(raw["update_id"] for raw in known)) + 1
        else:
            await self._nothing(waited=_monotonic() - began if wait else None)

    async def _nothing(self, waited: float | None) -> None:
        """After a quiet week numbers may begin lower than an old offset, which would hide them."""
        if self._offset is None or _monotonic() - self._taken_at > _QUIET_SECONDS:
            self._offset = 0
        if waited is not None and waited < _AT_ONCE_SECONDS:
            # Between us and Telegram stands something that does not wait: without this we would ask without end.
            await asyncio.sleep(_AT_ONCE_SECONDS)

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


def _known(raw: object) -> bool:
    """Whether it has an id that can be kept. Telegram sends no other; one such would stop all that come after it."""
    number = raw.get("update_id") if isinstance(raw, Mapping) else None
    if type(number) is int and 0 <= number < LARGEST:
        return True
    _log.error("update_without_id")
    return False


def _monotonic() -> float:
    return asyncio.get_running_loop().time()
