"""What visitors' words may mean from somebody who works at the house: "cancel the sewing", "we close tomorrow".

It is offered beside the answer and never done: what stands behind the button reads everything back first.
"""

import domain.people
import handlers.whereabouts
from domain.intents import CancelSignUp, ChooseToCallOff, Close, Intent, ShowOpeningHours
from domain.people import Permission
from handlers.visit import Visit
from views.work import Work


async def meant(wish: Intent, visit: Visit) -> Work | None:
    """None: visitors' words mean nothing else, or they may not."""
    work = _of(wish)
    if work is None:
        return None
    role = await handlers.whereabouts.role(work, visit)
    return work if domain.people.may(work, role, private=visit.private) is Permission.YES else None


def _of(wish: Intent) -> Work | None:
    match wish:
        case CancelSignUp(activity, days):
            return ChooseToCallOff(activity, days)
        case ShowOpeningHours(place=place):
            return Close(place=place)
    return None
