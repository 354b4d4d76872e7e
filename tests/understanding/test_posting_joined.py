"""Words of a volunteer's line that are written in one with others, or mean two things; read on 24 November 2026."""

from collections.abc import Callable
from datetime import date, time

import pytest

import understanding.posting
from domain.posting import Posting
from domain.programme import Programme
from tests.understanding.conftest import GODS, NOW
from understanding.understanding import Understanding

Read = Callable[[str, str], Posting]


@pytest.fixture(scope="module")
def read(understands: Understanding, programme: Programme) -> Read:
    def reading(language: str, line: str) -> Posting:
        return understanding.posting.read(
            line, understands, language=language, programme=programme, place=GODS, now=NOW
        )

    return reading


@pytest.mark.parametrize(
    ("line", "begins", "ends"),
    [
        ("شطرنج الجمعة بالسبعة ونص المسا", time(19, 30), None),
        ("شطرنج الجمعة من التلاتة للخمسة العصر", time(15), time(17)),
        ("شطرنج الجمعة من 14 ل16", time(14), time(16)),
        ("شطرنج الجمعة الساعة 18 لثلاثة أشخاص", time(18), None),
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


def test_weeks_that_say_a_day_are_no_part_of_the_title(read: Read) -> None:
    posting = read("so", "Khamiista laba toddobaad kadib 17:00 Hagaajinta baaskiilada")
    assert (posting.day, posting.title) == (date(2026, 12, 10), "Hagaajinta baaskiilada")
