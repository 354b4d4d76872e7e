"""A plan on its way: found, kept, and gone. What is done with one is in `handlers.steps`."""

from dataclasses import replace

import storage.plans
from domain.plans import Aim, Plan
from handlers.visit import Visit


def current(number: int, visit: Visit) -> Plan | None:
    """The plan of that number; None: it is gone, or somebody else's."""
    return visit.plan if visit.plan is not None and visit.plan.id == number else None


async def begin(
    aim: Aim,
    visit: Visit,
    *,
    place: int | None = None,
    activity: int | None = None,
    asked: str | None = None,
    **said: object,
) -> Plan:
    """A new plan in the place of the older one."""
    return await storage.plans.begin(
        visit.db, visit.person.id, aim, visit.now, place=place, activity=activity, said=said, asked=asked
    )


async def keep(plan: Plan, visit: Visit, asked: str | None = None, **said: object) -> Plan:
    """With that said of it. `asked`: the part that the next words are for."""
    changed = replace(plan, said={**plan.said, **said}, asked=asked)
    return await storage.plans.keep(visit.db, visit.person.id, changed, visit.now)


async def done(visit: Visit) -> None:
    """It is carried out, or thrown away."""
    await storage.plans.remove(visit.db, visit.person.id)
