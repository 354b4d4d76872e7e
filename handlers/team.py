"""Who works at a place: showing them, and taking a role back."""

from collections.abc import Mapping, Sequence
from itertools import groupby

import domain.team
import domain.terms
import handlers.trail
import handlers.workplaces
import storage.invites
import storage.menus
import storage.outbox
import storage.roles
import views.activities
import views.places
import views.team
from domain.intents import AskToTakeBack, AskToTakeBackHost, ShowTeam, TakeBack, TakeBackHost
from domain.programme import Activity, Place
from domain.replies import Reply
from domain.roles import Role
from domain.team import Host, Member
from domain.texts import Texts
from handlers.visit import Visit
from views.team import Team


async def show_team(wish: ShowTeam, visit: Visit) -> Reply:
    places = handlers.workplaces.places(Role.VOLUNTEER, visit, wish.place)
    if not places:
        return views.places.gone(visit.language)
    if len(places) > 1:
        return views.team.where(places, visit.language)
    return views.team.team(await _team(places[0], visit), visit.language)


async def ask_to_take_back(wish: AskToTakeBack, visit: Visit) -> Reply:
    found = await _removable(wish, visit)
    if isinstance(found, Reply):
        return found
    member, place = found
    is_me = member.person == visit.person.id
    return views.team.ask(member, place, member.since.astimezone(place.zone), is_me, visit.language)


async def take_back(wish: TakeBack, visit: Visit) -> Reply:
    """Asked for a second time, all is looked at anew: the team may be another one by now."""
    found = await _removable(wish, visit)
    if isinstance(found, Reply):
        return found
    member, place = found
    ended = await _take_back(member, place, visit)
    if member.person == visit.person.id:
        return views.team.left(place, visit.language)
    return views.team.taken_back(member.alias, ended, place, visit.language)


async def _removable(wish: AskToTakeBack | TakeBack, visit: Visit) -> tuple[Member, Place] | Reply:
    """Whose role can be taken back, and where; or why it can't."""
    places = handlers.workplaces.places(Role.COORDINATOR, visit, wish.place)
    if not places:
        return views.places.gone(visit.language)
    [place] = places
    team = await storage.roles.team(visit.db, place.id, visit.now)
    member = _numbered(wish.member, team)
    if member is None:
        return views.team.gone_already(place, visit.language)
    if domain.team.is_last_coordinator(member, team):
        return views.team.last_coordinator(place, visit.language)
    return member, place


async def ask_to_take_back_host(wish: AskToTakeBackHost, visit: Visit) -> Reply:
    found = handlers.workplaces.activity(wish.activity, Role.COORDINATOR, visit)
    if found is None:
        return views.activities.gone(visit.language)
    activity, place = found
    host = await _host(wish, place, visit)
    if host is None:
        return views.team.gone_already(place, visit.language)
    return views.team.ask_host(host, activity, place, host.since.astimezone(place.zone), visit.language)


async def take_back_host(wish: TakeBackHost, visit: Visit) -> Reply:
    found = handlers.workplaces.activity(wish.activity, Role.COORDINATOR, visit)
    if found is None:
        return views.activities.gone(visit.language)
    activity, place = found
    host = await _host(wish, place, visit)
    if host is None:
        return views.team.gone_already(place, visit.language)
    await storage.roles.take_back_host(visit.db, host.id)
    await _tell(host.person, place, None, [activity.id], visit)
    before = {"role": "host", "activity": activity.id}
    await handlers.trail.note(visit, "take_back", "person", host.person, place.id, before)
    return views.team.taken_back(host.alias, False, place, visit.language)


async def _take_back(member: Member, place: Place, visit: Visit) -> bool:
    """True: invitations of the place ended with it. Whoever could make them may have kept one to come back by."""
    await storage.roles.take_back(visit.db, member.id)
    # Whoever posted an activity is its host: without this they could still see who comes, and cancel it.
    hosted = await storage.roles.take_back_hosting(visit.db, member.person, place.id)
    await _tell(member.person, place, member.role, [], visit)
    before = {"role": member.role.name.lower()} | ({"hosted": hosted} if hosted else {})
    await handlers.trail.note(visit, "take_back", "person", member.person, place.id, before)
    if member.role is not Role.COORDINATOR:
        return False
    return await storage.invites.end(visit.db, place.id, visit.now) > 0


async def _tell(person: int, place: Place, role: Role | None, hosted: Sequence[int], visit: Visit) -> None:
    """They are shown other commands from now on. Nobody meets a refusal as the first word of it."""
    await storage.menus.changed(visit.db, person, visit.now)
    if person != visit.person.id:
        letter = domain.terms.taken_back(person, place.id, role, hosted, visit.now)
        await storage.outbox.put(visit.db, [letter])


async def _team(place: Place, visit: Visit) -> Team:
    members = await storage.roles.team(visit.db, place.id, visit.now)
    hosts = await storage.roles.hosts(visit.db, place.id, visit.now)
    mine = place.id in visit.roles.places_as(Role.COORDINATOR)
    return Team(place, members, _by_activity(hosts, visit), visit.person.id, mine, _associations(place, visit))


def _associations(place: Place, visit: Visit) -> Mapping[int, Texts]:
    """Where one runs the place alone, all are of it: nothing is said."""
    names = {one: visit.programme.association_by_id[one].name for one in place.run_by}
    return names if len(names) > 1 else {}


def _by_activity(hosts: tuple[Host, ...], visit: Visit) -> list[tuple[Activity, list[Host]]]:
    known = visit.programme.activity_by_id
    groups = [(known.get(number), list(group)) for number, group in groupby(hosts, lambda one: one.activity)]
    return [(activity, group) for activity, group in groups if activity]


def _numbered(number: int, team: tuple[Member, ...]) -> Member | None:
    """None: they are gone already, or the number is of another place's team."""
    return next((one for one in team if one.id == number), None)


async def _host(wish: AskToTakeBackHost | TakeBackHost, place: Place, visit: Visit) -> Host | None:
    hosts = await storage.roles.hosts(visit.db, place.id, visit.now)
    return next((one for one in hosts if (one.id, one.activity) == (wish.member, wish.activity)), None)
