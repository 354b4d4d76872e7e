"""Who comes to one time of an activity, as its host reads it."""

from dataclasses import dataclass

from domain.signups import Claim, Line, State


@dataclass(frozen=True, slots=True)
class Coming:
    """Each in the order of arrival. `offered`: they are asked and have not answered yet."""

    confirmed: tuple[Claim, ...]
    offered: tuple[Claim, ...]
    waiting: tuple[Claim, ...]

    @classmethod
    def of(cls, line: Line) -> "Coming":
        confirmed, offered, waiting = (
            tuple(claim for claim in line.claims if claim.state is state)
            for state in (State.CONFIRMED, State.OFFERED, State.WAITLISTED)
        )
        return cls(confirmed, offered, waiting)

    @property
    def seats(self) -> int:
        """So many are taken: several of them may be one person's."""
        return sum(claim.seats for claim in self.confirmed)
