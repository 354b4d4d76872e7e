"""Days on which a series rests, said as a stretch or after a word of regret, on 24 November 2026 at Godsmagasinet."""

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
        ("ru", "хор по средам в 18:00, с 24 декабря по 6 января каникулы"),
        ("ru", "хор по средам в 18:00, каникулы с 24 декабря по 6 января"),
        ("ru", "хор по средам в 18:00, кроме 24 декабря - 6 января"),
        ("uk", "хор щосереди о 18:00, з 24 грудня по 6 січня канікули"),
        ("sv", "kör onsdagar kl 18, uppehåll 24 december till 6 januari"),
    ],
)
def test_a_stretch_of_days_off_takes_out_those_on_which_it_would_be(read: Read, language: str, line: str) -> None:
    posting = read(line, language)
    assert posting.day == date(2026, 11, 25)
    assert posting.until is None
    assert posting.except_on == {date(2026, 12, 30), date(2027, 1, 6)}


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("ru", "гитара по четвергам в 18:00, 24 декабря, к сожалению, занятий нет"),
        ("uk", "гітара щочетверга о 18:00, 24 грудня заняття, на жаль, не буде"),
    ],
)
def test_regret_between_commas_parts_no_day_from_what_is_off(read: Read, language: str, line: str) -> None:
    posting = read(line, language)
    assert posting.day == date(2026, 11, 26)
    assert posting.except_on == {date(2026, 12, 24)}


def test_the_first_weekday_of_a_month_is_no_hour(read: Read) -> None:
    posting = read("у першу середу кожного місяця порада юриста, 14–15", "uk")
    assert (posting.day, posting.begins) == (date(2026, 12, 2), time(14))


def test_a_quarter_of_an_hour_that_runs_is_behind_the_one_before(read: Read) -> None:
    assert read("шахи, четвер, чверть на четверту", "uk").begins == time(15, 15)
    assert read("шахматы в четверг в четверть четвёртого", "ru").begins == time(15, 15)


def test_ages_behind_the_young_are_no_hours_beside_hours_in_words(read: Read) -> None:
    posting = read("хоккей, четверг с 7 до 9 вечера, молодёжь 16–25", "ru")
    assert (posting.begins, posting.audience) == (time(19), Audience.YOUTH)
