"""Words around a title in a volunteer's line that are none of it; read on 24 November 2026."""

from datetime import date, time

import pytest

from domain.posting import Field
from tests.understanding.conftest import Read


@pytest.fixture(scope="module")
def read(read: Read) -> Read:
    """The language first: it is the same for several lines."""
    return lambda language, line: read(line, language)


@pytest.mark.parametrize(
    ("language", "line", "title"),
    [
        ("sv", "På lördag kl 11-16 har vi julmarknad", "julmarknad"),
        ("sv", "ta med egen matta! Morgonyoga, lördag 8-9", "Morgonyoga"),
        ("sv", "Sjung i kör! Ingen erfarenhet behövs. Onsdag 19-20", "Sjung i kör!"),
        ("en", "Could somebody put this up: Story time, Friday 9-10", "Story time"),
        ("ar", "فنّ الطبخ الجمعة 17-19", "فنّ الطبخ"),
        ("ar", "إريتريا بين الأمس واليوم، 4/12، 18-20", "إريتريا بين الأمس واليوم"),
        ("so", "Heeso la qaado Leyla, jimce 27/11, 19-22", "Heeso la qaado Leyla"),
    ],
)
def test_what_stands_around_a_title_is_none_of_it(read: Read, language: str, line: str, title: str) -> None:
    assert read(language, line).title == title


def test_a_title_stands_behind_a_request_and_a_colon(read: Read) -> None:
    assert read("en", "Could you pencil us in: Story time, Friday 9-10").title == "Story time"


def test_an_end_may_stand_apart_from_the_beginning(read: Read) -> None:
    posting = read("so", "12/12 3 galabnimo filim ilaa 5 galabnimo")

    assert (posting.begins, posting.ends) == (time(15), time(17))


def test_except_reaches_into_the_day_behind_it(read: Read) -> None:
    posting = read("sv", "onsdagar kl 9-12 läxhjälp utom den 30 december")

    assert posting.except_on == {date(2026, 12, 30)}


def test_a_day_behind_an_exception_nobody_understands_is_asked_about(read: Read) -> None:
    assert {Field.DAY, Field.EXCEPT} <= read("ar", "مشي كل أربعاء 9-10، ما في مشي 25 ديسمبر").doubts


def test_days_off_without_a_date_are_asked_about(read: Read) -> None:
    assert Field.EXCEPT in read("sv", "varje torsdag utom jullovet spelar vi bordtennis 16-18").doubts


@pytest.mark.parametrize(
    ("language", "line", "cost"),
    [("sv", "Yoga lördag 8-9, femtiofem kronor", 55), ("en", "Yoga Saturday 8-9, sixty five kronor", 65)],
)
def test_a_price_may_be_spelled(read: Read, language: str, line: str, cost: int) -> None:
    assert read(language, line).cost == cost


@pytest.mark.parametrize(
    ("language", "line", "room"),
    [
        ("ar", "ورشة دراجات، الثلاثاء 17-19، Lokstallet", "Lokstallet"),
        ("ru", "Посадка семян, суббота 11:00, Tegelbruket", "Tegelbruket"),
        ("tr", "Cuma 17-19, Bageriet, ekmek yapımı", "Bageriet"),
    ],
)
def test_a_swedish_name_that_the_house_has_not_is_a_room_and_a_guess(
    read: Read, language: str, line: str, room: str
) -> None:
    posting = read(language, line)
    assert posting.room == room
    assert Field.ROOM in posting.doubts


def test_a_name_is_no_swedish_room(read: Read) -> None:
    assert read("tr", "Nakış kursu, Ahmet, salı 18-20").room is None


@pytest.mark.parametrize(
    ("language", "line", "day"),
    [
        ("sv", "Tack till alla som kom förra veckan! På fredag kl 18 blir det bingo", date(2026, 11, 27)),
        ("sv", "I söndags var det kul, på fredag kl 18 blir det bingo", date(2026, 11, 27)),
        ("tr", "Geçen cuma gelemeyenler için: bu pazar saat 14 bingo", date(2026, 11, 29)),
        ("kmr", "Hefteya borî gelek xweş bû. Înê saet 14 bîngo", date(2026, 11, 27)),
    ],
)
def test_a_day_that_is_over_is_a_remark_beside_one_to_come(read: Read, language: str, line: str, day: date) -> None:
    posting = read(language, line)

    assert posting.day == day
    assert posting.until is None


def test_a_day_that_is_over_is_asked_about_where_no_other_is_said(read: Read) -> None:
    assert read("sv", "Bingo i söndags kl 14").day is None


def test_a_word_is_a_misspelt_unit_only_behind_a_number(read: Read) -> None:
    assert read("sv", "Dans fredag 18-20, 12 plaster").seats == 12
    assert read("kmr", "Kafe înê 13-15, zimanên me: kurdî û erebî").languages == ("kmr", "ar")
