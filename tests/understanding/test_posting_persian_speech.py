"""Lines in Persian and Dari as people speak, read on Tuesday 24 November 2026 at 10:00."""

from datetime import date, time

import pytest

from domain.programme import Audience, Children
from tests.understanding.conftest import Read


@pytest.mark.parametrize(
    ("line", "language", "begins"),
    [
        ("کلاس خیاطی پنجشنبه ۱۵ونیم", "fa", time(15, 30)),
        ("کلاس خیاطی پنجشنبه ساعت پنج‌ونیم عصر", "fa", time(17, 30)),
        ("کورس خیاطی پنجشنبه ۱۴بجه", "prs", time(14)),
        ("کورس خیاطی جمعه شب ۸ بجه", "prs", time(20)),
    ],
)
def test_the_half_and_the_hour_may_be_written_to_the_figure(read: Read, line: str, language: str, begins: time) -> None:
    assert read(line, language).begins == begins


def test_a_day_behind_a_month_belongs_to_the_next_month_said(read: Read) -> None:
    posting = read("کورس خیاطی چهارشنبه‌ها ساعت ۱۵، تا آخر دسمبر، ۳۰ دسمبر رخصتی است", "prs")
    assert (posting.until, posting.except_on) == (date(2026, 12, 31), {date(2026, 12, 30)})


def test_a_number_before_the_word_month_and_its_name_is_a_day(read: Read) -> None:
    assert read("کورس خیاطی ۵ ماه می ساعت ۱۵", "prs").day == date(2027, 5, 5)


@pytest.mark.parametrize("said", ["از ۴ می هر سه‌شنبه", "چهارم می روز سه‌شنبه", "۴ می"])
def test_may_is_the_month_before_a_weekday_too(read: Read, said: str) -> None:
    assert read(f"کورس خیاطی {said} ۱۵:۰۰", "prs").day == date(2027, 5, 4)


def test_the_one_of_every_other_week_counts_no_chairs(read: Read) -> None:
    posting = read("ترمیم چوکی، یک هفته در میان شنبه‌ها ۱۳-۱۵", "prs")
    assert (posting.title, posting.seats) == ("ترمیم چوکی", None)
    assert posting.repeat is not None


def test_what_joins_two_words_may_be_a_word_of_its_own_in_latin_letters(read: Read) -> None:
    posting = read("sinf e khayati bare zan ha har seshanbe saat 2 ta 4, 10 nafar", "prs")
    assert (posting.title, posting.audience) == ("sinf e khayati", Audience.WOMEN)


@pytest.mark.parametrize(
    ("line", "language"),
    [
        ("کلاس خیاطی پنجشنبه ساعت ۱۵، یکی هم اونجا از بچه‌ها نگهداری می‌کنه", "fa"),
        ("کورس خیاطی پنجشنبه ساعت ۱۵، یک خاله از اولادها نگهداری می‌کند", "prs"),
    ],
)
def test_somebody_looks_after_the_children_in_whatever_words(read: Read, line: str, language: str) -> None:
    assert read(line, language).children is Children.CHILDCARE


@pytest.mark.parametrize("told", ["۲۰ سال سابقه دارم", "بیست سال تو ایران معلم بودم", "۶۴ سال دارم"])
def test_for_how_long_somebody_has_done_it_is_no_age(read: Read, told: str) -> None:
    posting = read(f"کلاس خیاطی، پنجشنبه ساعت ۱۵، {told}", "fa")
    assert (posting.title, posting.audience) == ("کلاس خیاطی", Audience.EVERYONE)
