"""Which hours of a place closings in a chat took away. Pure."""

from dataclasses import replace
from datetime import date, datetime, time

import domain.opening
from domain.closings import Closed
from domain.days import Days
from domain.programme import HoursException, Place

_MIDNIGHT = time()


def is_closed_for(place: Place, starts_at: datetime, ends_at: datetime) -> bool:
    """Whether something at that time (aware instants) would take place in hours that a closing in a chat took away.

    Not the opposite of `domain.closings.is_open_for`: what is outside the usual hours anyway is in no hours that were
    taken away.
    """
    return closing_for(place, starts_at, ends_at) is not None


def closing_for(place: Place, starts_at: datetime, ends_at: datetime) -> HoursException | None:
    """The closing in a chat that took those hours (aware instants) away, of several the last; None: none did.

    With the part of the day that it took.
    """
    near = Days(starts_at.astimezone(place.zone).date(), ends_at.astimezone(place.zone).date())
    taken = [one for day in near for one in _taken(place, day)]
    return next((by for by, since, until in taken if starts_at < until and since < ends_at), None)


def _taken(place: Place, day: date) -> list[tuple[HoursException, datetime, datetime]]:
    holds = domain.opening.exception_on(place, day)
    if holds is None or not holds.closing:
        return []
    if holds.is_part:
        return [_span(holds, place, day), *_taken(domain.opening.beneath(place, holds), day)]
    return [_span(one, place, day) for one in (_taken_then(place, holds, day) if holds.hours else [holds])]


def _span(one: HoursException, place: Place, day: date) -> tuple[HoursException, datetime, datetime]:
    return one, *Closed((), one.begins, one.ends).span(day, place.zone)


def _taken_then(place: Place, holds: HoursException, day: date) -> list[HoursException]:
    """By a closing of an older version, which kept the hours that were left on that day and not what it closed."""
    by_files = replace(place, exceptions=tuple(one for one in place.exceptions if not one.closing))
    gone = domain.opening.hours_on(by_files, day).hours
    for kept in holds.hours:
        opens, closes = (None if at == _MIDNIGHT else at for at in (kept.opens, kept.closes))
        gone = domain.opening.cut(gone, opens, closes)
    ends = [None if one.closes == _MIDNIGHT else one.closes for one in gone]
    return [replace(holds, hours=(), begins=one.opens, ends=until) for one, until in zip(gone, ends, strict=True)]
