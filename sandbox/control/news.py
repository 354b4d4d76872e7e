"""What a page needs at every moment, waited for; and what went to and fro."""

import asyncio
from typing import Any

import sandbox.control.reading
from sandbox.clock import ZONE
from sandbox.control.wishes import patience
from sandbox.telegram import Telegram

Json = dict[str, Any]

# Time alone changes something, too: nobody who waits for that asks more often than this, in seconds.
_LEAST = 0.05


async def news(telegram: Telegram, wish: Json) -> Json:
    """All that a page shows beside the chats. With `after`, a version, waited for up to `seconds` if nothing is new."""
    after, loop = int(wish.get("after", 0)), asyncio.get_running_loop()
    ends = loop.time() + patience(wish)
    telegram.news.compare(_by_itself(telegram))
    while telegram.news.version == after and (left := ends - loop.time()) > 0:
        await telegram.news.bell.wait(min(left, _next(telegram)))
        telegram.news.compare(_by_itself(telegram))
    return _news(telegram)


def raw(telegram: Telegram, wish: Json) -> Json:
    """Updates and calls in one list: those after the number `after`, at most `limit`."""
    return telegram.raw.since(int(wish.get("after", 0)), int(wish.get("limit", 200)))


def _news(telegram: Telegram) -> Json:
    me = telegram.me()
    return {
        "version": telegram.news.version,
        "now": telegram.clock(),
        "zone": ZONE,
        "bot": {"username": me["username"], "name": me["first_name"], "state": _state(telegram)},
        "demo": telegram.keeper is not None,
        "people": sandbox.control.reading.people(telegram, {}),
        "trouble": telegram.mischief.active(),
        "raw": telegram.raw.count,
        "pending": len(telegram.updates.pending),
    }


def _state(telegram: Telegram) -> str:
    return telegram.presence.state(pushed=bool(telegram.webhook.target.url))


def _by_itself(telegram: Telegram) -> object:
    """What changes without an act: a bot falls silent, a trouble is used up, an update is fetched."""
    return _state(telegram), telegram.mischief.active(), len(telegram.updates.pending)


def _next(telegram: Telegram) -> float:
    """Seconds until something of that may have changed."""
    return max(_LEAST, min(telegram.mischief.left(), telegram.presence.left() or telegram.mischief.left()))
