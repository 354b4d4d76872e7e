"""What a person wants to be told by itself: reminders, the week's programme, kinds of activities."""

from dataclasses import replace

import storage.people
import views.preferences
import views.weekly
from domain.intents import FollowCategory, SetDayBefore, SetDigest, SetReminder
from domain.preferences import LONGEST_MINUTES, SHORTEST_MINUTES, Preferences
from domain.replies import Reply
from handlers.visit import Visit

_SUNDAY = 6


async def show_reminders(visit: Visit) -> Reply:
    return views.preferences.reminders(visit.person.preferences, visit.language)


async def set_day_before(wish: SetDayBefore, visit: Visit) -> Reply:
    return await _set(replace(visit.person.preferences, day_before=wish.on, set_at=visit.now), visit)


async def set_reminder(wish: SetReminder, visit: Visit) -> Reply:
    """Too short or too long a time is brought to the nearest that is possible; the answer says which."""
    minutes = max(SHORTEST_MINUTES, min(wish.minutes, LONGEST_MINUTES)) if wish.minutes > 0 else 0
    return await _set(replace(visit.person.preferences, minutes=minutes, set_at=visit.now), visit)


async def stop_reminders(visit: Visit) -> Reply:
    none = replace(visit.person.preferences, day_before=False, minutes=0, set_at=visit.now)
    await storage.people.set_preferences(visit.db, visit.person.id, none)
    return views.preferences.stopped(none, visit.language)


async def show_digest(visit: Visit) -> Reply:
    return views.weekly.digest(visit.person.preferences, visit.language)


async def set_digest(wish: SetDigest, visit: Visit) -> Reply:
    if wish.day is not None and wish.day > _SUNDAY:
        return await show_digest(visit)
    wanted = replace(visit.person.preferences, digest_day=wish.day)
    await storage.people.set_preferences(visit.db, visit.person.id, wanted)
    return views.weekly.digest(wanted, visit.language)


async def choose_categories(visit: Visit) -> Reply:
    followed = await storage.people.categories(visit.db, visit.person.id)
    return views.weekly.categories(followed, visit.person.preferences, visit.language)


async def follow_category(wish: FollowCategory, visit: Visit) -> Reply:
    change = storage.people.follow_category if wish.follow else storage.people.unfollow_category
    await change(visit.db, visit.person.id, wish.category)
    return await choose_categories(visit)


async def _set(wanted: Preferences, visit: Visit) -> Reply:
    await storage.people.set_preferences(visit.db, visit.person.id, wanted)
    return views.preferences.reminders(wanted, visit.language)
