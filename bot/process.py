"""What each command begins with: this process's settings, logs, clock and event loop."""

from collections.abc import Coroutine
from typing import Any

import typer

import bot.clock
import bot.logs
import bot.settings
import views.operator
from bot.clock import Clock
from bot.settings import Settings


def settings() -> Settings:
    """As the environment says, with the logs set up after them. A clock of its own is said loudly.

    Raises `bot.settings.WrongSettings`.
    """
    read = bot.settings.read()
    secret = read.webhook_secret.get_secret_value() if read.webhook_secret else ""
    bot.logs.set_up(read.log_level, [read.token or "", secret])
    if read.clock_start:
        typer.echo(views.operator.own_clock(read.clock_start.isoformat()), err=True)
    if read.clock_file:
        typer.echo(views.operator.moved_clock(str(read.clock_file)), err=True)
    return read


def clock(settings: Settings) -> Clock:
    return bot.clock.clock(settings.clock_start, settings.clock_file)


def run(work: Coroutine[Any, Any, None]) -> None:
    import uvloop

    uvloop.run(work)
