"""The command line. Each command imports what it needs only when it runs: the bot's start stays short."""

import logging
import os
import signal
import sys
from collections.abc import Coroutine, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated, Any

import typer

import bot.logs
import bot.settings
import views.operator
from bot.clock import clock
from bot.settings import Settings
from bot.stop import Stop

program = typer.Typer(
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    add_completion=False,
    help="motesplats: a chat bot for meeting places",
)

Files = Annotated[list[Path], typer.Argument(help="Programme files (TOML)")]
File = Annotated[Path, typer.Argument()]


@program.command()
def run() -> None:
    """Run the bot, until SIGTERM or Ctrl-C."""
    # Asked to stop before the event loop listens for it, nothing has begun that would have to end.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    settings = _settings()
    with _claimed(settings):
        # Claimed before the rest is even read in: a second bot shall not take two seconds to give way.
        import bot.run

        _run(_to_the_end(bot.run.run(settings, clock(settings.clock_start))))


@program.command("import")
def import_(files: Files) -> None:
    """Read programme files into the database, all or nothing."""
    import bot.programme

    settings = _settings()
    _run(bot.programme.take_in(settings, clock(settings.clock_start), files))


@program.command()
def export(file: Annotated[Path | None, typer.Argument(help="Where to write; left out: the terminal")] = None) -> None:
    """Write the programme as a file, or into a folder where there are several municipalities."""
    import bot.programme

    settings = _settings()
    _run(bot.programme.give_out(settings, clock(settings.clock_start), file))


@program.command()
def coordinator(
    place: Annotated[str, typer.Argument(help="The place's id in its programme file, or municipality/id")],
) -> None:
    """Print a link that makes whoever opens it first coordinator of a place."""
    import bot.coordinator

    settings = _settings()
    _run(bot.coordinator.invite(settings, clock(settings.clock_start), place))


@program.command()
def understand(
    programme: Annotated[list[Path] | None, typer.Option(help="Programme file; may be given several times")] = None,
    now: Annotated[str | None, typer.Option(help="The instant of asking, ISO 8601")] = None,
    posting: Annotated[bool, typer.Option("--posting", help="Read them as a volunteer's new activities")] = False,
) -> None:
    """Read lines `language<TAB>utterance`, print what was understood as JSON."""
    import bot.understand

    read = bot.understand.posted if posting else bot.understand.meant
    bot.understand.answer(sys.stdin, sys.stdout, programme or [], now, clock(), read)


@program.command()
def backup(file: File) -> None:
    """Copy the running database to a file."""
    import bot.copies

    _run(bot.copies.back_up(_settings(), file))


@program.command()
def restore(file: File) -> None:
    """Put a copy in the database's place. Stop the bot first."""
    import bot.copies

    _run(bot.copies.put_back(_settings(), file))


@program.command()
def check() -> None:
    """Say what is well and what is wrong with settings, database and token, one line each."""
    import bot.check

    settings = _settings()
    _run(bot.check.check(settings, clock(settings.clock_start)))


@contextmanager
def _claimed(settings: Settings) -> Iterator[None]:
    """One bot on one database. Raises Stop where another has it."""
    import storage.claims
    from storage.refusals import Refusal

    try:
        with storage.claims.claim(settings.database_url):
            yield
    except Refusal as refusal:
        raise Stop(str(refusal)) from refusal


async def _to_the_end(running: Coroutine[Any, Any, None]) -> None:
    """All is stopped in order by then; a look-up of a name that never comes back must not hold the process."""
    await running
    logging.shutdown()
    sys.stdout.flush()
    os._exit(0)


def _settings() -> Settings:
    settings = bot.settings.read()
    secret = settings.webhook_secret.get_secret_value() if settings.webhook_secret else ""
    bot.logs.set_up(settings.log_level, [settings.token or "", secret])
    if settings.clock_start:
        typer.echo(views.operator.own_clock(settings.clock_start.isoformat()), err=True)
    return settings


def _run(work: Coroutine[Any, Any, None]) -> None:
    import uvloop

    uvloop.run(work)
