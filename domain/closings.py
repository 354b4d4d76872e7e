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
from domain.programme import Hours, HoursException, Place
from domain.reasons import Because

# More days than these are asked about once more: it may be a wrong year.
LONG = 120
# Further ahead is a slip.
_FURTHEST = timedelta(days=3 * 365)
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

    Wall times of the place; None: from the day's beginning, to its end.
    """

    stretches: tuple[Days, ...]
    begins: time | None = None
    ends: time | None = None

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
        return any(starts_at < until and since < ends_at for since, until in (self._span(day, zone) for day in days))

    def _span(self, day: date, zone: ZoneInfo) -> tuple[datetime, datetime]:
        until = instant(day, self.ends, zone) if self.ends else instant(day + timedelta(days=1), _MIDNIGHT, zone)
        return instant(day, self.begins or _MIDNIGHT, zone), until


def trouble(closed: Closed, today: date) -> Trouble | None:
    """What can't be, whether it was written or tapped."""
    if any(one.first < today for one in closed.stretches):
        return Trouble.PAST
    if any(one.last - today > _FURTHEST for one in closed.stretches):
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


def exceptions(place: Place, closed: Closed, because: Because, number: int) -> tuple[HoursException, ...]:
    """What the place's hours become. Of a part of the day the rest stays, as it is on each of the days."""
    if closed.whole:
        return tuple(HoursException(one.first, one.last, (), because, number) for one in closed.stretches)
    made: list[HoursException] = []
    for day in closed:
        hours = _cut(domain.opening.hours_on(place, day).hours, closed)
        follows = made and made[-1].last == day - timedelta(days=1) and made[-1].hours == hours
        made[-1:] = (
            [replace(made[-1], last=day)] if follows else [*made[-1:], HoursException(day, day, hours, because, number)]
        )
    return tuple(made)


def _cut(spans: Iterable[Hours], closed: Closed) -> tuple[Hours, ...]:
    left = []
    for one in spans:
        before = Hours(one.opens, min(_end(one), closed.begins)) if closed.begins else None
        after = Hours(max(one.opens, closed.ends), one.closes) if closed.ends else None
        left += [part for part in (before, after) if part is not None and part.opens < _end(part)]
    return tuple(left)


def _end(hours: Hours) -> time:
    """Midnight at the day's end is later than all others."""
    return time.max if hours.closes == _MIDNIGHT else hours.closes


def is_open_for(place: Place, starts_at: datetime, ends_at: datetime) -> bool:
    """Whether no closing in a chat is in the way of something at that time (aware instants)."""
    zone = place.zone
    first, last = starts_at.astimezone(zone), ends_at.astimezone(zone)
    holds = domain.opening.exception_on(place, first.date())
    if holds is None or not holds.closing:
        return True
    until = time.max if last.date() > first.date() else last.time()
    return any(one.opens <= first.time() and until <= _end(one) for one in holds.hours)


def is_closed_for(place: Place, starts_at: datetime, ends_at: datetime) -> bool:
    """Whether something at that time (aware instants) would take place in hours that a closing in a chat took away.

    Not the opposite of `is_open_for`: what is outside the usual hours anyway is in no hours that were taken away.
    """
    near = Days(starts_at.astimezone(place.zone).date(), ends_at.astimezone(place.zone).date())
    taken = [span for day in near for span in _taken(place, day)]
    return any(starts_at < until and since < ends_at for since, until in taken)


def _taken(place: Place, day: date) -> list[tuple[datetime, datetime]]:
    holds = domain.opening.exception_on(place, day)
    if holds is None or not holds.closing:
        return []
    if not holds.hours:
        return [(instant(day, _MIDNIGHT, place.zone), instant(day + timedelta(days=1), _MIDNIGHT, place.zone))]
    by_files = replace(place, exceptions=tuple(one for one in place.exceptions if not one.closing))
    gone = domain.opening.hours_on(by_files, day).hours
    for kept in holds.hours:
        gone = _cut(
            gone,
            Closed(
                (), None if kept.opens == _MIDNIGHT else kept.opens, None if kept.closes == _MIDNIGHT else kept.closes
            ),
        )
    ends = [day + timedelta(days=1) if one.closes == _MIDNIGHT else day for one in gone]
    return [
        (instant(day, one.opens, place.zone), instant(until, one.closes, place.zone))
        for one, until in zip(gone, ends, strict=True)
    ]


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
