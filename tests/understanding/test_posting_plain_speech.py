"""Lines as people speak: names called, things left open, numbers that may be anything; read on 24 November 2026."""

from datetime import date, time

import pytest

from domain.posting import Field, Trouble
from domain.programme import Audience, Children
from tests.understanding.conftest import Read


@pytest.fixture(scope="module")
def read(read: Read) -> Read:
    """The language first: it is the same for several lines."""
    return lambda language, line: read(line, language)


@pytest.mark.parametrize(
    ("language", "line", "title"),
    [
        ("sv", "Vi vill starta något som ska heta Måltidsmagi, onsdagar 17-19", "Måltidsmagi"),
        ("sv", "En film som heter Tystnaden, fredag 18-20", "En film som heter Tystnaden"),
        ("ar", "منعمل نشاط اسمه خيط وإبرة كل سبت 10-12", "خيط وإبرة"),
        ("sv", "Jag och min fru vill gärna sjunga fado, lördag 10-12", "sjunga fado"),
        ("sv", "Vi vill! lördag 10-12", "Vi vill!"),
        ("sv", "Jag Aster vill ha bakfest lördag 10-12", "bakfest"),
        ("ar", "أنا سلمى وبدي أعمل سهرة شعر السبت 10-12", "سهرة شعر"),
        ("sv", "Birgit här! Trädgårdsprat på lördag 10-12", "Trädgårdsprat"),
        ("sv", "Frukost på förmiddagen 9.30-11 på lördag", "Frukost"),
        ("ar", "للشباب 14-18 سنة كل سبت 15-17 سلة", "سلة, 14-18 سنة"),
        ("ar", "احجزوا القاعة الكبيرة يوم السبت 15-17 لعرس أمل", "عرس أمل"),
    ],
)
def test_a_title_is_what_something_is_called(read: Read, language: str, line: str, title: str) -> None:
    assert read(language, line).title == title


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("sv", "nåt kul för ungdomar på lördag 13-15"),
        ("sv", "boka stora salen på lördag 13-15"),
        ("ar", "شي حلو للشباب يوم السبت 13-15"),
    ],
)
def test_what_names_nothing_is_no_title(read: Read, language: str, line: str) -> None:
    posting = read(language, line)
    assert (posting.title, posting.begins) == (None, time(13))


@pytest.mark.parametrize(("language", "line", "title"), [("sv", "Sång 22", "Sång"), ("ar", "غناء ٢٢", "غناء")])
def test_a_lone_number_is_asked_about(read: Read, language: str, line: str, title: str) -> None:
    posting = read(language, line)
    assert (posting.title, posting.seats, Field.SEATS in posting.doubts) == (title, None, True)
    other = read(language, line.replace("22", "3").replace("٢٢", "٣"))
    assert other.title != title or Field.TITLE in other.doubts


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("sv", "Bak mellan måndag och onsdag varje vecka 9-11"),
        ("ar", "خبز كل يوم 9-11 بين الاثنين والأربعاء"),
    ],
)
def test_between_two_weekdays_is_every_day_from_one_to_the_other(read: Read, language: str, line: str) -> None:
    assert read(language, line).repeat == "FREQ=WEEKLY;BYDAY=MO,TU,WE"


@pytest.mark.parametrize(
    ("language", "line", "day"),
    [
        ("ar", "خبز اليوم: الجمعة 4 كانون الأول، الوقت: 9-11", date(2026, 12, 4)),
        ("ar", "خبز 2026/12/8 الساعة 9-11", date(2026, 12, 8)),
        ("sv", "Bak från januari (start 13/1) varje onsdag 9-11", date(2027, 1, 13)),
        ("sv", "Bak sön 18", date(2026, 11, 29)),
        ("ar", "خبز اليوم الجمعة 9-11", date(2026, 11, 27)),
    ],
)
def test_a_day_is_read_beside_words_that_are_none(read: Read, language: str, line: str, day: date) -> None:
    assert read(language, line).day == day


def test_no_day_of_a_far_leap_year_is_meant(read: Read) -> None:
    assert (Field.DAY, Trouble.NO_SUCH_DAY) in read("sv", "Bak 29 februari kl 9-11").troubles
    assert read("sv", "Bak 29 februari 2028 kl 9-11").day == date(2028, 2, 29)


def test_half_an_hour_is_added_to_the_end_of_a_stretch(read: Read) -> None:
    posting = read("ar", "خبز السبت 5-6 ونص مسا")
    assert (posting.begins, posting.ends) == (time(17), time(18, 30))


@pytest.mark.parametrize("line", ["Bak fredag 17:00 18:30", "Bak fredag kl 17 och vi håller på till 18.30"])
def test_an_end_may_stand_beside_the_beginning(read: Read, line: str) -> None:
    posting = read("sv", line)
    assert (posting.begins, posting.ends) == (time(17), time(18, 30))


def test_people_are_counted_before_the_most_that_may_come(read: Read) -> None:
    posting = read("sv", "Rim fredag 17-18, 10 bebisar max")
    assert (posting.seats, posting.audience) == (10, Audience.CHILDREN)


@pytest.mark.parametrize(
    ("line", "until", "doubts"),
    [
        ("Bak onsdagar 9-11, 4 gånger", date(2026, 12, 16), frozenset({Field.UNTIL})),
        ("Bak onsdagar 9-11, 4 gånger, till 31 mars", date(2027, 3, 31), frozenset()),
        ("Bak onsdag 9-11, 4 gånger i veckan", None, None),
    ],
)
def test_a_number_of_times_says_the_last_day(
    read: Read, line: str, until: date | None, doubts: frozenset[Field] | None
) -> None:
    posting = read("sv", line)
    assert posting.until == until
    assert doubts is None or posting.doubts >= doubts


def test_every_and_the_day_may_be_in_two_scripts(read: Read) -> None:
    assert read("ar", "Bak كل lördag kl 9-11").repeat == "FREQ=WEEKLY;BYDAY=SA"


def test_a_language_that_is_learnt_is_not_the_one_that_is_spoken(read: Read) -> None:
    assert read("ar", "دورة لغة فرنسية السبت 9-11").languages == ()
    assert Field.TITLE in read("ar", "خبز السبت 9-11 لغة فرنسية").doubts


def test_a_letter_before_a_word_hides_it_not(read: Read) -> None:
    posting = read("ar", "خبز السبت 9-11 والأطفال أهلا وسهلا بهم")
    assert (posting.children, posting.audience) == (Children.WELCOME, Audience.EVERYONE)


def test_a_word_for_a_part_of_the_day_is_no_misspelt_word_for_people(read: Read) -> None:
    posting = read("ar", "صيد السبت 9 صباحا")
    assert (posting.begins, posting.seats) == (time(9), None)
    assert posting.day == date(2026, 11, 28)


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("ar", "حياكة سلال، السبت 10-12، أختي بتدير بالها على أولادكم"),
        ("ar", "رقص شرقي الثلاثاء 18-20، سنهتم بأطفالكم"),
        ("so", "Karinta hilibka, Sabtida 11-14, gabadhayda ayaa carruurta haynaysa"),
        ("so", "Cashar, Arbaco 14:00, cid carruurta haysana waa la helayaa"),
    ],
)
def test_somebody_looks_after_the_children_in_verbs(read: Read, language: str, line: str) -> None:
    assert read(language, line).children is Children.CHILDCARE
