"""A day, weekday or range that a line speaks of."""

from dataclasses import dataclass

from domain.days import Days


@dataclass(frozen=True)
class Day:
    """Words `first` to before `last`. `days` None: there is no such day.

    `weekday`: 0–6 where only a weekday was said; `every`: of every week; `next`: of the next week.
    `role`: "", "from", "until" or "except"; other ones say no day of it.
    `year`: was said. `whole`: a week or month as such. `feast`: by its name.
    `part`: of a month, "" all of it; "before" it, the day before it begins.
    `several`: the last of a list, "4, 11 och 18 december". `beside`: the weekday that was said with it.
    `turnable`: "12/4" may be the fourth of a nearer month.
    """

    first: int
    last: int
    days: Days | None = None
    weekday: int | None = None
    every: bool = False
    next: bool = False
    role: str = ""
    year: bool = False
    whole: bool = False
    feast: bool = False
    part: str = ""
    several: bool = False
    beside: int | None = None
    turnable: bool = False
