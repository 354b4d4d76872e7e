"""Swedish public holidays, and the eves on which much is closed though the law calls them working days."""

import calendar
from datetime import date, timedelta
from enum import StrEnum
from functools import lru_cache

from dateutil.easter import easter


class Holiday(StrEnum):
    NEW_YEARS_DAY = "new_years_day"
    EPIPHANY_EVE = "epiphany_eve"
    EPIPHANY = "epiphany"
    MAUNDY_THURSDAY = "maundy_thursday"
    GOOD_FRIDAY = "good_friday"
    EASTER_EVE = "easter_eve"
    EASTER_SUNDAY = "easter_sunday"
    EASTER_MONDAY = "easter_monday"
    WALPURGIS_NIGHT = "walpurgis_night"
    MAY_DAY = "may_day"
    ASCENSION_DAY = "ascension_day"
    NATIONAL_DAY = "national_day"
    WHITSUN_EVE = "whitsun_eve"
    WHIT_SUNDAY = "whit_sunday"
    MIDSUMMER_EVE = "midsummer_eve"
    MIDSUMMER_DAY = "midsummer_day"
    ALL_SAINTS_EVE = "all_saints_eve"
    ALL_SAINTS_DAY = "all_saints_day"
    CHRISTMAS_EVE = "christmas_eve"
    CHRISTMAS_DAY = "christmas_day"
    BOXING_DAY = "boxing_day"
    NEW_YEARS_EVE = "new_years_eve"


# Those that are the day before a public holiday.
_EVES = {
    Holiday.EPIPHANY: Holiday.EPIPHANY_EVE,
    Holiday.EASTER_SUNDAY: Holiday.EASTER_EVE,
    Holiday.MAY_DAY: Holiday.WALPURGIS_NIGHT,
    Holiday.WHIT_SUNDAY: Holiday.WHITSUN_EVE,
    Holiday.MIDSUMMER_DAY: Holiday.MIDSUMMER_EVE,
    Holiday.ALL_SAINTS_DAY: Holiday.ALL_SAINTS_EVE,
    Holiday.CHRISTMAS_DAY: Holiday.CHRISTMAS_EVE,
}


# The law of today; before 2005 there was another one, and further ahead nobody looks.
_YEARS = range(2005, 2200)


def on(day: date) -> Holiday | None:
    """The public holiday or eve that `day` is in Sweden. Where it is both, the public holiday."""
    return _of(day.year).get(day) if day.year in _YEARS else None


def day_of(holiday: Holiday, year: int) -> date:
    """When Sweden celebrates it."""
    return _days(year)[holiday]


@lru_cache(maxsize=8)
def _of(year: int) -> dict[date, Holiday]:
    # Two may meet on one day (in 2008 Ascension Day and the first of May): the earlier in the list of names is said.
    return {day: holiday for holiday, day in reversed(_days(year).items())}


def _days(year: int) -> dict[Holiday, date]:
    """The public holidays first."""
    public = _public(year)
    eves = {_EVES[holiday]: day - timedelta(days=1) for holiday, day in public.items() if holiday in _EVES}
    others = {Holiday.NEW_YEARS_EVE: date(year, 12, 31), Holiday.MAUNDY_THURSDAY: easter(year) - timedelta(days=3)}
    return public | eves | others


def _public(year: int) -> dict[Holiday, date]:
    """By law 1989:253 as it is since 2005. The library `holidays` knows the same days, and takes 11 MB for it."""
    sunday = easter(year)
    return {
        Holiday.NEW_YEARS_DAY: date(year, 1, 1),
        Holiday.EPIPHANY: date(year, 1, 6),
        Holiday.GOOD_FRIDAY: sunday - timedelta(days=2),
        Holiday.EASTER_SUNDAY: sunday,
        Holiday.EASTER_MONDAY: sunday + timedelta(days=1),
        Holiday.MAY_DAY: date(year, 5, 1),
        Holiday.ASCENSION_DAY: sunday + timedelta(days=39),
        Holiday.NATIONAL_DAY: date(year, 6, 6),
        Holiday.WHIT_SUNDAY: sunday + timedelta(days=49),
        Holiday.MIDSUMMER_DAY: _saturday_from(date(year, 6, 20)),
        Holiday.ALL_SAINTS_DAY: _saturday_from(date(year, 10, 31)),
        Holiday.CHRISTMAS_DAY: date(year, 12, 25),
        Holiday.BOXING_DAY: date(year, 12, 26),
    }


def _saturday_from(day: date) -> date:
    return day + timedelta(days=(calendar.SATURDAY - day.weekday()) % 7)
