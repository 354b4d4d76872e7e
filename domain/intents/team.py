"""Who works at a place: invites, and roles taken back."""

from dataclasses import dataclass

from domain.intents.wish import (
    Code,
    CoordinatorChange,
    CoordinatorLook,
    HostChange,
    HostLook,
    PersonalChange,
    VolunteerChange,
    VolunteerLook,
)


@dataclass(frozen=True, slots=True)
class Invite(HostLook):
    """To what do they invite somebody? Nobody gives more than they have. `place` None: the only one, or asked."""

    place: int | None = None


@dataclass(frozen=True, slots=True)
class InviteVolunteer(VolunteerChange):
    """A link that makes whoever opens it first a volunteer.

    `association`: the one that they come from, 0: none; None: asked where several run the place.
    """

    place: int
    association: int | None = None


@dataclass(frozen=True, slots=True)
class InviteCoordinator(CoordinatorChange):
    """The same for a coordinator."""

    place: int
    association: int | None = None


@dataclass(frozen=True, slots=True)
class ChooseHosted(VolunteerLook):
    """For which activity of the place is a host invited?"""

    place: int
    page: int = 0


@dataclass(frozen=True, slots=True)
class InviteHost(HostChange):
    activity: int


@dataclass(frozen=True, slots=True)
class AcceptInvite(PersonalChange):
    """Somebody opened an invite. The token is the right to it."""

    token: Code


@dataclass(frozen=True, slots=True)
class ShowTeam(VolunteerLook):
    """Who works there. `place` None: the only one of theirs, or asked."""

    place: int | None = None


@dataclass(frozen=True, slots=True)
class AskToTakeBack(CoordinatorLook):
    """`member`: the number of the role, not of the person."""

    place: int
    member: int


@dataclass(frozen=True, slots=True)
class TakeBack(CoordinatorChange):
    place: int
    member: int


@dataclass(frozen=True, slots=True)
class AskToTakeBackHost(CoordinatorLook):
    activity: int
    member: int


@dataclass(frozen=True, slots=True)
class TakeBackHost(CoordinatorChange):
    activity: int
    member: int


@dataclass(frozen=True, slots=True)
class UseLaterTool(VolunteerLook):
    """A volunteer's command that a later version will answer."""


AboutTeam = (
    Invite
    | InviteVolunteer
    | InviteCoordinator
    | ChooseHosted
    | InviteHost
    | AcceptInvite
    | ShowTeam
    | AskToTakeBack
    | TakeBack
    | AskToTakeBackHost
    | TakeBackHost
    | UseLaterTool
)
