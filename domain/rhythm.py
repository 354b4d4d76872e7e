"""A repeat rule as it can be said in a few words. One that can't be is shown by its dates alone."""

from collections.abc import Set
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

_NAMES = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_SAYABLE = {"FREQ", "INTERVAL", "BYDAY", "BYMONTHDAY"}
_LAST = -1
_MOST_NTH = 4


class Every(StrEnum):
    DAY = "day"
    WEEK = "week"
    MONTH = "month"


_EVERY = {"DAILY": Every.DAY, "WEEKLY": Every.WEEK, "MONTHLY": Every.MONTH}


@dataclass(frozen=True, slots=True)
class Rhythm:
    """`interval`: every so many days, weeks or months. `weekdays`: 0 is Monday; none: that of the first day.

    `nth`: which such weekday of the month, -1 the last; `monthday`: on which date of every month; 0: not so.
    """

    every: Every
    interval: int = 1
    weekdays: tuple[int, ...] = ()
    nth: int = 0
    monthday: int = 0

    def fits(self, day: date) -> bool:
        """Whether `day` can be the first one."""
        if self.weekdays and day.weekday() not in self.weekdays:
            return False
        return (not self.nth or self.nth in _nths(day)) and self.monthday in (0, day.day)


def read(rule: str) -> Rhythm | None:
    """`rule`: a valid one (see `domain.repeat`). None: it is none of the few that can be said."""
    parts = dict(part.split("=") for part in rule.upper().split(";"))
    every = _EVERY.get(parts["FREQ"])
    days = parts["BYDAY"].split(",") if "BYDAY" in parts else []
    nths = {int(day[:-2] or 0) for day in days} or {0}
    nth, dates = nths.pop(), parts.get("BYMONTHDAY", "0")
    if every is None or parts.keys() - _SAYABLE or nths or not dates.isdecimal():
        return None
    weekdays = tuple(sorted(_NAMES.index(day[-2:]) for day in days))
    rhythm = Rhythm(every, int(parts.get("INTERVAL", 1)), weekdays, nth, int(dates))
    return rhythm if _is_sayable(rhythm) else None


def _is_sayable(one: Rhythm) -> bool:
    match one.every:
        case Every.WEEK:
            return one.nth == one.monthday == 0
        case Every.MONTH if one.weekdays:
            return len(one.weekdays) == 1 and one.monthday == 0 and one.nth in (*range(1, _MOST_NTH + 1), _LAST)
        case Every.MONTH:
            return True
        case _:
            return not one.weekdays and one.monthday == 0


def weekly(day: date | None, interval: int = 1) -> str:
    """The rule of every week, or of every second one, on the weekday of `day`; None: of whatever day is the first."""
    return _weekly({day.weekday()} if day else set(), Rhythm(Every.WEEK, interval))


def _weekly(weekdays: Set[int], rhythm: Rhythm) -> str:
    often = f";INTERVAL={rhythm.interval}" if rhythm.interval > 1 else ""
    on = f";BYDAY={','.join(_NAMES[day] for day in sorted(weekdays))}" if weekdays else ""
    return f"FREQ=WEEKLY{often}{on}"


def moved(rule: str, day: date) -> str | None:
    """The rule with `day` as its first day: as it is where it fits, else on that weekday or date, too.

    None: it can't be.
    """
    rhythm = read(rule)
    if rhythm is None or rhythm.fits(day):
        return rule if rhythm else None
    if rhythm.every is Every.WEEK:
        return _weekly({*rhythm.weekdays, day.weekday()} if len(rhythm.weekdays) > 1 else {day.weekday()}, rhythm)
    often = f"INTERVAL={rhythm.interval};" if rhythm.interval > 1 else ""
    on = f"BYMONTHDAY={day.day}" if rhythm.monthday else f"BYDAY={_nths(day)[0]}{_NAMES[day.weekday()]}"
    return f"FREQ=MONTHLY;{often}{on}"


def alone(rule: str, day: date) -> str | None:
    """A weekly rule of several weekdays on that of `day` alone. None: it is no such rule."""
    rhythm = read(rule) if rule else None
    if rhythm is None or rhythm.every is not Every.WEEK or len(rhythm.weekdays) < 2:
        return None
    return _weekly({day.weekday()}, rhythm)


def _nths(day: date) -> tuple[int, ...]:
    """Which one of its weekday in the month `day` is: 1 to 4, -1 for the last."""
    nth = (day.day - 1) // 7 + 1
    last = (day + timedelta(weeks=1)).month != day.month
    return tuple(one for one in (nth if nth <= _MOST_NTH else None, _LAST if last else None) if one is not None)
