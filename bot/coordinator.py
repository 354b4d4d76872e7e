"""`coordinator`: a link that makes whoever opens it first coordinator of a place. Works while the bot runs."""

import secrets
from collections import Counter
from dataclasses import dataclass
from datetime import datetime

import typer
from telegram.error import InvalidToken, TelegramError

import bot.buttons
import bot.start
import domain.invites
import storage.associations
import storage.audit
import storage.invites
import storage.municipalities
import storage.places
import views.operator
from bot.clock import Clock
from bot.settings import Settings
from bot.stop import Stop
from domain.audit import Change
from domain.intents import AcceptInvite, Code
from domain.programme import Place
from domain.roles import Role
from storage.database import Connection, Database

_TOKEN_BYTES = 16


@dataclass(frozen=True, slots=True)
class Link:
    """Opens once, until `until`."""

    address: str
    until: datetime


async def invite(settings: Settings, clock: Clock, wanted: str, association: str | None = None) -> None:
    """The link alone on the standard output, what it is beside it. Raises Stop.

    `wanted`: a place's id in its programme file, or `municipality/id`. `association`: the id of one that runs it.
    """
    database = await bot.start.open_database(settings, clock, create=False)
    try:
        place, name = await _place(database, wanted)
        comes_from = await _association(database, place, association) if association is not None else None
        made = await link(database, place, await _bot_name(settings), clock(), comes_from)
    finally:
        await database.close()
    typer.echo(views.operator.coordinator_link(name, ends(made.until, place)), err=True)
    typer.echo(made.address)


async def link(database: Database, place: Place, bot_name: str, now: datetime, association: int | None = None) -> Link:
    """Make one, and note it. Only whoever gets it knows it: of its token the database keeps a digest."""
    token, until = secrets.token_hex(_TOKEN_BYTES), now + domain.invites.COORDINATOR_LASTS
    async with database.writing() as db:
        made = domain.invites.Invite(place.id, None, Role.COORDINATOR, until, association=association)
        await storage.invites.make(db, token, made)
        await _note(db, place, now, until)
    return Link(f"https://t.me/{bot_name}?start={bot.buttons.pack(AcceptInvite(Code(token)))}", until)


def ends(until: datetime, place: Place) -> str:
    """By the clock on the place's wall."""
    return until.astimezone(place.zone).strftime("%Y-%m-%d %H:%M")


async def called(db: Connection) -> list[tuple[Place, str]]:
    """All places, and what this command calls each: its id, with the municipality's name where two have the same."""
    names = {one.id: one.name for one in await storage.municipalities.every(db)}
    places = await storage.places.every(db)
    slugs = Counter(one.slug for one in places)
    return [(one, one.slug if slugs[one.slug] == 1 else _full(one, names)) for one in places]


async def _note(db: Connection, place: Place, now: datetime, until: datetime) -> None:
    after = {"role": "coordinator", "until": until.isoformat()}
    await storage.audit.note(db, Change(now, None, "operator", place.id, "invite", "place", place.id, None, after))


async def _place(database: Database, wanted: str) -> tuple[Place, str]:
    """And what it is called."""
    async with database.reading() as db:
        known = await called(db)
        names = {one.id: one.name for one in await storage.municipalities.every(db)}
    places = [place for place, _ in known]
    municipality, slash, slug = wanted.strip().rpartition("/")
    found = [one for one in places if one.slug == slug]
    if slash:
        found = [one for one in found if names[one.municipality].casefold() == municipality.strip().casefold()]
    if not found:
        raise Stop(views.operator.no_such_place(wanted, [_full(one, names) for one in places]))
    if len(found) > 1:
        raise Stop(views.operator.several_such_places(wanted, [_full(one, names) for one in found]))
    return next((place, name) for place, name in known if place is found[0])


async def _association(database: Database, place: Place, wanted: str) -> int:
    """Raises Stop where none of that id runs the place."""
    async with database.reading() as db:
        runners = {one.slug: one.id for one in await storage.associations.every(db) if one.id in place.run_by}
    if wanted not in runners:
        raise Stop(views.operator.no_such_association(wanted, place.slug, sorted(runners)))
    return runners[wanted]


def _full(place: Place, names: dict[int, str]) -> str:
    return f"{names[place.municipality]}/{place.slug}"


async def _bot_name(settings: Settings) -> str:
    telegram_bot = bot.start.make_bot(settings)
    try:
        await telegram_bot.initialize()
        return telegram_bot.username
    except InvalidToken:
        raise Stop(views.operator.TOKEN_REFUSED) from None
    except TelegramError as failure:
        raise Stop(views.operator.telegram_away(type(failure).__name__)) from None
    finally:
        await telegram_bot.shutdown()
