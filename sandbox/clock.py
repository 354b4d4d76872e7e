"""The sandbox's own clock: the real time, moved forward on demand. A bot that reads the same file has the same time."""

import contextlib
import os
import time
from dataclasses import dataclass
from pathlib import Path

ZONE = "Europe/Stockholm"
# The year 2100: Telegram's dates and everybody's calendars end somewhere behind it.
LATEST = 4_102_444_800.0
# A hundred years: a bot takes nothing more for a number of its clock.
_FARTHEST = 100 * 365 * 24 * 60 * 60


class OnlyForwards(ValueError):
    """A clock that went back would send what has been sent, and forget what has happened."""


@dataclass
class Clock:
    """Called, it gives seconds since 1970. `ahead`: seconds by which it is ahead of the real time.

    `file`: where a bot reads how far it is ahead, as one number; written at every move.
    """

    ahead: float = 0.0
    file: Path | None = None

    def __call__(self) -> float:
        return time.time() + self.ahead

    def move(self, seconds: float) -> None:
        """Raises OnlyForwards."""
        if not (seconds >= 0 and self() + seconds < LATEST):
            raise OnlyForwards("only_forwards")
        self.set(self.ahead + seconds)

    def set(self, ahead: float) -> None:
        """Begin anew: for a house that has no past."""
        self.ahead = ahead
        self.write()

    def write(self) -> None:
        """Whole or not at all: whoever reads meanwhile finds the old number or the new one."""
        if self.file is None:
            return
        self.file.parent.mkdir(parents=True, exist_ok=True)
        beside = self.file.with_name(f"{self.file.name}.new")
        beside.write_text(f"{self.ahead!r}\n", encoding="ascii")
        os.replace(beside, self.file)


def kept(file: Path) -> float | None:
    """How far the clock that last wrote this file was ahead, or None where there is none."""
    with contextlib.suppress(OSError, ValueError):
        ahead = float(file.read_text(encoding="ascii"))
        return ahead if abs(ahead) <= _FARTHEST else None
    return None
