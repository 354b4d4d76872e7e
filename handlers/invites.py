"""Invitations: giving one out, and opening one."""

import domain.aliases
import domain.invites
import handlers.picking
import handlers.trail
import handlers.workplaces
import storage.invites
import storage.menus
import storage.people
import storage.roles
import views.activities
import views.invites
import views.picking
import views.places
from domain.intents import AcceptInvite, ChooseHosted, Code, Invite, InviteHost
from domain.invites import Accepting
from domain.programme import Activity, Place
from domain.replies import Reply
from domain.roles import Role
from handlers.visit import Visit
from views.invites import Invited


async def invite(wish: Invite, visit: Visit) -> Reply:
    """A volunteer's link at once; who coordinates several places is asked first for which."""
    places = handlers.workplaces.places(Role.COORDINATOR, visit, wish.place)
    if not places:
        return views.places.gone(visit.language)
    if len(places) > 1:
        return views.invites.where(places, visit.language)
    return await _link(Invited(places[0], Role.VOLUNTEER), visit)


async def choose_hosted(wish: ChooseHosted, visit: Visit) -> Reply:
    """The place's activities, by title."""
    places = handlers.workplaces.places(Role.COORDINATOR, visit, wish.place)
    if not places:
        return views.places.gone(visit.language)
    here = [one for one in visit.programme.activities if one.place == wish.place]
    by_title = sorted(here, key=lambda one: visit.language.pick(one.title).casefold())
    return views.invites.which_activity(by_title, wish, visit.language)


async def invite_host(wish: InviteHost, visit: Visit) -> Reply:
    found = handlers.workplaces.activity(wish.activity, Role.COORDINATOR, visit)
    if found is None:
        return views.activities.gone(visit.language)
    activity, place = found
    return await _link(Invited(place, Role.HOST, activity), visit)


async def accept_invite(wish: AcceptInvite, visit: Visit) -> Reply:
    """The token is the right to it. An invite that makes nobody more than they are is not used up."""
    found = await storage.invites.find(visit.db, wish.token)
    if found and not handlers.picking.may_use(found, visit):
        return views.picking.for_somebody_else(visit.language)
    invited = _invited(found, visit) if found else None
    accepting = domain.invites.accept(found if invited else None, visit.roles, visit.now)
    if found and invited and accepting is Accepting.ALREADY:
        return views.invites.already(invited, found.is_good(visit.now), visit.language)
    if invited and accepting is Accepting.WELCOME:
        return await _welcome(invited, wish, visit)
    return views.invites.refused(accepting, visit.language)


async def _link(invited: Invited, visit: Visit) -> Reply:
    token, until = visit.chance.token(), visit.now + domain.invites.LASTS
    place, role, activity = invited.place, invited.role, invited.activity
    await storage.invites.make(visit.db, token, place.id, activity.id if activity else None, role, until)
    kind, number = _what(place, activity)
    after = {"role": role.name.lower(), "until": until.isoformat()}
    await handlers.trail.note(visit, "invite", kind, number, place.id, after=after)
    address = visit.link(AcceptInvite(Code(token)))
    return views.invites.link(invited, address, until.astimezone(place.zone), visit.language)


async def _welcome(invited: Invited, wish: AcceptInvite, visit: Visit) -> Reply:
    # Of two who open it at once, each has found it unused; this decides.
    if await storage.invites.use(visit.db, wish.token, visit.now) is None:
        return views.invites.refused(Accepting.USED, visit.language)
    alias = visit.person.alias or domain.aliases.alias(visit.chance.draw)
    await storage.people.set_alias(visit.db, visit.person.id, alias)
    await _give(invited, visit)
    await storage.menus.changed(visit.db, visit.person.id, visit.now)
    return views.invites.welcome(invited, alias, visit.language)


async def _give(invited: Invited, visit: Visit) -> None:
    person, place, activity = visit.person.id, invited.place, invited.activity
    if activity is not None:
        await storage.roles.give_host(visit.db, person, activity.id, visit.now)
        after = {"role": "host", "activity": activity.id}
        await handlers.trail.note(visit, "accept_invite", "person", person, place.id, after=after)
        return
    before = {"role": visit.roles.places.get(place.id, Role.VISITOR).name.lower()}
    await storage.roles.give(visit.db, person, place.id, invited.role, visit.now)
    after = {"role": invited.role.name.lower()}
    await handlers.trail.note(visit, "accept_invite", "person", person, place.id, before, after)


def _invited(invite: domain.invites.Invite, visit: Visit) -> Invited | None:
    """None: the place or the activity is not there any more."""
    place = visit.programme.place_by_id.get(invite.place)
    if place is None or invite.activity is None:
        return Invited(place, invite.role) if place else None
    activity = visit.programme.activity_by_id.get(invite.activity)
    return Invited(place, invite.role, activity) if activity else None


def _what(place: Place, activity: Activity | None) -> tuple[str, int]:
    return ("activity", activity.id) if activity else ("place", place.id)
