"""Words of a volunteer's line that are written in one with others, or mean two things; read on 24 November 2026."""

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
    ("line", "begins", "ends"),
    [
        ("شطرنج الجمعة بالسبعة ونص المسا", time(19, 30), None),
        ("شطرنج الجمعة من التلاتة للخمسة العصر", time(15), time(17)),
        ("شطرنج الجمعة من 14 ل16", time(14), time(16)),
        ("شطرنج الجمعة الساعة5ونص العصر", time(17, 30), None),
        ("شطرنج الجمعة بين الواحدة والثالثة ظهرا", time(13), time(15)),
        ("شطرنج الجمعة الساعة 18 لثلاثة أشخاص", time(18), None),
        ("شطرنج الجمعة من الحادية عشرة حتى الـ 13", time(11), time(13)),
        ("شطرنج السبت الجاي المسا من 7 ل9", time(19), time(21)),
        ("شطرنج كل يوم بعد الضهر من 3 ل 6", time(15), time(18)),
        ("الليلة الساعة 7 شطرنج", time(19), None),
        ("شطرنج كل جمعة 17-18 لحزيران", time(17), time(18)),
    ],
)
def test_what_leads_to_an_hour_may_be_written_with_it(read: Read, line: str, begins: time, ends: time | None) -> None:
    posting = read("ar", line)
    assert (posting.begins, posting.ends) == (begins, ends)


@pytest.mark.parametrize(
    ("line", "days"),
    [
        ("Shax khamiis kasta 18-20 laakiin maaha 24/12 iyo 31/12", (24, 31)),
        ("Shax talaado kasta 18-20, 22ka iyo 29ka diseembar ma jiro", (22, 29)),
    ],
)
def test_a_word_that_is_both_to_and_and_lists_excepted_days(read: Read, line: str, days: tuple[int, ...]) -> None:
    posting = read("so", line)
    assert posting.except_on == {date(2026, 12, day) for day in days}
    assert posting.until is None


def test_every_day_but_two_weekdays(read: Read) -> None:
    posting = read("ar", "شطرنج كل يوم ما عدا السبت والأحد 9-11")
    assert posting.except_on == frozenset()
    assert posting.repeat == "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR"


@pytest.mark.parametrize(("line", "seats", "doubted"), [("boos 10", 10, False), ("boos 10 ama 15", 10, True)])
def test_a_unit_may_stand_before_its_number(read: Read, line: str, seats: int, *, doubted: bool) -> None:
    posting = read("so", f"Shax isniin kasta 18-20 {line}")
    assert (posting.begins, posting.ends, posting.seats) == (time(18), time(20), seats)
    assert (Field.SEATS in posting.doubts) is doubted


def test_both_of_two_mondays_of_a_month(read: Read) -> None:
    posting = read("so", "isniinta koowaad iyo saddexaad ee bil kasta 17-19 Shax")
    assert posting.repeat == "FREQ=MONTHLY;BYDAY=1MO,3MO"


def test_a_room_that_is_asked_for_is_no_part_of_the_title(read: Read) -> None:
    posting = read("so", "waxaan rabaa inaan qabsado hoolka weyn xaflad sabtida 15-19")
    assert (posting.title, posting.room) == ("xaflad", "Stora salen")


def test_weeks_that_say_a_day_are_no_part_of_the_title(read: Read) -> None:
    posting = read("so", "Khamiista laba toddobaad kadib 17:00 Hagaajinta baaskiilada")
    assert (posting.day, posting.title) == (date(2026, 12, 10), "Hagaajinta baaskiilada")


@pytest.mark.parametrize("hours", ["٣ل٥", "3ل5", "3لـ5", "3لل5"])
def test_to_may_be_one_letter_between_two_hours_in_arabic(read: Read, hours: str) -> None:
    posting = read("ar", f"خياطة الخميس {hours} العصر")
    assert (posting.begins, posting.ends) == (time(15), time(17))


@pytest.mark.parametrize(
    ("language", "line"),
    [("sv", "Måla varje onsdag 13 i en och en halv timme"), ("ar", "رسم كل أربعاء 13 لمدة ساعة ونصف")],
)
def test_how_long_it_lasts_counts_from_an_hour_that_stands_alone_behind_a_day(
    read: Read, language: str, line: str
) -> None:
    posting = read(language, line)
    assert (posting.begins, posting.ends) == (time(13), time(14, 30))


def test_what_leads_to_a_price_may_have_and_before_it(read: Read) -> None:
    assert read("ar", "شطرنج الجمعة 14-16 بالمرسم وبخمسين كرون").cost == 50


def test_what_leads_to_what_is_asked_about_is_no_part_of_the_title(read: Read) -> None:
    assert read("ar", "شو رأيكم بمشوار عالبحيرة السبت الساعة 11؟").title == "مشوار عالبحيرة"


@pytest.mark.parametrize(
    ("language", "line", "title"),
    [
        ("ar", "إسعافات أولية للرضع، الجمعة ١٣-١٥", "إسعافات أولية للرضع"),
        ("ti", "ቀዳማይ ረድኤት ንህጻናት፣ ዓርቢ 13:00-15:00", "ቀዳማይ ረድኤት ንህጻናት"),
        ("am", "የመጀመሪያ እርዳታ ለሕፃናት፣ አርብ 13:00-15:00", "የመጀመሪያ እርዳታ ለሕፃናት"),
    ],
)
def test_a_topic_written_with_for_is_nobody_who_comes(read: Read, language: str, line: str, title: str) -> None:
    posting = read(language, line)
    assert (posting.title, posting.audience) == (title, Audience.EVERYONE)
