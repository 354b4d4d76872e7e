"""Callback queries: a tap on a button waits for an answer, for a while, once."""

import itertools
import random
from collections.abc import Callable
from dataclasses import dataclass, field

from sandbox.wire.refusals import bad

LIFETIME = 150.0
TOO_OLD = "query is too old and response timeout expired or query ID is invalid"


@dataclass(frozen=True)
class Tap:
    person: int
    chat: int
    dies_at: float


@dataclass
class Taps:
    clock: Callable[[], float]
    open: dict[str, Tap] = field(default_factory=dict)
    _numbers: "itertools.count[int]" = field(default_factory=lambda: itertools.count(random.randrange(10**17, 10**18)))

    def begin(self, person: int, chat: int) -> str:
        """Id of a new query that somebody's tap made."""
        number = str(next(self._numbers))
        self.open[number] = Tap(person, chat, self.clock() + LIFETIME)
        return number

    def answer(self, number: str) -> Tap:
        """The tap that an answer is for; it can be answered once. Raises Refusal."""
        tap = self.open.pop(number, None)
        if tap is None or tap.dies_at <= self.clock():
            raise bad(TOO_OLD)
        return tap
