"""What a line says of days: each day, weekday or range, and what it is there for."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta

from domain.days import Days, week_of
from understanding.dates import calendar, dated_weeks, grammar
from understanding.dates.context import Atom, Context
from understanding.dates.marks import Mark
from understanding.dates.words import NOTHING, Kind, Meaning
from understanding.phrases import Hit
from understanding.posting.days import (
    after_feasts,
    before_days,
    day_labels,
    doubled,
    habits_of_others,
    listed,
    months_behind,
    months_first,
    parts_of_months,
    past_days,
    plural_days,
    roles,
    short_days,
    solar,
    weekday_habits,
)
from understanding.posting.days.day import Day
from understanding.posting.lines.line import Line

_FAR = timedelta(days=60)
_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


def read(line: Line, today: date, clocks: set[int]) -> tuple[list[Day], frozenset[str]]:
    """Days from left to right, and words of habit ("weekly"); `clocks`: words that say hours. Takes their words."""
    named = (*line.found("weekly"), *plural_days.found(line))
    plural = [Day(hit.first, hit.last, weekday=_WEEKDAYS.index(hit.value), every=True) for hit in named]
    spans = {(day.first, day.last) for day in plural}
    # "كل سبتين", "یکشنبه در میان": a weekday and how often in one.
    doubly = [hit for hit in line.found("every") if (hit.first, hit.last) in spans]
    for day in plural:
        line.take(day.first, day.last)
    plural += [*_added(plural, line), *short_days.joined(line, plural)]
    dated = solar.read(line, today)
    every = [*doubly, *(hit for hit in line.found("every") if plural or not _is_ahead(hit, line))]
    habits = [*every, *months_behind.hits(line)]
    opened = line.open_marks(_stand_ins(line, today, clocks, habits))
    context = Context(opened, today, line.next_weekday_is_in_next_week)
    named_days = [atom for atom in grammar.atoms(context) if not atom.now]
    ahead = past_days.without(named_days, context, line, others=bool(plural or dated or habits))
    atoms = [day for atom in ahead for day in _days(atom, context)]
    said = listed.opened((*plural, *dated, *atoms), line)
    given = roles.given(doubled.joined(sorted(said, key=lambda day: day.first), line), line)
    found = listed.closed(_without_titles(after_feasts.settled(before_days.settled(given, line), line)))
    # "ayın ilk" says which of the month, and every month as well.
    counted = {(hit.first, hit.last) for hit in line.found("nth")}
    often = [span for hit in habits if (span := (hit.first, hit.last)) not in counted]
    for first, last in often + [(day.first, day.last) for day in found]:
        line.take(first, last)
    return found, frozenset(hit.value for hit in habits)


def _is_ahead(hit: Hit, line: Line) -> bool:
    """ "через неделю в понедельник" is one day; "по понедельникам через неделю" is a habit."""
    return any(mark.kind is Kind.DAY and (mark.first, mark.last) == (hit.first, hit.last) for mark in line.marks)


def _added(plural: Sequence[Day], line: Line) -> list[Day]:
    """ "كل سبت وحد": a weekday that is written together with "and"."""
    ends = {day.last for day in plural}
    found = [hit for hit in line.found("also") if hit.first in ends]
    for hit in found:
        line.take(hit.first, hit.last)
    return [Day(hit.first, hit.last, weekday=_WEEKDAYS.index(hit.value), every=True) for hit in found]


def _without_titles(found: Sequence[Day]) -> list[Day]:
    """ "Christmas party 12 December": beside a day the feast is a title."""
    others = any(not day.feast and day.role != "except" for day in found)
    return [day for day in found if not (day.feast and others and day.role == "")]


def _stand_ins(line: Line, today: date, clocks: set[int], habits: Sequence[Hit]) -> dict[int, Meaning]:
    """What makes a day of "sat" or "اثنين": a clock time beside it, "every" or "the first of each month" before it."""
    meanings = short_days.beside_hours(line) | dict.fromkeys(clocks, Meaning(Kind.TIME))
    meanings |= dict.fromkeys(day_labels.all_of(line, today), NOTHING)
    meanings |= dict.fromkeys(habits_of_others.all_of(line), NOTHING)
    numbered = list(line.found("nth")) if any(hit.value == "monthly" for hit in habits) else []
    for role, hits in (("on", parts_of_months.said(line)), ("every", habits), ("on", numbered)):
        for hit in hits:
            # "her ayın 15'inde": the fifteenth of each month
            roles_said = frozenset({role, "the"} if hit.value == "monthly" else {role})
            meanings |= dict.fromkeys(range(hit.first, hit.last), Meaning(roles=roles_said))
    return meanings | months_first.joints(line)


def _days(atom: Atom, context: Context) -> Iterator[Day]:
    if parts := weekday_habits.parted(atom, context):
        yield from (day for part in parts for day in _days(part, context))
        return
    marks = context.marks[atom.first : atom.last]
    first, last = marks[0].first, marks[-1].last
    if last < len(context.marks) and _is_year(context, atom):
        last += 1
    one = Day(first, last, atom.days, year=_has_year(marks) or _is_year(context, atom))
    if _is_year(context, atom) and atom.days:
        yield replace(one, days=_in_year(atom.days, context.marks[atom.last].number or 0))
    elif atom.weekday:
        yield _weekday(one, marks, context, atom)
    elif atom.days and not atom.days.is_one and any(mark.does("and") for mark in marks):
        # "24 och 31 december" are two days, not a week; "vecka 7 och 14 december" are two weeks.
        days = (week_of(atom.days.first), week_of(atom.days.last)) if dated_weeks.is_one(marks) else _ends(atom.days)
        yield from (replace(one, days=each) for each in days)
    else:
        whole = any(mark.kind in (Kind.SPAN, Kind.UNIT) for mark in marks) or _is_month(marks)
        weekday = next((mark.value for mark in marks if mark.kind is Kind.WEEKDAY), None)
        whole = whole and not (atom.days and atom.days.is_one)
        feast = any(mark.kind is Kind.FEAST for mark in marks)
        yield replace(one, whole=whole, feast=feast, beside=weekday, turnable=_is_turnable(marks, one, context.today))


def _ends(days: Days) -> tuple[Days, Days]:
    return Days.one(days.first), Days.one(days.last)


def _is_turnable(marks: Sequence[Mark], one: Day, today: date) -> bool:
    """ "12/4" in November: the twelfth of April, or the fourth of December as some write it?"""
    figures = next((mark.value for mark in marks if mark.kind is Kind.DATE and not mark.value[2]), None)
    if figures is None or one.days is None or figures[0] > 12:
        return False
    turned = calendar.day(figures[1], figures[0], 0, today)
    return turned is not None and turned < one.days.first - _FAR and turned - today < _FAR


def _weekday(one: Day, marks: Sequence[Mark], context: Context, atom: Atom) -> Day:
    weekday = next(mark.value for mark in marks if mark.kind is Kind.WEEKDAY)
    turned = any(mark.kind is None and mark.does("next", "last") for mark in marks)
    every = any(mark.does("every") for mark in marks) or context.does(atom.first - 1, "every")
    return replace(one, weekday=weekday, every=every, next=turned and not every)


def _is_month(marks: Sequence[Mark]) -> bool:
    numbered = any(mark.kind is Kind.NUMBERS or 0 < (mark.number or 0) <= 31 for mark in marks)
    return any(mark.kind is Kind.MONTH for mark in marks) and not numbered


def _has_year(marks: Sequence[Mark]) -> bool:
    figures = [mark.value[2] for mark in marks if mark.kind is Kind.DATE]
    return any(figures) or any((mark.number or 0) >= 1000 for mark in marks)


def _is_year(context: Context, atom: Atom) -> bool:
    """ "4 december 2019": a year that is too far off to be one in a question."""
    mark, named = context.at(atom.last), context.marks[atom.first : atom.last]
    has_month = any(one.kind is Kind.MONTH for one in named)
    return mark is not None and has_month and not _has_year(named) and 1900 <= (mark.number or 0) <= 2999


def _in_year(days: Days, year: int) -> Days | None:
    try:
        return Days(days.first.replace(year=year), days.last.replace(year=year))
    except ValueError:
        return None
