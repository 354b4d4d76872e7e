"""Weeks by their numbers: "jämna veckor", "по непарних тижнях" say in which week a series begins."""

from collections.abc import Iterable
from datetime import date, timedelta

_ODD = {"even": 0, "odd": 1}


def first_week(day: date, habits: Iterable[str]) -> date | None:
    """The day, or the Monday of the next week that is of that kind; None where neither is said, or both are."""
    said = {_ODD[habit] for habit in habits if habit in _ODD}
    if len(said) != 1:
        return None
    return day if day.isocalendar().week % 2 == said.pop() else day + timedelta(days=7 - day.weekday())
