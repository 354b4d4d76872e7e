"""What place, and which activity there, a wish is about: where its asker must have the role that it needs."""

import storage.announcements
import storage.audit
import storage.occurrences
import storage.sketches
from domain.intents import Intent
from domain.roles import Role, Roles, Where
from handlers.visit import Visit

_NAMES = ("occurrence", "activity", "place", "draft", "sketch", "announcement", "plan", "change")


async def role(wish: Intent, visit: Visit) -> Role:
    """The role of the visit's person for this wish."""
    if wish.needs is Role.VISITOR:
        return Role.VISITOR
    return _role(visit.roles, await _meant(wish, visit))


async def is_of_an_activity(wish: Intent, visit: Visit) -> bool:
    """Whether it has hosts of its own, who may."""
    where = await _meant(wish, visit)
    return where is not None and where.activity is not None


async def _meant(wish: Intent, visit: Visit) -> Where | None:
    named = [name for name in _NAMES if getattr(wish, name, None) is not None]
    return await _where(named[0], getattr(wish, named[0]), visit) if named else None


def _role(roles: Roles, where: Where | None) -> Role:
    """What is named nowhere is about whatever place is theirs. What is not there can't be changed: whoever works here
    is told so, all others that they don't.
    """
    return roles.at(where) if where is not None else roles.highest


async def _where(name: str, number: int, visit: Visit) -> Where | None:
    match name:
        case "occurrence":
            activity = await storage.occurrences.activity_of(visit.db, number)
            return _activity(activity, visit) if activity is not None else None
        case "activity":
            return _activity(number, visit)
        case "place":
            return Where(number) if number in visit.programme.place_by_id else None
        case "sketch":
            return await _sketch(number, visit)
        case "announcement":
            sent = await storage.announcements.find(visit.db, number)
            return sent.readers.where if sent else None
        case "plan":
            return _plan(number, visit)
        case "change":
            return await _change(number, visit)
        case _:
            return _draft(number, visit)


def _activity(number: int, visit: Visit) -> Where | None:
    activity = visit.programme.activity_by_id.get(number)
    return Where(activity.place, activity.id) if activity else None


async def _sketch(number: int, visit: Visit) -> Where | None:
    """Where those are whom one's own sketch is for; None where it is gone, or they are not chosen yet."""
    sketch = await storage.sketches.find(visit.db, number, visit.person.id)
    return sketch.readers.where if sketch is not None and sketch.readers is not None else None


def _plan(number: int, visit: Visit) -> Where | None:
    """Where one's own plan would change something; None where it is another one, or its place is still open."""
    plan = visit.plan
    if plan is None or plan.id != number or plan.place is None:
        return None
    return Where(plan.place, plan.activity)


async def _change(number: int, visit: Visit) -> Where | None:
    """Where something was changed. What is about more than one activity is the whole place's."""
    change = await storage.audit.find(visit.db, number)
    if change is None or change.place is None:
        return None
    if change.kind == "occurrence":
        return Where(change.place, await storage.occurrences.activity_of(visit.db, change.object))
    return Where(change.place, change.object if change.kind == "activity" else None)


def _draft(number: int, visit: Visit) -> Where | None:
    """Where one's own draft is to be published; None where it is another one, or its place is still open."""
    draft = visit.draft
    if draft is None or draft.id != number or draft.posting.place is None:
        return None
    return Where(draft.posting.place)
