"""Those whom an activity is about, and days that are told of or are parts of words; read on 24 November 2026."""

from datetime import date, time

import pytest

from domain.programme import Audience
from tests.understanding.conftest import Read


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("sv", "Så bildar man en förening torsdag 14-16"),
        ("sv", "Samtal om tonåringar torsdag 14-16"),
        ("en", "Talk about teenagers Thursday 2-4 pm"),
        ("en", "My grandmother's recipes Thursday 2-4 pm"),
    ],
)
def test_a_topic_is_no_audience(read: Read, language: str, line: str) -> None:
    assert read(line, language).audience is Audience.EVERYONE


def test_an_age_in_plain_numbers_is_no_number_of_seats(read: Read) -> None:
    posting = read("Gåfotboll för dig över 65 torsdag 14-16", "sv")
    assert (posting.audience, posting.seats) == (Audience.SENIORS, None)
    assert "seats" not in posting.doubts


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "Thanks to all who came last week! Karaoke 3 December 2-4 pm"),
        ("sv", "Svampkvällen i går blev lyckad, ny svampkväll 3 december 14-16"),
        ("en", "Spring kick-off 3 December 2-4 pm"),
    ],
)
def test_one_day_is_meant(read: Read, language: str, line: str) -> None:
    posting = read(line, language)
    assert (posting.day, posting.except_on, posting.begins) == (date(2026, 12, 3), frozenset(), time(14))


def test_at_is_spoken_short_in_swedish(read: Read) -> None:
    posting = read("dragspel imorrn vi 14", "sv")
    assert (posting.day, posting.begins) == (date(2026, 11, 25), time(14))


def test_an_hour_before_a_room_is_no_slip_of_its_name(read: Read) -> None:
    posting = read("Dans torsdag 6 till 7 storasalen", "sv")
    assert (posting.begins, posting.ends, posting.room) == (time(18), time(19), "Stora salen")


@pytest.mark.parametrize(
    ("language", "line", "day"),
    [
        ("fa", "شطرنج بعدازظهر یکشنبه ساعت ۳ تا ۵", date(2026, 11, 29)),
        ("prs", "شطرنج ۱۵ می، از ۱۵ تا ۱۷", date(2027, 5, 15)),
        ("prs", "دوشنبه ۱۴ دسمبر از ساعت ۱۵ تا ۱۷ جلسه شطرنج", date(2026, 12, 14)),
        ("prs", "جوان ها شطرنج یکشنبه ۱۵ تا ۱۷", date(2026, 11, 29)),
    ],
)
def test_days_and_hours_of_persian_and_dari(read: Read, language: str, line: str, day: date) -> None:
    posting = read(line, language)
    assert (posting.day, posting.begins, posting.ends) == (day, time(15), time(17))
    assert "بعدازظهر" not in (posting.title or "")


def test_about_so_many_are_no_hour(read: Read) -> None:
    assert read("Tyre changing Sunday 3-5 pm, about 10 people", "en").seats == 10


def test_a_room_of_the_town_is_none_of_the_house(read: Read) -> None:
    assert read("شنا پنجشنبه ۱۵ تا ۱۷ در حوض شهر", "fa").room == "حوض شهر"


@pytest.mark.parametrize("line", ["Lajv lör-sön 5-6 dec 11-16", "Lajv lördag till söndag 5-6 dec 11-16"])
def test_weekdays_beside_their_dates_make_no_series(read: Read, line: str) -> None:
    posting = read(line, "sv")
    assert (posting.day, posting.until, posting.repeat) == (date(2026, 12, 5), date(2026, 12, 6), "FREQ=DAILY")


def test_old_things_are_no_old_people(read: Read) -> None:
    assert read("Löda gamla radioapparater söndag 13-17", "sv").audience is Audience.EVERYONE
    assert read("Bingo för gamla söndag 13-17", "sv").audience is Audience.SENIORS


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("am", "የህግ ምክር ሰኞ 15:00፣ የአረብኛ አስተርጓሚ አለ"),
        ("ti", "ናይ ሕጊ ምኽሪ ሰኑይ 15:00፣ ናይ ዓረብ ተርጓሚ ኣሎ"),
        ("so", "Tababar, turjubaan Carabi ah ayaa jooga, Isniin 15:00"),
    ],
)
def test_an_interpreter_speaks_a_language(read: Read, language: str, line: str) -> None:
    assert read(line, language).languages == ("ar",)


def test_hundreds_are_said_in_words(read: Read) -> None:
    assert read("ፀጉር መሥራት እሁድ 15:00፣ ሁለት መቶ ክሮነር", "am").cost == 200
    assert read("ስእሊ ሓሙስ 15:00፣ ክልተ ሚእቲ ክሮነር", "ti").cost == 200


def test_an_hour_in_figures_with_its_article(read: Read) -> None:
    posting = read("Shax Khamiista 2-da duhurnimo ilaa 4-ta", "so")
    assert (posting.begins, posting.ends) == (time(14), time(16))
