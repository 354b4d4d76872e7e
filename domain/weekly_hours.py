"""A place's weekly hours changed from a day on: what is said of it, what its buttons carry, what would lie outside."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from enum import Enum, auto
from itertools import pairwise
from typing import Any

import domain.opening
import domain.recurrence
from domain.days import instant
from domain.programme import Activity, Hours, LaterWeek, Place, Week

Spans = tuple[Hours, ...]

USUAL: Spans = (Hours(time(9), time(16)),)
WITH_A_BREAK: Spans = (Hours(time(9), time(12)), Hours(time(13), time(16)))
CLOSED: Spans = ()

_DAY = 24 * 60
_STEP = 30
_CODE = re.compile(r"\d{4}(?:_\d{4})*")
# So far ahead is looked for what would lie outside the hours.
_AHEAD = timedelta(weeks=8)


class Trouble(Enum):
    """Why what was said of a week can't be taken."""

    NO_DAY = auto()
    PAST = auto()
    UNCLEAR = auto()


@dataclass(frozen=True, slots=True)
class HoursPlan:
    """`days`: the new hours of those weekdays that change. `ready`: they are all."""

    since: date | None
    days: Mapping[int, Spans]
    ready: bool

    @classmethod
    def of(cls, said: Mapping[str, Any]) -> "HoursPlan":
        days = {
            int(day): tuple(Hours(*map(time.fromisoformat, span)) for span in spans)
            for day, spans in said.get("week", {}).items()
        }
        since = date.fromisoformat(said["since"]) if said.get("since") else None
        return cls(since, days, said.get("ready", False))

    @property
    def missing(self) -> str | None:
        """The part that is asked for next; None: it can be shown whole."""
        if self.since is None:
            return "since"
        return None if self.ready else "week"

    def week(self, old: Week) -> Week:
        return tuple(self.days.get(day, spans) for day, spans in enumerate(old))


def said(days: Mapping[int, Spans]) -> dict[str, Any]:
    """The days as a plan keeps them."""
    return {
        str(day): [[one.opens.isoformat("minutes"), one.closes.isoformat("minutes")] for one in spans]
        for day, spans in days.items()
    }


def code(spans: Spans) -> str:
    """What a button carries: "0900_1200_1300_1600", "closed"."""
    return "_".join(f"{one.opens:%H%M}_{_four(one.closes)}" for one in spans) or "closed"


def read(written: str) -> Spans | None:
    """None: no button of ours says so."""
    if written == "closed":
        return CLOSED
    if not _CODE.fullmatch(written) or written.count("_") % 2 == 0:
        return None
    minutes = [int(one[:2]) * 60 + int(one[2:]) for one in written.split("_")]
    right = all(one < other for one, other in pairwise(minutes)) and minutes[-1] <= _DAY
    if not right or any(int(one[2:]) > 59 for one in written.split("_")):
        return None
    walls = [time(one // 60 % 24, one % 60) for one in minutes]
    return tuple(Hours(*pair) for pair in zip(walls[::2], walls[1::2], strict=True))


def near(spans: Spans) -> tuple[Spans, ...]:
    """It opens half an hour earlier or later, it closes half an hour earlier or later: those that can be."""
    if not spans:
        return ()
    first, last = spans[0], spans[-1]
    opens = [(_moved(first.opens, step), None) for step in (-_STEP, _STEP)]
    closes = [(None, _moved(last.closes, step, end=True)) for step in (-_STEP, _STEP)]
    made = [_with(spans, begin, end) for begin, end in (*opens, *closes) if (begin, end) != (None, None)]
    return tuple(one for one in made if one != spans and read(code(one)) == one)


def changed(place: Place, since: date, week: Week) -> Place:
    """The place with that week from the day on, until the next other one begins."""
    others = [one for one in place.later if one.since != since]
    later = sorted([*others, LaterWeek(since, week)], key=lambda one: one.since)
    return replace(place, later=tuple(later))


def outside(place: Place, week: Week, since: date, activities: Iterable[Activity], now: datetime) -> Sequence[Activity]:
    """Activities that lie within the old hours of their day and would not within the new, in the weeks from then on."""
    first = max(instant(since, time(), place.zone), now)
    new = changed(place, since, week)
    return [one for one in activities if one.place == place.id and _falls_out(one, place, new, first)]


def _falls_out(activity: Activity, old: Place, new: Place, first: datetime) -> bool:
    times = domain.recurrence.times(activity, old.zone, first, first + _AHEAD)
    spans = ((one.starts_at.astimezone(old.zone), one.ends_at.astimezone(old.zone)) for one in times)
    return any(_is_within(old, *span) and not _is_within(new, *span) for span in spans)


def _is_within(place: Place, starts: datetime, ends: datetime) -> bool:
    """By the hours of the week alone: closed days are seen to where they are made."""
    until = time.max if ends.date() > starts.date() else ends.time()
    spans = domain.opening.week_on(place, starts.date())[starts.weekday()]
    return any(one.opens <= starts.time() and until <= _end(one) for one in spans)


def _with(spans: Spans, begin: time | None, end: time | None) -> Spans:
    made = list(spans)
    if begin is not None:
        made[0] = replace(made[0], opens=begin)
    if end is not None:
        made[-1] = replace(made[-1], closes=end)
    return tuple(made)


def _moved(at: time, step: int, *, end: bool = False) -> time | None:
    minutes = at.hour * 60 + at.minute
    moved = (minutes or (_DAY if end else 0)) + step
    return time(moved // 60 % 24, moved % 60) if 0 <= moved < _DAY + end else None


def _end(hours: Hours) -> time:
    return time.max if hours.closes == time() else hours.closes


def _four(at: time) -> str:
    return f"{at:%H%M}" if at != time() else "2400"
