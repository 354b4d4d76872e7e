"""The first day of an activity."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, time, timedelta

from domain.posting import Field, Trouble
from understanding.posting.days import counted_from_feasts, parities, weekdays
from understanding.posting.days.day import Day
from understanding.posting.days.habits import interval
from understanding.posting.days.weekdays import Weekdays, told
from understanding.posting.days.when import FURTHEST, Moment, When, is_past, over

# A day of this year that has passed by less is a slip, by more it is meant for next year: "5 June" in November.
_SLIP = timedelta(days=60)
_WEEK = timedelta(days=7)
_NEXT_YEAR = timedelta(days=366)
_OPEN = {
    "FREQ=DAILY": range(7),
    "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR": range(5),
    "FREQ=WEEKLY;BYDAY=SA,SU": range(5, 7),
}


def day(
    dates: Sequence[Day],
    week: Weekdays,
    repeat: str | None,
    *,
    habits: frozenset[str],
    now: Moment,
    begins: time | None,
) -> When:
    """`repeat`: with `weekdays.WEEKDAY` where the first day decides. Today counts if the start is still ahead."""
    when = When(repeat=repeat)
    trouble = _trouble(dates, week, repeat)
    starts = now.day + timedelta(days=begins is not None and begins <= now.at)
    if trouble:
        when = when.troubled(Field.DAY, trouble)
    elif dates:
        when = _dated(when, dates[0], week, now.day, starts)
    elif week.numbers:
        when = _on_weekday(when, week, habits, now.day, starts)
    elif repeat in _OPEN:
        when = replace(when, day=weekdays.first_from(starts, list(_OPEN[repeat])))
    elif repeat and repeat.startswith("FREQ=DAILY"):
        when = replace(when, day=starts).doubted(Field.DAY)
    return replace(when, repeat=told(when.repeat, when.day))


def _trouble(dates: Sequence[Day], week: Weekdays, repeat: str | None) -> Trouble | None:
    if any(one.days is None and not one.several for one in dates):
        return Trouble.NO_SUCH_DAY
    said = {(one.days.first, one.days.last) for one in dates if one.days}
    # "torsdagar i december" is plain, "i december" alone is no day.
    unclear = any(one.whole for one in dates) and not week.numbers and repeat not in _OPEN
    if len(said) > 1 or week.apart or unclear or any(one.several for one in dates):
        return Trouble.SEVERAL_DAYS
    return None


def _dated(when: When, said: Day, week: Weekdays, today: date, starts: date) -> When:
    days = said.days
    if days is None:
        return when.troubled(Field.DAY, Trouble.NO_SUCH_DAY)
    first = days.first
    if not days.is_one:
        # "från december" says nothing of the end.
        when = replace(when, until=days.last if when.repeat and not (said.whole and said.role == "from") else None)
        first = max(first, starts) if days.last >= starts else first
    if is_past(said, first, today, _SLIP) or first < starts:
        return when.troubled(Field.DAY, over(first, today))
    # "29 February": nobody means the one in two years.
    if first - today > (FURTHEST if said.year else _NEXT_YEAR):
        return when.troubled(Field.DAY, Trouble.NO_SUCH_DAY)
    return _aligned(when, said, week, first)


def _aligned(when: When, said: Day, week: Weekdays, first: date) -> When:
    """The first day from there on that the weekdays allow."""
    day = first
    if counted_from_feasts.counts([said], week) and not when.repeat:
        day = counted_from_feasts.weekday(first, week)
    elif week.numbers and week.nth:
        day = weekdays.nth_from(first, week)
    elif week.numbers and (when.repeat or said.whole):
        day = weekdays.first_from(first, week.numbers)
    contradicts = said.beside is not None and said.beside != first.weekday()
    contradicts |= bool(week.numbers) and not when.repeat and day.weekday() not in week.numbers
    contradicts |= said.days is not None and said.whole and day > said.days.last
    if when.until and day > when.until:
        return replace(when, until=None).troubled(Field.DAY, Trouble.SEVERAL_DAYS)
    contradicts &= said.role != counted_from_feasts.ROLE
    moved = day != first and said.role == "" and not said.whole and not week.nth
    when = replace(when, day=day)
    return when.doubted(Field.DAY) if contradicts or moved or said.part or said.turnable else when


def _on_weekday(when: When, week: Weekdays, habits: frozenset[str], today: date, starts: date) -> When:
    if week.nth:
        return replace(when, day=weekdays.nth_from(starts, week))
    day = weekdays.first_from(starts, week.numbers)
    once = when.repeat is None and len(week.numbers) == 1
    if once and week.turned is not None:
        return _turned(when, week.turned, day, starts)
    if begins := parities.first_week(day, habits):
        return replace(when, day=weekdays.first_from(begins, week.numbers))
    # "torsdag 13-15", said on a Thursday at two; "varannan torsdag": from which one on?
    unsure = (once and day - today >= _WEEK) or interval(habits) is not None
    when = replace(when, day=day)
    return when.doubted(Field.DAY) if unsure else when


def _turned(when: When, meant: date, next_one: date, starts: date) -> When:
    """ "nästa fredag": some mean the next that comes, some the one of the next week."""
    if meant < starts:
        return when.troubled(Field.DAY, Trouble.PAST_DAY)
    when = replace(when, day=meant)
    return when.doubted(Field.DAY) if meant != next_one else when
