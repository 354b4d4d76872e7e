"""Which of the days that somebody named is the date of a series that they mean, and which the new day."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from zoneinfo import ZoneInfo

from domain.dates import Dated
from domain.days import today, week_of


@dataclass(frozen=True, slots=True)
class SaidDay:
    """`weekday`: only that was said; then `day` is the next such one, today included. `role`: "from", "until" or ""."""

    day: date
    weekday: bool
    role: str


@dataclass(frozen=True, slots=True)
class Meant:
    """`old`: None: it is not clear which. `day`: the new one; None: none was said, or it may be two."""

    old: Dated | None = None
    day: date | None = None


def meant(said: Sequence[SaidDay], dates: Sequence[Dated], zone: ZoneInfo) -> Meant:
    """`dates`: those of the series that are to come, by start. Alone, a day that is none of them is the next one's."""
    if not dates or not 1 <= len(said) <= 2:
        return Meant()
    found = [_date_on(one, dates, zone) for one in said]
    if len(said) == 1:
        return Meant(found[0]) if found[0] else Meant(dates[0], said[0].day)
    at = _old(said, found)
    old = found[at] if at is not None else None
    return Meant(old, new_day(said[1 - at], _day(old, zone))) if old and at is not None else Meant()


def are_on(said: Sequence[SaidDay], dates: Sequence[Dated], zone: ZoneInfo) -> bool:
    """Whether one of these days is a date of the series."""
    return any(_date_on(one, dates, zone) for one in said)


def new_day(said: SaidDay, old: date) -> date | None:
    """A weekday is the one behind the old day in its week. One before it may be that of two weeks: None."""
    if not said.weekday:
        return said.day
    same_week = week_of(old).first + timedelta(days=said.day.weekday())
    return same_week if same_week > old else None


def _old(said: Sequence[SaidDay], found: Sequence[Dated | None]) -> int | None:
    """Which of the two is a date of the series. Where both are, the words before them tell."""
    if found[0] and found[1]:
        one, other = said[0].role, said[1].role
        if "from" in (one, other):
            return [one, other].index("from")
        return 1 - [one, other].index("until") if "until" in (one, other) else None
    return next((at for at, one in enumerate(found) if one), None)


def _date_on(said: SaidDay, dates: Sequence[Dated], zone: ZoneInfo) -> Dated | None:
    days = ((one, _day(one, zone)) for one in dates)
    if said.weekday:
        return next((one for one, day in days if day.weekday() == said.day.weekday()), None)
    return next((one for one, day in days if day == said.day), None)


def _day(one: Dated, zone: ZoneInfo) -> date:
    return today(one.occurrence.starts_at, zone)
