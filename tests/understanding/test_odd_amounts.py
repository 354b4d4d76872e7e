"""Numbers that are not what they look like, below zero or in thousands: asked about, never read as another number."""

from collections.abc import Callable
from datetime import time

import pytest

import understanding.posting
from domain.languages import CODES
from domain.posting import MOST_COST, Field, Posting, Trouble
from tests.builders import NOW, a_programme
from tests.sabotage import sabotage
from understanding.posting.numbers.beside_numbers import words
from understanding.posting.numbers.ore import Kronor
from understanding.understanding import Understanding

Read = Callable[[str, str], Posting]


@pytest.fixture(scope="session")
def read(understands: Understanding) -> Read:
    def reads(line: str, language: str) -> Posting:
        return understanding.posting.read(
            line, understands, language=language, programme=a_programme(), place=1, now=NOW
        )

    return reads


def _answered(understands: Understanding, field: Field, text: str, language: str) -> Posting:
    return understanding.posting.mend(
        Posting(seats=7, cost=7),
        field,
        text,
        understands,
        language=language,
        programme=a_programme(),
        place=1,
        now=NOW,
    )


def _said(kind: str) -> list[tuple[str, str]]:
    return [(code, word) for code, several in words()[kind].items() for word in several]


def test_every_language_has_its_words() -> None:
    assert all(set(by_language) == set(CODES) for by_language in words().values())


@pytest.mark.parametrize("field", [Field.SEATS, Field.COST])
@pytest.mark.parametrize(("language", "word"), _said("minus"))
def test_minus_five_is_no_five(understands: Understanding, field: Field, language: str, word: str) -> None:
    answered = _answered(understands, field, f"{word} 5", language)
    assert (answered.seats, answered.cost) == (7, 7)


@sabotage(test_minus_five_is_no_five, {"understanding.posting.answer.Answer.is_no_number": False})
def test_unseen_minus_five_would_be_five() -> None: ...


@pytest.mark.parametrize("field", [Field.SEATS, Field.COST])
@pytest.mark.parametrize(("language", "word"), _said("thousands"))
def test_five_thousand_is_no_five(understands: Understanding, field: Field, language: str, word: str) -> None:
    answered = _answered(understands, field, f"5 {word}", language)
    assert (answered.seats, answered.cost) == (7, 7)


@pytest.mark.parametrize(
    ("line", "field"),
    [
        ("Choir on 4 December 16-18, -5 kr", Field.COST),
        ("Choir on 4 December 16-18, −5 kr", Field.COST),
        ("Choir on 4 December 16-18, minus 5 kr", Field.COST),
        ("Choir on 4 December 16-18, price: minus five kr", Field.COST),
        ("Choir on 4 December 16-18 kr -5", Field.COST),
        ("Choir on 4 December 16-18, 5 thousand kr", Field.COST),
        ("Choir on 4 December 16-18, five thousand kr", Field.COST),
        ("Choir on 4 December 16-18, price: 5 thousand", Field.COST),
        ("Choir on 4 December 16-18, 5k kr", Field.COST),
        ("Choir on 4 December 16-18, 5 k kr", Field.COST),
        ("Choir on 4 December 16-18, price: 5k", Field.COST),
        ("Choir on 4 December 16-18, 2k seats", Field.SEATS),
        ("Choir on 4 December 16-18, -5 seats", Field.SEATS),
        ("Choir on 4 December 16-18 seats -5", Field.SEATS),
        ("Choir on 4 December 16-18, max minus 5", Field.SEATS),
        ("Choir on 4 December 16-18, 2 thousand seats", Field.SEATS),
    ],
)
def test_in_a_line_it_is_asked_about(read: Read, line: str, field: Field) -> None:
    posting = read(line, "en")
    assert posting.trouble(field) is Trouble.UNCLEAR_NUMBER
    assert (posting.seats, posting.cost) == (None, None)
    assert posting.title == "Choir"


def _never(*_: object) -> None:
    return None


@sabotage(
    test_in_a_line_it_is_asked_about,
    {
        "understanding.posting.numbers.beside_numbers.is_below_zero": _never,
        "understanding.posting.numbers.beside_numbers.is_thousands": _never,
    },
)
def test_unseen_it_would_be_another_number_or_lost() -> None: ...


@pytest.mark.parametrize(
    ("line", "cost"),
    [
        ("Choir on 4 December 16-18 - 5 kr", 5),
        ("Choir on 4 December 16-18, 10-15 kr", 15),
        ("Choir on 4 December 16-18, 1 000 kr", 1000),
        ("Choir on 4 December 16-18, 1.000 kr", 1000),
        ("Choir on 4 December 16.00-18.00, price: 5.000", 5000),
        ("Choir on 4.12.2026 5.30-6.30, 2.500 kr", 2500),
        (f"Choir on 4 December 16-18, {MOST_COST} kr", MOST_COST),
    ],
)
def test_what_only_looks_like_it_is_read(read: Read, line: str, cost: int) -> None:
    posting = read(line, "en")
    assert (posting.cost, posting.troubles) == (cost, ())


def test_a_point_between_hours_and_minutes_stays_one(read: Read) -> None:
    posting = read("Choir on 4 December 5.30-6.30, 20 kr", "en")
    assert (posting.begins, posting.ends, posting.cost) == (time(17, 30), time(18, 30), 20)


def test_so_many_kilometres_are_no_price(read: Read) -> None:
    posting = read("Running 5k on 4 December 16-18, 20 kr", "en")
    assert (posting.title, posting.cost, posting.troubles) == ("Running 5k", 20, ())


def test_a_price_has_an_end(read: Read) -> None:
    posting = read(f"Choir on 4 December 16-18, {MOST_COST + 1} kr", "en")
    assert (posting.cost, posting.trouble(Field.COST)) == (None, Trouble.TOO_DEAR)


@sabotage(test_a_price_has_an_end, {"understanding.posting.numbers.cost.MOST_COST": 10**9})
def test_without_it_a_slip_is_published() -> None: ...


@pytest.mark.parametrize("hours", ["from 16 to 18", "from 16 to 18,", "16-18"])
def test_a_stroke_behind_hours_begins_no_range_of_prices(read: Read, hours: str) -> None:
    posting = read(f"Choir - 4 December {hours} - 20 kr - 6 seats", "en")
    assert (posting.begins, posting.ends, posting.cost, posting.seats) == (time(16), time(18), 20, 6)


@pytest.mark.parametrize(
    ("language", "line", "cost"),
    [
        ("sv", "Yoga fredag 14-15, 49,90 kr", 50),
        ("sv", "Yoga fredag 14-15, 49.20 kronor, 12 platser", 49),
        ("ru", "Йога в пятницу 14-15, 49,90 крон", 50),
        ("ar", "يوغا الجمعة 14-15، 49.90 كرون", 50),
        ("fa", "یوگا جمعه ۱۴-۱۵، ۴۹٫۹۰ کرون", 50),
    ],
)
def test_a_price_with_ore_is_told_in_whole_kronor_as_a_guess(read: Read, language: str, line: str, cost: int) -> None:
    posting = read(line, language)
    assert (posting.cost, Field.COST in posting.doubts) == (cost, True)
    assert (posting.begins, posting.ends) == (time(14), time(15))


@sabotage(
    test_a_price_with_ore_is_told_in_whole_kronor_as_a_guess,
    {"understanding.posting.numbers.measured.ore.with_ore": lambda line, number, first: Kronor(number, first)},
)
def test_unseen_the_ore_alone_would_be_the_price() -> None: ...


def test_with_no_ore_it_is_no_guess(read: Read) -> None:
    posting = read("Yoga fredag 14-15, 20,00 kr", "sv")
    assert (posting.cost, Field.COST in posting.doubts) == (20, False)
