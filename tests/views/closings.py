"""Every answer about closing a place and its weekly hours, made of a given place and activity."""

from collections.abc import Iterator, Sequence
from datetime import date, time, timedelta

import domain.weekly_hours
import views.closing
import views.closing_days
import views.plan_places
import views.reopening
import views.weekly_hours
from domain.closings import Ahead, Closed, Trouble
from domain.days import Days
from domain.holidays import Holiday
from domain.intents import ChangeHours, Close
from domain.programme import Activity, HoursException, Listed, Place
from domain.reach import Reach
from domain.reasons import Because, Reason
from domain.replies import Reply
from views.closing import Closing
from views.closing_days import Choosing
from views.language import Language
from views.reopening import Reopening
from views.weekly_hours import NewHours

TODAY = date(2026, 11, 23)
_WEEK = Days(TODAY, TODAY + timedelta(days=6))
_REACH = Reach(activities=2, times=3, signed_up=14, waiting=3)


def answers(place: Place, activity: Activity, times: Sequence[Listed], _: Language) -> Iterator[tuple[str, Reply]]:
    yield from _asked(place, _)
    yield from _read_back(place, times, _)
    yield from _opened(place, times, _)
    yield from _hours(place, activity, _)


def _asked(place: Place, _: Language) -> Iterator[tuple[str, Reply]]:
    yield "which place", views.plan_places.choose(7, (place, place), _)
    for trouble in (None, *Trouble):
        yield f"closed when {trouble}", views.closing_days.when(7, place, True, trouble, TODAY, _)
    for part in ("day", "from", "to", "partly"):
        yield f"closed {part}", views.closing_days.days(Choosing(7, part, TODAY, 1, TODAY, None), TODAY, _)
    for part in ("begins", "ends"):
        yield f"closed {part}", views.closing_days.hours(7, part, (9, 16), Closed((_WEEK,), time(10)), None, _)
    ahead = tuple((TODAY, holiday) for holiday in Holiday)
    yield "holidays", views.closing_days.holidays(7, ahead, {TODAY}, _)
    yield "no holidays", views.closing_days.holidays(7, (), (), _)
    yield "why", views.closing.reason(7, _)
    yield "why in words", views.closing.own_reason(7, _)
    yield "so long", views.closing.is_long(7, Closed((Days(TODAY, date(2027, 11, 22)),)), TODAY, _)


def _read_back(place: Place, times: Sequence[Listed], _: Language) -> Iterator[tuple[str, Reply]]:
    stretches = tuple(Days.one(TODAY + timedelta(days=2 * n)) for n in range(12))
    reasons: tuple[Because, ...] = (*Reason, place.name, {})
    for because in reasons:
        one = Closing(7, place, Closed(stretches), because, tuple(times) * 4, 3, _REACH)
        yield f"close? {because}", views.closing.ask(one, TODAY, _)
    for begins, ends in ((time(14), None), (None, time(12)), (time(12), time(14))):
        one = Closing(7, place, Closed((_WEEK,), begins, ends), {}, (), 2, Reach())
        yield f"close? {begins} {ends}", views.closing.ask(one, TODAY, _)
    yield "closed", views.closing.done(9, 15, Close(place=4), _)


def _opened(place: Place, times: Sequence[Listed], _: Language) -> Iterator[tuple[str, Reply]]:
    parts = tuple(HoursException(TODAY, _WEEK.last, place.week[day], place.name, 3) for day in (0, 6))
    which = Ahead(3, parts)
    yield "what is closed", views.reopening.choose(7, (which, Ahead(0, parts[1:])), _)
    yield "nothing is closed", views.reopening.choose(7, (), _)
    yield "open?", views.reopening.ask(Reopening(7, place, which, times, 2, _REACH), TODAY, _)
    yield "opened", views.reopening.done(9, 0, Close(place=4), _)


def _hours(place: Place, activity: Activity, _: Language) -> Iterator[tuple[str, Reply]]:
    split = domain.weekly_hours.WITH_A_BREAK
    new = (split, *place.week[1:])
    for trouble in (None, *domain.weekly_hours.Trouble):
        yield f"hours since {trouble}", views.weekly_hours.since(7, place, trouble, TODAY, _)
        yield f"hours {trouble}", views.weekly_hours.week(7, new, True, trouble, _)
        yield f"hours of a day {trouble}", views.weekly_hours.day(7, 0, place.week[0], split, trouble, _)
    one = NewHours(7, place, TODAY, place.week, new, (activity,) * 5, TODAY + timedelta(days=30))
    yield "hours?", views.weekly_hours.ask(one, TODAY, _)
    same = NewHours(7, place, TODAY, place.week, place.week, (), None)
    yield "the same hours", views.weekly_hours.ask(same, TODAY, _)
    yield "new hours", views.weekly_hours.done(9, ChangeHours(place=4), _)
