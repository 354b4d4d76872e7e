"""Choosing in Telegram's own list of people whom to invite: what was asked for, and what becomes of a choice."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Enum, auto

from domain.invites import Accepting, Invite, accept
from domain.roles import Role, Roles

LASTS = timedelta(hours=24)


@dataclass(frozen=True, slots=True)
class Request:
    """What somebody opened the list for; a person has one. `number`: goes out with the key and comes back.

    `activity`: of which whoever is chosen becomes a host; None: a volunteer of the place. `association`: the one that
    they come from.
    """

    number: int
    place: int
    activity: int | None
    asked_at: datetime
    association: int | None = None

    @property
    def role(self) -> Role:
        return Role.VOLUNTEER if self.activity is None else Role.HOST


class Choice(Enum):
    """How choosing somebody ends."""

    GOOD = auto()
    NOT_ASKED = auto()
    ONESELF = auto()
    A_BOT = auto()
    ALREADY = auto()


def answers(number: int, request: Request | None, now: datetime) -> bool:
    """Whether what came in with this number is what was asked for. It may be forged, or a key of long ago."""
    return request is not None and request.number == number and now - request.asked_at < LASTS


def choose(invite: Invite, roles: Roles, giver: Roles, now: datetime, *, is_oneself: bool, is_bot: bool) -> Choice:
    """What becomes of a choice that was asked for. `roles`: of whoever was chosen, NONE for a stranger; `giver`: of
    who chose them."""
    if is_bot:
        return Choice.A_BOT
    if is_oneself:
        return Choice.ONESELF
    return Choice.ALREADY if accept(invite, roles, giver, now) is Accepting.ALREADY else Choice.GOOD


def may_use(invite: Invite, account: str) -> bool:
    """Whether the account with this digest can use it. The link alone is no right to one that names an account."""
    return invite.only_for in (None, account)
