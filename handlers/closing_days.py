"""The days and hours of a closing, as they are chosen by buttons or written."""

from dataclasses import replace
from datetime import date, time
from typing import Any

import domain.closing_plans
import domain.closings
from domain.closing_plans import BEGINS, ENDS, ClosingPlan
from domain.closings import Closed, Trouble
from domain.days import Days
from domain.plans import Plan
from domain.reasons import Reason
from handlers.mending import Reader
from handlers.visit import Visit

Said = dict[str, Any]


def chosen(plan: Plan, part: str, choice: str, visit: Visit) -> Said | Trouble:
    """What a button says; one that is none says nothing new."""
    asked = ClosingPlan.of(plan.said)
    if part in ("holiday", "holidays"):
        return _holidays(asked, choice, visit)
    if part in (BEGINS, ENDS):
        return _tapped_hours(asked, part, choice)
    day = _day(choice)
    if day is None:
        return {}
    match part:
        case "day" | "partly":
            return _one_day(asked, day, part == "partly", visit)
        case "from":
            return _first(day, visit)
        case "to":
            return _range(asked, day, visit)
        case _:
            return {}


def written(plan: Plan, text: str, visit: Visit) -> Said | Trouble:
    read = Reader.of(visit).closed(text, plan.place)
    if plan.asked in (BEGINS, ENDS) and (read is Trouble.NOTHING or (isinstance(read, Closed) and read.partly)):
        return Trouble.NO_SUCH_HOURS
    if isinstance(read, Trouble):
        return read
    asked = ClosingPlan.of(plan.said)
    if plan.asked in (BEGINS, ENDS) and not read.stretches:
        return _written_hours(asked, plan.asked, read)
    if plan.asked == "to" and read.stretches:
        return _range(asked, read.stretches[-1].last, visit)
    if plan.asked == "from" and read.stretches and read.stretches[0].is_one and len(read.stretches) == 1:
        return _first(read.stretches[0].first, visit)
    if plan.asked == "partly" and read.whole and read.stretches:
        return domain.closing_plans.said(read) | {"wants": BEGINS}
    # Hours alone wait for their day.
    return domain.closing_plans.said(read if read.stretches else replace(read, stretches=asked.closed.stretches))


def _of(closed: Closed, visit: Visit) -> Said | Trouble:
    return domain.closings.trouble(closed, visit.today) or domain.closing_plans.said(closed)


def _one_day(asked: ClosingPlan, day: date, partly: bool, visit: Visit) -> Said | Trouble:
    # Hours that were said before their day are those of it.
    hours = asked.closed if not asked.closed.stretches else Closed(())
    said = _of(replace(hours, stretches=(Days.one(day),)), visit)
    return said | {"wants": BEGINS} if partly and not isinstance(said, Trouble) else said


def _first(day: date, visit: Visit) -> Said | Trouble:
    return domain.closings.trouble(Closed((Days.one(day),)), visit.today) or {"first": day.isoformat()}


def _range(asked: ClosingPlan, last: date, visit: Visit) -> Said | Trouble:
    first = asked.first or (asked.closed.stretches[0].first if asked.closed.stretches else None)
    if first is None:
        return _first(last, visit)
    if last < first:
        return Trouble.BACKWARDS
    return _of(replace(asked.closed, stretches=(Days(first, last),)), visit)


def _holidays(asked: ClosingPlan, choice: str, visit: Visit) -> Said | Trouble:
    day = _day(choice.removeprefix("on").removeprefix("off"))
    if choice == "done" and asked.chosen:
        days = domain.closings.in_order(map(Days.one, asked.chosen))
        said = _of(Closed(days), visit)
        return said if isinstance(said, Trouble) else said | {"because": Reason.HOLIDAY.value, "chosen": []}
    if day is None:
        return {}
    kept = set(asked.chosen) - {day} | ({day} if choice.startswith("on") else set())
    return {"chosen": sorted(one.isoformat() for one in kept)}


def _tapped_hours(asked: ClosingPlan, part: str, choice: str) -> Said | Trouble:
    """ "h1400", or "all": from when it opens, until it closes."""
    if choice == "all":
        return _hours(asked, part, None)
    try:
        at = time.fromisoformat(choice[1:]) if choice[:1] == "h" and len(choice) == 5 else None
    except ValueError:
        at = None
    return {} if at is None else _hours(asked, part, at)


def _hours(asked: ClosingPlan, part: str, at: time | None) -> Said | Trouble:
    closed = replace(asked.closed, begins=at) if part == BEGINS else replace(asked.closed, ends=at)
    if closed.begins and closed.ends and closed.ends <= closed.begins:
        return Trouble.NO_SUCH_HOURS
    return domain.closing_plans.said(closed) | {"wants": ENDS if part == BEGINS else None}


def _written_hours(asked: ClosingPlan, part: str, read: Closed) -> Said | Trouble:
    """ "14-16" says both ends, "14" the one that was asked for, "till 12" that it begins with the day."""
    if read.ends and (read.begins or part == BEGINS):
        return domain.closing_plans.said(replace(read, stretches=asked.closed.stretches))
    return _hours(asked, part, read.begins or read.ends)


def _day(choice: str) -> date | None:
    """ "d20261224"."""
    try:
        return date.fromisoformat(choice[1:]) if choice[:1] == "d" and len(choice) == 9 else None
    except ValueError:
        return None
