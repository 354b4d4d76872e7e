"""The sandbox's own clock: the real time, moved forward on demand."""

import time
from dataclasses import dataclass


@dataclass
class Clock:
    """Called, it gives seconds since 1970. `ahead`: seconds by which it has been moved forward."""

    ahead: float = 0.0

    def __call__(self) -> float:
        return time.time() + self.ahead

    def move(self, seconds: float) -> None:
        self.ahead += seconds
