"""Until when a change of several dates goes: what can be chosen by a tap."""

import calendar
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import domain.choices
from domain.days import Days, week_of

ALL = "all"


@dataclass(frozen=True, slots=True)
class Span:
    """`last`: None: for ever. `weekday`: only on those (0: Monday); None: all days. `count`: so many dates."""

    code: str
    last: date | None
    count: int
    weekday: int | None = None

    def takes(self, day: date) -> bool:
        return (self.last is None or day <= self.last) and self.weekday in (None, day.weekday())


def offered(first: date, days: Sequence[date]) -> list[Span]:
    """From `first` on; `days`: on which there are dates. Only what takes in more than the one before."""
    found: list[Span] = []
    for last in _ends(first):
        count = sum(first <= day <= last for day in days)
        if count > max(1, found[-1].count if found else 1):
            found.append(Span(f"{last:%Y%m%d}", last, count))
    return found


def on_one_weekday(first: date, days: Sequence[date]) -> list[Span]:
    """The same for the weekday of `first` alone, where there are other weekdays as well."""
    same = [day for day in days if day.weekday() == first.weekday()]
    if len(same) == len(days):
        return []
    return [Span(f"{one.code}w", one.last, one.count, first.weekday()) for one in offered(first, same)]


def whole(first: date, days: Sequence[date]) -> Span:
    """All that are to come, and none after them."""
    return Span(ALL, None, sum(first <= day for day in days))


def days(span: Days, first: date, today: date) -> Days:
    """What was said in words. "Until 18 December" begins with the date that it was said of, not today."""
    begins_today = span.first <= today < span.last
    return Days(min(first, span.last), span.last) if begins_today and today < first else span


def _ends(first: date) -> list[date]:
    """Of the week, the month, and the next two terms."""
    month = first.replace(day=calendar.monthrange(first.year, first.month)[1])
    return sorted({week_of(first).last, month, *domain.choices.term_ends(first)})
