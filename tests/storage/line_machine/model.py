"""What the machine remembers by itself: who came when and wished for how much, and what everybody was told."""

from datetime import datetime

from domain.facts import Facts
from domain.programme import OccurrenceState
from domain.signups import Claim, State
from domain.waiting_list import Outcome
from tests.storage.line_machine import checks
from tests.storage.line_machine.postman import Message, Seats, seats_of
from tests.storage.line_machine.scene import Scene


class Model:
    """Claims are named by their ids, which are never given twice."""

    def __init__(self, seats: int, first: Scene) -> None:
        self.scene = first
        self.turn = 0
        self.arrivals: list[int] = []
        self.wishes: dict[int, int] = {}
        self.most = seats  # as many may be held: more than there are only where some were taken away
        self.settled_at: datetime | None = None  # when somebody last looked; None: time has passed since
        self.owners: dict[int, int] = {}
        self.seats_known: dict[int, Seats] = {}
        self.facts_known: dict[int, Facts] = {}
        self.answered: dict[int, int] = {}  # in which turn its person last did something
        self.interrupted: dict[int, int] = {}  # in which turn they were asked and it was called off; not told since
        self.passed: set[int] = set()  # the same, ever: others came meanwhile
        self.heard_keys: set[str] = set()

    def refusal(self, who: int, seats: int, now: datetime) -> Outcome | None:
        """Why somebody can't come, if so."""
        claim, occurrence = self.scene.of(who), self.scene.line.occurrence
        if occurrence.state is OccurrenceState.CANCELLED:
            return Outcome.CANCELLED
        if occurrence.starts_at <= now:
            return Outcome.TOO_LATE
        if claim is not None and not checks.is_over(claim, now):
            return Outcome.ALREADY_IN
        return Outcome.TOO_MANY if seats > (occurrence.seats or 0) else None

    def acted(self, who: int, after: Scene, now: datetime, wish: int | None = None) -> None:
        """Somebody's own step, after which their wish is `wish`; the answer tells them all about their seats."""
        before, claim = self.scene.of(who), after.of(who)
        self._goes_on(after, now, mover=before)
        self.settled_at = now
        for mine in [one for one, owner in self.owners.items() if owner == who]:
            self.seats_known[mine] = None
            self.answered[mine] = self.turn
        if claim is not None:
            self._answered(who, claim, is_new=before is None or before.id != claim.id)
            self.wishes[claim.id] = wish or self.wishes[claim.id]

    def erased(self, who: int, after: Scene, now: datetime) -> None:
        mover = self.scene.of(who)
        self._goes_on(after, now, mover)
        self.settled_at = now if mover is not None else self.settled_at
        for mine in [one for one, owner in self.owners.items() if owner == who]:
            del self.owners[mine], self.seats_known[mine], self.facts_known[mine]

    def settled(self, after: Scene, now: datetime, *, seats: int | None = None) -> None:
        """Bells, and what volunteers do. `seats`: they gave it so many."""
        if seats is not None:
            self.most = max(seats, checks.held(self.scene.line, now))
        self._goes_on(after, now)
        self.settled_at = now

    def taken_back(self, after: Scene, now: datetime) -> None:
        """A change is; where it had given seats, only who has said yes keeps one that is not there any more."""
        was, seats = self.scene.line.occurrence.seats or 0, after.line.occurrence.seats or 0
        asked = {one.id for one in self.scene.line.claims if one.state is State.OFFERED}
        kept = sum(one.seats for one in self.scene.line.claims if one.state is State.CONFIRMED)
        held = kept if seats < was and checks.is_open(after.line, now) else checks.held(self.scene.line, now)
        self.most = max(seats, held)
        self._goes_on(after, now, undone=True)
        self.passed |= {one.id for one in after.line.waiting if one.id in asked}
        self.settled_at = now

    def called_off(self, after: Scene, now: datetime) -> None:
        asked = {one.id for one in self.scene.line.claims if one.state is not State.CONFIRMED}
        self._goes_on(after, now)
        self.interrupted |= dict.fromkeys(asked, self.turn)
        self.passed |= asked

    def heard(self, message: Message, left_at: int) -> None:
        """A letter has arrived that was written in turn `left_at`. Whoever did something since knows better."""
        key, claim, told = message.waiting.letter.key, message.claim, message.sending.told
        assert key not in self.heard_keys, "told twice"
        self.heard_keys.add(key)
        if claim not in self.owners:
            return  # erased while it was on its way
        if told is not None:
            assert told != self.facts_known[claim], "told what was known"
            self.facts_known[claim] = told
        elif self.answered[claim] <= left_at:
            self.seats_known[claim] = message.seats
            if self.interrupted.get(claim, 0) <= left_at:
                self.interrupted.pop(claim, None)

    def check(self, now: datetime) -> None:
        line = self.scene.line
        taken = checks.held(line, now)
        assert taken <= self.most, "more seats are held than there are"
        self.most = max(line.occurrence.seats or 0, taken)
        assert {one.id: one.seats for one in line.claims} == {one.id: self.wishes[one.id] for one in line.claims}
        checks.order_is_kept(line, self.arrivals, self.passed)
        if self.settled_at is not None:
            checks.nothing_is_left_over(line, self.settled_at)

    def everybody_knows(self, now: datetime) -> None:
        """Every letter has arrived. What is past, or called off, is not told any more but as that."""
        there, holds = {claim.id: claim for claim in self.scene.line.claims}, self.scene.holds
        for facts in (self.facts_known[claim] for claim in there):
            is_known = facts == holds or (facts.cancelled and holds.cancelled)
            assert is_known or now >= max(facts.starts_at, holds.starts_at), "somebody goes to the wrong place"
        if checks.is_open(self.scene.line, now):
            for claim, seats in self.seats_known.items():
                true = seats_of(there[claim]) if claim in there else None
                assert claim in self.interrupted or seats == true, "somebody does not know of their seats"

    def _answered(self, who: int, claim: Claim, *, is_new: bool) -> None:
        if is_new:
            self.arrivals.append(claim.id)
            self.owners[claim.id] = who
            self.facts_known[claim.id] = self.scene.holds
        self.seats_known[claim.id] = seats_of(claim)
        self.answered[claim.id] = self.turn
        self.interrupted.pop(claim.id, None)

    def _goes_on(self, after: Scene, now: datetime, mover: Claim | None = None, *, undone: bool = False) -> None:
        checks.nobody_is_thrown_out(self.scene.line, after.line, mover.id if mover else None, now, undone=undone)
        self.scene = after
        self.turn += 1
