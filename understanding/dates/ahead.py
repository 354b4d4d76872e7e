"""Rules for days counted from today: om två veckor, in 3 days, 3 maalmood kadib, the next two weeks, inom 3 dagar."""

from datetime import timedelta

from domain.days import Days, week_of
from understanding.dates.context import Atom, Context, one_day
from understanding.dates.words import Kind

_MOST_DAYS = 366


def in_some_time(context: Context, at: int) -> Atom | None:
    ahead = context.does(at, "next", "this")
    place = at + 1 if ahead else context.skip(at, "in", "within", most=1)
    counted = _days(context, place)
    if not counted and context.does(at, "unit_week") and context.does(at + 1, "from_now"):
        return one_day(context.today + timedelta(days=7), at, at + 2)
    if not counted:
        return None
    after = place + 2
    within = ahead or (place > at and context.does(at, "within"))
    if place == at:
        if not context.does(after, "in", "from_now"):
            return None
        after += 1
    if within:
        return Atom(Days(context.today, context.today + timedelta(days=counted - ahead)), at, after)
    weekday = _weekday_behind(context, counted, after)
    if weekday:
        return weekday._replace(first=at)
    return one_day(context.today + timedelta(days=counted), at, after)


def _weekday_behind(context: Context, counted: int, place: int) -> Atom | None:
    """ "in two weeks on Tuesday": the Tuesday of that week."""
    mark = context.at(context.skip(place, "on"))
    if counted % 7 or mark is None or mark.kind is not Kind.WEEKDAY or mark.meaning.weak:
        return None
    week = week_of(context.today + timedelta(days=counted))
    return one_day(week.first + timedelta(days=mark.value), place, context.skip(place, "on") + 1)


def weeks_after(context: Context, at: int) -> tuple[int, int]:
    """(weeks, the place after) of "om två veckor" right behind a weekday; 0 weeks where nothing of the kind stands."""
    mark = context.at(at)
    if mark and mark.kind is Kind.DAY and mark.value and mark.value % 7 == 0:
        return mark.value // 7, at + 1
    place = context.skip(at, "in", most=1)
    counted = _days(context, place) if place > at else 0
    return (counted // 7, place + 2) if counted and counted % 7 == 0 else (0, at)


def _days(context: Context, place: int) -> int:
    """How many days "3 days", "two weeks" are; 0 if that is not what stands there."""
    number, unit = context.at(place), context.at(place + 1)
    if number is None or number.number is None or unit is None or not unit.does("unit_day", "unit_week"):
        return 0
    days = number.number * (7 if unit.does("unit_week") else 1)
    return days if 1 <= days <= _MOST_DAYS else 0
