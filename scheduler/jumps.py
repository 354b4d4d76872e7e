"""The program's clock may jump: a demo moves it, a laptop slept, a machine learns late what time it is."""

from collections.abc import Callable
from datetime import datetime

# Less is made up for by the bells themselves, which ring that often.
_JUMP_SECONDS = 30


class Jumps:
    """`clock` gives the program's aware now; `passed`: seconds that have passed, of a clock that nobody moves."""

    def __init__(self, clock: Callable[[], datetime], passed: Callable[[], float]) -> None:
        self._clock = clock
        self._passed = passed
        self._lead = self._leads()

    def happened(self) -> bool:
        """Whether the clock went further than the time, or less far, since it was last asked."""
        before, self._lead = self._lead, self._leads()
        return abs(self._lead - before) > _JUMP_SECONDS

    def _leads(self) -> float:
        return self._clock().timestamp() - self._passed()
