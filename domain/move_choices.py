"""Where a date can be moved to by a tap: near days, near hours."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta

from domain.choices import Choice

_BEFORE, _BEHIND, _MOST = 2, 7, 8
_SHIFTS = (-120, -60, 60, 120)


def days(old: date, today: date) -> list[Choice]:
    """Those around the old one that are not over."""
    near = (old + timedelta(days=n) for n in range(-_BEFORE, _BEHIND + 1) if n)
    return [Choice(f"{day:%Y%m%d}", day) for day in near if day >= today][:_MOST]


def hours(starts: datetime, ends: datetime) -> Iterator[Choice]:
    """An hour or two earlier or later, as long, on the same day. Wall times; the value: (begins, ends)."""
    for minutes in _SHIFTS:
        by = timedelta(minutes=minutes)
        if (starts + by).date() == starts.date() and (ends + by).date() == ends.date():
            name = f"earlier{-minutes}" if minutes < 0 else f"later{minutes}"
            yield Choice(name, ((starts + by).time(), (ends + by).time()))
