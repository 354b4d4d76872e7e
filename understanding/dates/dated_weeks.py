"""Rules for the week that a date is in: week 7 December, на неделе с 7 декабря, 7 Aralık haftası."""

from collections.abc import Sequence

from domain.days import Days, week_of
from understanding.dates import calendar, monthly
from understanding.dates.context import Atom, Context, one_day
from understanding.dates.marks import Mark
from understanding.dates.words import Kind

_JOINTS = 3
_DATES = (monthly.figures, monthly.day_and_month, monthly.month_and_day, monthly.day_of_month)
_WEEKS = ("week_number", "unit_week", "week_of")


def week_of_a_date(context: Context, at: int) -> Atom | None:
    """ "vecka 7 december" is no week of that number: nobody says a month beside one."""
    if not _is_week(context, at) or _is_counted(context, at - 1):
        return None
    for place in _places(context, at):
        found = _date(context, place)
        # "nästa vecka måndag 7 december", "veckan fredag 4 december": that is the day itself.
        if found and context.kind(place) is Kind.WEEKDAY and place == at + 1:
            return None
        if found and found.days:
            return Atom(_weeks(found.days, context, found), at, found.last)
    return None


def date_and_week(context: Context, at: int) -> Atom | None:
    """ "7 Aralık haftası", "የዲሴምበር 7 ሳምንት"."""
    found = _month_and_number(context, at) or _date(context, at)
    if not found or not found.days or not found.days.is_one or not context.does(found.last, "week_behind"):
        return None
    after = context.at(found.last + 1)
    if after and (after.number is not None or after.does("next", "this", "last")):
        return None
    return Atom(week_of(found.days.first), at, found.last + 1)


def is_one(marks: Sequence[Mark]) -> bool:
    """Whether it is a week that begins what these marks say."""
    return marks[0].does(*_WEEKS) and len(marks) > 2


def _month_and_number(context: Context, at: int) -> Atom | None:
    """Right before a week; elsewhere "December 7 weeks" says how many."""
    place = context.skip(at + 1, "the", "of")
    month, number = context.at(at), context.at(place)
    if month is None or month.kind is not Kind.MONTH or number is None or number.kind or not number.number:
        return None
    day = calendar.day(number.number, month.value, 0, context.today)
    return one_day(day, at, place + 1) if context.does(place + 1, "week_behind") else None


def _is_week(context: Context, at: int) -> bool:
    mark = context.at(at)
    if mark is None or not mark.does(*_WEEKS):
        return False
    if mark.kind is Kind.SPAN:
        return mark.value == "this_week" or mark.does("week_number")
    return mark.kind in (None, Kind.UNIT) or _is_habit(mark)


def _is_habit(mark: Mark) -> bool:
    """ "في الأسبوع" is "each week" as well."""
    return mark.kind is Kind.NO_DAY and mark.does("week_of")


def _is_counted(context: Context, before: int) -> bool:
    """ "i tre veckor från 7 december", "varje vecka från 7 december"."""
    mark = context.at(before)
    if mark is None or mark.does("on"):
        return False
    return mark.number is not None or mark.does("every", "next", "last", "article")


def _places(context: Context, at: int) -> list[int]:
    """Where the date may begin: at once, or behind words that lead to it."""
    found = [at + 1]
    while len(found) <= _JOINTS and context.does(found[-1], "week_with"):
        # "مرتين في الأسبوع من 7 ديسمبر" is a habit and its beginning.
        if _is_habit(context.marks[at]) and context.does(found[-1], "from"):
            break
        found.append(found[-1] + 1)
    return found


def _date(context: Context, at: int) -> Atom | None:
    return next((atom for rule in _DATES if (atom := rule(context, at))), None)


def _weeks(days: Days, context: Context, found: Atom) -> Days:
    """ "veckan 7-11 december" says its days; "vecka 7 och 14 december" are the weeks of both."""
    if days.is_one or _lists(context, found):
        return Days(week_of(days.first).first, week_of(days.last).last)
    return days


def _lists(context: Context, atom: Atom) -> bool:
    return any(mark.does("and") for mark in context.marks[atom.first : atom.last])
