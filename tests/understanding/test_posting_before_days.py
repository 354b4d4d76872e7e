"""A series that ends ahead of a day or feast; read on 24 November 2026."""

from collections.abc import Sequence
from datetime import date

import pytest

import understanding.posting.days.before_days
from domain.languages import CODES
from domain.posting import Field
from tests.sabotage import sabotage
from tests.understanding.conftest import Read
from understanding.posting.days.day import Day
from understanding.posting.lines.line import Line

_BEFORE_CHRISTMAS = date(2026, 12, 23)
_BEFORE_THE_15TH = date(2026, 12, 14)


@pytest.mark.parametrize(
    ("language", "line", "until"),
    [
        ("sv", "Kör varje torsdag före jul 13-15", _BEFORE_CHRISTMAS),
        ("sv", "Kör torsdagar innan den 15 december 13-15", _BEFORE_THE_15TH),
        ("en", "Choir every Thursday before Christmas 13-15", _BEFORE_CHRISTMAS),
        ("ar", "كورال كل خميس قبل عيد الميلاد 13-15", _BEFORE_CHRISTMAS),
        ("so", "Koox heeseed Khamiis kasta ka hor Kirismaska 13-15", _BEFORE_CHRISTMAS),
        ("ps", "د سندرو ډله هره پنجشنبه له کرسمس مخکې 13-15", _BEFORE_CHRISTMAS),
        ("am", "መዘምራን ዘወትር ሐሙስ ከገና በፊት 13-15", _BEFORE_CHRISTMAS),
        ("uk", "Хор щочетверга перед Різдвом 13-15", _BEFORE_CHRISTMAS),
        ("ru", "Хор каждый четверг перед Рождеством 13-15", _BEFORE_CHRISTMAS),
        ("tr", "Koro her Perşembe Noel'den önce 13-15", _BEFORE_CHRISTMAS),
        ("tr", "Koro her Perşembe 15 Aralık'tan önce 13-15", _BEFORE_THE_15TH),
    ],
)
def test_what_is_before_a_day_ends_ahead_of_it(read: Read, language: str, line: str, until: date) -> None:
    posting = read(line, language)

    assert (posting.day, posting.until, posting.room) == (date(2026, 11, 26), until, None)
    assert Field.UNTIL in posting.doubts


def _as_they_are(found: Sequence[Day], _line: Line) -> Sequence[Day]:
    return found


@sabotage(
    test_what_is_before_a_day_ends_ahead_of_it,
    {"understanding.posting.days.before_days.settled": _as_they_are},
    raises=AssertionError,
)
def test_unread_the_series_would_have_no_end() -> None: ...


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("fa", "گروه کر هر پنجشنبه قبل از کریسمس 13-15"),
        ("prs", "گروپ سرود هر پنجشنبه قبل از کریسمس 13-15"),
        ("ti", "መዘምራን ነፍሲ ወከፍ ሓሙስ ቅድሚ ልደት 13-15"),
        ("ckb", "کۆر هەموو پێنجشەممەیەک پێش کریسمس 13-15"),
        ("kmr", "Koro her pêncşem berî Noelê 13-15"),
    ],
)
def test_where_before_and_until_are_one_word_the_last_day_is_read_and_doubted(
    read: Read, language: str, line: str
) -> None:
    posting = read(line, language)

    assert (posting.until, Field.UNTIL in posting.doubts) == (date(2026, 12, 24), True)


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "Choir Thursdays 13-15, sign up before 26 November"),
        ("sv", "Kör varje torsdag 13-15, anmälan före den 25 november"),
    ],
)
def test_before_which_one_signs_up_is_no_end(read: Read, language: str, line: str) -> None:
    assert read(line, language).until is None


def test_every_language_can_say_it() -> None:
    words = understanding.posting.days.before_days.words()
    assert words.keys() == set(CODES)
    assert all(one["before"] or one["behind"] for one in words.values())
