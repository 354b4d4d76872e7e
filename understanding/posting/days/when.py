"""What came out about the days of an activity, and the clock it is reckoned by."""

from dataclasses import dataclass, replace
from datetime import date, time, timedelta
from typing import NamedTuple

from domain.posting import Field, Trouble
from understanding.posting.days.day import Day

# Nobody plans further ahead: that is a wrong year.
FURTHEST = timedelta(days=366 * 5)


class Moment(NamedTuple):
    """Now, as the clock of the place has it."""

    day: date
    at: time


@dataclass(frozen=True)
class When:
    """The fields of a posting that speak of days."""

    day: date | None = None
    repeat: str | None = None
    until: date | None = None
    except_on: frozenset[date] = frozenset()
    doubts: frozenset[Field] = frozenset()
    troubles: tuple[tuple[Field, Trouble], ...] = ()

    def troubled(self, field: Field, trouble: Trouble) -> "When":
        return replace(self, troubles=(*self.troubles, (field, trouble)))

    def doubted(self, *fields: Field) -> "When":
        return replace(self, doubts=self.doubts.union(fields))


def over(day: date, today: date) -> Trouble:
    """Today is not over yet, as are the hours that were said of it: these or the day can be said anew."""
    return Trouble.PAST_HOURS if day == today else Trouble.PAST_DAY


def is_past(said: Day, first: date, today: date, slip: timedelta) -> bool:
    """Whether it has passed. A day without a year that has passed by less than `slip` is meant for no other year."""
    if first < today:
        return True
    if said.year or said.whole or said.weekday is not None or first.year == today.year:
        return False
    before = _a_year_before(first)
    return before is not None and before < today and today - before <= slip


def _a_year_before(day: date) -> date | None:
    try:
        return day.replace(year=day.year - 1)
    except ValueError:
        return None
