"""What the operator still has to do before the house has people who work in it."""

import shlex
import sys
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import structlog
import typer

import bot.coordinator
import storage.invites
import storage.roles
import views.operator
from bot.clock import Clock
from bot.settings import Settings
from domain.programme import Place
from storage.database import Connection, Database

_log = structlog.get_logger()


@dataclass(frozen=True, slots=True)
class Hint:
    """`line`: what to do next. `place`: the one without a coordinator, where no link for one is out; `name`: its."""

    line: str
    place: Place | None = None
    name: str = ""


async def lead(settings: Settings, database: Database, bot_name: str, clock: Clock) -> None:
    """Say it on the standard output. Whatever goes wrong here keeps nobody from being answered."""
    # A demo has a way to its coordinator of its own.
    if settings.clock_file is not None:
        return
    try:
        await _lead(database, bot_name, clock(), terminal=sys.stdout.isatty())
    except Exception as failure:  # noqa: BLE001 - a full disk, or a terminal that was closed
        _log.warning("operator_not_led", kind=type(failure).__name__)


async def hints(db: Connection, now: datetime) -> list[Hint]:
    """None where there is a place, and each has a coordinator."""
    places, has_one = await bot.coordinator.called(db), await storage.roles.coordinated(db)
    if not places:
        return [Hint(views.operator.no_place(itself()))]
    return [await _hint(db, place, name, now) for place, name in places if place.id not in has_one]


async def _hint(db: Connection, place: Place, name: str, now: datetime) -> Hint:
    command = f"{itself()} coordinator {shlex.quote(name)}"
    until = await storage.invites.open_until(db, place.id, now)
    if until is None:
        return Hint(views.operator.no_coordinator(name, command), place, name)
    return Hint(views.operator.link_is_out(name, bot.coordinator.ends(until, place), command))


def itself() -> str:
    """What to type in this folder before the name of a command."""
    python, here = Path(sys.executable), Path.cwd()
    return f"{shlex.quote(str(python.relative_to(here) if python.is_relative_to(here) else python))} -m bot"


async def _lead(database: Database, bot_name: str, now: datetime, *, terminal: bool) -> None:
    """A link opens the house to whoever sees it, so it is made only where somebody sits and looks: on a terminal.

    What a service or a container says is kept in a journal that others read; there the command is named instead. And
    while a link is out, no other is made: it may have been sent to somebody, and restarts shall not heap them up.
    """
    async with database.reading() as db:
        found = await hints(db, now)
    for hint in found:
        if terminal and hint.place:
            link = await bot.coordinator.link(database, hint.place, bot_name, now)
            typer.echo(views.operator.first_coordinator(hint.name, bot.coordinator.ends(link.until, hint.place)))
            typer.echo(link.address)
        else:
            typer.echo(hint.line)
