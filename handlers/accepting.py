"""Invitations: opening one. It makes somebody what it says, once."""

import domain.aliases
import domain.invites
import handlers.invites
import handlers.picking
import handlers.second_looks
import handlers.trail
import storage.invites
import storage.menus
import storage.people
import storage.roles
import views.picking
import views.welcoming
from domain.intents import AcceptInvite
from domain.invites import Accepting
from domain.replies import Reply
from domain.roles import Role
from handlers.visit import Visit
from views.invites import Invited


async def accept_invite(wish: AcceptInvite, visit: Visit) -> Reply:
    """The token is the right to it. An invite that makes nobody more than they are is not used up."""
    found = await storage.invites.find(visit.db, wish.token)
    if found and not handlers.picking.may_use(found, visit):
        return views.picking.for_somebody_else(visit.language)
    invited = _invited(found, visit) if found else None
    giver = await storage.roles.of(visit.db, found.person, visit.now) if found and found.person else None
    accepting = domain.invites.accept(found if invited else None, visit.roles, giver, visit.now)
    if found and invited and accepting is Accepting.ALREADY:
        if domain.invites.names_association(found, giver, visit.now) and await _is_from(invited, wish, visit):
            return views.welcoming.comes_from(invited, visit.language)
        return views.welcoming.already(invited, found.is_good(visit.now), visit.language)
    if invited and accepting is Accepting.WELCOME:
        return await _welcome(invited, wish, visit)
    return views.welcoming.refused(accepting, visit.language)


async def _is_from(invited: Invited, wish: AcceptInvite, visit: Visit) -> bool:
    """Who worked there before anybody asked is of an association from now on. False: they are of one already."""
    person, place, association = visit.person.id, invited.place, invited.association
    if association is None or not await storage.roles.set_association(visit.db, person, place.id, association.id):
        return False
    await storage.invites.use(visit.db, wish.token, visit.now)
    await handlers.trail.note(
        visit, "accept_invite", "person", person, place.id, after=handlers.invites.from_which(invited)
    )
    await handlers.second_looks.tell_newcomer(place, visit)
    return True


async def _welcome(invited: Invited, wish: AcceptInvite, visit: Visit) -> Reply:
    # Of two who open it at once, each has found it unused; this decides.
    if await storage.invites.use(visit.db, wish.token, visit.now) is None:
        return views.welcoming.refused(Accepting.USED, visit.language)
    alias = visit.person.alias or domain.aliases.alias(visit.chance.draw)
    await storage.people.set_alias(visit.db, visit.person.id, alias)
    await _give(invited, visit)
    await storage.menus.changed(visit.db, visit.person.id, visit.now)
    return views.welcoming.welcome(invited, alias, visit.language)


async def _give(invited: Invited, visit: Visit) -> None:
    person, place, activity = visit.person.id, invited.place, invited.activity
    if activity is not None:
        await storage.roles.give_host(visit.db, person, activity.id, visit.now)
        after = {"role": "host", "activity": activity.id}
        await handlers.trail.note(visit, "accept_invite", "person", person, place.id, after=after)
        return
    before = {"role": visit.roles.places.get(place.id, Role.VISITOR).name.lower()}
    association = invited.association.id if invited.association else None
    await storage.roles.give(visit.db, person, place.id, invited.role, visit.now, association)
    after = {"role": invited.role.name.lower()} | handlers.invites.from_which(invited)
    await handlers.trail.note(visit, "accept_invite", "person", person, place.id, before, after)
    await handlers.second_looks.tell_newcomer(place, visit)


def _invited(invite: domain.invites.Invite, visit: Visit) -> Invited | None:
    """None: the place or the activity is not there any more."""
    place = visit.programme.place_by_id.get(invite.place)
    if place is None or invite.activity is None:
        association = visit.programme.association_by_id.get(invite.association or 0)
        return Invited(place, invite.role, association=association) if place else None
    activity = visit.programme.activity_by_id.get(invite.activity)
    return Invited(place, invite.role, activity) if activity else None
