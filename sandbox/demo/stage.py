"""The stage is set as people would set it: links are opened, the bot is asked, its answers are read."""

import re
from collections.abc import Awaitable, Callable
from pathlib import Path

import sandbox.demo.cast
from sandbox.demo.cast import Part
from sandbox.persons import NoAnswer, Person
from sandbox.server import Served
from sandbox.shown import Shown

_PAYLOAD = re.compile(r"t\.me/\w+\?start=([A-Za-z0-9_-]+)")
PATIENCE = 30.0
_QUESTIONS = 3


async def set_up(served: Served, ask: Callable[[], Awaitable[str]], done: Path) -> None:
    """The coordinator opens the link that `ask` gives, invites, and the volunteer opens what the bot says.

    `done`: a file in which is noted who is there, so that nobody comes twice. Raises NoAnswer.
    """
    there = done.read_text(encoding="ascii").split() if done.exists() else []
    if sandbox.demo.cast.COORDINATOR.role not in there:
        await _enter(served, sandbox.demo.cast.COORDINATOR, await ask(), done)
    if sandbox.demo.cast.VOLUNTEER.role not in there:
        await _enter(served, sandbox.demo.cast.VOLUNTEER, await _invite(served), done)


async def _enter(served: Served, part: Part, text: str, done: Path) -> None:
    """Open the link in a text, as this one of the cast."""
    person = _player(served, part)
    await person.open(_payload(text))
    await person.wait_for(timeout=PATIENCE)
    with done.open("a", encoding="ascii") as notes:
        notes.write(f"{part.role}\n")


async def _invite(served: Served) -> str:
    """Whatever is asked before the link comes is answered with the first button."""
    coordinator = _player(served, sandbox.demo.cast.COORDINATOR)
    await coordinator.say("/invite")
    for _question in range(_QUESTIONS):
        shown = await coordinator.wait_for(_goes_on, PATIENCE)
        if _PAYLOAD.search(_links(shown)):
            return _links(shown)
        await coordinator.forge(shown.id, _first(shown), forged=False)
    return _links(await coordinator.wait_for(_goes_on, PATIENCE))


def _goes_on(shown: Shown) -> bool:
    return bool(_PAYLOAD.search(_links(shown)) or _first(shown))


def _first(shown: Shown) -> str:
    """What its first button carries; "" where it has none."""
    return next((str(button["callback_data"]) for row in shown.rows for button in row if "callback_data" in button), "")


def _player(served: Served, part: Part) -> Person:
    number = sandbox.demo.cast.number(served.machine, part)
    if number is None:
        raise NoAnswer(f"{part.first_name} is not there")
    return Person(served, number, number)


def _payload(text: str) -> str:
    found = _PAYLOAD.search(text)
    if found is None:
        raise NoAnswer("the bot gave no link")
    return found[1]


def _links(shown: Shown) -> str:
    """All in a message where a link can stand: its words, what lies under them, its buttons."""
    under = [entity.get("url", "") for entity in shown.raw.get("entities", [])]
    return " ".join([shown.text, *under, *(button.get("url", "") for row in shown.rows for button in row)])
