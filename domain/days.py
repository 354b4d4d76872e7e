"""Days and ranges of days, as people of Sweden count them: weeks begin on Monday."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo


@dataclass(frozen=True, slots=True)
class Days:
    """A range of local dates, both included. `first <= last`."""

    first: date
    last: date

    @classmethod
    def one(cls, day: date) -> "Days":
        return cls(day, day)

    @property
    def is_one(self) -> bool:
        return self.first == self.last

    def __contains__(self, day: date) -> bool:
        return self.first <= day <= self.last

    def __iter__(self) -> Iterator[date]:
        return (self.first + timedelta(days=n) for n in range((self.last - self.first).days + 1))


def today(now: datetime, zone: ZoneInfo) -> date:
    """The local date at the aware instant `now`."""
    return now.astimezone(zone).date()


def week_of(day: date) -> Days:
    monday = day - timedelta(days=day.weekday())
    return Days(monday, monday + timedelta(days=6))


def instant(day: date, at: time, zone: ZoneInfo) -> datetime:
    """The aware UTC instant of a wall time. A time that the clock skips is the one after the gap."""
    return datetime.combine(day, at, zone).astimezone(ZoneInfo("UTC"))
