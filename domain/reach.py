"""Whom a change reaches: what is read back before it is carried out."""

from collections.abc import Iterable
from dataclasses import dataclass

from domain.coming import Coming


@dataclass(frozen=True, slots=True)
class Reach:
    """`activities`, `times`: how many of them it changes. `signed_up`, `waiting`: seats held and hoped for.

    `told`: how many people get a message.
    """

    activities: int = 0
    times: int = 0
    signed_up: int = 0
    waiting: int = 0
    told: int = 0

    @classmethod
    def of(cls, activities: int, lines: Iterable[Coming]) -> "Reach":
        """`lines`: who comes to each of the times."""
        known = list(lines)
        people = {claim.person for one in known for claim in (*one.confirmed, *one.offered, *one.waiting)}
        signed_up, waiting = sum(one.people for one in known), sum(one.hoping for one in known)
        return cls(activities, len(known), signed_up, waiting, len(people))
