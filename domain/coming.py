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
    def people(self) -> int:
        """So many have a seat."""
        return sum(claim.seats for claim in self.confirmed)

    @property
    def hoping(self) -> int:
        """So many would like one."""
        return sum(claim.seats for claim in (*self.offered, *self.waiting))
