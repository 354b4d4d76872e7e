"""Rules for months as wholes and their weeks: i mars, bisha 12, the first week of December."""

from datetime import date

from domain.days import week_of
from understanding.dates import calendar, monthly
from understanding.dates.context import Atom, Context, one_day
from understanding.dates.marks import Mark
from understanding.dates.words import Kind


def month(context: Context, at: int) -> Atom | None:
    mark = context.at(at)
    if mark is None or mark.kind is not Kind.MONTH:
        return None
    if mark.meaning.weak and not (len(context.marks) == 1 or context.does(at - 1, "on", "from", "until", "next")):
        return None
    year, after = monthly.year_at(context, at + 1)
    return Atom(calendar.month(mark.value, year, context.today), at, after, vague=True)


def month_number(context: Context, at: int) -> Atom | None:
    """شهر 12, bisha 12."""
    number = context.at(at + 1)
    if not context.does(at, "month_number") or number is None or number.kind or not 1 <= (number.number or 0) <= 12:
        return None
    return Atom(calendar.month(number.number or 0, 0, context.today), at, at + 2)


def week_of_month(context: Context, at: int) -> Atom | None:
    """The week belongs to the month that its Thursday is in, as week numbers are counted."""
    mark = context.at(at)
    if mark is None or not (mark.meaning.ordinal or mark.does("last")) or not context.does(at + 1, "unit_week"):
        return None
    place = context.skip(at + 2, "of", "in", "on")
    named = context.at(place)
    if named is None or named.kind is not Kind.MONTH:
        return None
    thursday = _nth_weekday(context, mark, 3, named.value)
    return Atom(week_of(thursday), at, place + 1) if thursday else None


def weekday_of_month(context: Context, at: int) -> Atom | None:
    """The first Saturday in December, the last Friday of November."""
    mark, weekday = context.at(at), context.at(at + 1)
    if mark is None or weekday is None or weekday.kind is not Kind.WEEKDAY:
        return None
    place = context.skip(at + 2, "of", "in", "on")
    named = context.at(place)
    if not (mark.meaning.ordinal or mark.does("last")) or named is None or named.kind is not Kind.MONTH:
        return None
    return one_day(_nth_weekday(context, mark, weekday.value, named.value), at, place + 1)


def _nth_weekday(context: Context, which: Mark, weekday: int, month: int) -> date | None:
    days = [day for day in calendar.month(month, 0, context.today) if day.weekday() == weekday]
    number = len(days) if which.does("last") else which.number or 0
    return days[number - 1] if 1 <= number <= len(days) else None


def day_of_a_month_ahead(context: Context, at: int) -> Atom | None:
    """ "the 29th of this month", "5ta bisha soo socda"."""
    place = context.skip(at + 1 if context.kind(at) is Kind.WEEKDAY else at, "the", "on")
    number = context.at(place)
    span = context.skip(place + 1, "of", "in", "on")
    mark = context.at(span)
    if mark is None or mark.kind is not Kind.SPAN or mark.value not in ("this_month", "next_month"):
        return None
    if number is None or number.kind or number.does("article") or not 1 <= (number.number or 0) <= 31:
        return None
    days = calendar.span(mark.value, context.today)
    return one_day(next((day for day in days if day.day == number.number), None), at, span + 1)
