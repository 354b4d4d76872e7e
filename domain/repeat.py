"""The words of a `repeat` rule: those parts of RFC 5545 that say on which days, each once, each within its bounds.

dateutil follows whatever it can read, some of it for ever (INTERVAL=0) or through eight thousand years; so a rule is
read here first. COUNT and UNTIL are left out: the last day is `until`, which stays where it is when `start` is moved.
"""

import re
from collections.abc import Callable, Mapping

FREQUENCIES = ("DAILY", "WEEKLY", "MONTHLY", "YEARLY")

_DAY_NAMES = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_DAY = re.compile(rf"(?:[+-]?[1-5])?(?:{'|'.join(_DAY_NAMES)})")
_NUMBER = re.compile(r"[+-]?[0-9]{1,3}")
_THE_DAY = "the time of day is that of `start`"
_THE_END = "the last day is `until`"
_ELSEWHERE = {
    "BYHOUR": _THE_DAY,
    "BYMINUTE": _THE_DAY,
    "BYSECOND": _THE_DAY,
    "UNTIL": _THE_END,
    "COUNT": _THE_END,
}


class BadRule(ValueError):
    """A recurrence rule that can't be followed; the message says why."""


def check(rule: str) -> None:
    """Raise `BadRule` unless `rule` is one line of known parts, each once. It may still give no day at all."""
    parts: dict[str, str] = {}
    for part in rule.upper().split(";"):
        name, _, value = part.partition("=")
        if name in parts:
            raise BadRule(f"{name} is there twice")
        parts[name] = value
        _check_part(name, value)
    if "FREQ" not in parts:
        raise BadRule(f"FREQ is missing: one of {', '.join(FREQUENCIES)}")
    _check_together(parts)


def _check_part(name: str, value: str) -> None:
    if name in _ELSEWHERE:
        raise BadRule(f"{name} has no place in it: {_ELSEWHERE[name]}")
    if name not in _PARTS:
        raise BadRule(f"{name or 'nothing'} is no part of a rule: they are {', '.join(_PARTS)}")
    is_right, right = _PARTS[name]
    if not is_right(value):
        raise BadRule(f"{name} is {right}")


def _check_together(parts: Mapping[str, str]) -> None:
    numbered = any(letter.isdigit() for letter in parts.get("BYDAY", ""))
    if numbered and parts["FREQ"] in ("DAILY", "WEEKLY"):
        raise BadRule("a numbered day as 3WE goes with FREQ=MONTHLY or FREQ=YEARLY")
    if "BYSETPOS" in parts and not parts.keys() & {"BYDAY", "BYMONTHDAY"}:
        raise BadRule("BYSETPOS chooses among days: it needs BYDAY or BYMONTHDAY")


def _days(value: str) -> bool:
    return all(_DAY.fullmatch(one) for one in value.split(","))


def _numbers(most: int, *, from_the_end: bool = False) -> Callable[[str], bool]:
    def are_right(value: str) -> bool:
        numbers = [int(one) if _NUMBER.fullmatch(one) else 0 for one in value.split(",")]
        return all(1 <= (abs(number) if from_the_end else number) <= most for number in numbers)

    return are_right


def _interval(value: str) -> bool:
    return "," not in value and _numbers(366)(value)


_PARTS: Mapping[str, tuple[Callable[[str], bool], str]] = {
    "FREQ": (FREQUENCIES.__contains__, f"one of {', '.join(FREQUENCIES)}"),
    "INTERVAL": (_interval, "a whole number from 1 to 366"),
    "BYDAY": (_days, "days as in MO,TH, or with a number as in 3WE or -1FR"),
    "BYMONTHDAY": (_numbers(31, from_the_end=True), "numbers from 1 to 31, or from -31 to -1"),
    "BYMONTH": (_numbers(12), "numbers from 1 to 12"),
    "BYSETPOS": (_numbers(366, from_the_end=True), "numbers from 1 to 366, or from -366 to -1"),
    "WKST": (_DAY_NAMES.__contains__, f"one of {', '.join(_DAY_NAMES)}"),
}
