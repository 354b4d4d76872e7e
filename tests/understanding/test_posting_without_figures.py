"""Seats, prices, rooms and those who come, in words of everyday: "на шестерых", "денег с вас не возьмём"."""

from datetime import date, time

import pytest

from domain.programme import Audience, Children
from tests.understanding.conftest import Read


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("ru", "Лепка, четверг 14-16, возьму шестерых"),
        ("uk", "Ліплення, четвер 14-16, на шістьох"),
    ],
)
def test_people_and_their_number_in_one_word_are_seats(read: Read, language: str, line: str) -> None:
    assert read(line, language).seats == 6


def test_whose_children_there_are_so_many_says_no_seats(read: Read) -> None:
    assert read("Лепка, четверг 14-16, веду я, мама троих детей", "ru").seats is None


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("ru", "Лепка, четверг 14-16, никакой платы с вас не возьмём"),
        ("uk", "Ліплення, четвер 14-16, дєньгі не нада"),
        ("so", "Tolida dharka, Khamiis 14-16, waxba laguma waydiinayo"),
    ],
)
def test_money_that_nobody_wants_is_free_of_charge(read: Read, language: str, line: str) -> None:
    assert read(line, language).cost == 0


def test_every_reaches_over_no_sign(read: Read) -> None:
    assert read("Kubbadda cagta, qof kasta, Jimce 27 Nofeembar 14-16", "so").repeat is None


@pytest.mark.parametrize(
    ("language", "line", "said"),
    [
        ("ru", "Лепка, четверг 14-16, детей, пожалуйста, оставьте дома", Children.NO),
        ("uk", "Ліплення, четвер 14-16, дітей, будь ласка, лишіть удома", Children.NO),
        ("ru", "Лепка, четверг 14-16, с детьми посидит няня", Children.CHILDCARE),
        ("uk", "Ліплення, четвер 14-16, з дітьми ніяк", Children.NO),
    ],
)
def test_children_in_many_words_say_more_than_in_few(read: Read, language: str, line: str, said: Children) -> None:
    posting = read(line, language)
    assert (posting.children, posting.audience) == (said, Audience.EVERYONE)


def test_whoever_tells_a_name_tells_of_nobody_else(read: Read) -> None:
    assert read("Лепка, четверг 14-16, с вами буду я, Андрей, пенсионер", "ru").audience is Audience.EVERYONE


def test_the_number_of_a_room_is_no_hour(read: Read) -> None:
    posting = read("Лепка, комната 12, четверг 14-16", "ru")
    assert (posting.room, posting.begins) == ("комната 12", time(14))


def test_whose_room_it_is_says_not_which(read: Read) -> None:
    assert read("Лепка, четверг 14-16, в нашем большом зале", "ru").room == "Stora salen"


def test_a_word_for_teaching_is_tomorrow_before_hours(read: Read) -> None:
    posting = read("shax iyo shaah bari 2-4 galabnimo", "so")
    assert (posting.title, posting.day, posting.begins) == ("shax iyo shaah", date(2026, 11, 25), time(14))
    assert read("Waan bari karaa xisaab, Khamiis 14-16", "so").day == date(2026, 11, 26)


@pytest.mark.parametrize("written", ["070 123 45 67", "070-123 45 67", "0701234567", "073-12 34 567"])
def test_a_telephone_number_is_no_hour(read: Read, written: str) -> None:
    posting = read(f"Bakning, {written}, 27 november 14-16", "sv")
    assert (posting.day, posting.begins, posting.seats) == (date(2026, 11, 27), time(14), None)


def test_two_ages_stand_beside_hours_in_words(read: Read) -> None:
    posting = read("Sabtida 12 ilaa 14 karinta bariiska. Dhallinyarada 13-19", "so")
    assert (posting.begins, posting.ends, posting.audience) == (time(12), time(14), Audience.YOUTH)
