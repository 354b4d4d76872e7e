"""Invitations: giving one out. Nobody gives more than they have."""

from collections.abc import Sequence
from typing import Any

import domain.invites
import handlers.times
import handlers.trail
import handlers.workplaces
import storage.invites
import storage.roles
import views.activities
import views.invites
import views.places
from domain.intents import (
    AcceptInvite,
    ChooseHosted,
    Code,
    Invite,
    InviteCoordinator,
    InviteHost,
    InviteVolunteer,
)
from domain.programme import Activity, Association, Place
from domain.replies import Reply
from domain.roles import Role
from handlers.visit import Visit
from views.invites import Invited

_SEVERAL = 2


async def invite(wish: Invite, visit: Visit) -> Reply:
    """What they may give at their one place; else they are asked for which place, or which activity they host."""
    places = handlers.workplaces.places(Role.VOLUNTEER, visit, wish.place)
    hosted = _hosted_beside(places, visit) if wish.place is None else []
    if not places and not hosted:
        return views.places.gone(visit.language)
    if len(places) == 1 and not hosted:
        is_coordinator = domain.invites.may_give(visit.roles, places[0].id, Role.COORDINATOR)
        return views.invites.what(places[0], is_coordinator, visit.language)
    return views.invites.where(places, hosted, visit.language, handlers.times.apart(hosted, visit))


async def invite_volunteer(wish: InviteVolunteer, visit: Visit) -> Reply:
    return await _to_team(wish, Role.VOLUNTEER, visit)


async def invite_coordinator(wish: InviteCoordinator, visit: Visit) -> Reply:
    return await _to_team(wish, Role.COORDINATOR, visit)


async def choose_hosted(wish: ChooseHosted, visit: Visit) -> Reply:
    """The place's activities, by title."""
    places = handlers.workplaces.places(Role.VOLUNTEER, visit, wish.place)
    if not places:
        return views.places.gone(visit.language)
    here = [one for one in visit.programme.activities if one.place == wish.place]
    by_title = sorted(here, key=lambda one: visit.language.pick(one.title).casefold())
    return views.invites.which_activity(by_title, wish, visit.language, handlers.times.apart(by_title, visit))


async def invite_host(wish: InviteHost, visit: Visit) -> Reply:
    activity = visit.programme.activity_by_id.get(wish.activity)
    if activity is None or not domain.invites.may_give(visit.roles, activity.place, Role.HOST, activity.id):
        return views.activities.gone(visit.language)
    return await _link(Invited(visit.programme.place_of(activity), Role.HOST, activity), visit)


async def _to_team(wish: InviteVolunteer | InviteCoordinator, role: Role, visit: Visit) -> Reply:
    """At a place that several run, from which of them is somebody who comes?"""
    places = handlers.workplaces.places(role, visit, wish.place)
    if not places:
        return views.places.gone(visit.language)
    [place] = places
    if not domain.invites.may_choose_association(visit.roles, place.id):
        return await _link(Invited(place, role, association=await own(place, visit)), visit)
    runners = [visit.programme.association_by_id[one] for one in place.run_by]
    if len(runners) < _SEVERAL:
        return await _link(Invited(place, role), visit)
    if wish.association is None or wish.association not in (0, *place.run_by):
        theirs = await own(place, visit)
        ordered = sorted(runners, key=lambda one: one != theirs)
        return views.invites.which_association(place, ordered, type(wish), visit.language)
    chosen = visit.programme.association_by_id.get(wish.association)
    return await _link(Invited(place, role, association=chosen), visit)


async def own(place: Place, visit: Visit) -> Association | None:
    """The association that the visit's person comes from."""
    number = await storage.roles.association(visit.db, visit.person.id, place.id, visit.now)
    return visit.programme.association_by_id.get(number or 0)


def _hosted_beside(places: Sequence[Place], visit: Visit) -> list[Activity]:
    """What they host where they are nothing else."""
    there = {one.id for one in places}
    hosted = (one for one in visit.programme.activities if one.id in visit.roles.hosted)
    return [one for one in hosted if one.place not in there]


async def _link(invited: Invited, visit: Visit) -> Reply:
    token, until = visit.chance.token(), visit.now + domain.invites.LASTS
    place, role, activity = invited.place, invited.role, invited.activity
    made = domain.invites.Invite(
        place.id,
        activity.id if activity else None,
        role,
        until,
        person=visit.person.id,
        association=invited.association.id if invited.association else None,
    )
    await storage.invites.make(visit.db, token, made)
    kind, number = _what(place, activity)
    after = {"role": role.name.lower(), "until": until.isoformat()} | from_which(invited)
    await handlers.trail.note(visit, "invite", kind, number, place.id, after=after, activity=made.activity)
    address = visit.link(AcceptInvite(Code(token)))
    return views.invites.link(invited, address, until.astimezone(place.zone), visit.language)


def from_which(invited: Invited) -> dict[str, Any]:
    """What the trail says of the association that they come from."""
    return {"association": invited.association.id} if invited.association else {}


def _what(place: Place, activity: Activity | None) -> tuple[str, int]:
    return ("activity", activity.id) if activity else ("place", place.id)
