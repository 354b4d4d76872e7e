"""What should be thought of before an activity is published: the house is closed then, or it is a holiday."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, time
from enum import Enum, auto

import domain.holidays
import domain.opening
import domain.rhythm
from domain.holidays import Holiday
from domain.posting import Posting
from domain.programme import Hours, Place
from domain.reasons import Because
from domain.rhythm import Every

MOST = 3


class Why(Enum):
    CLOSED = auto()
    OUTSIDE = auto()  # open, but not at these hours
    HOLIDAY = auto()
    FAR = auto()  # later than visitors see


@dataclass(frozen=True, slots=True)
class Caution:
    """`day`: on which it is so. `hours` and `reason`: those of the house that day.

    `weekdays`: on which it is always so (0: Monday), and `day` is the first; (): on that day alone. `every_week`:
    there is a date on each of these.
    """

    why: Why
    day: date
    hours: tuple[Hours, ...]
    reason: Because
    holiday: Holiday | None = None
    weekdays: tuple[int, ...] = ()
    every_week: bool = True


def cautions(posting: Posting, days: Sequence[date], place: Place, known_until: date) -> list[Caution]:
    """For the dates of a posting. `known_until`: the last day that visitors see. What is so every week, once."""
    far = [Caution(Why.FAR, known_until, (), {})] if days and days[0] > known_until else []
    return [*_of_days(posting, days, place), *far][:MOST]


def left_out(posting: Posting, days: Sequence[date], place: Place) -> int:
    """How many more dates there are with something to think of."""
    return max(0, len(_of_days(posting, days, place)) - MOST)


def _of_days(posting: Posting, days: Sequence[date], place: Place) -> list[Caution]:
    found, same = [caution for day in days for caution in _on(posting, day, place)], _alike(days, place)
    weekly = [one for one in found if one.day.weekday() in same and _is_of_the_week(one, place)]
    others = [one for one in found if not (one.day.weekday() in same and _is_of_the_week(one, place))]
    return [*_each_once(weekly, every_week=_is_every_week(posting)), *others]


def _is_of_the_week(one: Caution, place: Place) -> bool:
    """By the weekly hours."""
    is_usual = one.why in (Why.CLOSED, Why.OUTSIDE) and not one.holiday
    return is_usual and domain.opening.exception_on(place, one.day) is None


def _alike(days: Sequence[date], place: Place) -> set[int]:
    """The weekdays of several dates whose weekly hours are the same on all: others may hold from some day on."""
    hours: dict[int, list[Sequence[Hours]]] = {}
    for day in days:
        hours.setdefault(day.weekday(), []).append(domain.opening.week_on(place, day)[day.weekday()])
    return {number for number, each in hours.items() if len(each) > 1 and len(set(map(tuple, each))) == 1}


def _is_every_week(posting: Posting) -> bool:
    rhythm = domain.rhythm.read(posting.repeat) if posting.repeat else None
    return rhythm is not None and rhythm.every is not Every.MONTH and rhythm.interval == 1


def _each_once(weekly: Sequence[Caution], *, every_week: bool) -> list[Caution]:
    """Weekdays on which the same is so stand together."""
    alike: dict[object, list[Caution]] = {}
    for one in weekly:
        alike.setdefault((one.why, one.hours), []).append(one)
    return [replace(each[0], weekdays=_weekdays(each), every_week=every_week) for each in alike.values()]


def _weekdays(several: Iterable[Caution]) -> tuple[int, ...]:
    return tuple(sorted({one.day.weekday() for one in several}))


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
