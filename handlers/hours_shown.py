"""What somebody who changes the weekly hours is shown: the question that comes next, or all of it read back."""

import hashlib
from dataclasses import dataclass
from datetime import date

import domain.opening
import domain.weekly_hours
import handlers.hours_words
import handlers.plan_places
import handlers.plans
import views.plan_places
import views.weekly_hours
from domain.intents import ChangeHours
from domain.plans import Plan
from domain.programme import Place, Week
from domain.replies import Reply
from domain.weekly_hours import HoursPlan, Trouble
from handlers.visit import Visit
from views.weekly_hours import NewHours

_ASKED = ("since", "week", *handlers.hours_words.DAYS)


@dataclass(frozen=True, slots=True)
class Preview:
    """`signature`: what it was made of, in short."""

    place: Place
    since: date
    old: Week
    new: Week
    signature: str

    @property
    def changes(self) -> bool:
        return self.old != self.new


def is_done(plan: Plan) -> bool:
    return "done" in plan.said


def is_asked(part: str) -> bool:
    return part in _ASKED


def shown(plan: Plan, visit: Visit) -> Reply:
    """Changes nothing."""
    place = handlers.plan_places.of(plan, visit)
    if is_done(plan):
        return views.weekly_hours.done(plan.said["done"], ChangeHours(place=plan.place), visit.language)
    if place is None:
        return views.plan_places.choose(plan.id, handlers.plan_places.mine(visit), visit.language)
    found = preview(plan, visit)
    if found is None:
        return question(plan, HoursPlan.of(plan.said).missing or "since", visit)
    activities = visit.programme.activities
    outside = domain.weekly_hours.outside(place, found.new, found.since, activities, visit.now)
    until = domain.opening.next_week(place, found.since)
    new = NewHours(plan.id, place, found.since, found.old, found.new, outside, until.since if until else None)
    return views.weekly_hours.ask(new, visit.today, visit.language)


async def asked(plan: Plan, part: str, visit: Visit) -> Reply:
    """The question for one part: what is written next is taken for it."""
    again = {"ready": False} if part != "since" else {}
    return question(await handlers.plans.keep(plan, visit, part, **again), part, visit)


def preview(plan: Plan, visit: Visit) -> Preview | None:
    """All that is read back, as it is now; None while something is missing, or the day is over."""
    place, asked_ = handlers.plan_places.of(plan, visit), HoursPlan.of(plan.said)
    if place is None or asked_.since is None or asked_.missing or asked_.since < visit.today:
        return None
    old = domain.opening.week_on(place, asked_.since)
    new = asked_.week(old)
    facts = (old, new, place.later, place.week)
    return Preview(place, asked_.since, old, new, hashlib.sha256(repr(facts).encode()).hexdigest()[:16])


def question(plan: Plan, part: str, visit: Visit, trouble: Trouble | None = None) -> Reply:
    place, asked_ = handlers.plan_places.of(plan, visit), HoursPlan.of(plan.said)
    if place is None:
        return shown(plan, visit)
    if asked_.since is None or part == "since":
        return views.weekly_hours.since(plan.id, place, trouble, visit.today, visit.language)
    old = domain.opening.week_on(place, asked_.since)
    if part in handlers.hours_words.DAYS:
        number = int(part[-1])
        now = asked_.week(old)[number]
        return views.weekly_hours.day(plan.id, number, old[number], now, trouble, visit.language)
    changes = asked_.week(old) != old
    return views.weekly_hours.week(plan.id, asked_.week(old), changes, trouble, visit.language)
