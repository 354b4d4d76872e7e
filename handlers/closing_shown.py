"""What somebody who closes a place is shown: the question that comes next, or all of it read back."""

from dataclasses import dataclass
from datetime import date, timedelta

import domain.closings
import domain.opening
import handlers.closing_hits
import handlers.opening_hits
import handlers.plan_places
import handlers.plans
import handlers.reach
import views.closing
import views.closing_days
import views.plan_places
import views.reopening
from domain.closing_plans import ClosingPlan
from domain.closings import Ahead, Trouble
from domain.intents import Close
from domain.plans import Plan
from domain.programme import Place
from domain.reach import Reach
from domain.replies import Reply
from handlers.closing_hits import Hits
from handlers.visit import Visit
from views.closing import Closing
from views.closing_days import Choosing
from views.reopening import Reopening

# What can be asked for; behind days a page.
ASKED = ("when", "day", "from", "to", "partly", "begins", "ends", "holidays", "reason", "text", "closed")
_WITH_DAYS = ("day", "from", "to", "partly")
# What is written then is no answer.
_BY_TAP_ONLY = ("holidays", "closed")


@dataclass(frozen=True, slots=True)
class Preview:
    """`which`: what is opened again; None: the plan closes the place. `signature`: see `Hits.signed`."""

    plan: Plan
    place: Place
    asked: ClosingPlan
    hits: Hits
    reach: Reach
    which: Ahead | None
    signature: str


def is_done(plan: Plan) -> bool:
    return "done" in plan.said


async def shown(plan: Plan, visit: Visit) -> Reply:
    """Changes nothing."""
    if is_done(plan):
        return _done(plan, visit)
    if handlers.plan_places.of(plan, visit) is None:
        return views.plan_places.choose(plan.id, handlers.plan_places.mine(visit), visit.language)
    found = await preview(plan, visit)
    if found is None:
        return await _question(plan, ClosingPlan.of(plan.said).missing or "when", visit)
    if found.which is not None:
        return views.reopening.ask(_reopening(found, found.which), visit.today, visit.language)
    return views.closing.ask(_closing(found), visit.today, visit.language)


async def asked(plan: Plan, part: str, visit: Visit) -> Reply:
    """The question for one part: what is written next is taken for it."""
    name = part.rstrip("0123456789")
    taken = None if name in _BY_TAP_ONLY else name
    # Asked for other days, what would have been opened again is left as it is.
    plan = await handlers.plans.keep(plan, visit, taken, opens=None)
    return await _question(plan, part, visit)


async def asked_again(plan: Plan, trouble: Trouble, visit: Visit) -> Reply:
    return await _question(plan, plan.asked or "when", visit, trouble)


async def preview(plan: Plan, visit: Visit) -> Preview | None:
    """All that is read back, as it is now; None while something is missing."""
    place, asked = handlers.plan_places.of(plan, visit), ClosingPlan.of(plan.said)
    if place is None:
        return None
    which = _which(asked, place, visit) if asked.opens else None
    if which is None and (asked.opens or asked.missing):
        return None
    if which is not None:
        hits = await handlers.opening_hits.put_back(place, which, visit)
    else:
        hits = await handlers.closing_hits.hits(place, asked.closed, visit)
    reach = await handlers.reach.of([one.occurrence for one in hits.times], visit)
    made = which or domain.closings.exceptions(asked.closed, asked.because or {}, 0)
    return Preview(plan, place, asked, hits, reach, which, hits.signed(made))


async def _question(plan: Plan, part: str, visit: Visit, trouble: Trouble | None = None) -> Reply:
    place, asked = handlers.plan_places.of(plan, visit), ClosingPlan.of(plan.said)
    if place is None:
        return await shown(plan, visit)
    name, page, _ = part.rstrip("0123456789"), int(part.lstrip("abcdefghijklmnopqrstuvwxyz") or 0), visit.language
    if name in _WITH_DAYS:
        begins = asked.first + timedelta(days=1) if name == "to" and asked.first else visit.today
        return views.closing_days.days(Choosing(plan.id, name, begins, page, asked.first, trouble), visit.today, _)
    match name:
        case "begins" | "ends":
            return views.closing_days.hours(plan.id, name, _hours(place, asked), asked.closed, trouble, _)
        case "holidays":
            ahead = domain.closings.holidays_ahead(place, visit.today)
            return views.closing_days.holidays(plan.id, ahead, asked.chosen, _)
        case "closed":
            return views.reopening.choose(plan.id, domain.closings.ahead(place, visit.today), _)
        case "reason":
            return views.closing.reason(plan.id, _)
        case "text":
            return views.closing.own_reason(plan.id, _)
        case "long":
            return views.closing.is_long(plan.id, asked.closed, visit.today, _)
    closed = bool(domain.closings.ahead(place, visit.today))
    return views.closing_days.when(plan.id, place, closed, trouble, visit.today, _)


def _hours(place: Place, asked: ClosingPlan) -> tuple[int, int]:
    """The full hours between which the place is open on the first of the days; in the daytime where it is closed."""
    day: date = asked.closed.stretches[0].first if asked.closed.stretches else date.min
    spans = domain.opening.hours_on(place, day).hours if asked.closed.stretches else ()
    return (spans[0].opens.hour, spans[-1].closes.hour or 24) if spans else (8, 20)


def _which(asked: ClosingPlan, place: Place, visit: Visit) -> Ahead | None:
    """One that was opened again meanwhile is none any more."""
    ahead = domain.closings.ahead(place, visit.today)
    return next((one for one in ahead if views.reopening.key(one) == asked.opens), None)


def _closing(found: Preview) -> Closing:
    asked = found.asked
    return Closing(
        found.plan.id, found.place, asked.closed, asked.because or {}, found.hits.times, found.hits.later, found.reach
    )


def _reopening(found: Preview, which: Ahead) -> Reopening:
    return Reopening(found.plan.id, found.place, which, found.hits.times, found.hits.later, found.reach)


def _done(plan: Plan, visit: Visit) -> Reply:
    place = handlers.plan_places.of(plan, visit)
    change, told = plan.said["done"], plan.said["told"]
    another = Close(place=place.id if place else None)
    if ClosingPlan.of(plan.said).opens:
        return views.reopening.done(change, told, another, visit.language)
    return views.closing.done(change, told, another, visit.language)
