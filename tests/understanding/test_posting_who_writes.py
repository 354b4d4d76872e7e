"""Lines with a story of who writes them: nobody of those who come, no seats, no title; read on 24 November 2026."""

import pytest

from domain.programme import Audience
from tests.understanding.conftest import Read


@pytest.fixture(scope="module")
def read(read: Read) -> Read:
    """The language first: it is the same for several lines."""
    return lambda language, line: read(line, language)


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "Retired nurse here, happy to help. Blood pressure check, Thursday 10-12"),
        ("en", "I'm Amina, 68 years old and I still dance! Line dance, Friday 3-4 pm"),
        ("en", "First aid for babies, Thursday 5-7 pm"),
    ],
)
def test_who_writes_or_is_written_of_is_not_for_whom_it_is(read: Read, language: str, line: str) -> None:
    assert read(language, line).audience is Audience.EVERYONE


def test_how_many_write_is_no_number_of_seats(read: Read) -> None:
    line = "We are two students from Lund and we'd like to teach coding, Thursdays 5-6.30 pm, 10 places"
    assert read("en", line).seats == 10


def test_a_face_ends_a_remark(read: Read) -> None:
    assert read("tr", "Oğlum 8 yaşında, arkadaş arıyor :) Lego buluşması, pazar 14-16").title == "Lego buluşması"


def test_what_somebody_comes_as_is_not_for_whom_it_is(read: Read) -> None:
    line = "Emekli bir öğretmen olarak katkı sunmak isterim. Okuma yazma dersi, cuma 10-12"
    assert read("tr", line).audience is Audience.EVERYONE


@pytest.mark.parametrize(
    ("language", "line", "languages"),
    [
        ("tr", "Film gecesi: Deniz, cuma 19-21, İsveççe altyazılı", ()),
        ("tr", "Film gecesi: Deniz, cuma 19-21, Türkçe, İngilizce altyazılı", ("tr",)),
        ("en", "Film night: The Sea, Friday 7-9 pm, in French with Swedish subtitles", ("fr",)),
    ],
)
def test_subtitles_are_spoken_by_nobody(read: Read, language: str, line: str, languages: tuple[str, ...]) -> None:
    assert tuple(read(language, line).languages or ()) == languages


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "Ice skating on the 5th of December, 3 pm"),
        ("kmr", "Ez û mêrê xwe xwarina Helebê çêdikin, şemî 5ê kanûna pêşîn saet 15.00, 30 kron"),
    ],
)
def test_a_day_takes_no_hour(read: Read, language: str, line: str) -> None:
    begins = read(language, line).begins
    assert begins is not None
    assert begins.hour == 15
