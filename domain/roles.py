"""Roles: what a person is to one place."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import IntEnum


class Role(IntEnum):
    """A higher role may all that a lower one may, at the same place."""

    VISITOR = 0
    HOST = 1
    VOLUNTEER = 2
    COORDINATOR = 3


@dataclass(frozen=True, slots=True)
class Where:
    """What a wish is about: a place, and the activity there where it is about one."""

    place: int
    activity: int | None = None


@dataclass(frozen=True, slots=True)
class Roles:
    """All roles of one person. `places`: role by place; `hosted`: ids of the activities that they are a host of."""

    places: Mapping[int, Role] = field(default_factory=dict)
    hosted: frozenset[int] = frozenset()

    def at(self, where: Where) -> Role:
        role = self.places.get(where.place, Role.VISITOR)
        return max(role, Role.HOST) if where.activity in self.hosted else role

    @property
    def highest(self) -> Role:
        """The most that they are anywhere."""
        return max((*self.places.values(), Role.HOST if self.hosted else Role.VISITOR))

    def places_as(self, least: Role) -> frozenset[int]:
        """The places where they are at least that."""
        return frozenset(place for place, role in self.places.items() if role >= least)


NONE = Roles()
