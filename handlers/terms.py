"""Going on: all roles of somebody at a place, with the activities that they host there, last anew."""

from datetime import datetime

import domain.terms
import handlers.trail
import handlers.workplaces
import storage.roles
import storage.terms
import views.activities
import views.places
import views.team
import views.terms
from domain.intents import ChooseToRenew, Renew, RenewHost, RenewMine
from domain.programme import Place
from domain.replies import Reply
from domain.roles import Role
from domain.team import Host, Member
from handlers.visit import Visit


async def renew_mine(wish: RenewMine, visit: Visit) -> Reply:
    """Tapped twice, it says the same and changes nothing."""
    place = visit.programme.place_by_id.get(wish.place)
    if place is None:
        return views.places.gone(visit.language)
    until = await _renewed(visit.person.id, place, visit)
    if until is None:
        return views.terms.not_there(place, visit.language)
    return views.terms.renewed(place, until.astimezone(place.zone), visit.language)


async def choose(wish: ChooseToRenew, visit: Visit) -> Reply:
    """Whose role ends first stands first."""
    places = handlers.workplaces.places(Role.COORDINATOR, visit, wish.place)
    if not places:
        return views.places.gone(visit.language)
    members = await storage.roles.team(visit.db, wish.place, visit.now)
    there = {one.person for one in members}
    hosts = await storage.roles.hosts(visit.db, wish.place, visit.now)
    only_hosts = {one.person: one for one in reversed(hosts) if one.person not in there}
    each: list[Member | Host] = sorted([*members, *only_hosts.values()], key=lambda one: (one.until, one.id))
    return views.terms.choose(places[0], each, wish, visit.language)


async def renew(wish: Renew, visit: Visit) -> Reply:
    places = handlers.workplaces.places(Role.COORDINATOR, visit, wish.place)
    if not places:
        return views.places.gone(visit.language)
    team = await storage.roles.team(visit.db, wish.place, visit.now)
    return await _renew(next((one for one in team if one.id == wish.member), None), places[0], visit)


async def renew_host(wish: RenewHost, visit: Visit) -> Reply:
    found = handlers.workplaces.activity(wish.activity, Role.COORDINATOR, visit)
    if found is None:
        return views.activities.gone(visit.language)
    hosts = await storage.roles.hosts(visit.db, found[1].id, visit.now)
    host = next((one for one in hosts if (one.id, one.activity) == (wish.member, wish.activity)), None)
    return await _renew(host, found[1], visit)


async def _renew(somebody: Member | Host | None, place: Place, visit: Visit) -> Reply:
    until = await _renewed(somebody.person, place, visit) if somebody else None
    if somebody is None or until is None:
        return views.team.gone_already(place, visit.language)
    return views.terms.renewed_for(somebody.alias, place, until.astimezone(place.zone), visit.language)


async def _renewed(person: int, place: Place, visit: Visit) -> datetime | None:
    """Until when all of theirs at the place holds now; None: nothing of it does."""
    terms = await storage.terms.at(visit.db, person, place.id, visit.now)
    until = visit.now + domain.terms.LASTS
    old = domain.terms.renewable(terms, visit.now)
    if old:
        await storage.terms.renew(visit.db, old, until)
        before, after = ({"until": one.isoformat()} for one in (min(one.until for one in old), until))
        await handlers.trail.note(visit, "renew", "person", person, place.id, before, after)
    return min((until if one in old else one.until for one in terms), default=None)
