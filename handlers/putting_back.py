"""A date that was called off takes place after all."""

import domain.dates
import handlers.changes
import handlers.lines
import handlers.reach
import handlers.running
import storage.occurrences
import views.calling_off
import views.putting_back
from domain.intents import AskToPutBack, ChooseToPutBack, PutBack
from domain.programme import Listed
from domain.replies import Reply
from handlers.lines import Found
from handlers.visit import Visit
from views.running import Running


def possible(visit: Visit) -> list[Listed]:
    """What is called off of theirs and has not begun, by start."""
    return [one for one in handlers.running.theirs(visit) if one.cancelled and one.occurrence.starts_at > visit.now]


async def choose_to_put_back(wish: ChooseToPutBack, visit: Visit) -> Reply:
    return views.putting_back.choose(Running(possible(visit), missed=False, page=wish.page), visit.language)


async def ask_to_put_back(wish: AskToPutBack, visit: Visit) -> Reply:
    found = await _still_off(wish.occurrence, visit)
    if not isinstance(found, Found):
        return found
    reach = await handlers.reach.of([found.listed.occurrence], visit)
    mark = domain.dates.mark_of_one(found.listed.occurrence)
    return views.putting_back.ask(found.listed, reach, mark, visit.today, visit.language)


async def put_back(wish: PutBack, visit: Visit) -> Reply:
    found = await _still_off(wish.occurrence, visit)
    if not isinstance(found, Found):
        return found
    listed = found.listed
    if wish.shown != domain.dates.mark_of_one(listed.occurrence):
        return await ask_to_put_back(AskToPutBack(wish.occurrence), visit)
    reach = await handlers.reach.of([listed.occurrence], visit)
    begun = await handlers.changes.begin(listed.activity, visit)
    await storage.occurrences.put_back(visit.db, wish.occurrence)
    change = await handlers.changes.finish(begun, "put_back", [wish.occurrence], visit)
    return views.putting_back.done(listed, reach, change, visit.language)


async def _still_off(occurrence: int, visit: Visit) -> Found | Reply:
    """What can be put back, or why it can't."""
    found = await handlers.lines.find(occurrence, visit)
    if found is None:
        return views.calling_off.gone(visit.language)
    if not found.listed.cancelled:
        return views.putting_back.already(found.listed, visit.today, visit.language)
    if found.listed.occurrence.starts_at <= visit.now:
        return views.calling_off.too_late(found.listed, visit.today, visit.language)
    return found
