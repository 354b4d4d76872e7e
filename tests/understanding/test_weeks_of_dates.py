"""The week of a date, on Monday 23 November 2026: "week 7 December" is no week of that number. Nor for a closing."""

from datetime import date

import pytest

import understanding.closed_times
from domain.closings import Closed
from domain.days import Days
from tests.builders import a_programme, utc
from tests.sabotage import sabotage
from tests.understanding.test_dates import days
from understanding.understanding import Understanding

_MONDAY = date(2026, 11, 23)
_SEVENTH = "12-07..12-13"
# Language, what somebody writes.
_WEEKS = [
    ("sv", "öppettider vecka 7 december"),
    ("sv", "öppettider i vecka 7 i december"),
    ("sv", "hela veckan den 7 december"),
    ("sv", "veckan med den 7 december"),
    ("sv", "v 7/12"),
    ("en", "opening hours week 7 December"),
    ("en", "what's on the week of 7 December"),
    ("en", "the week starting Monday 7 December"),
    ("en", "the week of the 7th"),
    ("ar", "أسبوع 7 ديسمبر"),
    ("ar", "شو في الأسبوع 7 ديسمبر"),
    ("ar", "الأسبوع اللي فيه 7 ديسمبر"),
    ("so", "saacadaha furitaanka toddobaadka 7 Diseembar"),
    ("so", "toddobaadka ay ku jirto 7 Diseembar"),
    ("fa", "هفته‌ای که ۷ دسامبر است"),
    ("fa", "در هفتهٔ ۷ دسامبر"),
    ("prs", "در هفته ۷ دسمبر"),
    ("ps", "د دسمبر د ۷ اونۍ"),
    ("ps", "په اونۍ کې چې ۷ دسمبر دی"),
    ("ti", "ኣብ ሰሙን 7 ታሕሳስ"),
    ("ti", "7 ታሕሳስ ዘለዎ ሰሙን"),
    ("uk", "що буде на тижні з 7 грудня"),
    ("uk", "тиждень 7 грудня"),
    ("ru", "часы работы на неделе 7 декабря"),
    ("ru", "что будет на неделе с 7 декабря"),
    ("ckb", "لە هەفتەی ٧ی دیسەمبەر"),
    ("ckb", "ئەو هەفتەیەی کە ٧ی دیسەمبەرە"),
    ("kmr", "di hefteya 7 Berfanbarê de"),
    ("kmr", "hefteya ku 7ê Berfanbarê tê de ye"),
    ("tr", "7 Aralık haftasında ne var"),
    ("tr", "7 Aralık'ta başlayan hafta"),
    ("am", "የዲሴምበር 7 ሳምንት"),
    ("am", "ዲሴምበር 7 ያለበት ሳምንት"),
]
_OTHERS = {
    "vecka 7": "2027-02-15..2027-02-21",
    "v 49 december": "11-30..12-06",
    "veckan 7-11 december": "12-07..12-11",
    "fredag veckan 7 december": "12-11",
    "nästa vecka måndag 30 november": "11-30",
    "yoga en gång i veckan från 7 december": "12-07",
    "i två veckor från 7 december": "12-07",
}


@pytest.mark.parametrize(("language", "text"), _WEEKS)
def test_a_week_and_a_date_are_the_week_of_that_date(language: str, text: str) -> None:
    assert days(language, text, _MONDAY) == _SEVENTH


@pytest.mark.parametrize(("text", "meant"), _OTHERS.items())
def test_other_weeks_stay_what_they_are(text: str, meant: str) -> None:
    assert days("sv", text, _MONDAY) == meant


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("په راتلونکې اونۍ کې څه دي", "11-30..12-06"),
        ("په دې اونۍ کې څه دي", "11-23..11-29"),
        ("په راتلونکې هفته کې", "11-30..12-06"),
        ("په راتلونکې اونۍ کې سه شنبه", "12-01"),
    ],
)
def test_the_next_week_needs_no_date(text: str, meant: str) -> None:
    assert days("ps", text, _MONDAY) == meant


@pytest.mark.parametrize(
    ("language", "text", "weeks"),
    [
        ("sv", "vecka 7 december", [7]),
        ("sv", "vecka 7 och 21 december", [7, 21]),
        ("so", "toddobaadka 7 Diseembar", [7]),
        ("ru", "неделя 7 декабря", [7]),
        ("en", "week 7 December", [7]),
        ("ar", "أسبوع 7 ديسمبر", [7]),
    ],
)
def test_a_house_closes_for_the_week_of_that_date(
    understands: Understanding, language: str, text: str, weeks: list[int]
) -> None:
    read = understanding.closed_times.read(
        text, understands, language=language, programme=a_programme(), place=1, now=utc("2026-11-23 10:00")
    )
    assert isinstance(read, Closed)
    assert read.stretches == tuple(Days(date(2026, 12, first), date(2026, 12, first + 6)) for first in weeks)


def test_the_number_of_a_day_is_not_that_of_a_week() -> None:
    assert days("sv", "vecka 7 december", _MONDAY) == _SEVENTH


@sabotage(
    test_the_number_of_a_day_is_not_that_of_a_week, {"understanding.dates.dated_weeks._is_week": lambda *_: False}
)
def test_without_the_rule_it_is_week_seven() -> None: ...
