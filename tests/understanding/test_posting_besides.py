"""Days, numbers and prices in a volunteer's line that are not those of the activity; read on 24 November 2026."""

from datetime import date, time

import pytest

from domain.posting import Field
from domain.programme import Audience
from tests.understanding.conftest import Read


@pytest.fixture(scope="module")
def read(read: Read) -> Read:
    """The language first: it is the same for several lines."""
    return lambda language, line: read(line, language)


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("sv", "Vävning torsdag 3 dec 13-15, 10 kr, fika ingår"),
        ("sv", "Vävning torsdag 3 dec 13-15, fika ingår, 10 kr"),
        ("en", "Weaving Thursday 3 Dec 13-15, 10 kr, coffee included"),
        ("tr", "Dokuma 3 Aralık 13-15, 10 kr, çay bizden"),
    ],
)
def test_what_is_included_is_no_second_price(read: Read, language: str, line: str) -> None:
    posting = read(language, line)

    assert (posting.cost, Field.COST in posting.doubts) == (10, False)


@pytest.mark.parametrize(
    ("language", "line"),
    [("sv", "Bingo fredag 14-16, en tia i inträde"), ("en", "Bingo Friday 14-16, a tenner to get in")],
)
def test_a_price_may_have_a_name(read: Read, language: str, line: str) -> None:
    assert read(language, line).cost == 10


def test_a_price_and_free_for_some_is_asked_about(read: Read) -> None:
    assert Field.COST in read("sv", "Vävning torsdag 3 dec 13-15, 10 kr, gratis för barn").doubts


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("sv", "Julfest fredag 18 dec 17-20, anmälan till Samira senast 15 dec"),
        ("sv", "Julfest fredag 18 dec 17-20, anmälan senast den 15 december"),
        ("en", "Christmas party Friday 18 Dec 17-20, RSVP no later than 15 Dec"),
    ],
)
def test_the_last_day_to_sign_up_is_no_day_of_it(read: Read, language: str, line: str) -> None:
    posting = read(language, line)

    assert (posting.day, posting.begins, posting.until) == (date(2026, 12, 18), time(17), None)


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("sv", "Förra året kom det 20 personer. Glögg torsdag 10 dec 16-18"),
        ("en", "Last year 20 people came! Mulled wine Thursday 10 Dec 16-18"),
    ],
)
def test_how_many_came_another_time_are_no_seats(read: Read, language: str, line: str) -> None:
    assert read(language, line).seats is None


def test_seats_said_beside_those_who_came_are_read(read: Read) -> None:
    assert read("sv", "Förra året kom det 20 personer, nu finns 12 platser. Glögg torsdag 10 dec 16-18").seats == 12


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("sv", "Jag är 64 år och håller i linedans onsdagar 18-19"),
        ("en", "I am 64 years old and lead a line dance on Wednesdays 18-19"),
    ],
)
def test_the_age_of_who_leads_it_says_not_for_whom(read: Read, language: str, line: str) -> None:
    assert read(language, line).audience is not Audience.SENIORS


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("sv", "Kör onsdagar 19-21, uppehåll 23 och 30 december, startar igen 6 januari"),
        ("sv", "Kör onsdagar 19-21, 23 och 30 december är vi lediga"),
        ("en", "Choir Wednesdays 19-21, 23 and 30 December we're off"),
    ],
)
def test_days_off_are_read_before_and_behind(read: Read, language: str, line: str) -> None:
    posting = read(language, line)

    assert posting.except_on == {date(2026, 12, 23), date(2026, 12, 30)}
    assert posting.day == date(2026, 11, 25)


@pytest.mark.parametrize(("line", "day"), [("5 juni", date(2027, 6, 5)), ("söndag 14 mars", date(2027, 3, 14))])
def test_a_day_that_has_long_been_this_year_is_that_of_the_next(read: Read, line: str, day: date) -> None:
    posting = read("sv", f"Plantbyte {line} 12-14")

    assert (posting.day, posting.troubles) == (day, ())


@pytest.mark.parametrize(
    ("language", "line", "seats", "cost"),
    [
        ("sv", "Snickeri lördag 9-12, bara 6 får plats", 6, None),
        ("en", "Cheese making Saturday 10-13, eight of us at most, 40 kronor each", 8, 40),
    ],
)
def test_a_number_belongs_to_the_unit_behind_it(
    read: Read, language: str, line: str, seats: int, cost: int | None
) -> None:
    posting = read(language, line)

    assert (posting.seats, posting.cost) == (seats, cost)


@pytest.mark.parametrize(("language", "line"), [("sv", "Yoga lördag 9-12, storslen"), ("en", "Yoga 9-12, storsalan")])
def test_a_room_may_be_misspelt(read: Read, language: str, line: str) -> None:
    assert read(language, line).room == "Stora salen"


def test_a_month_that_is_spoken_of_beside_its_day_is_no_other_day(read: Read) -> None:
    posting = read("sv", "I januari är det mörkt så vi kör ljusstöpning tisdag 12 januari 13-15")

    assert posting.day == date(2027, 1, 12)


def test_languages_by_themselves_beside_a_title_are_spoken(read: Read) -> None:
    posting = read("en", "Taxes and forms, 1 December, 14:00-15:30, max 30, English and Somali")

    assert (posting.title, posting.languages) == ("Taxes and forms", ("en", "so"))


@pytest.mark.parametrize(
    ("line", "begins", "ends"),
    [
        ("Hamburgare söndag halv ett till två", time(12, 30), time(14)),
        ("Hamburgare söndag kl kvart i ett", time(12, 45), None),
        ("Studiebesök söndag 9.15, tillbaka kl 12.30", time(9, 15), time(12, 30)),
    ],
)
def test_hours_in_words_are_those_of_the_day(read: Read, line: str, begins: time, ends: time | None) -> None:
    posting = read("sv", line)

    assert (posting.begins, posting.ends) == (begins, ends)


@pytest.mark.parametrize(
    "line", ["Juristhjälp måndag 15-17 språk sv ar so", "Juristhjälp måndag 15-17, språk: sv, ar, so"]
)
def test_languages_may_be_said_by_their_codes(read: Read, line: str) -> None:
    posting = read("sv", line)

    assert (posting.title, posting.languages) == ("Juristhjälp", ("sv", "ar", "so"))


def test_one_short_word_is_no_language(read: Read) -> None:
    assert read("sv", "Filmkväll måndag 18-20 på en filt").languages == ()


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("sv", "Vardagar mån-tors engelska 9.30-11"),
        ("tr", "Hafta içi pazartesi-perşembe ingilizce 9:30-11"),
        ("ar", "درس سواقة من الاتنين للخميس ١٠ الصبح لل ١٢"),
    ],
)
def test_days_that_are_named_are_those_of_the_week(read: Read, language: str, line: str) -> None:
    assert read(language, line).repeat == "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH"
