"""Closing a place for some days, or for a part of them, and opening it again. Pure."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from enum import Enum, auto
from zoneinfo import ZoneInfo

import domain.holidays
import domain.opening
from domain.days import Days, instant
from domain.holidays import Holiday
from domain.programme import HoursException, Place
from domain.reasons import Because

# More days than these are asked about once more: it may be a wrong year.
LONG = 120
# Further ahead is a slip.
FURTHEST = timedelta(days=3 * 365)
_YEAR = timedelta(days=365)
_MIDNIGHT = time()


class Trouble(Enum):
    """Why what was said of days and hours can't be taken."""

    NOTHING = auto()
    NO_SUCH_DAY = auto()
    PAST = auto()
    BACKWARDS = auto()
    TOO_FAR = auto()
    NO_SUCH_HOURS = auto()


@dataclass(frozen=True, slots=True)
class Closed:
    """`stretches`: days in order, apart from each other. Whole days, or from `begins` to `ends` on each of them.

    Wall times of the place; None: from the day's beginning, to its end. `partly`: a part of the day is meant, whose
    hours nobody said yet.
    """

    stretches: tuple[Days, ...]
    begins: time | None = None
    ends: time | None = None
    partly: bool = False

    @property
    def whole(self) -> bool:
        return self.begins is None and self.ends is None

    @property
    def length(self) -> int:
        """How many days."""
        return sum((one.last - one.first).days + 1 for one in self.stretches)

    def covers(self, day: date) -> bool:
        return any(day in one for one in self.stretches)

    def __iter__(self) -> Iterator[date]:
        return (day for stretch in self.stretches for day in stretch)

    def overlaps(self, starts_at: datetime, ends_at: datetime, zone: ZoneInfo) -> bool:
        """Whether something (aware instants) would take place while it is closed."""
        near = Days(starts_at.astimezone(zone).date(), ends_at.astimezone(zone).date())
        days = (day for stretch in self.stretches for day in near if day in stretch)
        return any(starts_at < until and since < ends_at for since, until in (self.span(day, zone) for day in days))

    def span(self, day: date, zone: ZoneInfo) -> tuple[datetime, datetime]:
        """The instants between which it is closed on a day."""
        until = instant(day, self.ends, zone) if self.ends else instant(day + timedelta(days=1), _MIDNIGHT, zone)
        return instant(day, self.begins or _MIDNIGHT, zone), until


def trouble(closed: Closed, today: date) -> Trouble | None:
    """What can't be, whether it was written or tapped."""
    if any(one.first < today for one in closed.stretches):
        return Trouble.PAST
    if any(one.last - today > FURTHEST for one in closed.stretches):
        return Trouble.TOO_FAR
    if closed.begins and closed.ends and closed.ends <= closed.begins:
        return Trouble.NO_SUCH_HOURS
    return None


def in_order(stretches: Iterable[Days]) -> tuple[Days, ...]:
    """By day; those that touch are one."""
    joined: list[Days] = []
    for one in sorted(stretches, key=lambda one: one.first):
        if joined and one.first <= joined[-1].last + timedelta(days=1):
            joined[-1] = Days(joined[-1].first, max(joined[-1].last, one.last))
        else:
            joined.append(one)
    return tuple(joined)


def exceptions(closed: Closed, because: Because, number: int) -> tuple[HoursException, ...]:
    """What comes on top of a place's hours."""
    return tuple(
        HoursException(one.first, one.last, (), because, number, closed.begins, closed.ends) for one in closed.stretches
    )


def written(place: Place, one: HoursException) -> tuple[HoursException, ...]:
    """An exception of the place as a file can say it: of a part of the day the hours that are left, as they are now."""
    if not one.is_part:
        return (one,)
    there = replace(place, exceptions=(*domain.opening.beneath(place, one).exceptions, one))
    made: list[HoursException] = []
    for day in Days(one.first, one.last):
        hours = domain.opening.hours_on(there, day).hours
        follows = made and made[-1].hours == hours
        day_alone = HoursException(day, day, hours, one.reason, one.closing)
        made[-1:] = [replace(made[-1], last=day)] if follows else [*made[-1:], day_alone]
    return tuple(made)


def is_written_as(one: HoursException, said: HoursException) -> bool:
    """Whether a file says that closing of a chat by this. The hours that were left may have been others then."""
    if not one.is_part:
        return said == replace(one, closing=0)
    is_left = domain.opening.cut(said.hours, one.begins, one.ends) == said.hours
    return one.first <= said.first and said.last <= one.last and said.reason == one.reason and is_left


def is_open_for(place: Place, starts_at: datetime, ends_at: datetime) -> bool:
    """Whether no closing in a chat is in the way of something at that time (aware instants)."""
    zone = place.zone
    first, last = starts_at.astimezone(zone), ends_at.astimezone(zone)
    holds = domain.opening.exception_on(place, first.date())
    if holds is None or not holds.closing:
        return True
    if holds.is_part:
        part = Closed((Days.one(first.date()),), holds.begins, holds.ends)
        is_there_too = is_open_for(domain.opening.beneath(place, holds), starts_at, ends_at)
        return is_there_too and not part.overlaps(starts_at, ends_at, zone)
    until = time.max if last.date() > first.date() else last.time()
    return any(one.opens <= first.time() and until <= domain.opening.end(one) for one in holds.hours)


def holidays_ahead(place: Place, today: date) -> tuple[tuple[date, Holiday], ...]:
    """Holidays and eves of the coming year on which the place would be open."""
    found = ((day, domain.holidays.on(day)) for day in Days(today, today + _YEAR))
    return tuple((day, holiday) for day, holiday in found if holiday and domain.opening.hours_on(place, day).hours)


@dataclass(frozen=True, slots=True)
class Ahead:
    """One closing that is not over. `number`: 0 where a programme file made it."""

    number: int
    parts: tuple[HoursException, ...]

    @property
    def first(self) -> date:
        return min(one.first for one in self.parts)


def ahead(place: Place, today: date) -> tuple[Ahead, ...]:
    """What is closed from today on, by day. Shorter hours by a file are none."""
    parts: dict[tuple[int, int], list[HoursException]] = {}
    for position, one in enumerate(place.exceptions):
        if one.last >= today and (one.closing or not one.hours):
            parts.setdefault((one.closing, 0 if one.closing else position), []).append(one)
    found = [Ahead(number, tuple(several)) for (number, _), several in parts.items()]
    return tuple(sorted(found, key=lambda one: one.first))


def opened(place: Place, which: Ahead, today: date) -> Place:
    """The place without it. Days that are over stay as they were."""
    left = []
    for one in place.exceptions:
        if one not in which.parts:
            left.append(one)
        elif one.first < today:
            left.append(replace(one, last=today - timedelta(days=1)))
    return replace(place, exceptions=tuple(left))


def days_of(which: Ahead, today: date) -> Closed:
    """The whole days on which it is closed, from today on."""
    return Closed(in_order(Days(max(one.first, today), one.last) for one in which.parts))
