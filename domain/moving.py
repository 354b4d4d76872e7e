"""Moving dates of an activity: to another day, other hours, another room."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from enum import Enum, auto
from zoneinfo import ZoneInfo

from domain.dates import FURTHEST, Dated
from domain.days import instant
from domain.programme import Occurrence
from domain.texts import Texts


class Problem(Enum):
    """Why dates can't be moved like that."""

    NOTHING_NEW = auto()
    PAST = auto()
    TOO_FAR = auto()


@dataclass(frozen=True, slots=True)
class Wanted:
    """None: as it is. `day`: of the first of the dates; the others go as many days. `begins`, `ends`: wall times.

    `begins` without `ends`: it lasts as long as before.
    """

    day: date | None = None
    begins: time | None = None
    ends: time | None = None
    room: Texts | None = None
    place: int | None = None


@dataclass(frozen=True, slots=True)
class Move:
    """One date, as it is and as it would be."""

    old: Dated
    new: Occurrence


def moves(dates: Sequence[Dated], wanted: Wanted, zone: ZoneInfo) -> list[Move]:
    """`dates`: by start; the first of them is the one that `wanted` speaks of."""
    first = dates[0].occurrence.starts_at.astimezone(zone).date()
    by = (wanted.day - first) if wanted.day else timedelta()
    return [Move(one, _moved(one.occurrence, by, wanted, zone)) for one in dates]


def problem(found: Sequence[Move], wanted: Wanted, now: datetime) -> Problem | None:
    if wanted.place is None and all(move.new == move.old.occurrence for move in found):
        return Problem.NOTHING_NEW
    new = [move.new.starts_at for move in found if _is_another_time(move)]
    if any(at <= now for at in new):
        return Problem.PAST
    # Days are read back without their year. Those that go with the first one are as far from it as before.
    is_far = any(_is_another_time(move) and move.new.starts_at - now > FURTHEST for move in found[:1])
    return Problem.TOO_FAR if is_far else None


def _is_another_time(move: Move) -> bool:
    return move.new.starts_at != move.old.occurrence.starts_at


def _moved(one: Occurrence, by: timedelta, wanted: Wanted, zone: ZoneInfo) -> Occurrence:
    starts, ends = one.starts_at.astimezone(zone), one.ends_at.astimezone(zone)
    day, begins = starts.date() + by, wanted.begins or starts.time()
    starts_at = instant(day, begins, zone)
    room = one.room if wanted.room is None else wanted.room
    if wanted.begins is None and wanted.ends is None and not by:
        return replace(one, room=room)
    if wanted.ends is None and wanted.begins is not None:
        # By the clock on the wall, as the hours of a rule.
        lasts = ends.replace(tzinfo=None) - starts.replace(tzinfo=None)
        over = datetime.combine(day, begins) + lasts
    else:
        over = _end(day, begins, wanted.ends or ends.time())
    ends_at = instant(over.date(), over.time(), zone)
    # In the gap of the clock change the wall times can't both be kept: then the length is.
    ends_at = ends_at if ends_at > starts_at else starts_at + (one.ends_at - one.starts_at)
    return replace(one, starts_at=starts_at, ends_at=ends_at, room=room)


def _end(day: date, begins: time, ends: time) -> datetime:
    """At midnight or after it: on the next day."""
    return datetime.combine(day + timedelta(days=ends <= begins), ends)
