"""Invites: a link that makes whoever opens it first a volunteer, a host or a coordinator."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Enum, auto

from domain.roles import Role, Roles, Where

LASTS = timedelta(hours=24)
COORDINATOR_LASTS = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Invite:
    """`activity`: of which whoever opens it becomes a host; None: they become `role` at the place.

    `only_for`: the digest of the one Telegram account that can use it; None: whoever opens it first.
    `person`: who made it; None: the operator. `association`: the one that whoever opens it comes from.
    """

    place: int
    activity: int | None
    role: Role
    expires_at: datetime
    used: bool = False
    only_for: str | None = None
    person: int | None = None
    association: int | None = None

    def is_good(self, now: datetime) -> bool:
        return not self.used and now < self.expires_at


class Accepting(Enum):
    """How opening an invite ends."""

    WELCOME = auto()
    ALREADY = auto()
    USED = auto()
    EXPIRED = auto()
    WITHDRAWN = auto()  # whoever made it could not make it any more
    UNKNOWN = auto()


def may_give(giver: Roles, place: int, role: Role, activity: int | None = None) -> bool:
    """Nobody gives more than they have."""
    return giver.at(Where(place, activity)) >= role


def accept(invite: Invite | None, roles: Roles, giver: Roles | None, now: datetime) -> Accepting:
    """Decide what becomes of somebody with these roles who opens it. Only WELCOME uses it up.

    `giver`: what whoever made it is at this moment; None: the operator.
    """
    if invite is None:
        return Accepting.UNKNOWN
    # Before all else: whoever taps their own used link again is told what they are, not that it is used.
    if _is_already(invite, roles):
        return Accepting.ALREADY
    if invite.used:
        return Accepting.USED
    if now >= invite.expires_at:
        return Accepting.EXPIRED
    given = giver is None or may_give(giver, invite.place, invite.role, invite.activity)
    return Accepting.WELCOME if given else Accepting.WITHDRAWN


def may_choose_association(giver: Roles, place: int) -> bool:
    """Else a volunteer could let in a second account of their own "from" another one, and agree with themselves."""
    return giver.at(Where(place)) >= Role.COORDINATOR


def names_association(invite: Invite, giver: Roles | None, now: datetime) -> bool:
    """Whether it can say from which association somebody comes who works there already. A coordinator's can."""
    is_sure = giver is None or may_give(giver, invite.place, Role.COORDINATOR)
    return invite.association is not None and invite.activity is None and is_sure and invite.is_good(now)


def _is_already(invite: Invite, roles: Roles) -> bool:
    # A volunteer is not yet a host: of a confidential activity only its hosts see who comes.
    if invite.activity is not None:
        return invite.activity in roles.hosted
    return roles.places.get(invite.place, Role.VISITOR) >= invite.role
