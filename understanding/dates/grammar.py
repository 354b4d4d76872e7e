"""Marks → days. Each rule looks at one place and says which days begin there and how far they reach."""

from collections.abc import Callable, Iterator
from datetime import timedelta

from domain.days import week_of
from understanding.dates import ahead, calendar, dated_weeks, monthly, months, weekly
from understanding.dates.context import Atom, Context, one_day
from understanding.dates.words import Kind

Rule = Callable[[Context, int], Atom | None]


def atoms(context: Context) -> Iterator[Atom]:
    at = 0
    while at < len(context.marks):
        found = first(context, at)
        if found:
            yield found
        at = found.last if found else at + 1


def first(context: Context, at: int) -> Atom | None:
    """The days that begin right there."""
    return next((atom for rule in _RULES if (atom := rule(context, at))), None)


def _past_weekday(context: Context, at: int) -> Atom | None:
    mark = context.at(at)
    if mark is None or mark.kind is not Kind.PAST_WEEKDAY:
        return None
    return one_day(calendar.past_weekday(mark.value, context.today), at, at + 1)


def _day(context: Context, at: int) -> Atom | None:
    mark = context.at(at)
    if mark is None or mark.kind not in (Kind.DAY, Kind.NOW):
        return None
    # "ليوم" alone is today in the Maghreb; before a weekday it is "for the day of".
    if mark.does("on", "the") and context.kind(at + 1) is Kind.WEEKDAY:
        return None
    days = mark.value if mark.kind is Kind.DAY else 0
    if days and days % 7 == 0 and (named := _of_that_week(context, days, at)):
        return named
    return one_day(context.today + timedelta(days=days), at, at + 1, now=mark.kind is Kind.NOW)


def _of_that_week(context: Context, days: int, at: int) -> Atom | None:
    """ "через неделю в четверг"."""
    return weekly.weekday_of(context, week_of(context.today + timedelta(days=days)), at, at + 1)


def _feast(context: Context, at: int) -> Atom | None:
    mark = context.at(at)
    if mark is None or mark.kind is not Kind.FEAST:
        return None
    return Atom(calendar.feast(mark.value, context.today), at, at + 1, vague=True)


_RULES: tuple[Rule, ...] = (
    dated_weeks.week_of_a_date,
    dated_weeks.date_and_week,
    monthly.figures,
    monthly.day_and_month,
    monthly.month_and_day,
    months.month_number,
    months.week_of_month,
    months.weekday_of_month,
    months.day_of_a_month_ahead,
    monthly.day_of_month,
    weekly.week_number,
    ahead.in_some_time,
    weekly.unit,
    weekly.span,
    weekly.weekday,
    _past_weekday,
    _day,
    _feast,
    months.month,
)
