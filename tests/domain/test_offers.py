"""Seats that are held for somebody: for how long, and what becomes of them."""

from datetime import datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from domain.offers import LONGEST, held_until
from domain.signups import Claim, State, Told
from domain.waiting_list import Outcome
from tests.builders import NOW
from tests.domain.lines import AMINA, BO, HODAN, SARA, Queue
from tests.sabotage import sabotage

_MINUTE = timedelta(minutes=1)


def _held(before_start: timedelta, longest: timedelta = LONGEST) -> timedelta:
    return held_until(NOW, NOW + before_start, longest) - NOW


def test_days_before_there_are_four_hours_to_answer() -> None:
    assert _held(timedelta(days=3)) == timedelta(hours=4)


def test_as_the_start_comes_near_the_time_becomes_shorter() -> None:
    assert [_held(timedelta(hours=hours)) for hours in (16, 8, 2)] == [LONGEST, LONGEST / 2, timedelta(minutes=30)]


def test_a_quarter_of_an_hour_is_the_least_but_never_longer_than_to_the_start() -> None:
    assert _held(30 * _MINUTE) == 15 * _MINUTE
    assert _held(10 * _MINUTE) == 10 * _MINUTE


def test_the_setting_may_be_shorter_than_all_of_these() -> None:
    assert _held(timedelta(days=3), longest=5 * _MINUTE) == 5 * _MINUTE


_SPANS = st.timedeltas(min_value=timedelta(seconds=1), max_value=timedelta(days=60))


@given(left=_SPANS, sooner=_SPANS, longest=_SPANS)
def test_an_offer_ends_after_it_began_and_before_the_start_and_sooner_the_nearer_it_is(
    left: timedelta, sooner: timedelta, longest: timedelta
) -> None:
    near, far = sorted((left, sooner))
    assert timedelta() < _held(near, longest) <= min(near, longest)
    assert _held(near, longest) <= _held(far, longest)


def _offered() -> Queue:
    """Amina gave her seats back: they are offered to Bo, and Hodan is next."""
    queue = Queue(seats=2)
    for who in (AMINA, BO, HODAN):
        queue.joins(who, 2)
    queue.leaves(AMINA)
    assert queue.places(BO, HODAN) == ["offered 2", "waiting 2 as number 1"]
    return queue


def test_one_tap_takes_what_is_offered() -> None:
    queue = _offered()
    queue.later(hours=3, minutes=59)
    assert queue.takes(BO, 2) is Outcome.CONFIRMED
    assert queue.places(BO, HODAN) == ["confirmed 2", "waiting 2 as number 1"]


def test_no_thanks_passes_it_on() -> None:
    queue = _offered()
    assert queue.leaves(BO) is Outcome.LEFT
    assert queue.told == [(HODAN, Told.OFFERED, 2)]


def test_an_offer_ends_by_itself_even_if_no_bell_has_rung() -> None:
    queue = _offered()
    queue.later(hours=4)
    assert queue.line.free(queue.now) == 2
    assert queue.takes(BO, 2) is Outcome.OFFER_OVER
    assert queue.places(BO, HODAN) == ["none", "offered 2"]


def _holds_for_ever(self: Claim, now: datetime) -> bool:
    return self.state is not State.WAITLISTED


@sabotage(
    test_an_offer_ends_by_itself_even_if_no_bell_has_rung,
    {"domain.signups.Claim.holds": _holds_for_ever},
)
def test_without_asking_the_clock_an_offer_never_ends() -> None: ...


def test_whose_time_is_up_is_told_and_the_next_is_asked() -> None:
    queue = _offered()
    queue.later(hours=4)
    queue.bell()
    assert queue.told == [(BO, Told.OFFER_ENDED, 2), (HODAN, Told.OFFERED, 2)]
    queue.bell()
    assert queue.told == []


def test_who_comes_back_after_the_end_stands_last() -> None:
    queue = _offered()
    queue.later(hours=4)
    assert queue.joins(BO, 2) is Outcome.WAITING
    assert queue.places(HODAN, BO) == ["offered 2", "waiting 2 as number 1"]


def test_who_takes_less_than_was_offered_leaves_the_rest_to_the_next() -> None:
    queue = _offered()
    assert queue.takes(BO, 1) is Outcome.CONFIRMED
    assert queue.told == [(HODAN, Told.FEWER, 1)]


def test_more_than_was_offered_can_not_be_taken() -> None:
    queue = _offered()
    assert (queue.takes(BO, 3), queue.takes(BO, 0)) == (Outcome.OFFER_OVER, Outcome.OFFER_OVER)
    assert queue.place_of(BO) == "offered 2"


def test_what_was_offered_stays_offered_though_seats_are_taken_away() -> None:
    queue = _offered()
    queue.gets(seats=1)
    assert queue.takes(BO, 2) is Outcome.CONFIRMED


def test_seats_given_by_mistake_are_not_offered_any_more_the_last_offer_first() -> None:
    queue = Queue(seats=3)
    for who, seats in ((AMINA, 3), (BO, 1), (HODAN, 1), (SARA, 1)):
        queue.joins(who, seats)
    queue.leaves(AMINA)
    queue.takes(HODAN)
    queue.has_by_mistake(seats=2)
    assert queue.told == [(SARA, Told.OFFER_WITHDRAWN, 1)]
    queue.has_by_mistake(seats=1)
    assert queue.told == [(BO, Told.OFFER_WITHDRAWN, 1)]
    assert queue.places(BO, HODAN, SARA) == ["waiting 1 as number 1", "confirmed 1", "waiting 1 as number 2"]
    assert queue.takes(BO) is Outcome.OFFER_OVER
    queue.gets(seats=2)
    assert queue.told == [(BO, Told.OFFERED, 1)]


@sabotage(
    test_seats_given_by_mistake_are_not_offered_any_more_the_last_offer_first,
    {"domain.waiting_list.withdraw": lambda line, now: line},
)
def test_if_offers_outlived_their_seats_somebody_would_stand() -> None: ...


def test_nothing_is_offered_of_what_is_called_off_and_who_was_asked_is_asked_anew() -> None:
    queue = _offered()
    queue.is_called_off()
    assert (queue.told, queue.place_of(BO)) == ([], "waiting 2 as number 1")
    queue.later(hours=5)
    queue.is_put_back()
    assert queue.told == [(BO, Told.OFFERED, 2)]
