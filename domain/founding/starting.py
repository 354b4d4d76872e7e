"""When the activities of a model begin at a new place: in the coming weeks, on their weekday, at their time."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta

import domain.recurrence
from domain.days import instant
from domain.opening import hours_on
from domain.programme import Activity, Place

# The file is looked at, imported and told about before the first one takes place.
_TIME_TO_GET_READY = timedelta(days=7)
_SOME_WEEKS = timedelta(weeks=8)
_AHEAD = timedelta(days=366 * 10)


def first_day(today: date) -> date:
    """The Monday on which a new place begins: at least a week from `today`."""
    day = today + _TIME_TO_GET_READY
    return day + timedelta(days=-day.weekday() % 7)


def moved(activity: Activity, place: Place, begins: date) -> Activity | None:
    """The activity from `begins` on, or from its own start where that is later; without the dates it leaves out.

    A last day stays where enough weeks are left before it, else it moves along. None: there is no such day any more.
    """
    start = _once(activity, begins) if activity.repeat is None else _next(activity, place, begins)
    if start is None:
        return None
    length = activity.end - activity.start
    return replace(
        activity, start=start, end=start + length, until=_until(activity, start.date()), except_on=frozenset()
    )


def is_open(place: Place, activity: Activity) -> bool:
    """Whether the place is open when the activity first begins, as its weekly hours have it."""
    spans = hours_on(replace(place, exceptions=(), later=()), activity.start.date()).hours
    at = activity.start.time()
    return any(one.opens <= at and (at < one.closes or one.closes == time()) for one in spans)


def _once(activity: Activity, begins: date) -> datetime:
    weeks = -(min(activity.start.date() - begins, timedelta()).days // 7)
    return activity.start + timedelta(weeks=weeks)


def _next(activity: Activity, place: Place, begins: date) -> datetime | None:
    """The rule is followed from its old start, so that what took turns every other week still does."""
    endless = replace(activity, until=None, except_on=frozenset())
    earliest = instant(max(begins, activity.start.date()), time(), place.zone)
    times = domain.recurrence.times(endless, place.zone, earliest, earliest + _AHEAD)
    return next((one.original for one in times), None)


def _until(activity: Activity, first: date) -> date | None:
    if activity.until is None:
        return None
    was = activity.until - activity.start.date()
    if activity.until - first >= min(was, _SOME_WEEKS):
        return activity.until
    try:
        return first + was
    except OverflowError:  # past the year 9999: without an end
        return None
