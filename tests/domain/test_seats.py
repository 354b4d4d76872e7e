"""How many seats somebody may have, change to and give back."""

import pytest

from domain.signups import State, Told
from domain.waiting_list import Outcome
from tests.domain.lines import AMINA, BO, HODAN, Queue


def _full() -> Queue:
    """Amina has all three seats."""
    queue = Queue()
    queue.joins(AMINA, 3)
    return queue


@pytest.mark.parametrize("seats", [-1, 0, 4, 7, 10**9])
def test_a_number_that_somebody_made_up_gets_no_seat(seats: int) -> None:
    queue = Queue()
    assert queue.joins(AMINA, seats) is Outcome.TOO_MANY
    assert queue.line.claims == ()


def test_where_there_is_no_limit_six_is_still_the_most() -> None:
    queue = Queue(seats=None)
    assert (queue.joins(AMINA, 7), queue.joins(BO, 6)) == (Outcome.TOO_MANY, Outcome.CONFIRMED)
    assert queue.changes(BO, 7) is Outcome.TOO_MANY


def test_fewer_seats_are_given_back_to_the_line() -> None:
    queue = _full()
    queue.joins(BO, 2)
    assert queue.changes(AMINA, 1) is Outcome.CHANGED
    assert queue.told == [(BO, Told.OFFERED, 2)]
    assert queue.places(AMINA, BO) == ["confirmed 1", "offered 2"]


def test_more_seats_come_only_from_what_is_free() -> None:
    queue = Queue()
    queue.joins(AMINA, 1)
    queue.joins(BO, 1)
    assert queue.changes(AMINA, 3) is Outcome.NO_ROOM
    assert queue.changes(AMINA, 2) is Outcome.CHANGED
    assert queue.places(AMINA, BO) == ["confirmed 2", "confirmed 1"]


def test_who_waits_and_wants_fewer_keeps_the_turn_and_is_offered_what_is_enough() -> None:
    queue = Queue()
    queue.joins(AMINA, 2)
    queue.joins(BO, 3)
    queue.joins(HODAN, 1)
    assert queue.changes(BO, 1) is Outcome.CHANGED
    assert queue.places(BO, HODAN) == ["offered 1", "waiting 1 as number 1"]


@pytest.mark.parametrize("seats", [0, -2])
def test_nobody_changes_to_nothing(seats: int) -> None:
    queue = _full()
    assert queue.changes(AMINA, seats) is Outcome.TOO_MANY
    assert queue.changes(BO, 1) is Outcome.NOT_IN
    assert queue.place_of(AMINA) == "confirmed 3"


def test_fewer_seats_in_the_room_throw_nobody_out() -> None:
    queue = _full()
    queue.joins(BO, 1)
    queue.gets(seats=1)
    assert queue.told == []
    assert queue.places(AMINA, BO) == ["confirmed 3", "waiting 1 as number 1"]
    assert queue.changes(AMINA, 2) is Outcome.CHANGED  # more than there are, but fewer than before
    assert queue.place_of(BO) == "waiting 1 as number 1"


def test_more_seats_are_offered_in_order_and_without_a_limit_everybody_is_asked() -> None:
    queue = _full()
    queue.joins(BO, 1)
    queue.joins(HODAN, 3)
    queue.gets(seats=4)
    assert queue.told == [(BO, Told.OFFERED, 1)]
    queue.gets(seats=None)
    assert queue.told == [(HODAN, Told.OFFERED, 3)]


def test_once_it_has_begun_nobody_gets_in_and_nobody_moves_up() -> None:
    queue = _full()
    queue.joins(BO)
    queue.later(days=2)
    outcomes = [queue.joins(HODAN), queue.takes(BO), queue.changes(AMINA, 1), queue.leaves(AMINA)]
    assert outcomes == [Outcome.TOO_LATE] * 3 + [Outcome.LEFT]
    assert (queue.told, queue.place_of(BO)) == ([], "waiting 1 as number 1")


def test_of_what_is_called_off_one_may_still_leave() -> None:
    queue = _full()
    queue.is_called_off()
    outcomes = [queue.joins(BO), queue.takes(AMINA), queue.changes(AMINA, 1), queue.leaves(AMINA)]
    assert outcomes == [Outcome.CANCELLED] * 3 + [Outcome.LEFT]
    assert queue.leaves(AMINA) is Outcome.NOT_IN


def test_an_unlimited_room_takes_everybody() -> None:
    queue = Queue(seats=None)
    assert {queue.joins(who, 6) for who in range(1, 100)} == {Outcome.CONFIRMED}
    assert all(claim.state is State.CONFIRMED for claim in queue.line.claims)
