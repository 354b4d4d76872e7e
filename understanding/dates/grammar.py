"""Marks → days. Each rule looks at one place and says which days begin there and how far they reach."""

from collections.abc import Callable, Iterator
from datetime import timedelta

from domain.days import Days
from understanding.dates import calendar, monthly, weekly
from understanding.dates.context import Atom, Context, one_day
from understanding.dates.words import Kind

Rule = Callable[[Context, int], Atom | None]


def atoms(context: Context) -> Iterator[Atom]:
    at = 0
    while at < len(context.marks):
        found = next((atom for rule in _RULES if (atom := rule(context, at))), None)
        if found:
            yield found
        at = found.last if found else at + 1


def _in_some_time(context: Context, at: int) -> Atom | None:
    """Om två veckor, in 3 days, 3 maalmood kadib; the next two weeks."""
    ahead = context.does(at, "next", "this")
    place = at + 1 if ahead else context.skip(at, "in", most=1)
    number, unit = context.at(place), context.at(place + 1)
    if number is None or number.number is None or unit is None or not unit.does("unit_day", "unit_week"):
        return None
    after = place + 2
    if place == at:
        if not context.does(after, "in", "from_now"):
            return None
        after += 1
    days = number.number * (7 if unit.does("unit_week") else 1)
    if ahead and 1 <= days <= 366:
        return Atom(Days(context.today, context.today + timedelta(days=days - 1)), at, after)
    return one_day(context.today + timedelta(days=days), at, after) if days <= 366 else None


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
    return one_day(context.today + timedelta(days=days), at, at + 1, now=mark.kind is Kind.NOW)


def _feast(context: Context, at: int) -> Atom | None:
    mark = context.at(at)
    if mark is None or mark.kind is not Kind.FEAST:
        return None
    return Atom(calendar.feast(mark.value, context.today), at, at + 1)


def _month(context: Context, at: int) -> Atom | None:
    mark = context.at(at)
    if mark is None or mark.kind is not Kind.MONTH:
        return None
    if mark.meaning.weak and not (len(context.marks) == 1 or context.does(at - 1, "on", "from", "until", "next")):
        return None
    year, after = monthly.year_at(context, at + 1)
    return Atom(calendar.month(mark.value, year, context.today), at, after)


_RULES: tuple[Rule, ...] = (
    monthly.figures,
    monthly.day_and_month,
    monthly.month_and_day,
    monthly.day_of_month,
    weekly.week_number,
    _in_some_time,
    weekly.unit,
    weekly.span,
    weekly.weekday,
    _past_weekday,
    _day,
    _feast,
    _month,
)
