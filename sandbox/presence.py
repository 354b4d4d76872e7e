"""Whether a bot is there: it has asked for updates lately, or is asking now."""

import time
from collections.abc import Iterator
from contextlib import contextmanager

# Longer than the pause of a bot between two questions; a bot that is silent for longer has gone.
PATIENCE = 40.0


class Presence:
    """By the real time: moving the sandbox's clock makes no bot silent."""

    def __init__(self) -> None:
        self._asking = 0
        self._asked_at: float | None = None
        self._expected = False

    def expect(self) -> None:
        """A bot is being started: until it asks for the first time it is neither awake nor away."""
        self._expected = True

    def asked(self) -> None:
        self._expected = False
        self._asked_at = time.monotonic()

    @contextmanager
    def asking(self) -> Iterator[None]:
        """The block is one long question."""
        self._asking += 1
        try:
            yield
        finally:
            self._asking -= 1
            self._asked_at = time.monotonic()

    def state(self, *, pushed: bool = False) -> str:
        """`starting`, `awake` or `away`. `pushed`: it has a webhook, so it need not ask."""
        if self._expected:
            return "starting"
        return "awake" if pushed or self._asking or self.left() > 0 else "away"

    def left(self) -> float:
        """Seconds until a bot that goes on being silent counts as gone."""
        return 0.0 if self._asked_at is None else max(0.0, self._asked_at + PATIENCE - time.monotonic())
