"""Whoever keeps a bot for the sandbox: what the page can ask of it."""

from datetime import datetime
from typing import Protocol


class Keeper(Protocol):
    """A sandbox without one has a bot that somebody else started, or none."""

    async def kill(self) -> None:
        """Kill the bot as a power cut would, and start it again at once."""

    async def again(self) -> None:
        """Begin anew: the bot, its data, the people."""

    async def next(self) -> datetime | None:
        """When the bot will next write to somebody by itself; None: nothing is planned."""
