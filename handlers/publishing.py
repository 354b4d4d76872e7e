"""A draft becomes an activity: exactly what was read back, once."""

from dataclasses import replace

import domain.publishing
import handlers.aside
import handlers.drafts
import handlers.trail
import storage.activities
import storage.occurrences
import storage.programme
import storage.roles
import views.publishing
from domain.intents import Publish
from domain.programme import Activity
from domain.replies import Reply
from handlers.visit import Visit
from views.posting import NEXT_DATES


async def publish(wish: Publish, visit: Visit) -> Reply:
    draft = handlers.drafts.current(wish.draft, visit)
    if draft is None:
        return _gone(wish.draft, visit)
    shown = handlers.drafts.shown(draft, visit)
    # A first date that went by meanwhile makes it another posting: that one was not read back yet.
    if shown.posting != draft.posting or shown.posting.missing:
        return await handlers.drafts.keep_and_show(shown.posting, visit)
    activity = await _published(shown.activity, visit)
    waiting = await handlers.aside.leave(draft, visit)
    return views.publishing.published(activity, shown.dates[:NEXT_DATES], waiting, visit.language)


async def _published(activity: Activity, visit: Visit) -> Activity:
    """All that belongs to it, in the transaction of the answer."""
    number = await storage.activities.add(visit.db, activity)
    activity = replace(activity, id=number)
    zone = visit.programme.place_of(activity).zone
    await storage.occurrences.make(visit.db, activity, zone, visit.now)
    await storage.programme.raise_version(visit.db)
    await storage.roles.give_host(visit.db, visit.person.id, number, visit.now)
    after = {"start": activity.start.isoformat(), "repeat": activity.repeat, "seats": activity.seats}
    await handlers.trail.note(visit, "publish", "activity", number, activity.place, after=after)
    return activity


def _gone(draft: int, visit: Visit) -> Reply:
    """Tapped twice, most often."""
    activity = domain.publishing.of_draft(visit.programme, draft)
    if activity is None:
        return handlers.aside.gone(visit)
    return views.publishing.published_before(activity, visit.language)
