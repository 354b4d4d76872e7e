"""How updates come in: we ask for them, or Telegram brings them to an address of ours."""

import asyncio
import hashlib
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from functools import partial

import structlog
import telegram
from telegram.error import BadRequest

import bot.start
import bot.web
import views.operator
from bot.health import Health
from bot.ingest import Inbox
from bot.polling import ALLOWED, Polling
from bot.settings import Settings
from bot.stop import Stop

_log = structlog.get_logger()


async def receive(settings: Settings, telegram_bot: telegram.Bot, inbox: Inbox, health: Health) -> None:
    """Polls until cancelled; with a webhook it is set, and that is all. Raises Stop where Telegram won't have it."""
    if settings.webhook_url is None:
        await bot.start.insist(telegram_bot.delete_webhook)
        await Polling(telegram_bot, inbox, health).run()
    secret = _secret(settings, telegram_bot.token)
    try:
        await bot.start.insist(
            partial(telegram_bot.set_webhook, settings.webhook_url or "", secret_token=secret, allowed_updates=ALLOWED)
        )
    except BadRequest as refusal:
        raise Stop(views.operator.webhook_refused(refusal.message)) from None
    health.fetched()
    _log.info("webhook_set")


def listening(settings: Settings) -> socket.socket:
    """The address that was asked for, taken before anything else begins. Raises Stop."""
    try:
        return bot.web.bound(settings.host, settings.port)
    except OSError as failure:
        raise Stop(views.operator.address_taken(settings.listen, failure.strerror or str(failure))) from failure


@asynccontextmanager
async def serving(
    settings: Settings, inbox: Inbox, health: Health, token: str, listening: socket.socket
) -> AsyncIterator[asyncio.Task[None]]:
    """The small web server, for the time of the block."""
    address = settings.webhook_url
    webhook = bot.web.webhook(address, _secret(settings, token), inbox) if address else None
    server = bot.web.Server(bot.web.app(health, webhook), listening)
    running = asyncio.create_task(server.run())
    _log.info("listening", host=settings.host, port=listening.getsockname()[1])
    try:
        yield running
    finally:
        server.stop()
        await running


async def ending(running: asyncio.Task[None]) -> None:
    """The web server ends only when it is stopped; by itself, it takes everything with it rather than go unnoticed."""
    await asyncio.shield(running)
    raise RuntimeError("the web server ended")


def _secret(settings: Settings, token: str) -> str:
    """The operator's, or one that only who knows the token can work out; the same after every restart."""
    if settings.webhook_secret:
        return settings.webhook_secret.get_secret_value()
    return hashlib.sha256(f"webhook of {token}".encode()).hexdigest()
