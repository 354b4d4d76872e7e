"""The program's clock may jump: a demo moves it, a laptop slept, a machine learns late what time it is."""

from collections.abc import Callable
from datetime import datetime

# Less is made up for by the bells themselves, which ring that often.
_JUMP_SECONDS = 30
# So long a clock that is wrong is commonly put right by the machine.
_TRUSTED_AFTER_SECONDS = 60 * 60


class Jumps:
    """`clock` gives the program's aware now; `passed`: seconds that have passed, of a clock that nobody moves."""

    def __init__(self, clock: Callable[[], datetime], passed: Callable[[], float]) -> None:
        self._clock = clock
        self._passed = passed
        self._lead = self._leads()
        self._since = passed()

    def happened(self) -> bool:
        """Whether the clock went further than the time, or less far, since it was last asked."""
        before, self._lead = self._lead, self._leads()
        if not _is_jump(before, self._lead):
            return False
        self._since = self._passed()
        return True

    def trusted(self) -> bool:
        """Whether the clock has gone with the time for an hour: before that, nothing is thrown away by it."""
        stood = self._passed() - self._since
        return stood >= _TRUSTED_AFTER_SECONDS and not _is_jump(self._lead, self._leads())

    def _leads(self) -> float:
        return self._clock().timestamp() - self._passed()


def _is_jump(before: float, now: float) -> bool:
    return abs(now - before) > _JUMP_SECONDS
