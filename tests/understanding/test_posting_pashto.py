"""Lines in Pashto, read on Tuesday 24 November 2026 at 10:00."""

from datetime import date

import pytest

from tests.understanding.conftest import Read


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("ګنډل د ۲۰۲۷ کال د جنورۍ ۲۳مه ۱۵:۰۰", date(2027, 1, 23)),
        ("ګنډل د اتوار په ورز ۱۵:۰۰", date(2026, 11, 29)),
        ("زیارت مازیګر ۱۵:۰۰ ګنډل", date(2026, 11, 26)),
    ],
)
def test_days_of_the_east_and_a_year_said_first_are_days(read: Read, line: str, day: date) -> None:
    posting = read(line, "ps")
    assert (posting.title, posting.day) == ("ګنډل", day)


def test_the_last_day_of_a_series_may_have_its_year(read: Read) -> None:
    posting = read("هره دوشنبه ۹-۱۱ خیاطي د جون تر ۳مې ۲۰۲۷ پورې", "ps")
    assert (posting.day, posting.until) == (date(2026, 11, 30), date(2027, 6, 3))


def test_a_title_that_ends_with_a_room_leaves_the_in_behind_it_out(read: Read) -> None:
    posting = read("جمعه ۱۴:۰۰ میله په پارک کې", "ps")
    assert (posting.title, posting.room) == ("میله", "پارک")


def test_not_behind_a_date_takes_it_out_of_a_series(read: Read) -> None:
    assert read("هره جمعه ۱۲-۱۳ چای، ۲۵ دسمبر نه", "ps").except_on == {date(2026, 12, 25)}
    # "from", and no "not"
    assert read("هره جمعه ۱۲-۱۳ چای، د جنورۍ له ۸ نه د مارچ تر ۵ پورې", "ps").until == date(2027, 3, 5)


def test_days_off_of_two_months(read: Read) -> None:
    posting = read("هره چهارشنبه ۱۵-۱۷ چای، د ډسمبر ۳۰ او د جنورۍ ۶ نشته", "ps")
    assert posting.except_on == {date(2026, 12, 30), date(2027, 1, 6)}
