"""One bell for everything: whoever looks on hears that something has changed, and then asks what."""

import asyncio

from sandbox.bell import Bell

# Calls and updates may come by the thousand: of those a page hears five times a second.
PAUSE = 0.2


class News:
    """`version` grows with everything that a person could see."""

    def __init__(self) -> None:
        self.version = 1
        self.bell = Bell()
        self._facts: object = None
        self._coming = False

    def ring(self) -> None:
        self.version += 1
        self.bell.ring()

    def murmur(self) -> None:
        """Ring in a moment, once for all that is murmured until then."""
        if not self._coming:
            self._coming = True
            asyncio.get_running_loop().call_later(PAUSE, self._now)

    def compare(self, facts: object) -> None:
        """Ring if these are not the facts that were compared last: they change without anybody's doing."""
        if facts != self._facts:
            self._facts = facts
            self.ring()

    def _now(self) -> None:
        self._coming = False
        self.ring()
