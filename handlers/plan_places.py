"""Which place a plan is about: those who work at several are asked."""

from dataclasses import replace

import handlers.workplaces
from domain.plans import Plan
from domain.programme import Place
from domain.roles import Role
from handlers.visit import Visit


def mine(visit: Visit) -> tuple[Place, ...]:
    return handlers.workplaces.places(Role.VOLUNTEER, visit)


def only(visit: Visit, named: int | None) -> int | None:
    """The one that was named, or the only one; None: it is to be asked."""
    places = mine(visit)
    if named is not None:
        return named
    return places[0].id if len(places) == 1 else None


def chosen(plan: Plan, choice: str, visit: Visit) -> Plan:
    """The plan at the chosen place; as it was where that is none of theirs."""
    numbers = {str(one.id): one.id for one in mine(visit)}
    return replace(plan, place=numbers[choice]) if choice in numbers else plan


def of(plan: Plan, visit: Visit) -> Place | None:
    return visit.programme.place_by_id.get(plan.place) if plan.place is not None else None
