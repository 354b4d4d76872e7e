"""A draft becomes an activity: exactly what was read back, once."""

import domain.publishing
import handlers.aside
import handlers.awaiting
import handlers.drafts
import handlers.entries
import views.publishing
from domain.intents import Publish
from domain.replies import Reply
from handlers.visit import Visit
from views.posting import NEXT_DATES


async def publish(wish: Publish, visit: Visit) -> Reply:
    draft = handlers.drafts.current(wish.draft, visit)
    if draft is None:
        return await _gone(wish.draft, visit)
    shown = handlers.drafts.shown(draft, visit)
    # A first date that went by meanwhile makes it another posting: that one was not read back yet.
    if shown.posting != draft.posting or shown.posting.missing:
        return await handlers.drafts.keep_and_show(shown.posting, visit)
    if wish.shown != draft.posting.mark:
        return await handlers.drafts.preview(draft, visit)
    if shown.place is not None and shown.place.wants_second_ok:
        return await handlers.awaiting.wait(draft, shown.activity, shown.place, visit)
    activity = await handlers.entries.enter(shown.activity, visit.person.id, visit)
    waiting = await handlers.aside.leave(draft, visit)
    return views.publishing.published(activity, shown.dates[:NEXT_DATES], waiting, visit.language)


async def _gone(draft: int, visit: Visit) -> Reply:
    """Tapped twice, most often."""
    activity = domain.publishing.of_draft(visit.programme, draft)
    if activity is not None:
        return views.publishing.published_before(activity, visit.language)
    return await handlers.awaiting.of_draft(draft, visit) or await handlers.aside.gone(draft, visit)
