"""`check`: what is well and what is wrong, one line each; ends with 0 only if all is well.

What is still to be done is a hint: a house without a coordinator works, and a watchdog that asks here is not to bark.
"""

import typer
from telegram.error import InvalidToken, TelegramError

import bot.claim
import bot.database
import bot.leading
import bot.receiving
import bot.resources
import bot.start
import storage.engines
import storage.inbox
import views.operator
from bot.clock import Clock
from bot.settings import Settings
from bot.stop import Stop
from views.languages import Languages


async def check(settings: Settings, clock: Clock) -> None:
    """Raises Stop with the wrong ones; the well ones are printed at once. The settings themselves have been read."""
    typer.echo(views.operator.well("settings"))
    wrong = [
        line
        for line in (
            _time(settings),
            _languages(),
            await _database(settings, clock),
            _address(settings),
            await _token(settings),
        )
        if line
    ]
    if wrong:
        raise Stop("\n".join(views.operator.unwell(line) for line in wrong))


def _time(settings: Settings) -> str | None:
    return views.operator.OWN_CLOCK_AT_TELEGRAM if settings.misleads_people else None


def _languages() -> str | None:
    """A language is offered when its words are compiled; without any, everybody would be answered in English."""
    offered = [language.code for language in Languages.load(bot.resources.LOCALES).offered]
    if len(offered) < 2:
        return views.operator.NO_TRANSLATIONS
    typer.echo(views.operator.well(f"languages {', '.join(offered)}"))
    return None


async def _database(settings: Settings, clock: Clock) -> str | None:
    try:
        database = await bot.database.open_as_it_is(settings)
    except bot.database.OlderSchema as older:
        # Nothing is wrong: a bot of that version may be at work on it.
        typer.echo(views.operator.hint(older.line))
        return None
    except Stop as stop:
        if _is_before_the_first_start(settings):
            typer.echo(views.operator.hint(views.operator.NO_DATABASE_YET))
        return stop.line
    try:
        writable = await database.can_write()
        async with database.reading() as db:
            counts = await storage.inbox.counts(db)
            hints = await bot.leading.hints(db, clock())
    finally:
        await database.close()
    if not writable:
        return views.operator.not_writable(settings.database_url)
    if trouble := bot.claim.trouble(settings):
        return trouble
    typer.echo(views.operator.well(views.operator.database(counts.waiting, counts.set_aside)))
    for hint in hints:
        typer.echo(views.operator.hint(hint.line))
    return None


def _is_before_the_first_start(settings: Settings) -> bool:
    """There is no database, nor the copies that one would have left."""
    try:
        return not (storage.engines.file_of(settings.database_url).exists() or settings.beside("backups").exists())
    except OSError:
        return False


def _address(settings: Settings) -> str | None:
    """A bot that is at work on the database has the address itself."""
    try:
        bot.receiving.listening(settings).close()
    except Stop as stop:
        return None if bot.claim.is_held(settings) else stop.line
    return None


async def _token(settings: Settings) -> str | None:
    try:
        telegram_bot = bot.start.make_bot(settings)
    except Stop as stop:
        return stop.line
    try:
        await telegram_bot.initialize()
        typer.echo(views.operator.well(f"token of @{telegram_bot.username}"))
    except InvalidToken:
        return views.operator.TOKEN_REFUSED
    except TelegramError as failure:
        return views.operator.telegram_away(type(failure).__name__)
    finally:
        await telegram_bot.shutdown()
    return None
