"""Sign-ups: a person's claim on seats at an occurrence, and all claims on one occurrence as a line."""

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from domain.programme import Occurrence, OccurrenceState

MOST_SEATS = 6


class State(StrEnum):
    CONFIRMED = "confirmed"
    WAITLISTED = "waitlisted"
    OFFERED = "offered"


@dataclass(frozen=True, slots=True)
class Claim:
    """Seats are one unit: all of them or none. `id` grows with the order of arrival; 0: not stored yet.

    `offered_until`: till then the seats of an offer are held. `asked`: the smaller number that the head of the line
    was last asked about. `signed_at`: since when it stands. `heard`: False while the letter with the offer waits.
    """

    id: int
    person: int
    seats: int
    state: State
    signed_at: datetime
    offered_until: datetime | None = None
    asked: int | None = None
    heard: bool = True

    def holds(self, now: datetime) -> bool:
        """Whether its seats are taken at `now`. An offer ends by itself: no sweeper has to be in time."""
        if self.state is State.OFFERED:
            return self.offered_until is not None and now < self.offered_until
        return self.state is State.CONFIRMED


class Told(StrEnum):
    """What somebody is told because of what others, or the time, did to the line."""

    OFFERED = "offered"  # the seats wished for are held for you
    FEWER = "fewer"  # fewer are free: would they do?
    OFFER_ENDED = "offer_ended"
    OFFER_WITHDRAWN = "offer_withdrawn"  # the seats are not there any more; you keep your turn
    JUST_COME = "just_come"  # nobody needs to sign up any more


@dataclass(frozen=True, slots=True)
class Notice:
    """To be told to one person, once. `seats`: offered or free; `until`: the end of an offer; `claim`: whose it is."""

    told: Told
    person: int
    claim: int
    seats: int
    until: datetime | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """All claims on one occurrence in the order of arrival. `notices`: what this step gave rise to, in order.

    `version`: grows with every change that is stored, so that two changes of one state can't both be.
    """

    occurrence: Occurrence
    version: int = 0
    claims: tuple[Claim, ...] = ()
    notices: tuple[Notice, ...] = ()

    def of(self, person: int) -> Claim | None:
        return next((claim for claim in self.claims if claim.person == person), None)

    def free(self, now: datetime) -> int | None:
        """Seats that nobody holds at `now`; below 0 after seats were taken away; None: there is no limit."""
        if self.occurrence.seats is None:
            return None
        return self.occurrence.seats - sum(claim.seats for claim in self.claims if claim.holds(now))

    def has_room(self, seats: int, now: datetime) -> bool:
        free = self.free(now)
        return free is None or seats <= free

    @property
    def waiting(self) -> tuple[Claim, ...]:
        return tuple(claim for claim in self.claims if claim.state is State.WAITLISTED)

    def number(self, claim: Claim) -> int:
        """The place in the line of one who waits, from 1."""
        return [one.person for one in self.waiting].index(claim.person) + 1

    def is_open(self, now: datetime) -> bool:
        return self.occurrence.state is OccurrenceState.PLANNED and now < self.occurrence.starts_at

    def replaced(self, claim: Claim) -> "Line":
        return replace(self, claims=tuple(claim if one.person == claim.person else one for one in self.claims))

    def without(self, claim: Claim) -> "Line":
        return replace(self, claims=tuple(one for one in self.claims if one.person != claim.person))

    def telling(self, *notices: Notice) -> "Line":
        return replace(self, notices=(*self.notices, *notices))
