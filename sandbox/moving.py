"""Where the clock goes: an hour on, the next morning, a date, what the bot has planned next."""

from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

from sandbox.clock import LATEST, ZONE

HOUR = 3600.0
MORNING = time(8)
Ask = Callable[[], Awaitable[datetime | None]]


class NoMove(ValueError):
    """Why the clock does not move, in a word that a page can put into any language."""


async def seconds(wish: str, clock: Callable[[], float], ask: Ask | None) -> float:
    """How far from now to what is wished: hour, morning, next, or a local date or time of the house.

    `clock` gives seconds since 1970; `ask` says when the bot will next write by itself. Raises NoMove.
    """
    if wish == "hour":
        return HOUR
    target = await _planned(ask) if wish == "next" else None
    # Read only now: to ask takes a while.
    now = clock()
    target = target or _local(wish, datetime.fromtimestamp(now, ZoneInfo(ZONE)))
    if target.timestamp() <= now:
        raise NoMove("only_forwards")
    return target.timestamp() - now


def _local(wish: str, here: datetime) -> datetime:
    return _morning(here) if wish == "morning" else _named(wish, here)


def _morning(here: datetime) -> datetime:
    today = datetime.combine(here.date(), MORNING, here.tzinfo)
    return today if today > here else datetime.combine(here.date() + timedelta(days=1), MORNING, here.tzinfo)


def _named(wish: str, here: datetime) -> datetime:
    """A date is its morning: what happens in a house happens by day."""
    try:
        read = datetime.fromisoformat(wish)
    except ValueError:
        raise NoMove("not_a_date") from None
    if len(wish.strip()) <= len("2026-12-24"):
        read = datetime.combine(read.date(), MORNING)
    if read.year >= datetime.fromtimestamp(LATEST, UTC).year:
        raise NoMove("not_a_date")
    return read if read.tzinfo else read.replace(tzinfo=here.tzinfo)


async def _planned(ask: Ask | None) -> datetime:
    if ask is None:
        raise NoMove("no_bot")
    planned = await ask()
    if planned is None:
        raise NoMove("nothing_planned")
    return planned
