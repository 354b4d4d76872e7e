"""The letter to somebody who was chosen to help: what it says when it is sent."""

from datetime import datetime

import storage.invites
import views.picking
from domain.invites import Invite
from domain.outbox import Drop, Letter
from domain.programme import Programme
from domain.replies import Reply
from storage.database import Connection
from views.invites import Invited
from views.language import Language


async def write(db: Connection, letter: Letter, programme: Programme, now: datetime, _: Language) -> Reply | Drop:
    token = letter.facts["token"]
    invite = await storage.invites.find(db, token)
    # Whoever gave it out may have left the team meanwhile: that ends it.
    invited = _invited(invite, programme) if invite is not None and invite.is_good(now) else None
    if invite is None or invited is None:
        return Drop.GONE
    return views.picking.letter(invited, token, invite.expires_at.astimezone(invited.place.zone), _)


def _invited(invite: Invite, programme: Programme) -> Invited | None:
    place = programme.place_by_id.get(invite.place)
    activity = programme.activity_by_id.get(invite.activity or 0)
    if place is None or (invite.activity is not None and activity is None):
        return None
    return Invited(place, invite.role, activity)
