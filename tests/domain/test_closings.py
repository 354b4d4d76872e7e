"""What is closed, and what of a place's hours stays."""

from dataclasses import replace
from datetime import date, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

import domain.closings
import domain.opening
import domain.taken_hours
from domain.closings import Closed, Trouble
from domain.days import Days
from domain.programme import Hours, HoursException, Place
from domain.reasons import Reason
from tests.builders import DAYTIME, a_place, utc
from tests.sabotage import sabotage

_ZONE = a_place().zone
_MONDAY = date(2026, 11, 23)
_THURSDAY = date(2026, 11, 26)


def _closed(begins: int | None = None, ends: int | None = None, day: date = _THURSDAY) -> Closed:
    return Closed((Days.one(day),), time(begins) if begins else None, time(ends) if ends else None)


def _closing(place: Place, closed: Closed, number: int = 3) -> Place:
    made = domain.closings.exceptions(closed, Reason.ILLNESS, number)
    return replace(place, exceptions=(*place.exceptions, *made))


@pytest.mark.parametrize(
    ("starts", "ends", "closed", "overlaps"),
    [
        ("2026-11-26 12:00", "2026-11-26 14:00", _closed(), True),
        ("2026-11-25 12:00", "2026-11-25 14:00", _closed(), False),
        ("2026-11-25 22:00", "2026-11-25 23:30", _closed(), True),  # until half past midnight in Sweden
        ("2026-11-25 22:00", "2026-11-25 23:00", _closed(), False),  # until midnight
        ("2026-11-26 11:00", "2026-11-26 13:00", _closed(begins=14), False),  # until two
        ("2026-11-26 11:00", "2026-11-26 13:01", _closed(begins=14), True),
        ("2026-11-26 11:00", "2026-11-26 12:00", _closed(ends=12), False),
        ("2026-11-26 10:59", "2026-11-26 12:00", _closed(ends=12), True),
        ("2026-11-26 09:00", "2026-11-26 16:00", _closed(12, 13), True),
        ("2026-11-24 09:00", "2026-11-28 16:00", _closed(12, 13), True),  # over several days
    ],
)
def test_what_touches_a_closed_hour_does_not_take_place(starts: str, ends: str, closed: Closed, overlaps: bool) -> None:
    assert closed.overlaps(utc(starts), utc(ends), _ZONE) is overlaps


@pytest.mark.parametrize(
    ("closed", "left"),
    [
        (_closed(), []),
        (_closed(begins=14), [(9, 12), (13, 14)]),
        (_closed(ends=12), [(13, 16)]),
        (_closed(ends=10), [(10, 12), (13, 16)]),
        (_closed(10, 11), [(9, 10), (11, 12), (13, 16)]),
        (_closed(begins=8), []),
        (_closed(16, 20), [(9, 12), (13, 16)]),
        (_closed(12, 13), [(9, 12), (13, 16)]),
    ],
)
def test_of_a_part_of_the_day_the_rest_of_the_hours_stays(closed: Closed, left: list[tuple[int, int]]) -> None:
    split = (Hours(time(9), time(12)), Hours(time(13), time(16)))
    place = a_place(week=(split,) * 7)
    hours = domain.opening.hours_on(_closing(place, closed), _THURSDAY)
    assert hours.hours == tuple(Hours(time(a), time(b)) for a, b in left)
    assert hours.reason is Reason.ILLNESS


def test_a_file_says_the_hours_that_are_left_on_days_that_are_like_each_other() -> None:
    closed = Closed((Days(_MONDAY, date(2026, 11, 29)),), begins=time(14))
    place = _closing(a_place(), closed)
    made = domain.closings.written(place, place.exceptions[-1])
    assert not any(one.is_part for one in made)
    assert [(one.first.day, one.last.day, len(one.hours)) for one in made] == [(23, 26, 1), (27, 29, 0)]


def test_hours_until_midnight_are_cut_too() -> None:
    late = a_place(week=((Hours(time(18), time()),),) * 7)
    early, later = (domain.opening.hours_on(_closing(late, one), _THURSDAY) for one in (_closed(20), _closed(ends=20)))
    assert early.hours == (Hours(time(18), time(20)),)
    assert later.hours == (Hours(time(20), time()),)


def test_of_two_closings_of_one_day_both_hold_and_each_is_opened_by_itself() -> None:
    both = _closing(_closing(a_place(), _closed(begins=14)), _closed(ends=11), 4)
    assert domain.opening.hours_on(both, _THURSDAY).hours == (Hours(time(11), time(14)),)
    first, _ = domain.closings.ahead(both, _MONDAY)
    opened = domain.closings.opened(both, first, _MONDAY)
    assert domain.opening.hours_on(opened, _THURSDAY).hours == (Hours(time(11), time(16)),)


@pytest.mark.parametrize(
    ("starts", "ends", "is_free"), [(12, 13, True), (13, 15, False), (18, 20, False), (7, 8, True), (9, 10, True)]
)
def test_only_what_is_in_the_closed_part_is_in_its_way(starts: int, ends: int, is_free: bool) -> None:
    place = _closing(a_place(), _closed(begins=14))
    span = [utc(f"2026-11-26 {hour - 1:02}:00") for hour in (starts, ends)]
    assert domain.closings.is_open_for(place, *span) is is_free
    assert domain.taken_hours.is_closed_for(place, *span) is not is_free


def test_beneath_a_part_the_rest_of_the_day_may_be_closed_too() -> None:
    place = _closing(_closing(a_place(), _closed()), _closed(begins=14), 4)
    span = utc("2026-11-26 09:00"), utc("2026-11-26 10:00")
    assert domain.taken_hours.is_closed_for(place, *span)
    assert not domain.closings.is_open_for(place, *span)
    assert domain.opening.hours_on(place, _THURSDAY).hours == ()


@given(
    begins=st.none() | st.integers(0, 23),
    ends=st.none() | st.integers(1, 23),
    at=st.integers(0, 24 * 4 - 1),
)
def test_open_is_what_was_open_and_is_not_closed(begins: int | None, ends: int | None, at: int) -> None:
    """Looked at every quarter of an hour."""
    closed = Closed(
        (Days.one(_THURSDAY),),
        None if begins is None else time(begins),
        None if ends is None else time(ends),
    )
    if closed.whole or (begins is not None and ends is not None and ends <= begins):
        return
    now = time(at // 4, at % 4 * 15)
    is_open = any(
        one.opens <= now < one.closes for one in domain.opening.hours_on(_closing(a_place(), closed), _THURSDAY).hours
    )
    is_closed = (begins or 0) <= now.hour < (24 if ends is None else ends)
    assert is_open is (time(9) <= now < time(16) and not is_closed)


@pytest.mark.parametrize(
    ("closed", "trouble"),
    [
        (_closed(), None),
        (_closed(day=_MONDAY), None),
        (_closed(day=date(2026, 11, 22)), Trouble.PAST),
        (_closed(day=date(2035, 3, 1)), Trouble.TOO_FAR),
        (_closed(16, 14), Trouble.NO_SUCH_HOURS),
    ],
)
def test_what_can_not_be_has_a_name(closed: Closed, trouble: Trouble | None) -> None:
    assert domain.closings.trouble(closed, _MONDAY) is trouble


def test_what_is_further_ahead_than_three_years_is_a_slip() -> None:
    assert domain.closings.trouble(_closed(day=date(2029, 11, 22)), _MONDAY) is None
    assert domain.closings.trouble(_closed(day=date(2029, 11, 23)), _MONDAY) is Trouble.TOO_FAR


@sabotage(test_what_is_further_ahead_than_three_years_is_a_slip, {"domain.closings.FURTHEST": timedelta.max})
def test_without_an_end_a_slip_closes_the_house_in_a_far_year() -> None: ...


def test_stretches_that_touch_are_one() -> None:
    days = [Days.one(date(2026, 12, day)) for day in (26, 24, 25, 31)]
    assert domain.closings.in_order(days) == (
        Days(date(2026, 12, 24), date(2026, 12, 26)),
        Days.one(date(2026, 12, 31)),
    )


def test_holidays_are_offered_where_the_house_would_be_open() -> None:
    closed = HoursException(date(2027, 3, 29), date(2027, 3, 29), (), {})
    ahead = dict(domain.closings.holidays_ahead(a_place(exceptions=(closed,)), date(2026, 12, 1)))
    assert date(2026, 12, 24) in ahead
    assert date(2026, 12, 25) not in ahead  # a Friday
    assert date(2027, 3, 29) not in ahead
    assert max(ahead) <= date(2027, 12, 1)


def test_what_is_closed_ahead_is_one_for_each_closing_and_each_line_of_a_file() -> None:
    def off(first: date, number: int = 0, *, hours: tuple[Hours, ...] = ()) -> HoursException:
        return HoursException(first, first, hours, {}, number)

    one, other, past = off(date(2026, 12, 1), 2), off(date(2026, 12, 9), 2), off(date(2026, 11, 2), 1)
    by_file, short = off(date(2026, 12, 5)), off(date(2026, 12, 6), hours=DAYTIME)
    ahead = domain.closings.ahead(a_place(exceptions=(by_file, other, past, one, short)), _MONDAY)
    assert [(each.number, each.parts) for each in ahead] == [(2, (other, one)), (0, (by_file,))]


def test_opened_in_the_middle_the_days_that_are_over_stay_closed() -> None:
    long = HoursException(date(2026, 11, 20), date(2026, 11, 30), (), {}, 1)
    place = a_place(exceptions=(long,))
    [which] = domain.closings.ahead(place, _MONDAY)
    [left] = domain.closings.opened(place, which, _MONDAY).exceptions
    assert (left.first, left.last) == (date(2026, 11, 20), date(2026, 11, 22))
    assert not domain.opening.hours_on(domain.closings.opened(place, which, _MONDAY), _MONDAY).exceptional
