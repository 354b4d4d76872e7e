"""The team of a place: who works there."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from domain.roles import Role


@dataclass(frozen=True, slots=True)
class Member:
    """`id`: the number of the role, not of the person. `alias`: what lists call them. `until`: from then on it is over.

    `association`: that which they come from.
    """

    id: int
    person: int
    alias: str
    role: Role
    since: datetime
    until: datetime
    association: int | None = None


@dataclass(frozen=True, slots=True)
class Host:
    """A host of one activity. `id`: the number of that, not of the person."""

    id: int
    person: int
    alias: str
    activity: int
    since: datetime
    until: datetime


def is_last_coordinator(member: Member, team: Sequence[Member]) -> bool:
    """Without one, nobody could invite anybody at the place any more."""
    return [one.id for one in team if one.role is Role.COORDINATOR] == [member.id]
