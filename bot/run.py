"""The composition root: everything is made here once, handed on, and stopped in order."""

import asyncio
import gc
import json
import socket
from contextlib import AsyncExitStack
from functools import partial
from typing import Any

import structlog
import telegram

import bot.clock
import bot.leading
import bot.lifetime
import bot.menu
import bot.menus
import bot.receiving
import bot.resources
import bot.silence
import bot.start
import bot.telegram
import scheduler.schedule
import storage.erasing
import views.operator
from bot.answering import Answering
from bot.clock import Clock
from bot.delivery import Delivery, TokenRefused
from bot.dispatcher import Dispatcher
from bot.health import Health
from bot.ingest import Inbox
from bot.journal import Journal
from bot.pace import Pace
from bot.settings import Settings
from bot.stop import Stop
from bot.telegram import Arrival
from bot.worker import Worker
from handlers.house import House
from scheduler.backups import Backups
from scheduler.outbox import Desk
from storage.programme import Snapshot

_log = structlog.get_logger()


async def run(settings: Settings, clock: Clock) -> None:
    """The bot, on a database that the caller has claimed, until SIGTERM or SIGINT. Raises Stop: mend something."""
    if not settings.token:
        raise Stop(views.operator.FIRST_STEPS)
    asked = bot.lifetime.asked_to_stop()
    telegram_bot = bot.start.make_bot(settings)
    try:
        await bot.lifetime.until(asked, _serve(settings, clock, telegram_bot))
    except TokenRefused:
        raise Stop(views.operator.TOKEN_REFUSED) from None
    _log.info("stopped")


async def _serve(settings: Settings, clock: Clock, telegram_bot: telegram.Bot) -> None:
    """Everything, until cancelled; then everything ends in the opposite order."""
    async with AsyncExitStack() as doors:
        listening = doors.enter_context(bot.receiving.listening(settings))
        database = await bot.start.open_database(settings, clock)
        doors.push_async_callback(database.close)
        doors.push_async_callback(telegram_bot.shutdown)
        await bot.start.insist(telegram_bot.initialize)
        snapshot = Snapshot(clock)
        house = bot.resources.house(
            database,
            snapshot,
            telegram_bot.username,
            telegram_bot.token,
            settings.hold,
            keeps_sentences=settings.keep_not_understood,
        )
        await _erase_again(house, clock)
        await bot.leading.lead(settings, database, telegram_bot.username, clock)
        backups = Backups(database, settings.database_url, settings.beside("backups"), house.digest)
        await doors.enter_async_context(
            scheduler.schedule.ringing(
                database, snapshot, clock, settings.hold, backups=backups, questions=house.questions
            )
        )
        journal = Journal(settings.beside("answered"))
        doors.callback(journal.close)
        await _work(settings, clock, telegram_bot, house, snapshot, journal, listening)


async def _erase_again(house: House, clock: Clock) -> None:
    """Whoever was erased and came back with an older copy of the database goes before anybody is served."""
    async with house.database.writing() as db:
        if again := await storage.erasing.apply(db, house.digest, clock(), house.hold):
            _log.warning("erased_again", count=again)


async def _work(
    settings: Settings,
    clock: Clock,
    telegram_bot: telegram.Bot,
    house: House,
    snapshot: Snapshot,
    journal: Journal,
    listening: socket.socket,
) -> None:
    arrived, rung = asyncio.Event(), asyncio.Event()
    inbox = Inbox(house.database, clock, arrived)
    health = Health(house.database, webhook=settings.webhook_url is not None)
    delivery = await _delivery(settings, telegram_bot, house)
    answering = Answering(house, delivery, _reader(telegram_bot), clock, rung)
    worker = Worker(house.database, answering, delivery, journal, clock, arrived)
    desk = Desk(house.languages, snapshot.current, snapshot.watch)
    tell_anew = partial(bot.menus.tell_everybody_anew, house.database, clock())
    _settle_memory()
    async with bot.receiving.serving(settings, inbox, health, telegram_bot.token, listening) as serving:
        await bot.lifetime.together(
            bot.receiving.ending(serving),
            worker.run(),
            Dispatcher(house.database, desk, delivery, clock, rung).run(),
            bot.receiving.receive(settings, telegram_bot, inbox, health),
            bot.menu.publish(telegram_bot, house.languages, settings.beside("menu"), tell_anew),
        )


async def _delivery(settings: Settings, telegram_bot: telegram.Bot, house: House) -> Delivery:
    """What Telegram wanted before a restart still holds: its silence goes by the real clock, not by the program's."""
    real = bot.clock.clock()
    pace = Pace(settings.pace)
    pace.pause(await bot.silence.left(house.database, real()))
    return Delivery(telegram_bot, pace, partial(bot.silence.keep, house.database, real))


def _settle_memory() -> None:
    """Words, tables and programme stay: the garbage collector need not look through them again and again."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(10_000, 20, 20)


def _reader(telegram_bot: telegram.Bot) -> Any:
    def read(body: str) -> Arrival | None:
        update = telegram.Update.de_json(json.loads(body), telegram_bot)
        return bot.telegram.read(update, telegram_bot.id, telegram_bot.username)

    return read
