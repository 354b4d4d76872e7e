"""Lines as people say and misspell them: halves, joined days, how long, for whom; read on Tuesday 24 November 2026."""

from datetime import date, time

import pytest

from domain.programme import Audience
from tests.understanding.conftest import Read


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("sv", "Schack imorgon kl 15, 1,5 timme"),
        ("ru", "Завтра в 15 шахматы, 1,5 часа"),
        ("uk", "Завтра о 15:00 шахи, 1,5 години"),
    ],
)
def test_a_day_is_one_beside_how_long_it_lasts(read: Read, language: str, line: str) -> None:
    posting = read(line, language)
    assert (posting.day, posting.begins, posting.ends) == (date(2026, 11, 25), time(15), time(16, 30))


@pytest.mark.parametrize(
    ("language", "line", "days"),
    [
        ("ru", "Каждый вт и чт шахматы 18-19", "TU,TH"),
        ("ru", "Каждую ср и сб настольный теннис 18-20", "WE,SA"),
        ("uk", "Кожну ср та сб настільний теніс 18-20", "WE,SA"),
    ],
)
def test_a_short_day_joined_to_one_of_every_week_is_of_every_week(
    read: Read, language: str, line: str, days: str
) -> None:
    assert read(line, language).repeat == f"FREQ=WEEKLY;BYDAY={days}"


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("sv", "Gympa för pensjonärer onsdag 10-11"),
        ("en", "Gymnastics for pensoners Wednesday 10-11"),
        ("ru", "Гимнастика для пенсионерав в среду 10-11"),
        ("uk", "Гімнастика для пинсіонерів у середу 10-11"),
    ],
)
def test_those_whom_it_is_for_may_be_misspelt(read: Read, language: str, line: str) -> None:
    assert read(line, language).audience is Audience.SENIORS


@pytest.mark.parametrize("line", ["Pingis onsdag 13 te 15", "Pingis onsdag kl 13 t 15", "Pingis onsdag 13 ti kl 15"])
def test_hours_with_to_as_it_is_said(read: Read, line: str) -> None:
    posting = read(line, "sv")
    assert (posting.begins, posting.ends) == (time(13), time(15))


def test_half_an_hour_written_with_a_dash_or_behind_to(read: Read) -> None:
    assert read("Танцы в пятницу в пол-шестого вечера", "ru").begins == time(17, 30)
    posting = read("Шитьё в среду с 13 до половины четвёртого", "ru")
    assert (posting.begins, posting.ends) == (time(13), time(15, 30))


@pytest.mark.parametrize(
    ("language", "line", "begins"),
    [
        ("sv", "Klädvård tisdagar klockan tio över två", time(14, 10)),
        ("en", "Mending Tuesdays at ten past two", time(14, 10)),
        ("ru", "Ремонт по вторникам в десять минут третьего", time(14, 10)),
        ("ru", "Чай в пятницу без десяти пять", time(16, 50)),
    ],
)
def test_minutes_before_and_past_an_hour(read: Read, language: str, line: str, begins: time) -> None:
    assert read(line, language).begins == begins


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("ru", "Прогулка в воскресенье в час дня, около 2 часов"),
        ("uk", "Прогулянка у неділю о першій дня, близько 2 годин"),
    ],
)
def test_roughly_so_many_hours_behind_an_hour_is_how_long(read: Read, language: str, line: str) -> None:
    posting = read(line, language)
    assert (posting.begins, posting.ends) == (time(13), time(15))


def test_so_many_weekdays_or_times_say_the_last_day(read: Read) -> None:
    posting = read("Sy en väska, 4 måndagar från 11 januari, 13-15", "sv")
    assert (posting.repeat, posting.until) == ("FREQ=WEEKLY;BYDAY=MO", date(2027, 2, 1))
    posting = read("Teckenspråk ons 18-19, från 20 januari, 10 gånger", "sv")
    assert (posting.repeat, posting.until) == ("FREQ=WEEKLY;BYDAY=WE", date(2027, 3, 24))


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("sv", "Sagostund på somaliska på lördag 10-11"),
        ("en", "Story time in Somali on Saturday 10-11"),
    ],
)
def test_what_leads_to_the_day_ends_the_languages(read: Read, language: str, line: str) -> None:
    posting = read(line, language)
    assert posting.languages == ("so",)
    assert posting.title in ("Sagostund", "Story time")


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("sv", "Film onsdag kl 18, 1 timme och 15 minuter"),
        ("ru", "Фильм ср в 18, 1 ч 15 мин"),
        ("uk", "Фільм ср о 18, 1 год 15 хв"),
    ],
)
def test_hours_and_minutes_last_together(read: Read, language: str, line: str) -> None:
    assert read(line, language).ends == time(19, 15)


def test_the_first_weekday_of_a_month_is_no_hour(read: Read) -> None:
    posting = read("Шаховий турнір у першу суботу лютого з 11 до 16", "uk")
    assert (posting.day, posting.begins, posting.repeat) == (date(2027, 2, 6), time(11), None)


def test_half_of_those_whom_it_is_for_is_no_title(read: Read) -> None:
    posting = read("Новая группа для молодых пап по вторникам 10-11.30", "ru")
    assert (posting.title, posting.audience) == (None, Audience.MEN)
