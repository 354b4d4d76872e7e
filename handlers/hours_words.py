"""The day and the hours of a change of weekly hours, as they are chosen by buttons or written."""

from datetime import date
from typing import Any

import domain.opening
import domain.weekly_hours
import understanding.weekly_hours
from domain.closings import Closed
from domain.closings import Trouble as NoDays
from domain.founding.plan import Unclear
from domain.plans import Plan
from domain.weekly_hours import HoursPlan, Spans, Trouble
from handlers.mending import Reader
from handlers.visit import Visit

Said = dict[str, Any]
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
        day = _day(plan, text, visit)
        return day if isinstance(day, Trouble) else {"since": day.isoformat()}
    if plan.asked in DAYS:
        number = int(plan.asked[-1])
        hours = _hours(f"{_NAMES[number]} {text}", visit)
        return hours if isinstance(hours, Trouble) else _week(plan, hours, ready=False)
    hours = _hours(text, visit)
    return hours if isinstance(hours, Trouble) else _week(plan, hours, ready=True)


def of_command(plan: Plan, line: str, visit: Visit) -> Said | Trouble:
    """Hours of weekdays are those from a day that is asked for; else it is the day."""
    hours = _hours(line, visit)
    if not isinstance(hours, Trouble):
        return _week(plan, hours, ready=True)
    day = _day(plan, line, visit)
    return day if isinstance(day, Trouble) else {"since": day.isoformat()}


DAYS = tuple(f"day{number}" for number in range(7))


def _week(plan: Plan, hours: dict[int, Spans], *, ready: bool) -> Said:
    days = {**HoursPlan.of(plan.said).days, **hours}
    return {"week": domain.weekly_hours.said(days), "ready": ready}


def _since(choice: str, visit: Visit) -> Said | Trouble:
    try:
        day = date.fromisoformat(choice[1:])
    except ValueError:
        return {}
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
