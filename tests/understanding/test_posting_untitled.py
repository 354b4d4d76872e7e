"""Words where a title stands that are none, and days that share a month, in English and Somali."""

from datetime import date

import pytest

from domain.posting import Field, Trouble
from domain.programme import Audience
from tests.understanding.conftest import Read


@pytest.fixture(scope="module")
def read(read: Read) -> Read:
    """The language first: it is the same for several lines."""
    return lambda language, line: read(line, language)


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "something for teenagers, Friday 16-18"),
        ("en", "an activity, Monday 10-12"),
        ("so", "wax loo qabto dhalinyarada jimce 16-18"),
    ],
)
def test_something_is_no_title(read: Read, language: str, line: str) -> None:
    assert read(language, line).title is None


@pytest.mark.parametrize(
    ("language", "line", "title"),
    [
        ("en", "Singing 25", "Singing"),
        ("so", "heeso 25", "heeso"),
        ("en", "I'm Ada and I want to start a painting club, Friday 16-18", "painting club"),
        ("en", "Please add a group called Happy Feet, Friday 16-18", "Happy Feet"),
        ("en", "Fathers and toddlers, Saturdays 9-10", "Fathers and toddlers"),
        ("en", "Seniors: radio stories, Friday 16-18", "radio stories"),
        ("en", "Garden walk please. Friday 16-18", "Garden walk"),
    ],
)
def test_a_title_is_what_it_is_called(read: Read, language: str, line: str, title: str) -> None:
    assert read(language, line).title == title


def test_a_lone_number_behind_a_title_is_asked_about(read: Read) -> None:
    assert Field.SEATS in read("en", "Singing 25").doubts


def test_whom_it_is_for_may_head_the_line(read: Read) -> None:
    assert read("en", "Seniors: radio stories, Friday 16-18").audience is Audience.SENIORS


def test_ages_beside_the_young_are_no_hours(read: Read) -> None:
    posting = read("en", "Clay for kids 6 to 9, Saturday 13-15")

    assert (posting.begins, posting.audience) == (posting.begins.replace(hour=13), Audience.CHILDREN)  # type: ignore[union-attr]


def test_several_days_off_in_a_month_are_all_read(read: Read) -> None:
    posting = read("en", "Choir every Wednesday 18-20 except 16, 23 & 30 december")

    assert posting.except_on == {date(2026, 12, 16), date(2026, 12, 23), date(2026, 12, 30)}
    assert posting.day == date(2026, 11, 25)


@pytest.mark.parametrize(
    ("language", "line", "day"),
    [
        ("en", "Choir 18-20 on the 4th of next month", date(2026, 12, 4)),
        ("so", "heeso 27ka bishan 18-20", date(2026, 11, 27)),
        ("en", "From next Monday, choir every Monday 18-20", date(2026, 11, 30)),
    ],
)
def test_a_day_may_be_told_by_its_month_or_week(read: Read, language: str, line: str, day: date) -> None:
    assert read(language, line).day == day


def test_a_leap_day_far_off_is_no_day(read: Read) -> None:
    assert (Field.DAY, Trouble.NO_SUCH_DAY) in read("en", "Choir 29 February 18-20").troubles


@pytest.mark.parametrize(
    ("line", "rule"),
    [
        ("Hockey weekends 10-12", "FREQ=WEEKLY;BYDAY=SA,SU"),
        ("Open stage every second and fourth Friday 20-22", "FREQ=MONTHLY;BYDAY=2FR,4FR"),
    ],
)
def test_several_days_make_one_rule(read: Read, line: str, rule: str) -> None:
    assert read("en", line).repeat == rule


@pytest.mark.parametrize(
    ("line", "codes"),
    [("Tea and talk (tigrinya, swedish) Friday 16-18", ("ti", "sv")), ("Story hour (dari) Friday 16-18", ("prs",))],
)
def test_languages_may_stand_in_brackets(read: Read, line: str, codes: tuple[str, ...]) -> None:
    assert read("en", line).languages == codes


def test_families_may_be_counted_with_a_max(read: Read) -> None:
    assert read("en", "Baby gym, Friday 16-18, 8 families max").seats == 8


def test_thirty_before_a_month_is_a_day_and_no_half_hour_in_somali(read: Read) -> None:
    posting = read("so", "Tolid, Arbaco kasta 14-16, marka laga reebo 23 iyo 30 Diseembar")

    assert posting.except_on == {date(2026, 12, 23), date(2026, 12, 30)}
    assert posting.until is None
