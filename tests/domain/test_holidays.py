from datetime import date, timedelta

import pytest
from holidays.countries.sweden import Sweden

import domain.holidays
from domain.holidays import Holiday

EVES = {one for one in Holiday if one.value.endswith(("_eve", "_night"))} | {Holiday.MAUNDY_THURSDAY}
PUBLIC = set(Holiday) - EVES


@pytest.mark.parametrize(
    ("day", "holiday"),
    [
        ("2026-12-24", Holiday.CHRISTMAS_EVE),
        ("2026-12-25", Holiday.CHRISTMAS_DAY),
        ("2026-12-26", Holiday.BOXING_DAY),
        ("2026-12-31", Holiday.NEW_YEARS_EVE),
        ("2027-01-01", Holiday.NEW_YEARS_DAY),
        ("2027-01-05", Holiday.EPIPHANY_EVE),
        ("2027-01-06", Holiday.EPIPHANY),
        ("2027-03-25", Holiday.MAUNDY_THURSDAY),
        ("2027-03-26", Holiday.GOOD_FRIDAY),
        ("2027-03-27", Holiday.EASTER_EVE),
        ("2027-03-28", Holiday.EASTER_SUNDAY),
        ("2027-03-29", Holiday.EASTER_MONDAY),
        ("2027-04-30", Holiday.WALPURGIS_NIGHT),
        ("2027-05-01", Holiday.MAY_DAY),
        ("2027-05-06", Holiday.ASCENSION_DAY),
        ("2027-05-15", Holiday.WHITSUN_EVE),
        ("2027-05-16", Holiday.WHIT_SUNDAY),
        ("2027-06-06", Holiday.NATIONAL_DAY),
        ("2027-06-25", Holiday.MIDSUMMER_EVE),
        ("2027-06-26", Holiday.MIDSUMMER_DAY),
        ("2027-11-05", Holiday.ALL_SAINTS_EVE),
        ("2027-11-06", Holiday.ALL_SAINTS_DAY),
    ],
)
def test_sweden_celebrates(day: str, holiday: Holiday) -> None:
    assert domain.holidays.on(date.fromisoformat(day)) is holiday


def test_a_common_sunday_is_no_holiday() -> None:
    assert domain.holidays.on(date(2026, 11, 22)) is None


def test_every_year_has_all_of_them_unless_two_meet_on_one_day() -> None:
    for year in range(2005, 2060):
        days = (date(year, 1, 1) + timedelta(days=n) for n in range(366))
        found = {domain.holidays.on(day) for day in days if day.year == year} - {None}
        assert len(found) >= len(Holiday) - 1


def test_a_year_far_off_has_none_and_breaks_nothing() -> None:
    assert domain.holidays.on(date(9999, 12, 24)) is None
    assert domain.holidays.on(date(1900, 12, 24)) is None


def test_they_are_the_days_that_the_library_of_public_holidays_knows() -> None:
    for year in range(2005, 2100):
        theirs = set(Sweden(years=year, include_sundays=False))
        ours = {date(year, 1, 1) + timedelta(days=n) for n in range(365)}
        assert {day for day in ours if domain.holidays.on(day) in PUBLIC} == theirs
