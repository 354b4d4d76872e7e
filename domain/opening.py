"""When a place is open. Weekly hours hold unless an exception covers the day; of two that do, the later in the file."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from itertools import chain

from domain.days import instant, today
from domain.programme import Hours, HoursException, LaterWeek, Place, Week
from domain.reasons import Because

_DAYS_AHEAD = 60


@dataclass(frozen=True, slots=True)
class DayHours:
    """`hours`: wall times, earliest first; none: closed. `reason`: why they are not the usual ones, {} if they are."""

    hours: tuple[Hours, ...]
    reason: Because
    exceptional: bool = False


def hours_on(place: Place, day: date) -> DayHours:
    """The hours of a local date."""
    exception = exception_on(place, day)
    if exception is not None:
        hours = _left(place, exception, day) if exception.is_part else exception.hours
        return DayHours(hours, exception.reason, exceptional=True)
    return DayHours(week_on(place, day)[day.weekday()], {})


def week_on(place: Place, day: date) -> Week:
    """The weekly hours that hold on a local date."""
    begun = [one.week for one in place.later if one.since <= day]
    return begun[-1] if begun else place.week


def next_week(place: Place, day: date) -> LaterWeek | None:
    """The other weekly hours that come first after `day`."""
    return next((one for one in place.later if one.since > day), None)


def exception_on(place: Place, day: date) -> HoursException | None:
    """What holds in the place of the weekly hours on a local date."""
    return next((one for one in reversed(place.exceptions) if one.first <= day <= one.last), None)


def beneath(place: Place, exception: HoursException) -> Place:
    """The place with none of the exceptions that hold rather than this one, nor with it."""
    return replace(place, exceptions=place.exceptions[: place.exceptions.index(exception)])


def cut(spans: Iterable[Hours], begins: time | None, ends: time | None) -> tuple[Hours, ...]:
    """What is left of hours without a part of the day. None: from its beginning, to its end."""
    left = []
    for one in spans:
        before = Hours(one.opens, min(end(one), begins)) if begins else None
        after = Hours(max(one.opens, ends), one.closes) if ends else None
        left += [part for part in (before, after) if part is not None and part.opens < end(part)]
    return tuple(left)


def end(hours: Hours) -> time:
    """Midnight at the day's end is later than all others."""
    return time.max if hours.closes == time() else hours.closes


def _left(place: Place, exception: HoursException, day: date) -> tuple[Hours, ...]:
    # Worked out when it is asked: other weekly hours, or another closing taken away, hold on that day as well.
    return cut(hours_on(beneath(place, exception), day).hours, exception.begins, exception.ends)


def closes_at(place: Place, now: datetime) -> datetime | None:
    """The instant (aware UTC) at which a place that is open now will close; None: it is closed."""
    closing = None
    for opens, closes in _spans(place, now, days=2):
        # Hours that go on where others end (a night over two dates) are one stretch.
        if opens <= (closing or now) < closes:
            closing = closes
    return closing


def next_opening(place: Place, now: datetime) -> datetime | None:
    """The next instant (aware UTC) after `now` at which the place opens; None: not within sixty days."""
    return next((opens for opens, _ in _spans(place, now, _DAYS_AHEAD) if opens > now), None)


def _spans(place: Place, now: datetime, days: int) -> Iterator[tuple[datetime, datetime]]:
    """Opening and closing instants of today and the following days, in order."""
    first = today(now, place.zone)
    return chain.from_iterable(_spans_of(place, first + timedelta(days=n)) for n in range(days + 1))


def _spans_of(place: Place, day: date) -> Iterator[tuple[datetime, datetime]]:
    for hours in hours_on(place, day).hours:
        until = day + timedelta(days=1) if hours.closes == time() else day
        yield instant(day, hours.opens, place.zone), instant(until, hours.closes, place.zone)
