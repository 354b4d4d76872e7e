"""An activity enters the programme, with all that belongs to it."""

from dataclasses import replace

import handlers.trail
import storage.activities
import storage.occurrences
import storage.programme
import storage.roles
from domain.programme import Activity
from handlers.visit import Visit


async def enter(activity: Activity, author: int, visit: Visit) -> Activity:
    """In the transaction of the answer. `author`: becomes its host. Returns it with its number."""
    number = await storage.activities.add(visit.db, activity)
    activity = replace(activity, id=number)
    zone = visit.programme.place_of(activity).zone
    await storage.occurrences.make(visit.db, activity, zone, visit.now)
    await storage.programme.raise_version(visit.db)
    await storage.roles.give_host(visit.db, author, number, visit.now)
    after = {"start": activity.start.isoformat(), "repeat": activity.repeat, "seats": activity.seats}
    await handlers.trail.note(visit, "publish", "activity", number, activity.place, after=after)
    return activity
