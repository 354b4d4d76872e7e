"""Rules for weeks and weekdays: v 49, nästa vecka på fredag, next Monday, الاسبوع الجاي, "sat" beside a word."""

from datetime import date, timedelta

from domain.days import Days, week_of
from understanding.dates import calendar, dated_weeks, monthly, weekday_lists
from understanding.dates.ahead import weeks_after
from understanding.dates.context import Atom, Context, one_day
from understanding.dates.words import Kind

# A word for the week with what stands behind it is still one: "په راتلونکې اونۍ کې".
_WEEKS = ("unit_week", "week_behind")


def week_number(context: Context, at: int) -> Atom | None:
    mark = context.at(at + 1)
    if not context.does(at, "week_number") or mark is None or mark.number is None or not mark.text.isdecimal():
        return None
    if not 1 <= mark.number <= 53 or context.does(at + 2, "not_day"):
        return None
    week = calendar.week(mark.number, context.today)
    return _with_weekday(context, week, at, at + 2) if week else None


def unit(context: Context, at: int) -> Atom | None:
    """ "next week" word by word, in either order: الاسبوع الجاي."""
    unit_first = context.does(at, *_WEEKS, "unit_weekend", "unit_month")
    unit, turn = (context.at(at), context.at(at + 1)) if unit_first else (context.at(at + 1), context.at(at))
    if unit is None or turn is None or turn.kind or not turn.does("next", "this", "last"):
        return None
    # Kurdish "di" is "in" as well: "di hefteya 7 Berfanbarê de".
    if not unit_first and dated_weeks.week_of_a_date(context, at + 1):
        return None
    which = next(which for which in ("next", "this", "last") if turn.does(which))
    for name, roles in (("week", _WEEKS), ("weekend", ("unit_weekend",)), ("month", ("unit_month",))):
        if unit.does(*roles):
            return _with_weekday(context, calendar.span(f"{which}_{name}", context.today), at, at + 2)
    return None


def span(context: Context, at: int) -> Atom | None:
    mark = context.at(at)
    if mark is None or mark.kind is not Kind.SPAN:
        return None
    # "helgen 5-6 december" is said by its dates.
    if monthly.figures(context, at + 1) or monthly.day_and_month(context, at + 1):
        return None
    if context.does(at + 1, "next", "last") and mark.does("unit_week", "unit_weekend", "unit_month"):
        return unit(context, at)
    turned = _turned_span(context, mark.value, at + 1)
    return _with_weekday(context, calendar.span(turned or mark.value, context.today), at, at + 1 + bool(turned))


def _turned_span(context: Context, name: str, turn: int) -> str | None:
    """خلال الاسبوع القادم: "during the week", and then it says which."""
    plain = {"this_week": "week", "weekend": "weekend", "this_month": "month"}.get(name)
    which = next((which for which in ("next", "last") if context.does(turn, which)), None)
    return f"{which}_{plain}" if plain and which and context.kind(turn) is None else None


_SPANS = (dated_weeks.week_of_a_date, week_number, unit, span)


def _with_weekday(context: Context, span: Days, first: int, last: int) -> Atom:
    return weekday_of(context, span, first, last) or Atom(span, first, last)


def weekday_of(context: Context, span: Days, first: int, last: int) -> Atom | None:
    """ "nästa vecka på fredag": the Friday of those days."""
    place = context.skip(last, "on")
    mark = context.at(place)
    if mark is None or mark.kind is not Kind.WEEKDAY or not _stands(context, place):
        return None
    day = next((day for day in span if day.weekday() == mark.value), None)
    return one_day(day, first, place + 1) if day else None


def weekday(context: Context, at: int) -> Atom | None:
    turned = context.does(at, "next", "this", "last", "every") and context.kind(at + 1) is Kind.WEEKDAY
    place = at + 1 if turned else at
    mark = context.at(place)
    if mark is None or mark.kind is not Kind.WEEKDAY or not _stands(context, place):
        return None
    said = _by_its_week(context, mark.value, at, place)
    if said:
        return said
    turn = at if turned else place + 1
    after = place + 1
    if not turned and context.does(turn, "next", "last", "every") and context.kind(turn) is None:
        after += 1
    return one_day(_turned(context, mark.value, turn), at, after, weekday=True)


def _by_its_week(context: Context, weekday: int, at: int, place: int) -> Atom | None:
    """ "fredag nästa vecka", "tisdag och torsdag nästa vecka", "nästa vecka tisdag och torsdag"."""
    behind = weekday_lists.end(context, place)
    alone = behind == place + 1
    span = _span_after(context, behind) if alone or not context.does(behind, "from", "until", "to") else None
    if span and span.days:
        day = next((day for day in span.days if day.weekday() == weekday), None)
        after = span.last if day and alone else place + 1
        return one_day(day or calendar.weekday(weekday, context.today), at, after)
    weeks, after = weeks_after(context, behind)
    if weeks:
        day = calendar.weekday(weekday, context.today) + timedelta(weeks=weeks)
        return one_day(day, at, after if alone else place + 1)
    week = _week_before(context, weekday_lists.begin(context, place)) if at == place else None
    return one_day(week.first + timedelta(days=weekday), at, place + 1) if week else None


def _week_before(context: Context, weekday: int) -> Days | None:
    """The week that is said right before the first weekday of a list."""
    for at in range(weekday - 1, max(weekday - 6, -1), -1):
        span = next((atom for rule in _SPANS if (atom := rule(context, at))), None)
        if span and span.days and span.last == weekday + 1 and span.days.is_one:
            return week_of(span.days.first)
    return None


def _span_after(context: Context, place: int) -> Atom | None:
    place = context.skip(place, "on", "of", "in")
    return next((atom for rule in _SPANS if (atom := rule(context, place))), None)


def _turned(context: Context, weekday: int, turn: int) -> date:
    if context.does(turn, "last"):
        return calendar.past_weekday(weekday, context.today)
    if context.does(turn, "next"):
        if context.next_weekday_is_in_next_week:
            return calendar.monday(1, context.today) + timedelta(days=weekday)
        return calendar.weekday(weekday, context.today + timedelta(days=1))
    return calendar.weekday(weekday, context.today)


def _stands(context: Context, place: int) -> bool:
    """A short day name ("sat", "sön") is a day only beside a word that makes it one, or all alone."""
    mark = context.at(place)
    if mark is None or not mark.meaning.weak or len(context.marks) == 1:
        return True
    if context.does(place - 1, "on", "next", "this", "every", "from", "until", "last"):
        return True
    for joint, other in ((place - 1, place - 2), (place + 1, place + 2)):
        if context.does(joint, "and", "to") and context.kind(other) is Kind.WEEKDAY:
            return True
    beside = (context.kind(place - 1), context.kind(place + 1))
    return any(kind in (Kind.DASH, Kind.TIME, Kind.PART, Kind.DATE, Kind.WEEKDAY) for kind in beside)
