"""Whom a change reaches: what is read back before it is carried out."""

from collections.abc import Iterable
from dataclasses import dataclass

from domain.coming import Coming


@dataclass(frozen=True, slots=True)
class Reach:
    """`activities`, `times`: how many of them it changes; None: without end.

    `signed_up`: people who have a seat; `waiting`: who have none yet.
    Whoever comes several times or takes several seats is one person: so many get a message.
    """

    activities: int = 0
    times: int | None = 0
    signed_up: int = 0
    waiting: int = 0

    @property
    def told(self) -> int:
        """How many people get a message."""
        return self.signed_up + self.waiting

    @classmethod
    def of(cls, activities: int, lines: Iterable[Coming]) -> "Reach":
        """`lines`: who comes to each of the times."""
        known = list(lines)
        seated = {claim.person for one in known for claim in one.confirmed}
        hoping = {claim.person for one in known for claim in (*one.offered, *one.waiting)}
        return cls(activities, len(known), len(seated), len(hoping - seated))
