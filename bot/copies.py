"""`backup` and `restore`."""

from functools import partial
from pathlib import Path

import typer

import domain.tombstones
import storage.backup
import storage.restoring
import views.operator
from bot.clock import Clock
from bot.settings import Settings
from bot.stop import Stop
from storage.database import Refusal


async def back_up(settings: Settings, file: Path) -> None:
    try:
        await storage.backup.backup(settings.database_url, file)
    except Refusal as refusal:
        raise Stop(str(refusal)) from refusal
    typer.echo(views.operator.backed_up(str(file)))


async def put_back(settings: Settings, clock: Clock, file: Path) -> None:
    """The copy takes the database's place; who was erased since it was made is erased again."""
    now = clock()
    try:
        done = await storage.restoring.restore(settings.database_url, file, settings.beside("backups"), now)
        # Without a token nobody can tell who it was; then the next start of the bot does it.
        if settings.token:
            digest = partial(domain.tombstones.digest, domain.tombstones.key(settings.token))
            await storage.restoring.reapply(settings.database_url, digest, now, settings.hold)
    except Refusal as refusal:
        raise Stop(str(refusal)) from refusal
    if not done.erasures_known:
        typer.echo(views.operator.ERASED_MAY_BE_BACK, err=True)
    typer.echo(views.operator.restored(str(file), str(done.kept) if done.kept else None))
