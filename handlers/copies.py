"""An earlier activity is posted once more: the same again, on another day."""

import domain.copying
import handlers.aside
import handlers.drafts
import handlers.workplaces
import views.copies
from domain.intents import ChooseToCopy, CopyActivity
from domain.posting import Field
from domain.programme import Activity
from domain.replies import Reply
from domain.roles import Role
from handlers.visit import Visit


async def choose_to_copy(wish: ChooseToCopy, visit: Visit) -> Reply:
    """By title; of one title the latest first."""
    places = {place.id: place for place in handlers.drafts.places(visit)}

    def order(activity: Activity) -> tuple[str, int]:
        return visit.language.pick(activity.title).casefold(), -activity.id

    theirs = sorted((one for one in visit.programme.activities if one.place in places), key=order)
    return views.copies.choose(theirs, places, wish, visit.language)


async def copy_activity(wish: CopyActivity, visit: Visit) -> Reply:
    """A draft of its own, on any day; the earlier one stays as it is."""
    found = handlers.workplaces.activity(wish.activity, Role.VOLUNTEER, visit)
    if found is None:
        return views.copies.gone(visit.language)
    activity, _place = found
    title, room = visit.language.pick(activity.title), visit.language.pick(activity.room)
    posting = handlers.drafts.settled(domain.copying.copied(activity, title, room or None), visit)
    draft = await handlers.aside.begin(posting, Field.DAY, visit)
    return handlers.drafts.question(draft, Field.DAY, visit)
