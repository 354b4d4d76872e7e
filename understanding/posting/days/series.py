"""Which days: the words for them sorted, and the rule that they make."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import time

from domain.posting import Field
from understanding.posting.days import counted_from_feasts, ends, first, listed, weekdays
from understanding.posting.days.day import Day
from understanding.posting.days.habits import Interval, interval
from understanding.posting.days.weekdays import WEEKDAY, Weekdays
from understanding.posting.days.when import Moment, When
from understanding.posting.lines.line import Line


@dataclass(frozen=True)
class Days:
    """What was said: the days themselves, the last one, the exceptions, the weekdays, the words of habit."""

    dates: tuple[Day, ...] = ()
    until: Day | None = None
    excepted: tuple[Day, ...] = ()
    weekdays: Weekdays = field(default_factory=Weekdays)
    habits: frozenset[str] = frozenset()

    @property
    def is_range(self) -> bool:
        return any(day.days and not day.days.is_one for day in self.dates)


def read(found: Sequence[Day], habits: frozenset[str], line: Line, now: Moment, begins: time | None) -> When:
    """`found`, `habits`: of the line. `begins`: a time that has passed today means another day."""
    days = _sorted(listed.from_when(found), habits, line)
    repeat, guessed = _rule(days)
    when = first.day(days.dates, days.weekdays, repeat, habits=days.habits, now=now, begins=begins)
    if guessed:
        when = when.doubted(Field.REPEAT)
    return ends.excepted(ends.until(when, days.until, now), days.excepted)


def _sorted(found: Sequence[Day], habits: frozenset[str], line: Line) -> Days:
    week = _of_weekends(_turned(weekdays.read(found, line), habits), habits)
    excepted = tuple(day for day in found if day.role == "except")
    most = range(7) if "daily" in habits else range(5) if "working" in habits else ()
    if most and not week.numbers and (others := weekdays.others(excepted, most)):
        week, excepted, habits = others, (), habits - {"working"}
    dates = _without_the_whole([day for day in found if day.weekday is None])
    last = next((day for day in dates if day.role == "until"), None)
    return Days(
        dates=tuple(day for day in dates if day.role in ("", "from", counted_from_feasts.ROLE)),
        until=last,
        excepted=excepted,
        weekdays=week,
        habits=_beside_named(habits, week),
    )


def _beside_named(habits: frozenset[str], week: Weekdays) -> frozenset[str]:
    """ "كل يوم اثنين": of every day the Mondays. "Hafta içi pazartesi-perşembe": of weekdays those to Thursday."""
    if "working" in habits and len(week.numbers) > 1:
        habits = habits - {"working"} | {"weekly"}
    return habits - {"daily"} if week.numbers else habits


def _of_weekends(week: Weekdays, habits: frozenset[str]) -> Weekdays:
    return Weekdays((5, 6), every=True) if "weekends" in habits and not week.numbers else week


def _without_the_whole(dates: list[Day]) -> list[Day]:
    """ "från januari (start 11/1)", "januari är mörk: 12 januari …": the day says more than the month it is in."""
    named = [day.days.first for day in dates if day.days and day.days.is_one and day.role in ("", "from")]

    def says_less(day: Day) -> bool:
        return day.whole and day.role in ("", "from") and any(day.days and one in day.days for one in named)

    return [day for day in dates if not says_less(day)]


def _turned(week: Weekdays, habits: frozenset[str]) -> Weekdays:
    """ "every third Thursday of the month"."""
    spaced = interval(habits)
    if not spaced or not spaced.turn or not ("monthly" in habits or week.nth):
        return week
    # "every second and fourth Friday" are two of a month.
    return replace(week, nth=tuple(sorted({spaced.number, *week.nth})))


def _rule(days: Days) -> tuple[str | None, bool]:
    """The rule, and whether it was guessed. `WEEKDAY` stands in it for what the first day is."""
    if "once" in days.habits:
        return None, False
    said = _rule_of_habit(days)
    if said:
        return said
    week = days.weekdays
    on = f"FREQ=WEEKLY;BYDAY={week.rule or WEEKDAY}"
    if week.every or "weekly" in days.habits or (days.until and week.numbers):
        return on, False
    if len(week.numbers) > 1 and not week.apart:
        return on, not days.is_range
    if days.excepted and (week.numbers or days.dates):
        return on, True
    if days.is_range or (days.until and days.dates):
        return (on, False) if week.numbers and not _is_one_week(days) else _daily(days)
    return None, False


def _rule_of_habit(days: Days) -> tuple[str, bool] | None:
    week, habits = days.weekdays, days.habits
    spaced = interval(habits)
    if counted_from_feasts.counts(days.dates, week) and not week.every and not habits:
        return None
    if week.nth and week.numbers:
        every = f";INTERVAL={spaced.number}" if spaced and spaced.frequency == "MONTHLY" else ""
        return f"FREQ=MONTHLY{every};BYDAY={week.rule}", not every and "monthly" not in habits
    if spaced:
        return _rule_of_interval(spaced, days)
    if "working" in habits:
        return "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", False
    if "daily" in habits:
        return "FREQ=DAILY", False
    if "monthly" in habits:
        return f"FREQ=MONTHLY;BYMONTHDAY={WEEKDAY}", bool(week.numbers)
    return None


def _rule_of_interval(spaced: Interval, days: Days) -> tuple[str, bool]:
    """ "every third Thursday" without a first day may be the third of a month."""
    rule, week = f"FREQ={spaced.frequency};INTERVAL={spaced.number}", days.weekdays
    if spaced.frequency == "WEEKLY":
        return f"{rule};BYDAY={week.rule or WEEKDAY}", spaced.turn and spaced.number > 2 and not days.dates
    if spaced.frequency == "MONTHLY":
        return f"{rule};BYMONTHDAY={WEEKDAY}", bool(week.numbers)
    return rule, bool(week.numbers)


def _is_one_week(days: Days) -> bool:
    """ "nästa vecka … torsdag": one day of that week."""
    return all(day.whole and day.days and len(list(day.days)) <= 7 for day in days.dates)


def _daily(days: Days) -> tuple[str | None, bool]:
    """ "4-6 december" is three days; "nästa vecka … torsdag" one, and "i december" none that we know."""
    if any(day.whole for day in days.dates):
        return None, False
    return "FREQ=DAILY", True
