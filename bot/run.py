"""The composition root: everything is made here once, handed on, and stopped in order."""

import asyncio
import gc
import hashlib
import json
import signal
import socket
from collections.abc import AsyncIterator, Coroutine
from contextlib import AsyncExitStack, asynccontextmanager
from functools import partial
from typing import Any

import structlog
import telegram
from telegram.error import BadRequest

import bot.menu
import bot.resources
import bot.start
import bot.telegram
import bot.web
import scheduler.schedule
import views.operator
from bot.answering import Answering
from bot.clock import Clock
from bot.delivery import Delivery, TokenRefused
from bot.health import Health
from bot.ingest import ALLOWED, Inbox, Polling
from bot.journal import Journal
from bot.pace import Pace
from bot.settings import Settings
from bot.stop import Stop
from bot.telegram import Arrival
from bot.worker import Worker
from handlers.house import House
from storage.programme import Snapshot

_log = structlog.get_logger()


async def run(settings: Settings, clock: Clock) -> None:
    """The bot, on a database that the caller has claimed, until SIGTERM or SIGINT. Raises Stop: mend something."""
    asked_to_stop = _signals()
    telegram_bot = bot.start.make_bot(settings)
    try:
        await _until(asked_to_stop, _serve(settings, clock, telegram_bot))
    except TokenRefused:
        raise Stop(views.operator.TOKEN_REFUSED) from None
    _log.info("stopped")


async def _serve(settings: Settings, clock: Clock, telegram_bot: telegram.Bot) -> None:
    """Everything, until cancelled; then everything ends in the opposite order."""
    async with AsyncExitStack() as doors:
        listening = doors.enter_context(_listening(settings))
        database = await bot.start.open_database(settings, clock)
        doors.push_async_callback(database.close)
        doors.push_async_callback(telegram_bot.shutdown)
        await bot.start.insist(telegram_bot.initialize)
        snapshot = Snapshot(clock)
        house = bot.resources.house(database, snapshot, telegram_bot.username)
        await doors.enter_async_context(scheduler.schedule.ringing(database, snapshot, clock))
        journal = Journal(settings.beside("answered"))
        doors.callback(journal.close)
        await _work(settings, clock, telegram_bot, house, journal, listening)


async def _work(
    settings: Settings,
    clock: Clock,
    telegram_bot: telegram.Bot,
    house: House,
    journal: Journal,
    listening: socket.socket,
) -> None:
    arrived = asyncio.Event()
    inbox = Inbox(house.database, clock, arrived)
    health = Health(house.database, webhook=settings.webhook_url is not None)
    delivery = Delivery(telegram_bot, Pace(settings.pace))
    answering = Answering(house, delivery, _reader(telegram_bot), clock)
    worker = Worker(house.database, answering, delivery, journal, clock, arrived)
    _settle_memory()
    async with _web(settings, inbox, health, telegram_bot, listening) as serving:
        await _together(
            _ending(serving),
            worker.run(),
            _receive(settings, telegram_bot, inbox, health),
            bot.menu.publish(telegram_bot, house.languages, settings.beside("menu")),
        )


def _settle_memory() -> None:
    """Words, tables and programme stay: the garbage collector need not look through them again and again."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(10_000, 20, 20)


async def _receive(settings: Settings, telegram_bot: telegram.Bot, inbox: Inbox, health: Health) -> None:
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


def _listening(settings: Settings) -> socket.socket:
    try:
        return bot.web.bound(settings.host, settings.port)
    except OSError as failure:
        raise Stop(views.operator.address_taken(settings.listen, failure.strerror or str(failure))) from failure


@asynccontextmanager
async def _web(
    settings: Settings, inbox: Inbox, health: Health, telegram_bot: telegram.Bot, listening: socket.socket
) -> AsyncIterator[asyncio.Task[None]]:
    address = settings.webhook_url
    webhook = bot.web.webhook(address, _secret(settings, telegram_bot.token), inbox) if address else None
    server = bot.web.Server(bot.web.app(health, webhook), listening)
    serving = asyncio.create_task(server.run())
    _log.info("listening", host=settings.host, port=listening.getsockname()[1])
    try:
        yield serving
    finally:
        server.stop()
        await serving


async def _ending(serving: asyncio.Task[None]) -> None:
    """The web server ends only when it is stopped; by itself, it takes everything with it rather than go unnoticed."""
    await asyncio.shield(serving)
    raise RuntimeError("the web server ended")


def _reader(telegram_bot: telegram.Bot) -> Any:
    def read(body: str) -> Arrival | None:
        update = telegram.Update.de_json(json.loads(body), telegram_bot)
        return bot.telegram.read(update, telegram_bot.id, telegram_bot.username)

    return read


def _secret(settings: Settings, token: str) -> str:
    """The operator's, or one that only who knows the token can work out; the same after every restart."""
    if settings.webhook_secret:
        return settings.webhook_secret.get_secret_value()
    return hashlib.sha256(f"webhook of {token}".encode()).hexdigest()


def _signals() -> asyncio.Event:
    asked = asyncio.Event()
    for sign in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(sign, asked.set)
    return asked


async def _until(asked: asyncio.Event, work: Coroutine[Any, Any, None]) -> None:
    """Let it work until asked to stop; its own failure comes out at once."""
    working = asyncio.create_task(work)
    waiting = asyncio.create_task(asked.wait())
    await asyncio.wait((working, waiting), return_when=asyncio.FIRST_COMPLETED)
    waiting.cancel()
    working.cancel()
    try:
        await working
    except asyncio.CancelledError:
        if not asked.is_set():
            raise


async def _together(*work: Coroutine[Any, Any, None]) -> None:
    """All at once; the first failure ends the others and comes out as it is."""
    try:
        async with asyncio.TaskGroup() as group:
            for one in work:
                group.create_task(one)
    except BaseExceptionGroup as failures:
        raise failures.exceptions[0] from None
