"""Lines whose ends, hours and whom they are for are said behind: in Turkish, Russian and Ukrainian."""

from datetime import date, time

import pytest

from domain.programme import Audience
from tests.understanding.conftest import Read


@pytest.fixture(scope="module")
def read(read_in_ljungby: Read) -> Read:
    return read_in_ljungby


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("tr", "Turnuva 6 Aralık saat 11'de, kayıt 1 Aralık'a kadar"),
        ("tr", "1 Aralık'a kadar kaydolun, turnuva 6 Aralık saat 11'de"),
        ("ru", "Турнир 6 декабря в 11, регистрация до 1 декабря"),
        ("ru", "Турнир 6 декабря в 11, до 1 декабря записывайтесь"),
        ("uk", "Турнір 6 грудня об 11, реєстрація до 1 грудня"),
    ],
)
def test_the_last_day_to_sign_up_is_none_of_the_activity(read: Read, language: str, line: str) -> None:
    posting = read(line, language)
    assert (posting.day, posting.begins, posting.until, posting.repeat) == (date(2026, 12, 6), time(11), None, None)


@pytest.mark.parametrize(
    ("language", "line", "begins"),
    [
        ("tr", "salı 10'da yürüyüş", time(10)),
        ("tr", "her salı sabah onda yürüyüş", time(10)),
        ("tr", "cuma saat beşi çeyrek geçe çay", time(17, 15)),
        ("uk", "чай о чверть по третій у середу", time(15, 15)),
    ],
)
def test_hours_with_endings_are_read(read: Read, language: str, line: str, begins: time) -> None:
    assert read(line, language).begins == begins


def test_a_room_before_a_comma_is_not_of_those_behind_it(read: Read) -> None:
    assert read("pazar 11'de kahvaltı, büyük salon, aileler için", "tr").audience is Audience.FAMILIES


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("ru", "кройка, 3 встречи по средам в 18:00"),
        ("uk", "крій, 3 зустрічі щосереди о 18:00"),
        ("tr", "biçki, çarşambaları 18:00, 3 ders"),
    ],
)
def test_so_many_meetings_have_a_last_day(read: Read, language: str, line: str) -> None:
    assert read(line, language).until == date(2026, 12, 9)


@pytest.mark.parametrize(
    ("language", "line", "title"),
    [
        ("ru", "лекция «История Швеции» 19 января, 17:00", "лекция «История Швеции»"),
        ("ru", "показ фильма «Москва слезам не верит» в пятницу в 18:00", "показ фильма «Москва слезам не верит»"),
        ("uk", "курс «Перші кроки в Excel», 7 січня, 17:00", "курс «Перші кроки в Excel»"),
    ],
)
def test_what_stands_before_a_quoted_name_is_of_the_title(read: Read, language: str, line: str, title: str) -> None:
    assert read(line, language).title == title


@pytest.mark.parametrize(
    ("line", "begins", "ends"),
    [
        ("cumartesi sabah 10'dan öğleden sonra 2'ye kadar temizlik", time(10), time(14)),
        ("çarşambaları akşam altıdan itibaren tango", time(18), None),
    ],
)
def test_turkish_hours_take_the_part_of_the_day_that_is_theirs(
    read: Read, line: str, begins: time, ends: time | None
) -> None:
    posting = read(line, "tr")
    assert (posting.begins, posting.ends) == (begins, ends)
