"""The way to the database, for every command; those that talk to nobody need not wait for what knows Telegram."""

import contextlib

import storage.claims
import storage.schema
import views.operator
from bot.clock import Clock
from bot.settings import Settings
from bot.stop import Stop
from storage.database import AlreadyRunning, Database, Refusal


class OlderSchema(Stop):
    """The database is there and whole; this program does not know how to read it before it is brought up to date."""


async def open_database(settings: Settings, clock: Clock, *, create: bool = True) -> Database:
    """The database at the schema of this program, after a backup where it had an older one.

    Raises Stop; so where an older one belongs to a bot that is running, which would not know it any more.
    """
    try:
        if not await storage.schema.is_current(settings.database_url, create=create):
            await _upgrade(settings, clock, create)
        return await Database.open(settings.database_url)
    except AlreadyRunning as running:
        raise Stop(views.operator.BOT_IS_OLDER) from running
    except Refusal as refusal:
        raise Stop(str(refusal)) from refusal


async def open_as_it_is(settings: Settings) -> Database:
    """For whoever only looks: nothing is made or brought up to date. Raises Stop, `OlderSchema`."""
    try:
        if not await storage.schema.is_current(settings.database_url, create=False):
            raise OlderSchema(views.operator.OLDER_SCHEMA)
        return await Database.open(settings.database_url)
    except Refusal as refusal:
        raise Stop(str(refusal)) from refusal


async def _upgrade(settings: Settings, clock: Clock, create: bool) -> None:
    """`run` has claimed the database already; every other command does so for as long as this takes."""
    url = settings.database_url
    with contextlib.nullcontext() if storage.claims.is_ours(url) else storage.claims.claim(url):
        await storage.schema.upgrade(url, settings.beside("backups"), clock(), create=create)
