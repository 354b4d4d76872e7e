"""Roles that run out, and going on. Whatever is renewed is so at one place, with all that is hosted there."""

from dataclasses import dataclass

from domain.intents.wish import CoordinatorChange, CoordinatorLook, PersonalChange


@dataclass(frozen=True, slots=True)
class RenewMine(PersonalChange):
    """Somebody goes on with all that they do at a place. What they do there is looked up: nobody else's is touched."""

    place: int


@dataclass(frozen=True, slots=True)
class ChooseToRenew(CoordinatorLook):
    """Who of the team shall go on?"""

    place: int
    page: int = 0


@dataclass(frozen=True, slots=True)
class Renew(CoordinatorChange):
    """`member`: the number of the role, not of the person."""

    place: int
    member: int


@dataclass(frozen=True, slots=True)
class RenewHost(CoordinatorChange):
    """For one who is nothing but a host there."""

    activity: int
    member: int
