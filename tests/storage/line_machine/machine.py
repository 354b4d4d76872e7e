"""The machine: steps in any order, killed in the middle at any statement, and after each one what must hold."""

from collections.abc import Awaitable, Callable
from datetime import timedelta

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

import domain.undoing
from domain.waiting_list import Outcome
from storage.database import Connection
from tests.builders import NOW
from tests.storage.line_machine import postman, steps
from tests.storage.line_machine.house import SEATS, House
from tests.storage.line_machine.model import Model
from tests.storage.line_machine.postman import Message
from tests.storage.line_machine.scene import Last, Scene, as_announced, scene

_WHO = st.integers(0, 5)
_SEATS = st.integers(1, 4)
# Mostly none; else after so many statements.
_FAULT = st.sampled_from([None] * 16 + list(range(8)))
_GRANTED = (Outcome.CONFIRMED, Outcome.WAITING, Outcome.CHANGED)


class LineMachine(RuleBasedStateMachine):
    def __init__(self, house: House) -> None:
        super().__init__()
        self.house = house
        house.begin()
        self.now = NOW
        self.under_way: Message | None = None
        self.left_at = 0
        self.last: Last | None = None
        self.model = Model(SEATS, self._scene())

    @initialize(wishes=st.lists(st.integers(1, 3), min_size=1, max_size=5))
    def opens(self, wishes: list[int]) -> None:
        for who, seats in enumerate(wishes):
            self.joins(who, seats, None)

    @rule(who=_WHO, seats=_SEATS, fault=_FAULT)
    def joins(self, who: int, seats: int, fault: int | None) -> None:
        refusal = self.model.refusal(who, seats, self.now)
        outcome = self._own(who, steps.bound(steps.join, who, seats, self.now), fault, seats)
        expected = {refusal} if refusal else {Outcome.CONFIRMED, Outcome.WAITING}
        assert fault is not None or outcome in expected

    @rule(one=_WHO, seats=_SEATS, fault=_FAULT)
    def changes(self, one: int, seats: int, fault: int | None) -> None:
        who = self.model.scene.insider(one)
        self._own(who, steps.bound(steps.change, who, seats, self.now), fault, seats)

    @rule(one=_WHO, fewer=st.sampled_from([0, 0, 1, 2]), fault=_FAULT)
    def takes(self, one: int, fewer: int, fault: int | None) -> None:
        who = self.model.scene.asked(one)
        seats = self.model.scene.offer_to(who) - fewer
        self._own(who, steps.bound(steps.take, who, seats, self.now), fault, seats)

    @rule(one=_WHO, fault=_FAULT)
    def leaves(self, one: int, fault: int | None) -> None:
        who = self.model.scene.insider(one)
        self._own(who, steps.bound(steps.leave, who, self.now), fault)

    @rule(one=_WHO, fault=_FAULT)
    def is_erased(self, one: int, fault: int | None) -> None:
        who = self.model.scene.insider(one)
        if self._do(steps.bound(steps.erase, who, self.now), fault):
            self.model.erased(who, self._scene(), self.now)

    @rule(minutes=st.sampled_from([1, 20, 150, 300]))
    def time_passes(self, minutes: int) -> None:
        self.now += timedelta(minutes=minutes)
        self.model.settled_at = None

    @rule(fault=_FAULT)
    def bell_rings(self, fault: int | None) -> None:
        if self._do(steps.bound(steps.bell, self.now), fault):
            self.model.settled(self._scene(), self.now)

    @rule(seats=st.integers(0, 6), fault=_FAULT)
    def has_other_seats(self, seats: int, fault: int | None) -> None:
        self._changes(steps.bound(steps.set_seats, seats, self.now), fault)

    @rule(hours=st.sampled_from([-3, 0, 24]), room=st.sampled_from(["Stora salen", "Köket", "Ateljén"]), fault=_FAULT)
    def is_moved(self, hours: int, room: str, fault: int | None) -> None:
        self._changes(steps.bound(steps.move, timedelta(hours=hours), room, self.now), fault)

    @rule(fault=_FAULT)
    def is_called_off_or_put_back(self, fault: int | None) -> None:
        step = steps.put_back if self.model.scene.holds.cancelled else steps.call_off
        self._changes(steps.bound(step, self.now), fault)

    @rule(fault=_FAULT)
    def is_taken_back(self, fault: int | None) -> None:
        """The last change of all, within its minute; whatever people did to the line since stays."""
        last = self.last
        if last is None or self.now - last.at > domain.undoing.LASTS:
            return
        done = self.house.do(steps.bound(steps.take_back, last.change, self.now), fault)
        if fault is None:
            assert done, "nobody else has changed it"
            self.last = None
            self._became(self._scene(), undone=True)
            assert last.was == as_announced(self.model.scene), "it is not as before"

    @rule(kind=st.sampled_from(["seats", "move", "off"]), seats=st.integers(0, 6), letters=st.integers(0, 2))
    def changes_and_takes_back(self, kind: str, seats: int, letters: int) -> None:
        """Within the minute: by chance alone it would seldom come so soon. Some letters are out by then."""
        match kind:
            case "seats":
                self.has_other_seats(seats, None)
            case "move":
                self.is_moved(24, "Köket", None)
            case _:
                self.is_called_off_or_put_back(None)
        for _ in range(2 * letters):
            self.now += timedelta(seconds=1)
            self.letter_leaves_or_arrives(None)
        self.is_taken_back(None)

    @rule(fault=_FAULT)
    def letter_leaves_or_arrives(self, fault: int | None) -> None:
        if self.under_way is None:
            self._letter_leaves(fault)
        else:
            self._letter_arrives(self.under_way, fault)

    @rule()
    def all_is_quiet(self) -> None:
        """Bells have rung and letters have arrived: everybody knows what holds."""
        self._do(steps.bound(steps.bell, self.now), None)
        self.model.settled(self._scene(), self.now)
        while self.under_way is not None or self._letter_leaves(None):
            if self.under_way is not None:
                self._letter_arrives(self.under_way, None)
        self.model.everybody_knows(self.now)

    @invariant()
    def the_line_is_right(self) -> None:
        self.model.check(self.now)
        # Every step takes its time: no two of them share an instant.
        self.now += timedelta(seconds=1)

    def _letter_leaves(self, fault: int | None) -> bool:
        """False: nothing was due."""
        message = self.house.do(steps.bound(postman.pick_up, self.house.desk, self.now), fault)
        self.under_way = message if isinstance(message, Message) else None
        self.left_at = self.model.turn
        return message is not None

    def _letter_arrives(self, message: Message, fault: int | None) -> None:
        sent = self.house.do(steps.bound(postman.arrive, message, self.now), fault)
        # Killed before it was marked: it leaves once more.
        self.under_way = None
        if sent:
            self.model.heard(message, self.left_at)

    def _own(
        self, who: int, step: "Callable[[Connection], Awaitable[Outcome]]", fault: int | None, wish: int = 0
    ) -> Outcome | None:
        """Somebody's own step; they end up with `wish` seats if it is not refused."""
        outcome = self.house.do(step, fault)
        if fault is None:
            self.model.acted(who, self._scene(), self.now, wish if outcome in _GRANTED else None)
        return outcome

    def _changes(self, step: "Callable[[Connection], Awaitable[object]]", fault: int | None) -> None:
        """A volunteer's step, which can be taken back."""
        was, change = as_announced(self.model.scene), self.house.do(steps.bound(steps.changed, step), fault)
        if change is not None:
            self.last = Last(change, was, self.now)
            self._became(self._scene())

    def _became(self, after: Scene, *, undone: bool = False) -> None:
        was, becomes = self.model.scene.line.occurrence, after.line.occurrence
        if after.holds.cancelled and not self.model.scene.holds.cancelled:
            self.model.called_off(after, self.now)
        elif undone:
            self.model.taken_back(after, self.now)
        else:
            self.model.settled(after, self.now, seats=becomes.seats if becomes.seats != was.seats else None)

    def _do(self, step: "Callable[[Connection], Awaitable[object]]", fault: int | None) -> bool:
        self.house.do(step, fault)
        return fault is None

    def _scene(self) -> Scene:
        return self.house.look(scene)
