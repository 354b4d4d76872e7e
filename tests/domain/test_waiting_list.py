"""Who gets a seat, and who waits."""

from domain.signups import Line, Told
from domain.waiting_list import Outcome
from tests.domain.lines import AMINA, BO, HODAN, SARA, Queue
from tests.sabotage import sabotage


def _full() -> Queue:
    """Amina has all three seats."""
    queue = Queue()
    queue.joins(AMINA, 3)
    return queue


def test_the_last_seat_goes_to_whoever_came_first_and_the_others_stand_in_line() -> None:
    queue = Queue(seats=1)
    assert [queue.joins(who) for who in (AMINA, BO, HODAN)] == [Outcome.CONFIRMED, Outcome.WAITING, Outcome.WAITING]
    assert queue.places(AMINA, BO, HODAN) == ["confirmed 1", "waiting 1 as number 1", "waiting 1 as number 2"]


def _always_room(*_: object) -> bool:
    return True


@sabotage(
    test_the_last_seat_goes_to_whoever_came_first_and_the_others_stand_in_line,
    {"domain.signups.Line.has_room": _always_room},
)
def test_without_counting_everybody_gets_a_seat() -> None: ...


def test_who_comes_with_two_children_gets_three_seats_or_none() -> None:
    queue = Queue()
    queue.joins(AMINA, 1)
    assert queue.joins(BO, 3) is Outcome.WAITING
    assert queue.place_of(BO) == "waiting 3 as number 1"


def test_a_free_seat_behind_somebody_who_waits_is_not_free() -> None:
    queue = Queue()
    queue.joins(AMINA, 1)
    queue.joins(BO, 3)
    assert queue.joins(HODAN, 1) is Outcome.WAITING
    assert queue.changes(AMINA, 2) is Outcome.NO_ROOM
    assert queue.places(AMINA, HODAN) == ["confirmed 1", "waiting 1 as number 2"]


@sabotage(test_a_free_seat_behind_somebody_who_waits_is_not_free, {"domain.waiting_list._is_free": Line.has_room})
def test_without_that_rule_whoever_comes_alone_jumps_the_line() -> None: ...


def test_freed_seats_are_offered_in_order_as_far_as_they_go() -> None:
    queue = _full()
    for who, seats in ((BO, 2), (HODAN, 1), (SARA, 1)):
        queue.joins(who, seats)
    assert queue.leaves(AMINA) is Outcome.LEFT
    assert queue.told == [(BO, Told.OFFERED, 2), (HODAN, Told.OFFERED, 1)]
    assert queue.places(BO, HODAN, SARA) == ["offered 2", "offered 1", "waiting 1 as number 1"]


def test_whoever_is_too_many_keeps_the_turn_and_is_asked_whether_fewer_would_do() -> None:
    queue = Queue()
    queue.joins(AMINA, 2)
    queue.joins(BO, 1)
    queue.joins(HODAN, 2)
    queue.joins(SARA, 1)
    queue.leaves(BO)
    assert queue.told == [(HODAN, Told.FEWER, 1)]
    assert queue.places(HODAN, SARA) == ["waiting 2 as number 1", "waiting 1 as number 2"]
    assert queue.takes(HODAN, 1) is Outcome.CONFIRMED
    assert queue.places(HODAN, SARA) == ["confirmed 1", "waiting 1 as number 1"]


def test_who_says_no_to_fewer_gets_all_when_there_are_enough() -> None:
    queue = Queue()
    queue.joins(AMINA, 2)
    queue.joins(BO, 3)
    queue.joins(HODAN, 1)
    queue.leaves(AMINA)
    assert queue.told == [(BO, Told.OFFERED, 3)]


def test_each_number_of_seats_is_asked_about_once() -> None:
    queue = _full()
    queue.joins(BO, 3)
    queue.changes(AMINA, 2)
    assert queue.told == [(BO, Told.FEWER, 1)]
    queue.bell()
    queue.joins(HODAN)
    assert queue.told == []
    queue.changes(AMINA, 1)
    assert queue.told == [(BO, Told.FEWER, 2)]


def test_who_is_told_that_those_few_are_gone_is_asked_anew_when_they_are_back() -> None:
    queue = _full()
    queue.joins(BO, 3)
    queue.changes(AMINA, 2)
    queue.gets(seats=2)
    assert queue.told == [(BO, Told.OFFER_WITHDRAWN, 1)]
    queue.bell()
    assert queue.told == []
    assert queue.takes(BO, 1) is Outcome.OFFER_OVER
    assert queue.place_of(BO) == "waiting 3 as number 1"
    queue.gets(seats=3)
    assert queue.told == [(BO, Told.FEWER, 1)]


def test_who_finds_some_seats_but_not_enough_is_asked_in_the_answer_and_not_by_a_letter() -> None:
    queue = Queue()
    queue.joins(AMINA, 2)
    queue.joins(BO, 2)
    claim = queue.line.of(BO)
    assert claim is not None
    assert (claim.asked, queue.told) == (1, [])


def test_only_the_head_of_the_line_may_have_fewer() -> None:
    queue = Queue()
    queue.joins(AMINA, 2)
    queue.joins(BO, 2)
    queue.joins(HODAN, 2)
    assert queue.takes(HODAN, 1) is Outcome.OFFER_OVER
    assert queue.takes(BO, 2) is Outcome.OFFER_OVER
    assert queue.places(BO, HODAN) == ["waiting 2 as number 1", "waiting 2 as number 2"]


def test_a_second_tap_finds_that_they_are_in_already() -> None:
    queue = Queue()
    queue.joins(AMINA)
    assert (queue.joins(AMINA), queue.takes(AMINA)) == (Outcome.ALREADY_IN, Outcome.ALREADY_IN)
    assert queue.place_of(AMINA) == "confirmed 1"
