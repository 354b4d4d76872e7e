"""Invites: a link that makes whoever opens it first a volunteer, a host or a coordinator."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Enum, auto

from domain.roles import Role, Roles

LASTS = timedelta(hours=24)
COORDINATOR_LASTS = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Invite:
    """`activity`: of which whoever opens it becomes a host; None: they become `role` at the place.

    `only_for`: the digest of the one Telegram account that can use it; None: whoever opens it first.
    """

    place: int
    activity: int | None
    role: Role
    expires_at: datetime
    used: bool = False
    only_for: str | None = None

    def is_good(self, now: datetime) -> bool:
        return not self.used and now < self.expires_at


class Accepting(Enum):
    """How opening an invite ends."""

    WELCOME = auto()
    ALREADY = auto()
    USED = auto()
    EXPIRED = auto()
    UNKNOWN = auto()


def accept(invite: Invite | None, roles: Roles, now: datetime) -> Accepting:
    """Decide what becomes of somebody with these roles who opens it. Only WELCOME uses it up."""
    if invite is None:
        return Accepting.UNKNOWN
    # Before all else: whoever taps their own used link again is told what they are, not that it is used.
    if _is_already(invite, roles):
        return Accepting.ALREADY
    if invite.used:
        return Accepting.USED
    return Accepting.WELCOME if now < invite.expires_at else Accepting.EXPIRED


def _is_already(invite: Invite, roles: Roles) -> bool:
    # A volunteer is not yet a host: of a confidential activity only its hosts see who comes.
    if invite.activity is not None:
        return invite.activity in roles.hosted
    return roles.places.get(invite.place, Role.VISITOR) >= invite.role
