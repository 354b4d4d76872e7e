"""The only place that reads the clock; everybody else is handed `now`."""

import math
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

Clock = Callable[[], datetime]

# A hundred years: whatever else stands in the file is no number of ours.
_MOST_SECONDS = 100 * 365 * 24 * 60 * 60


def clock(starts_at: datetime | None = None, ahead: Path | None = None) -> Clock:
    """A clock in aware UTC. With `starts_at` (demos and checks) it runs on from that instant.

    `ahead` (also for them): a file with the number of seconds by which it goes before that; see `Ahead`.
    """
    own = _own(starts_at)
    if ahead is None:
        return own
    moved = Ahead(ahead)
    return lambda: own() + moved.read()


def _own(starts_at: datetime | None) -> Clock:
    if starts_at is None:
        return lambda: datetime.now(UTC)
    begun = time.monotonic()
    return lambda: starts_at.astimezone(UTC) + timedelta(seconds=time.monotonic() - begun)


class Ahead:
    """A number of seconds in a file that somebody else writes: who moves it, moves the program's time.

    The first one is where it begins, behind the real time, too. From there only forwards: what was due once is not due
    again. So a smaller number, or anything that is no number of seconds, counts as the last one that was read, at first
    0; so does a file that is not there or can't be read.
    """

    def __init__(self, file: Path) -> None:
        self._file = file
        self._last: float | None = None

    def read(self) -> timedelta:
        """As the file says now: it is small, and read in some microseconds."""
        try:
            said = float(self._file.read_bytes())
        except (OSError, ValueError):
            said = math.nan
        # NaN is neither more nor less than anything.
        if abs(said) <= _MOST_SECONDS and (self._last is None or said > self._last):
            self._last = said
        return timedelta(seconds=self._last or 0.0)
