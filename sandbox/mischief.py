"""Misbehaviour on demand: 429, 500, silence, cut connections, delay; for some calls or some seconds."""

from collections.abc import Callable
from dataclasses import dataclass, field

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

    def concerns(self, method: str, now: float) -> bool:
        alive = (self.calls is None or self.calls > 0) and (self.until is None or now < self.until)
        return alive and (not self.methods or method in self.methods)


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
