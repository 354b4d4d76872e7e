"""What should be thought of before an activity is published: the house is closed then, or it is a holiday."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, time
from enum import Enum, auto

import domain.holidays
import domain.opening
from domain.holidays import Holiday
from domain.posting import Posting
from domain.programme import Hours, Place
from domain.reasons import Because

MOST = 3


class Why(Enum):
    CLOSED = auto()
    OUTSIDE = auto()  # open, but not at these hours
    HOLIDAY = auto()
    FAR = auto()  # later than visitors see


@dataclass(frozen=True, slots=True)
class Caution:
    """`day`: on which it is so. `hours` and `reason`: those of the house that day."""

    why: Why
    day: date
    hours: tuple[Hours, ...]
    reason: Because
    holiday: Holiday | None = None

    @property
    def usual(self) -> bool:
        """By the hours of every week: it is so each time."""
        return self.why in (Why.CLOSED, Why.OUTSIDE) and self.holiday is None and not self.reason


def cautions(posting: Posting, days: Sequence[date], place: Place, known_until: date) -> list[Caution]:
    """For the dates of a posting. `known_until`: the last day that visitors see. Of what is so each time, the first."""
    far = [Caution(Why.FAR, known_until, (), {})] if days and days[0] > known_until else []
    return [*_of_days(posting, days, place), *far][:MOST]


def left_out(posting: Posting, days: Sequence[date], place: Place) -> int:
    """How many more dates there are with something to think of."""
    return max(0, len(_of_days(posting, days, place)) - MOST)


def _of_days(posting: Posting, days: Sequence[date], place: Place) -> list[Caution]:
    found = [caution for day in days for caution in _on(posting, day, place)]
    usual = [one for one in found if one.usual][:1]
    return [*usual, *(one for one in found if not one.usual)]


def _on(posting: Posting, day: date, place: Place) -> Iterator[Caution]:
    house, holiday = domain.opening.hours_on(place, day), domain.holidays.on(day)
    if not house.hours:
        yield Caution(Why.CLOSED, day, (), house.reason, holiday)
    elif holiday is not None:
        yield Caution(Why.HOLIDAY, day, house.hours, house.reason, holiday)
    elif not any(_within(posting, hours) for hours in house.hours):
        yield Caution(Why.OUTSIDE, day, house.hours, house.reason)


def _within(posting: Posting, hours: Hours) -> bool:
    if posting.begins is None or posting.ends is None:
        return True
    late = _end(posting.ends) <= _end(hours.closes) and posting.begins < _end(posting.ends)
    return hours.opens <= posting.begins and late


def _end(at: time) -> time:
    """00:00 is midnight at the day's end."""
    return time.max if at == time() else at
