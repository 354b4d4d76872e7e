"""The letter to somebody who was chosen to help: what it says when it is sent."""

from datetime import datetime

import domain.invites
import storage.invites
import storage.roles
import views.picking
from domain.invites import Invite
from domain.outbox import Drop, Letter
from domain.programme import Programme
from domain.replies import Reply
from domain.roles import NONE, Where
from storage.database import Connection
from views.invites import Invited
from views.language import Language


async def write(db: Connection, letter: Letter, programme: Programme, now: datetime, _: Language) -> Reply | Drop:
    token = letter.facts["token"]
    invite = await storage.invites.find(db, token)
    invited = _invited(invite, programme) if invite is not None and invite.is_good(now) else None
    if invite is None or invited is None:
        return Drop.GONE
    giver = await storage.roles.of(db, invite.person, now) if invite.person is not None else NONE
    # Whoever gave it out may have left the team meanwhile: that ends it.
    if not domain.invites.may_give(giver, invite.place, invite.role, invite.activity):
        return Drop.GONE
    until, by = invite.expires_at.astimezone(invited.place.zone), giver.at(Where(invite.place))
    return views.picking.letter(invited, token, until, by, _)


def _invited(invite: Invite, programme: Programme) -> Invited | None:
    place = programme.place_by_id.get(invite.place)
    activity = programme.activity_by_id.get(invite.activity or 0)
    if place is None or (invite.activity is not None and activity is None):
        return None
    return Invited(place, invite.role, activity, programme.association_by_id.get(invite.association or 0))
