"""The last day of a series, and the days on which it falls out."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from domain.days import Days
from domain.posting import Field, Trouble
from understanding.dates import calendar
from understanding.posting.days import rules
from understanding.posting.days.day import Day
from understanding.posting.days.when import FURTHEST, Moment, When, is_past

# A last day that has passed by less is a slip, by more it is meant for next year.
_SLIP = timedelta(days=60)
_MOST_EXCEPTED = timedelta(days=31)


def until(when: When, said: Day | None, now: Moment) -> When:
    if said is None:
        return when
    if said.days is None or said.days.last - now.day > FURTHEST:
        return replace(when, until=None).troubled(Field.UNTIL, Trouble.NO_SUCH_DAY)
    begins = when.day or now.day
    last = _last(said, said.days.last if said.whole else said.days.first, begins, now.day)
    if last is None or last < begins:
        return replace(when, until=None).troubled(Field.UNTIL, Trouble.UNTIL_BEFORE_START)
    when = replace(when, until=last)
    # "till jul" and "till juni" are no day.
    plain = said.part == "end" or (said.days.is_one and said.part != "before")
    return when if plain else when.doubted(Field.UNTIL)


def _last(said: Day, last: date, begins: date, today: date) -> date | None:
    if is_past(said, last, today, _SLIP):
        return None
    if last < begins and not said.year and begins - last > _SLIP:
        return calendar.day(last.day, last.month, last.year + 1, today)
    return last


def _falling(when: When, days: Days) -> list[date]:
    """Of a stretch those on which it would be, "24 December to 6 January" two Wednesdays; all where none is known."""
    falling = [day for day in days if when.repeat and "{" not in when.repeat and rules.allows(when.repeat, day)]
    return falling or list(days)


def excepted(when: When, said: Sequence[Day]) -> When:
    found: set[date] = set()
    for one in said:
        if one.days is None or one.days.last - one.days.first > _MOST_EXCEPTED:
            trouble = Trouble.NO_SUCH_DAY if one.days is None else Trouble.SEVERAL_DAYS
            return when.troubled(Field.EXCEPT, trouble)
        if one.weekday is not None or not one.days.is_one:
            when = when.doubted(Field.EXCEPT)
        found.update(_falling(when, one.days))
    return replace(when, except_on=frozenset(found))
