"""The way to the database, for every command; those that talk to nobody need not wait for what knows Telegram."""

import storage.schema
from bot.clock import Clock
from bot.settings import Settings
from bot.stop import Stop
from storage.database import Database, Refusal


async def open_database(settings: Settings, clock: Clock, *, create: bool = True) -> Database:
    """The database at the schema of this program, after a backup where it had an older one. Raises Stop."""
    try:
        await storage.schema.upgrade(settings.database_url, settings.beside("backups"), clock(), create=create)
        return await Database.open(settings.database_url)
    except Refusal as refusal:
        raise Stop(str(refusal)) from refusal
