"""Calling off several dates of an activity, or all that are to come: the steps of that plan."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

import domain.dates
import domain.given_up
import handlers.changes
import handlers.lines
import handlers.plans
import handlers.reach
import handlers.series
import handlers.spans
import storage.activities
import storage.occurrences
import views.calling_off
import views.cancelling
from domain.dates import Dated
from domain.intents import CallOffMore
from domain.plans import Aim, Plan
from domain.programme import Activity
from domain.replies import Reply
from handlers.series import Series
from handlers.visit import Visit
from views.cancelling import Cancelling

_DAYS = "days"


@dataclass(frozen=True, slots=True)
class _Meant:
    series: Series
    dates: list[Dated]
    mark: str


async def call_off_more(wish: CallOffMore, visit: Visit) -> Reply:
    found = await handlers.lines.find(wish.occurrence, visit)
    if found is None:
        return views.calling_off.gone(visit.language)
    listed = found.listed
    plan = await handlers.plans.begin(
        Aim.CANCEL, visit, place=listed.place.id, activity=listed.activity.id, since=listed.day.isoformat(), asked=_DAYS
    )
    return await (_said(plan, handlers.spans.said(wish.days), visit) if wish.days else show(plan, visit))


async def show(plan: Plan, visit: Visit, /) -> Reply:
    meant = await _meant(plan, visit)
    if meant is None:
        return views.calling_off.gone(visit.language)
    if not handlers.spans.is_said(plan):
        return _question(plan, meant.series, visit)
    if not meant.dates:
        return _question(plan, meant.series, visit, missed=True)
    return views.cancelling.preview(await _shown(plan, meant, visit), visit.language)


async def ask(plan: Plan, part: str, visit: Visit, /) -> Reply:
    series = await handlers.series.of(plan.activity, visit)
    if part != _DAYS or series is None:
        return await show(plan, visit)
    return _question(await handlers.plans.keep(plan, visit, asked=_DAYS), series, visit)


async def choose(plan: Plan, part: str, choice: str, visit: Visit, /) -> Reply:
    series = await handlers.series.of(plan.activity, visit)
    said = handlers.spans.chosen(series, _since(plan), choice) if series and part == _DAYS else None
    return await (_said(plan, said, visit) if said else ask(plan, part, visit))


async def answer(plan: Plan, text: str, visit: Visit, /) -> Reply:
    said = handlers.spans.by_words(text, _since(plan), visit)
    if said is not None:
        return await _said(plan, said, visit)
    series = await handlers.series.of(plan.activity, visit)
    kept = await handlers.plans.keep(plan, visit, asked=_DAYS)
    return _question(kept, series, visit, puzzled=True) if series else views.calling_off.gone(visit.language)


async def carry_out(plan: Plan, visit: Visit, /) -> Reply:
    meant = await _meant(plan, visit)
    # What was read back holds no more: it is read back anew.
    if meant is None or not meant.dates or meant.mark != plan.said.get("shown"):
        return await _keep_and_show(plan, visit)
    shown = await _shown(plan, meant, visit)
    change = await _call_off(plan, meant, shown.reach.times, visit)
    await handlers.plans.done(visit)
    return views.cancelling.done(shown, change, visit.language)


async def _said(plan: Plan, said: Mapping[str, Any], visit: Visit) -> Reply:
    return await _keep_and_show(replace(plan, said={**plan.said, **said}), visit)


async def _keep_and_show(plan: Plan, visit: Visit) -> Reply:
    """With the mark of what is shown. Words are the answer as long as there is nothing to show."""
    meant = await _meant(plan, visit)
    is_open = meant is None or not meant.dates
    kept = await handlers.plans.keep(plan, visit, asked=_DAYS if is_open else None, shown=meant and meant.mark)
    return await show(kept, visit)


async def _meant(plan: Plan, visit: Visit) -> _Meant | None:
    series = await handlers.series.of(plan.activity, visit)
    if series is None:
        return None
    dates = handlers.spans.dates(plan, series) if handlers.spans.is_said(plan) else []
    activity = series.activity
    mark = domain.dates.mark(dates, activity.repeat, activity.until, sorted(activity.except_on))
    return _Meant(series, dates, mark)


def _question(plan: Plan, series: Series, visit: Visit, *, puzzled: bool = False, missed: bool = False) -> Reply:
    spans = handlers.spans.offered(series, _since(plan))
    asked = views.cancelling.Question(plan.id, series.activity, spans, handlers.spans.is_said(plan), puzzled, missed)
    return views.cancelling.question(asked, visit.language)


async def _shown(plan: Plan, meant: _Meant, visit: Visit) -> Cancelling:
    activity, ends = meant.series.activity, handlers.spans.is_all(plan)
    reach = await handlers.reach.of([one.occurrence for one in meant.dates if one.is_made], visit)
    counted = not ends or domain.given_up.has_end(activity, visit.now)
    return Cancelling(
        plan=plan.id,
        activity=activity,
        dates=meant.series.listed(meant.dates),
        reach=replace(reach, times=len(meant.dates) if counted else None),
        ends=ends,
    )


async def _call_off(plan: Plan, meant: _Meant, times: int | None, visit: Visit) -> int:
    """Returns the number of the change. `times`: how many dates it is said to be; None: without end."""
    activity = meant.series.activity
    begun = await handlers.changes.begin(activity, visit)
    made = [one.occurrence.id for one in meant.dates if one.is_made]
    for number in made:
        await storage.occurrences.call_off(visit.db, number)
    changed = _ended(activity, handlers.spans.first(plan)) if handlers.spans.is_all(plan) else _without(activity, meant)
    if changed != activity:
        await storage.activities.change(visit.db, changed)
    several = {"dates": len(made) if times is None else times, "span": handlers.spans.kept(plan)}
    return await handlers.changes.finish(begun, "call_off", made, visit, becomes=several, plan=plan.id)


def _without(activity: Activity, meant: _Meant) -> Activity:
    """What is not made yet never will be."""
    days = {one.original.date() for one in meant.dates if not one.is_made}
    return replace(activity, except_on=activity.except_on | days)


def _ended(activity: Activity, first: date) -> Activity:
    # A rule has a day at least: that one is called off by hand.
    last = max(first - timedelta(days=1), activity.start.date())
    return replace(activity, until=last if activity.until is None else min(last, activity.until))


def _since(plan: Plan) -> date:
    return date.fromisoformat(plan.said["since"])
