"""Inviting whoever is chosen in Telegram's own list of people. Of their account only a digest is stored."""

from dataclasses import replace

import domain.invites
import domain.picking
import handlers.invites
import handlers.trail
import handlers.workplaces
import storage.invites
import storage.outbox
import storage.people
import storage.picking
import storage.roles
import views.activities
import views.picking
import views.places
from domain.intents import AcceptInvite, Code, PickHost, PickVolunteer, TakePicked
from domain.invites import Invite
from domain.outbox import Kind, Letter
from domain.people import Person
from domain.picking import Choice, Request
from domain.programme import Association, Place
from domain.replies import Reply
from domain.roles import NONE, Role
from handlers.visit import Visit
from views.invites import Invited


async def pick_volunteer(wish: PickVolunteer, visit: Visit) -> Reply:
    places = handlers.workplaces.places(Role.VOLUNTEER, visit, wish.place)
    if not places:
        return views.places.gone(visit.language)
    [place] = places
    return await _ask(Invited(place, Role.VOLUNTEER, association=await _chosen(place, wish.association, visit)), visit)


async def pick_host(wish: PickHost, visit: Visit) -> Reply:
    activity = visit.programme.activity_by_id.get(wish.activity)
    if activity is None or not domain.invites.may_give(visit.roles, activity.place, Role.HOST, activity.id):
        return views.activities.gone(visit.language)
    return await _ask(Invited(visit.programme.place_of(activity), Role.HOST, activity), visit)


async def take_picked(wish: TakePicked, visit: Visit) -> Reply:
    """What came in is taken only as the answer to what this person asked for, once, and still may ask for."""
    request = await storage.picking.of(visit.db, visit.person.id)
    if request is None or not domain.picking.answers(wish.request, request, visit.now):
        return views.picking.refused(Choice.NOT_ASKED, visit.language)
    await storage.picking.end(visit.db, visit.person.id)
    invited = await _invited(request, visit)
    if invited is None:
        return views.picking.refused(Choice.NOT_ASKED, visit.language)
    person = await storage.people.find(visit.db, wish.account)
    invite = _invite(invited, visit)
    choice = await _choose(wish, invite, person, visit)
    if choice is not Choice.GOOD:
        return views.picking.refused(choice, visit.language)
    return await _bound(invited, replace(invite, only_for=visit.digest(wish.account)), person, visit)


async def stop_picking(visit: Visit) -> Reply:
    await storage.picking.end(visit.db, visit.person.id)
    return views.picking.stopped(visit.language)


def may_use(invite: Invite, visit: Visit) -> bool:
    """Whether the visit's person can use it; most invitations anybody can."""
    return domain.picking.may_use(invite, visit.digest(visit.person.telegram_id))


async def _ask(invited: Invited, visit: Visit) -> Reply:
    activity = invited.activity.id if invited.activity else None
    association = invited.association.id if invited.association else None
    number = await storage.picking.begin(visit.db, visit.person.id, invited.place.id, activity, visit.now, association)
    return views.picking.ask(invited, number, visit.language)


async def _choose(wish: TakePicked, invite: Invite, person: Person | None, visit: Visit) -> Choice:
    roles = await storage.roles.of(visit.db, person.id, visit.now) if person else NONE
    is_oneself = wish.account == visit.person.telegram_id
    return domain.picking.choose(invite, roles, visit.roles, visit.now, is_oneself=is_oneself, is_bot=wish.is_bot)


async def _bound(invited: Invited, invite: Invite, person: Person | None, visit: Visit) -> Reply:
    """Ask them by a letter where one reaches them, else by a link that their coordinator sends on."""
    token = visit.chance.token()
    await storage.invites.make(visit.db, token, invite)
    await _note(invited, invite, visit)
    until = invite.expires_at.astimezone(invited.place.zone)
    if person is None or person.unreachable:
        return views.picking.link(invited, visit.link(AcceptInvite(Code(token))), until, visit.language)
    # The token may stand there: it opens nothing to anybody else.
    facts = {"token": token}
    letter = Letter(f"invited:{token}", Kind.INVITED, person.id, visit.now, None, invite.expires_at, facts)
    await storage.outbox.put(visit.db, [letter])
    return views.picking.told(until, visit.language)


async def _note(invited: Invited, invite: Invite, visit: Visit) -> None:
    activity = invited.activity
    kind, number = ("activity", activity.id) if activity else ("place", invited.place.id)
    after = {"role": invite.role.name.lower(), "until": invite.expires_at.isoformat()}
    after |= handlers.invites.from_which(invited)
    await handlers.trail.note(visit, "invite", kind, number, invited.place.id, after=after, activity=invite.activity)


def _invite(invited: Invited, visit: Visit) -> Invite:
    number = invited.activity.id if invited.activity else None
    association = invited.association.id if invited.association else None
    until = visit.now + domain.invites.LASTS
    return Invite(invited.place.id, number, invited.role, until, person=visit.person.id, association=association)


async def _invited(request: Request, visit: Visit) -> Invited | None:
    """None: the place or the activity has gone meanwhile, or is theirs no more."""
    activity = visit.programme.activity_by_id.get(request.activity or 0)
    if request.activity is not None and activity is None:
        return None
    place = visit.programme.place_by_id.get(activity.place if activity else request.place)
    if place is None or not domain.invites.may_give(visit.roles, place.id, request.role, request.activity):
        return None
    association = None if activity else await _chosen(place, request.association or 0, visit)
    return Invited(place, request.role, activity, association)


async def _chosen(place: Place, association: int | None, visit: Visit) -> Association | None:
    """From which association a volunteer comes. `association`: as in `PickVolunteer`; it may be forged."""
    may_choose = domain.invites.may_choose_association(visit.roles, place.id)
    if association is None or not may_choose or association not in (0, *place.run_by):
        return await handlers.invites.own(place, visit)
    return visit.programme.association_by_id.get(association)
