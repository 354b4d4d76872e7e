"""Opening hours in one line, as people write them: `mon-thu 9-16, wed 13-19`, `mån–tors 9.30–16, fre stängt`."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import time

from domain.founding.plan import Trouble, Unclear, Week
from domain.founding.week_words import Group, Mark, meaning
from domain.programme import Hours

_TOKEN = re.compile(
    r"(?P<time>\d{4}|\d{1,2}(?:[:.]\d\d)?)(?!\d)(?:\s*(?P<half>[ap])\.?m\b\.?)?"
    r"|(?P<dash>[-‐‑‒–—―−~])|(?P<word>[^\W\d_]+)|(?P<odd>[^\s,.:;&+()/!])",
    re.IGNORECASE,
)
_DAY = 24 * 60


def read(line: str) -> Week | Unclear:
    """The week that is meant. Hours that overlap earlier ones on a day take their place; other hours are added."""
    said = named(line)
    if isinstance(said, Unclear):
        return said
    return tuple(said.get(day, ()) for day in range(7)) if any(said.values()) else Unclear(Trouble.NEVER_OPEN)


def named(line: str) -> Mapping[int, tuple[Hours, ...]] | Unclear:
    """The hours of those days that the line names, 0 is Monday; of a closed one none."""
    reading = _Reading()
    for found in _TOKEN.finditer(line):
        trouble = reading.take(found)
        if trouble is not None:
            return Unclear(trouble, found[0].strip())
    return reading.end()


@dataclass(slots=True)
class _Reading:
    """`days`: those that the next hours are for; `settled`: some were said for them. `opens`: minutes into the day."""

    week: dict[int, tuple[Hours, ...]] = field(default_factory=dict)
    days: list[int] = field(default_factory=list)
    settled: bool = False
    opens: int | None = None
    dashed: bool = False

    def take(self, found: re.Match[str]) -> Trouble | None:
        if found["time"]:
            return self._time(found["time"], (found["half"] or "").lower())
        meant = Mark.DASH if found["dash"] else meaning(found["word"] or "")
        if meant is None:
            return Trouble.UNKNOWN_WORD
        if meant is Mark.DASH:
            self.dashed = True
        elif meant is Mark.CLOSED:
            return self._close()
        elif meant is not Mark.NOTHING:
            return self._days(meant)
        return None

    def end(self) -> Mapping[int, tuple[Hours, ...]] | Unclear:
        if self.opens is not None:
            return Unclear(Trouble.NO_END)
        if self.days and not self.settled:
            return Unclear(Trouble.NO_HOURS)
        return self.week or Unclear(Trouble.NEVER_OPEN)

    def _days(self, group: Group) -> Trouble | None:
        if self.opens is not None:
            return Trouble.NO_END
        if self.settled:
            self.days, self.settled = [], False
        elif self.dashed and self.days:
            first = self.days[-1]
            group = tuple((first + n) % 7 for n in range(1, (group[0] - first) % 7)) + group
        self.days += group
        self.dashed = False
        return None

    def _close(self) -> Trouble | None:
        if not self.days:
            return Trouble.NO_DAY
        for day in self.days:
            self.week[day] = ()
        self.settled, self.dashed = True, False
        return None

    def _time(self, written: str, half: str) -> Trouble | None:
        minutes = _minutes(written, half)
        if minutes is None:
            return Trouble.NO_SUCH_TIME
        if not self.days:
            return Trouble.NO_DAY
        if self.opens is None:
            self.opens, self.dashed = minutes, False
            return None
        return self._span(self.opens, minutes) if self.dashed else Trouble.NO_END

    def _span(self, opens: int, closes: int) -> Trouble | None:
        if not opens < (closes or _DAY):
            return Trouble.UPSIDE_DOWN
        span = Hours(_wall(opens), _wall(closes))
        for day in self.days:
            kept = [one for one in self.week.get(day, ()) if not _overlap(one, span)]
            self.week[day] = tuple(sorted([*kept, span], key=lambda one: one.opens))
        self.opens, self.dashed, self.settled = None, False, True
        return None


def _minutes(written: str, half: str) -> int | None:
    """Into the day; None: no such time. 24:00 is the day's end."""
    digits = re.sub(r"\D", "", written)
    hour, minute = (int(digits[:-2]), int(digits[-2:])) if len(digits) > 2 else (int(digits), 0)
    if half:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if half == "p" else 0)
    whole = hour * 60 + minute
    return whole if minute < 60 and whole <= _DAY else None


def _wall(minutes: int) -> time:
    return time(minutes // 60 % 24, minutes % 60)


def _overlap(one: Hours, other: Hours) -> bool:
    return one.opens < _closing(other) and other.opens < _closing(one)


def _closing(hours: Hours) -> time:
    return time.max if hours.closes == time() else hours.closes
