"""The team of a place: who works there."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from domain.roles import Role


@dataclass(frozen=True, slots=True)
class Member:
    """`id`: the number of the role, not of the person. `alias`: what lists call them."""

    id: int
    person: int
    alias: str
    role: Role
    since: datetime


@dataclass(frozen=True, slots=True)
class Host:
    """A host of one activity. `id`: the number of that, not of the person."""

    id: int
    person: int
    alias: str
    activity: int
    since: datetime


def is_last_coordinator(member: Member, team: Sequence[Member]) -> bool:
    """Without one, nobody could invite anybody at the place any more."""
    return [one.id for one in team if one.role is Role.COORDINATOR] == [member.id]
