"""How often: "every other week", "var tredje torsdag"."""

import re
from collections.abc import Iterable
from typing import NamedTuple

_COUNTED = re.compile(r"(day|week|month|turn)(\d)$")
_FREQUENCIES = {"day": "DAILY", "week": "WEEKLY", "month": "MONTHLY"}


class Interval(NamedTuple):
    """`turn`: nothing but the number was said, "every third Thursday"."""

    frequency: str
    number: int
    turn: bool = False


def interval(habits: Iterable[str]) -> Interval | None:
    """Where it is not every single week, day or month."""
    for habit in sorted(habits):
        if habit in ("other", "even", "odd"):
            return Interval("WEEKLY", 2)
        counted = _COUNTED.match(habit)
        if counted:
            unit = counted[1]
            return Interval(_FREQUENCIES.get(unit, "WEEKLY"), int(counted[2]), unit == "turn")
    return None
