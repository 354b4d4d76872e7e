"""`asked`: what people ask for, as a table for a spreadsheet."""

from collections.abc import Iterable, Sequence

import typer

import bot.database
import storage.questions
import views.operator
from bot.clock import Clock
from bot.settings import Settings


async def counts(settings: Settings, clock: Clock) -> None:
    """One line each: day, language, wish, how often."""
    database = await bot.database.open_database(settings, clock, create=False)
    try:
        async with database.reading() as db:
            _print(("day", "language", "wish", "number"), await storage.questions.counts(db))
    finally:
        await database.close()


async def not_understood(settings: Settings, clock: Clock) -> None:
    """One line each: language, how often, the sentence's common words."""
    database = await bot.database.open_database(settings, clock, create=False)
    try:
        async with database.reading() as db:
            sentences = await storage.questions.not_understood(db)
    finally:
        await database.close()
    if not sentences and not settings.keep_not_understood:
        typer.echo(views.operator.NOT_KEPT, err=True)
    _print(("language", "number", "sentence"), sentences)


def _print(heading: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    typer.echo("\t".join(heading))
    for row in rows:
        typer.echo("\t".join(str(value) for value in row))
