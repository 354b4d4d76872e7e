"""Misbehaviour on demand: 429, 500, silence, cut connections, delay; for some calls or some seconds."""

import math
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

Json = dict[str, Any]

KINDS = ("429", "500", "timeout", "reset", "delay")


@dataclass
class Trouble:
    """One trouble. `calls`, `until`: how long it lasts (None: for ever). `methods`: which calls (empty: all).

    `seconds`: what `retry_after` says, how long a silence or a delay is. `done`: the call is carried out, and only its
    answer is lost (a delayed call is always carried out).
    """

    kind: str
    seconds: float = 0.0
    calls: int | None = None
    until: float | None = None
    methods: frozenset[str] = frozenset()
    done: bool = False

    def alive(self, now: float) -> bool:
        return (self.calls is None or self.calls > 0) and (self.until is None or now < self.until)

    def concerns(self, method: str, now: float) -> bool:
        return self.alive(now) and (not self.methods or method in self.methods)

    def wait(self, now: float) -> float:
        """Its `seconds`, but no longer than it lasts itself: whoever waits as told meets it no more."""
        left = math.inf if self.until is None else self.until - now
        return min(self.seconds or left, left) if left < math.inf else self.seconds

    def described(self) -> Json:
        return {"kind": self.kind, "until": self.until, "calls": self.calls, "methods": sorted(self.methods)}


@dataclass
class Mischief:
    clock: Callable[[], float]
    troubles: list[Trouble] = field(default_factory=list)

    def start(self, trouble: Trouble) -> None:
        self.troubles.append(trouble)

    def stop(self) -> None:
        self.troubles.clear()

    def next(self, method: str) -> Trouble | None:
        """The trouble that meets this call, if any; it is used up by it. `method` in lower case."""
        now = self.clock()
        for trouble in self.troubles:
            if trouble.concerns(method, now):
                if trouble.calls is not None:
                    trouble.calls -= 1
                return trouble
        return None

    def active(self) -> list[Json]:
        """What is the matter now: `kind`, `until` (since 1970, or None), `calls` left (or None), `methods`."""
        now = self.clock()
        return [trouble.described() for trouble in self.troubles if trouble.alive(now)]

    def left(self) -> float:
        """Seconds until the next of them ends by itself; without end: infinity."""
        now = self.clock()
        ends = [trouble.until for trouble in self.troubles if trouble.alive(now) and trouble.until is not None]
        return min(ends, default=math.inf) - now
