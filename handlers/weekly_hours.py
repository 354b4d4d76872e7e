"""Other weekly hours of a place from a day on: asked for step by step, read back, and done."""

import domain.opening
import domain.weekly_hours
import handlers.hours_shown
import handlers.hours_words
import handlers.plan_places
import handlers.plans
import handlers.undoing
import storage.details
import storage.places
import storage.programme
from domain.intents import ChangeHours
from domain.plans import Aim, Plan
from domain.replies import Reply
from domain.weekly_hours import HoursPlan, Trouble
from handlers.hours_shown import Preview
from handlers.visit import Visit


async def change_hours(wish: ChangeHours, visit: Visit) -> Reply:
    place = handlers.plan_places.only(visit, wish.place)
    plan = await handlers.plans.begin(Aim.HOURS, visit, place=place, asked="since", line=wish.line or None)
    return await _begun(plan, visit)


async def show(plan: Plan, visit: Visit) -> Reply:
    return handlers.hours_shown.shown(plan, visit)


async def ask(plan: Plan, part: str, visit: Visit) -> Reply:
    if handlers.hours_shown.is_done(plan) or not handlers.hours_shown.is_asked(part):
        return await show(plan, visit)
    return await handlers.hours_shown.asked(plan, part, visit)


async def choose(plan: Plan, part: str, choice: str, visit: Visit) -> Reply:
    if handlers.hours_shown.is_done(plan):
        return await show(plan, visit)
    if part == "place":
        return await _begun(handlers.plan_places.chosen(plan, choice, visit), visit)
    said = handlers.hours_words.chosen(plan, part, choice, visit)
    if isinstance(said, Trouble):
        return await _in_trouble(plan, said, visit)
    return await go_on(plan, visit, **said)


async def answer(plan: Plan, text: str, visit: Visit) -> Reply:
    said = handlers.hours_words.written(plan, text, visit)
    if isinstance(said, Trouble):
        return await _in_trouble(plan, said, visit)
    return await go_on(plan, visit, **said)


async def carry_out(plan: Plan, visit: Visit) -> Reply:
    """The plan stays with what became of it: tapped twice, the same is said."""
    if handlers.hours_shown.is_done(plan):
        return await show(plan, visit)
    found = handlers.hours_shown.preview(plan, visit)
    since = HoursPlan.of(plan.said).since
    if since is not None and since < visit.today:
        # Shown yesterday, tapped today.
        return await _in_trouble(await handlers.plans.keep(plan, visit, "since"), Trouble.PAST, visit)
    if found is None or not found.changes or not _is_as_shown(plan, found):
        return await go_on(plan, visit)
    done = await handlers.plans.keep(plan, visit, done=await _change(found, visit))
    return await show(done, visit)


async def go_on(plan: Plan, visit: Visit, **said: object) -> Reply:
    """Keep what was said, and ask for what is missing or read all of it back."""
    plan = await handlers.plans.keep(plan, visit, None, **said)
    missing = "place" if plan.place is None else HoursPlan.of(plan.said).missing
    found = handlers.hours_shown.preview(plan, visit)
    plan = await handlers.plans.keep(plan, visit, missing, shown=found.signature if found is not None else None)
    return await show(plan, visit)


def _is_as_shown(plan: Plan, found: Preview) -> bool:
    return plan.said.get("shown") == found.signature


async def _change(found: Preview, visit: Visit) -> int:
    """The number of the change in the trail."""
    place = found.place
    before = await handlers.undoing.snapshot(visit, (), [place.id])
    await storage.places.change(visit.db, domain.weekly_hours.changed(place, found.since, found.new))
    await storage.programme.raise_version(visit.db)
    after = await handlers.undoing.snapshot(visit, (), [place.id])
    was, becomes = storage.details.other_hours(found.since, found.old, found.new)
    return await handlers.undoing.note(
        visit, "hours", "place", place.id, place.id, before, after, was=was, becomes=becomes
    )


async def _begun(plan: Plan, visit: Visit) -> Reply:
    """What was written with the command is read when the place is known: a day, hours, or both."""
    line = plan.said.get("line")
    if plan.place is None or not line:
        return await go_on(plan, visit)
    said, trouble = handlers.hours_words.of_command(plan, line, visit)
    if trouble is not None:
        plan = await handlers.plans.keep(plan, visit, None, line=None, **said)
        return await _in_trouble(plan, trouble, visit)
    return await go_on(plan, visit, line=None, **said)


async def _in_trouble(plan: Plan, trouble: Trouble, visit: Visit) -> Reply:
    plan = await handlers.plans.keep(plan, visit, plan.asked or HoursPlan.of(plan.said).missing)
    return handlers.hours_shown.question(plan, plan.asked or "week", visit, trouble)
