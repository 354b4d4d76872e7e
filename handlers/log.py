"""The trail of changes, shown to those who are responsible for a place. Never a name: roles and aliases of the team."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

import handlers.times
import handlers.workplaces
import storage.audit
import storage.details
import storage.roles
import storage.trail
import views.log
import views.pages
import views.places
from domain.audit import Change
from domain.held import Time
from domain.intents import ChooseLogAction, ChooseLogActivity, ShowLog
from domain.programme import Place
from domain.replies import Reply
from domain.roles import Role
from domain.trail import Asked
from handlers.visit import Visit
from views.log import Log
from views.pages import Page
from views.parts import Names
from views.trail import Entry


async def show_log(wish: ShowLog, visit: Visit) -> Reply:
    activity = visit.programme.activity_by_id.get(wish.activity or 0)
    wanted = activity.place if wish.place is None and activity else wish.place
    places = handlers.workplaces.places(Role.COORDINATOR, visit, wanted)
    if not places:
        return views.places.gone(visit.language)
    if len(places) > 1:
        return views.log.where(places, visit.language)
    return await _log(Asked(places[0].id, wish.activity, wish.action), wish.page, places[0], visit)


def _names(visit: Visit) -> Names:
    known = visit.programme
    return Names({one.id: one.name for one in known.places}, {one.id: one.name for one in known.associations})


async def choose_activity(wish: ChooseLogActivity, visit: Visit) -> Reply:
    places = handlers.workplaces.places(Role.COORDINATOR, visit, wish.place)
    if not places:
        return views.places.gone(visit.language)
    changed = await storage.trail.activities(visit.db, wish.place)
    here = [one for one in visit.programme.activities if one.id in changed and one.place == wish.place]
    by_title = sorted(here, key=lambda one: visit.language.pick(one.title).casefold())
    return views.log.which_activity(by_title, wish, visit.language, handlers.times.apart(by_title, visit))


async def choose_action(wish: ChooseLogAction, visit: Visit) -> Reply:
    places = handlers.workplaces.places(Role.COORDINATOR, visit, wish.place)
    if not places:
        return views.places.gone(visit.language)
    return views.log.which_action(await storage.trail.actions(visit.db, wish.place), wish.place, visit.language)


async def _log(asked: Asked, number: int, place: Place, visit: Visit) -> Reply:
    page = await _page(asked, number, visit)
    entries = await _entries(page.items, place, visit)
    activity = visit.programme.activity_by_id.get(asked.activity or 0)
    return views.log.log(
        Log(place, Page(entries, page.number, page.last), asked, activity, _names(visit)), visit.language
    )


async def _page(asked: Asked, number: int, visit: Visit) -> Page[Change]:
    """One past the end is the last."""
    many = await storage.trail.count(visit.db, asked)
    shown = views.pages.page(range(many), number, views.log.PAGE)
    changes = await storage.trail.changes(visit.db, asked, shown.number * views.log.PAGE, views.log.PAGE)
    return Page(changes, shown.number, shown.last)


async def _entries(changes: Sequence[Change], place: Place, visit: Visit) -> list[Entry]:
    aliases = await _aliases(place, visit)
    undone = await storage.trail.undone(visit.db, changes)
    named = {one.object for one in (*changes, *undone.values()) if one.kind == "occurrence"}
    times = await storage.trail.times(visit.db, named)

    def entry(change: Change) -> Entry:
        return _entry(change, place, aliases, times, visit)

    taken_back = {number: entry(change) for number, change in undone.items()}
    return [replace(entry(one), undone=taken_back.get(one.object) if _undoes(one) else None) for one in changes]


def _undoes(change: Change) -> bool:
    return change.action == storage.audit.UNDO


async def _aliases(place: Place, visit: Visit) -> Mapping[int, str]:
    """Of those who work there now. Whoever has left or was erased is nobody's business any more."""
    team, hosts = (
        await storage.roles.team(visit.db, place.id, visit.now),
        await storage.roles.hosts(visit.db, place.id, visit.now),
    )
    return {one.person: one.alias for one in hosts} | {one.person: one.alias for one in team}


def _entry(change: Change, place: Place, aliases: Mapping[int, str], times: Mapping[int, Time], visit: Visit) -> Entry:
    time = times.get(change.object) if change.kind == "occurrence" else None
    return Entry(
        change=change,
        at=change.at.astimezone(place.zone),
        alias=aliases.get(change.person) if change.person is not None else None,
        activity=visit.programme.activity_by_id.get(_activity(change, time)),
        starts=time.starts_at.astimezone(place.zone) if time else None,
        whom=aliases.get(change.object) if change.kind == "person" else None,
        detail=storage.details.of(change),
    )


def _activity(change: Change, time: Time | None) -> int:
    """0: of none."""
    if time is not None:
        return time.activity
    if change.kind == "activity":
        return change.object
    named = (change.after or {}).get("activity") or (change.before or {}).get("activity")
    return named if isinstance(named, int) else 0
