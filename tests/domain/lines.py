"""One occurrence with three seats and the people who want them, told step by step."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import domain.waiting_list
from domain.programme import Occurrence, OccurrenceState
from domain.signups import Claim, Line, State, Told
from domain.waiting_list import Outcome, Step
from tests.builders import NOW

AMINA, BO, HODAN, SARA = 1, 2, 3, 4
HOLD = timedelta(hours=4)
_STARTS = NOW + timedelta(days=2)


class Queue:
    """`told`: what others than whoever made the last step are told because of it."""

    def __init__(self, seats: int | None = 3) -> None:
        ends = _STARTS + timedelta(hours=2)
        self.line = Line(Occurrence(7, 1, _STARTS, ends, seats, OccurrenceState.PLANNED, {}))
        self.now = NOW
        self.told: list[tuple[int, Told, int]] = []
        self._ids = 0

    def joins(self, who: int, seats: int = 1) -> Outcome:
        return self._after(domain.waiting_list.join(self.line, who, seats, self.now, HOLD))

    def takes(self, who: int, seats: int = 1) -> Outcome:
        return self._after(domain.waiting_list.take(self.line, who, seats, self.now, HOLD))

    def changes(self, who: int, seats: int) -> Outcome:
        return self._after(domain.waiting_list.change(self.line, who, seats, self.now, HOLD))

    def leaves(self, who: int) -> Outcome:
        return self._after(domain.waiting_list.leave(self.line, who, self.now, HOLD))

    def bell(self) -> None:
        self._after((Outcome.CHANGED, domain.waiting_list.settle(self.line, self.now, HOLD)))

    def later(self, **by: int) -> None:
        """Time passes, and nothing else happens."""
        self.now += timedelta(**by)

    def gets(self, seats: int | None) -> None:
        """So many seats from now on."""
        self._becomes(seats=seats)

    def has_by_mistake(self, seats: int) -> None:
        """It had more: a change is taken back."""
        change: Callable[..., Occurrence] = replace
        line = replace(self.line, occurrence=change(self.line.occurrence, seats=seats))
        line = domain.waiting_list.withdraw(line, self.now)
        self._after((Outcome.CHANGED, domain.waiting_list.settle(line, self.now, HOLD)))

    def is_called_off(self) -> None:
        self._becomes(state=OccurrenceState.CANCELLED)

    def is_put_back(self) -> None:
        self._becomes(state=OccurrenceState.PLANNED)

    def place_of(self, who: int) -> str:
        """As in "confirmed 2", "offered 1", "waiting 2 as number 1", "none"."""
        claim = self.line.of(who)
        if claim is None:
            return "none"
        if claim.state is State.WAITLISTED:
            return f"waiting {claim.seats} as number {self.line.number(claim)}"
        return f"{claim.state.value} {claim.seats}"

    def places(self, *people: int) -> list[str]:
        return [self.place_of(who) for who in people]

    def _becomes(self, **what: object) -> None:
        change: Callable[..., Occurrence] = replace
        self.line = replace(self.line, occurrence=change(self.line.occurrence, **what))
        self.bell()

    def _after(self, step: Step) -> Outcome:
        outcome, line = step
        self.told = [(notice.person, notice.told, notice.seats) for notice in line.notices]
        self.line = replace(line, claims=tuple(map(self._stored, line.claims)), notices=())
        return outcome

    def _stored(self, claim: Claim) -> Claim:
        if claim.id:
            return claim
        self._ids += 1
        return replace(claim, id=self._ids)
