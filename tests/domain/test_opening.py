from datetime import date, datetime, time

import pytest

import domain.opening
from domain.programme import Hours, HoursException, LaterWeek, Place
from tests.builders import CLOSED, a_place, utc
from tests.sabotage import sabotage

JULAFTON = date(2026, 12, 24)
OVER_CHRISTMAS = HoursException(date(2026, 12, 23), date(2027, 1, 1), (), {"sv": "Stängt över jul och nyår"})
CHRISTMAS_EVE = HoursException(JULAFTON, JULAFTON, (Hours(time(10), time(12)),), {"sv": "Julgröt"})
ROUND_THE_CLOCK = (Hours(time(), time()),)


def _closes(place: Place, now: str) -> datetime | None:
    return domain.opening.closes_at(place, utc(now))


def test_a_monday_is_open_from_nine_to_four() -> None:
    hours = domain.opening.hours_on(a_place(), date(2026, 11, 23))
    assert (hours.hours, hours.reason, hours.exceptional) == ((Hours(time(9), time(16)),), {}, False)


@pytest.mark.parametrize(
    ("now", "is_open"),
    [
        ("2026-11-23 07:59", False),
        ("2026-11-23 08:00", True),  # nine in Sweden
        ("2026-11-23 14:59", True),
        ("2026-11-23 15:00", False),
        ("2026-11-21 10:00", False),  # a Saturday
        ("2027-04-01 07:00", True),  # nine in summer time
    ],
)
def test_open_is_from_the_first_minute_to_before_the_last(now: str, is_open: bool) -> None:
    assert (domain.opening.closes_at(a_place(), utc(now)) is not None) is is_open


def test_an_exception_closes_a_range_of_days_and_says_why() -> None:
    place = a_place(exceptions=(OVER_CHRISTMAS,))
    assert domain.opening.hours_on(place, date(2026, 12, 28)).hours == ()
    assert domain.opening.hours_on(place, date(2026, 12, 28)).reason == {"sv": "Stängt över jul och nyår"}
    assert domain.opening.hours_on(place, date(2026, 12, 22)).hours != ()


def test_of_two_exceptions_on_one_day_the_later_in_the_file_holds() -> None:
    open_then = a_place(exceptions=(OVER_CHRISTMAS, CHRISTMAS_EVE))
    closed_then = a_place(exceptions=(CHRISTMAS_EVE, OVER_CHRISTMAS))
    assert domain.opening.hours_on(open_then, JULAFTON).hours == CHRISTMAS_EVE.hours
    assert domain.opening.hours_on(closed_then, JULAFTON).hours == ()


def test_closed_now_the_next_opening_skips_the_weekend_and_the_holidays() -> None:
    place = a_place(exceptions=(OVER_CHRISTMAS,))
    assert domain.opening.next_opening(place, utc("2026-11-21 20:00")) == utc("2026-11-23 08:00")
    assert domain.opening.next_opening(place, utc("2026-12-22 20:00")) == utc("2027-01-04 08:00")


def test_while_it_is_open_the_next_opening_is_another_one() -> None:
    split = a_place(week=((Hours(time(9), time(12)), Hours(time(13), time(19))), *[CLOSED] * 6))
    assert domain.opening.next_opening(split, utc("2026-11-23 09:00")) == utc("2026-11-23 12:00")
    assert _closes(split, "2026-11-23 09:00") == utc("2026-11-23 11:00")


def test_a_place_without_any_hours_never_opens() -> None:
    assert domain.opening.next_opening(a_place(week=(CLOSED,) * 7), utc("2026-11-21 20:00")) is None


def test_hours_that_end_at_midnight_end_there() -> None:
    late = a_place(week=(CLOSED, CLOSED, CLOSED, CLOSED, (Hours(time(18), time()),), CLOSED, CLOSED))
    assert _closes(late, "2026-11-27 22:59") == utc("2026-11-27 23:00")
    assert _closes(late, "2026-11-27 23:00") is None


def test_a_night_over_two_dates_is_one_stretch() -> None:
    night = a_place(
        week=(CLOSED, CLOSED, CLOSED, CLOSED, (Hours(time(18), time()),), (Hours(time(), time(2)),), CLOSED)
    )
    assert _closes(night, "2026-11-27 20:00") == utc("2026-11-28 01:00")


def test_hours_without_a_break_between_them_are_one_stretch() -> None:
    place = a_place(week=((Hours(time(9), time(12)), Hours(time(12), time(15))), *[CLOSED] * 6))
    assert _closes(place, "2026-11-23 09:00") == utc("2026-11-23 14:00")


def test_open_round_the_clock_on_the_day_the_clock_is_changed_is_twenty_three_hours() -> None:
    place = a_place(week=(*[CLOSED] * 6, ROUND_THE_CLOCK))
    assert domain.opening.next_opening(place, utc("2027-03-27 12:00")) == utc("2027-03-27 23:00")
    assert _closes(place, "2027-03-28 12:00") == utc("2027-03-28 22:00")


_FROM_JANUARY = LaterWeek(date(2027, 1, 7), ((Hours(time(10), time(14)),), *[CLOSED] * 6))
_FROM_MARCH = LaterWeek(date(2027, 3, 1), ((Hours(time(8), time(12)),), *[CLOSED] * 6))


def test_other_weekly_hours_hold_from_their_day_until_the_next_begin() -> None:
    place = a_place(later=(_FROM_JANUARY, _FROM_MARCH))
    opens = {
        day: [one.opens.hour for one in domain.opening.hours_on(place, day).hours]
        for day in (date(2027, 1, 4), date(2027, 1, 11), date(2027, 2, 22), date(2027, 3, 1))
    }
    assert list(opens.values()) == [[9], [10], [10], [8]]
    assert domain.opening.hours_on(place, date(2027, 1, 6)).hours
    assert not domain.opening.hours_on(place, date(2027, 1, 7)).hours


@sabotage(
    test_other_weekly_hours_hold_from_their_day_until_the_next_begin,
    {"domain.opening.week_on": lambda place, day: place.week},
)
def test_without_the_right_week_people_come_to_a_closed_door() -> None: ...


def test_an_exception_stands_before_later_hours_too() -> None:
    monday = date(2027, 1, 11)
    place = a_place(later=(_FROM_JANUARY,), exceptions=(HoursException(monday, monday, (), {}),))
    assert domain.opening.hours_on(place, monday).exceptional
    assert domain.opening.next_week(place, monday) is None
    assert domain.opening.next_week(place, date(2027, 1, 6)) == _FROM_JANUARY
