"""The day and the hours of a change of weekly hours, as they are chosen by buttons or written."""

import re
from datetime import date, timedelta
from typing import Any

import domain.closings
import domain.days
import domain.opening
import domain.weekly_hours
import understanding.weekly_hours
from domain.closings import Closed
from domain.closings import Trouble as NoDays
from domain.days import Days
from domain.founding.plan import Unclear
from domain.plans import Plan
from domain.weekly_hours import HoursPlan, Spans, Trouble
from handlers.mending import Reader
from handlers.visit import Visit

Said = dict[str, Any]
# A week with two spans a day has fewer; each further one is read twice more.
_MOST_WORDS = 40
_MONTH = timedelta(days=31)
_SLASHED = re.compile(r"\d\s*/\s*\d")
_NAMES = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


def chosen(plan: Plan, part: str, choice: str, visit: Visit) -> Said | Trouble:
    """What a button says; one that is none says nothing new."""
    asked = HoursPlan.of(plan.said)
    if part == "since":
        return _since(choice, visit)
    if part == "week" and choice == "done":
        return {"ready": True}
    number = int(part[-1]) if part in DAYS else None
    if number is None or asked.since is None:
        return {}
    days = dict(asked.days)
    if choice == "before":
        days.pop(number, None)
    elif (spans := domain.weekly_hours.read(choice)) is not None:
        days[number] = spans
    return {"week": domain.weekly_hours.said(days), "ready": False}


def written(plan: Plan, text: str, visit: Visit) -> Said | Trouble:
    """For the part that was asked for."""
    if plan.asked == "since":
        # Hours may be the answer, too: "mon 9-17" begins on a day that is asked for next.
        said, trouble = of_command(plan, text, visit)
        return trouble if trouble is not None and not said else said
    if plan.asked in DAYS:
        number = int(plan.asked[-1])
        hours = _hours(f"{_NAMES[number]} {text}", visit)
        return hours if isinstance(hours, Trouble) else _week(plan, hours, ready=False)
    hours = _hours(text, visit)
    return hours if isinstance(hours, Trouble) else _week(plan, hours, ready=True)


def of_command(plan: Plan, line: str, visit: Visit) -> tuple[Said, Trouble | None]:
    """A day, hours of weekdays, or both in either order; and what of it can't be taken: nothing else is lost."""
    hours = _hours(line, visit)
    # "mon 9-12 1/2" could be hours from one to two.
    if not isinstance(hours, Trouble) and not _SLASHED.search(line):
        return _week(plan, hours, ready=True), None
    both = _both(plan, line, visit)
    if both is not None:
        day, week = both
        said = _week(plan, week, ready=True)
        return (said, day) if isinstance(day, Trouble) else (said | {"since": day.isoformat()}, None)
    if _has_hours(plan, line, visit):
        return {}, Trouble.UNCLEAR
    day = _day(plan, line, visit)
    return ({}, day) if isinstance(day, Trouble) else ({"since": day.isoformat()}, None)


def _both(plan: Plan, line: str, visit: Visit) -> tuple[date | Trouble, dict[int, Spans]] | None:
    """A day before the hours, or behind them. The first words that are one are the day: what follows has hours."""
    words = line.split()
    cuts = range(1, len(words)) if len(words) <= _MOST_WORDS else ()
    halves = [(" ".join(words[:at]), " ".join(words[at:])) for at in cuts]
    for day, hours in (*halves, *((behind, before) for before, behind in halves)):
        week = _hours(hours, visit)
        if not isinstance(week, Trouble) and _is_day_alone(plan, day, visit):
            return _day(plan, day, visit), week
    return None


def _is_day_alone(plan: Plan, text: str, visit: Visit) -> bool:
    """One day, which may be over, and no time of it; a whole week or month begins with one, too."""
    read = Reader.of(visit).closed(text, plan.place)
    if isinstance(read, NoDays):
        return read is NoDays.PAST
    return read.whole and len(read.stretches) == 1 and _is_one(read.stretches[0])


def _is_one(days: Days) -> bool:
    behind = days.last + timedelta(days=1)
    is_month = days.first.day == 1 and behind.day == 1 and behind - days.first <= _MONTH
    return days.is_one or is_month or days == domain.days.week_of(days.first)


DAYS = tuple(f"day{number}" for number in range(7))


def _has_hours(plan: Plan, line: str, visit: Visit) -> bool:
    """There are some, not understood: then what looks like the day may be one of theirs."""
    read = Reader.of(visit).closed(line, plan.place)
    return read is NoDays.NO_SUCH_HOURS or (isinstance(read, Closed) and not read.whole)


def _week(plan: Plan, hours: dict[int, Spans], *, ready: bool) -> Said:
    days = {**HoursPlan.of(plan.said).days, **hours}
    return {"week": domain.weekly_hours.said(days), "ready": ready}


def _since(choice: str, visit: Visit) -> Said | Trouble:
    try:
        day = date.fromisoformat(choice[1:])
    except ValueError:
        return {}
    if day - visit.today > domain.closings.FURTHEST:
        return Trouble.NO_DAY
    return {"since": day.isoformat()} if day >= visit.today else Trouble.PAST


def _day(plan: Plan, text: str, visit: Visit) -> date | Trouble:
    read = Reader.of(visit).closed(text, plan.place)
    if read is NoDays.PAST:
        return Trouble.PAST
    if not isinstance(read, Closed) or not read.stretches:
        return Trouble.NO_DAY
    return read.stretches[0].first


def _hours(text: str, visit: Visit) -> dict[int, Spans] | Trouble:
    read = understanding.weekly_hours.read(text, visit.understanding, language=visit.language.code)
    return Trouble.UNCLEAR if isinstance(read, Unclear) else dict(read)
