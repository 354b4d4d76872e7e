"""The only place that reads the clock; everybody else is handed `now`."""

import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

Clock = Callable[[], datetime]


def clock(starts_at: datetime | None = None) -> Clock:
    """A clock in aware UTC. With `starts_at` (demos and checks) it runs on from that instant."""
    if starts_at is None:
        return lambda: datetime.now(UTC)
    begun = time.monotonic()
    return lambda: starts_at.astimezone(UTC) + timedelta(seconds=time.monotonic() - begun)
