"""`backup` and `restore`."""

from pathlib import Path

import typer

import storage.backup
import views.operator
from bot.settings import Settings
from bot.stop import Stop
from storage.database import Refusal


async def back_up(settings: Settings, file: Path) -> None:
    try:
        await storage.backup.backup(settings.database_url, file)
    except Refusal as refusal:
        raise Stop(str(refusal)) from refusal
    typer.echo(views.operator.backed_up(str(file)))


async def put_back(settings: Settings, file: Path) -> None:
    try:
        kept = await storage.backup.restore(settings.database_url, file)
    except Refusal as refusal:
        raise Stop(str(refusal)) from refusal
    typer.echo(views.operator.restored(str(file), str(kept) if kept else None))
