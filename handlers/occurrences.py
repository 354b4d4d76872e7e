"""What hosts and volunteers do with one time of an activity: call it off, see who comes.

Whether it is theirs is decided before they come here, by `handlers.whereabouts`.
"""

from dataclasses import replace

import domain.dates
import domain.waiting_list
import handlers.changes
import handlers.lines
import handlers.putting_back
import handlers.running
import storage.occurrences
import storage.who
import views.calling_off
import views.who
from domain.coming import Coming
from domain.intents import AskToCallOff, CallOff, ChooseToCallOff, ChooseWho, ShowWho
from domain.programme import Activity, Listed, OccurrenceState
from domain.replies import Reply
from handlers.lines import Found
from handlers.visit import Visit
from views.who import Who


async def choose_to_call_off(wish: ChooseToCallOff, visit: Visit) -> Reply:
    """What they named in words is shown at once, where it is one time only; also one that is cancelled already."""
    found = handlers.running.of(wish, visit, lambda listed: listed.occurrence.starts_at > visit.now)
    if handlers.running.is_named(wish, found):
        return await ask_to_call_off(AskToCallOff(found.times[0].occurrence.id), visit)
    cancelled = handlers.putting_back.possible(visit)
    named = handlers.running.said(wish, cancelled, visit)
    if found.missed and len(named) == 1:
        return await ask_to_call_off(AskToCallOff(named[0].occurrence.id), visit)
    return views.calling_off.choose(found, wish, visit.language, cancelled=bool(cancelled))


async def ask_to_call_off(wish: AskToCallOff, visit: Visit) -> Reply:
    found = await _still_on(wish.occurrence, visit)
    if not isinstance(found, Found):
        return found
    mark = domain.dates.mark_of_one(found.listed.occurrence)
    return views.calling_off.ask(found.listed, _coming(found, visit), mark, visit.today, visit.language)


async def call_off(wish: CallOff, visit: Visit) -> Reply:
    found = await _still_on(wish.occurrence, visit)
    if not isinstance(found, Found):
        return found
    listed = found.listed
    # It is another time by now, or has other seats: that was not read back yet.
    if wish.shown not in (None, domain.dates.mark_of_one(listed.occurrence)):
        return await ask_to_call_off(AskToCallOff(wish.occurrence), visit)
    begun = await handlers.changes.begin(listed.activity, visit)
    await storage.occurrences.call_off(visit.db, wish.occurrence)
    change = await handlers.changes.finish(begun, "call_off", [wish.occurrence], visit)
    cancelled = replace(listed, occurrence=replace(listed.occurrence, state=OccurrenceState.CANCELLED))
    return views.calling_off.called_off(cancelled, _coming(found, visit), change, visit.today, visit.language)


async def choose_who(wish: ChooseWho, visit: Visit) -> Reply:
    def is_shown(listed: Listed) -> bool:
        signed_up = listed.activity.sign_up or listed.activity.id == wish.activity
        return signed_up and listed.occurrence.ends_at > visit.now and _may_see(listed.activity, visit)

    found = handlers.running.of(wish, visit, is_shown)
    if handlers.running.is_named(wish, found):
        return await show_who(ShowWho(found.times[0].occurrence.id), visit)
    return views.who.choose(found, wish, visit.language)


async def show_who(wish: ShowWho, visit: Visit) -> Reply:
    found = await handlers.lines.find(wish.occurrence, visit)
    if found is None:
        return views.who.gone(visit.language)
    if not _may_see(found.listed.activity, visit):
        return views.who.hosts_only(visit.language)
    aliases = await storage.who.aliases(visit.db, wish.occurrence)
    return views.who.who(Who(found.listed, _coming(found, visit), aliases), wish, visit.today, visit.language)


def _may_see(activity: Activity, visit: Visit) -> bool:
    """Who comes to a confidential activity is for its hosts alone, whatever else somebody is at the place."""
    return not activity.confidential or activity.id in visit.roles.hosted


def _coming(found: Found, visit: Visit) -> Coming:
    return Coming.of(domain.waiting_list.settle(found.line, visit.now, visit.hold))


async def _still_on(occurrence: int, visit: Visit) -> Found | Reply:
    """What can be called off, or why it can't."""
    found = await handlers.lines.find(occurrence, visit)
    if found is None:
        return views.calling_off.gone(visit.language)
    if found.listed.cancelled:
        return views.calling_off.already(found.listed, visit.now, visit.today, visit.language)
    if found.listed.occurrence.starts_at <= visit.now:
        return views.calling_off.too_late(found.listed, visit.today, visit.language)
    return found
