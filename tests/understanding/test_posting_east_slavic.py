"""Lines in Russian and Ukrainian, read on Tuesday 24 November 2026 at 10:00 at Godsmagasinet."""

from datetime import date, time

import pytest

from domain.posting import Field
from domain.programme import Audience
from tests.sabotage import sabotage
from tests.understanding.conftest import Read


@pytest.fixture(scope="module")
def read(read_in_ljungby: Read) -> Read:
    return read_in_ljungby


@pytest.mark.parametrize(
    ("language", "line", "begins", "ends"),
    [
        ("ru", "чай в воскресенье в 3 часа дня", time(15), None),
        ("ru", "чай в воскресенье с 3 до 5 часов дня", time(15), time(17)),
        ("ru", "чай в воскресенье в 15, 3 часа", time(15), time(18)),
        ("ru", "фильм завтра полседьмого вечера", time(18, 30), None),
        ("uk", "чай у неділю о 3 годині дня", time(15), None),
        ("uk", "чай у неділю з 10 ранку 3 години", time(10), time(13)),
        ("uk", "шахи щосереди з третьої до п'ятої дня", time(15), time(17)),
        ("ru", "баня раз в три недели по субботам 18-21", time(18), time(21)),
        ("ru", "хор в среду в шесть тридцать вечера", time(18, 30), None),
        ("uk", "хор середа з 17-ї до 19-ї", time(17), time(19)),
        ("uk", "хор щосереди від 10 до 12, місця: 15", time(10), time(12)),
        ("uk", "хор середа 10-12, місця: 15", time(10), time(12)),
    ],
)
def test_hours_and_how_long_it_lasts_are_told_apart(
    read: Read, language: str, line: str, begins: time, ends: time | None
) -> None:
    posting = read(line, language)
    assert (posting.begins, posting.ends) == (begins, ends)


@pytest.mark.parametrize(
    ("language", "line"), [("ru", "гитара по средам 18-19 до июня"), ("uk", "гітара щосереди 18-19 до червня")]
)
def test_until_a_month_ends_before_it_and_is_asked(read: Read, language: str, line: str) -> None:
    posting = read(line, language)
    assert posting.until == date(2027, 5, 31)
    assert Field.UNTIL in posting.doubts


def test_until_the_end_of_a_month_is_its_last_day(read: Read) -> None:
    posting = read("гитара по средам 18-19 до конца июня", "ru")
    assert posting.until == date(2027, 6, 30)
    assert Field.UNTIL not in posting.doubts


@pytest.mark.parametrize(
    ("language", "line", "days"),
    [
        ("ru", "мастерская каждый день кроме воскресенья 12-14", "MO,TU,WE,TH,FR,SA"),
        ("uk", "майстерня щодня 12-14 окрім вихідних", "MO,TU,WE,TH,FR"),
        ("sv", "Öppet hus varje dag utom söndagar 12-14", "MO,TU,WE,TH,FR,SA"),
    ],
)
def test_every_day_but_some_is_the_others(read: Read, language: str, line: str, days: str) -> None:
    posting = read(line, language)
    assert posting.repeat == f"FREQ=WEEKLY;BYDAY={days}"
    assert not posting.except_on


def test_every_day_but_a_date_stays_every_day(read: Read) -> None:
    posting = read("мастерская каждый день 12-14 кроме 24 декабря", "ru")
    assert posting.except_on == {date(2026, 12, 24)}
    assert posting.repeat == "FREQ=DAILY"


def test_weeks_ahead_and_a_weekday_are_one_day(read: Read) -> None:
    assert read("через две недели в понедельник лекция про налоги 18-19", "ru").day == date(2026, 12, 7)


def test_a_room_in_the_middle_parts_the_line_and_is_asked(read: Read) -> None:
    posting = read("йога большой зал коврик свой по средам 13-15", "ru")
    assert (posting.title, posting.room) == ("йога", "Stora salen")
    assert Field.ROOM in posting.doubts


def test_a_room_with_strange_words_behind_it_is_asked(read: Read) -> None:
    posting = read("Миколай 6/12 о 12 годині кухня подарунки", "uk")
    assert (posting.room, Field.ROOM in posting.doubts) == ("Köket", True)


@sabotage(
    test_a_room_with_strange_words_behind_it_is_asked,
    {"understanding.posting.where.same_rooms.Rooms.begun": lambda self, written, line: None},
)
def test_without_its_beginning_it_would_be_no_room_of_the_house() -> None: ...


@pytest.mark.parametrize(
    ("language", "line", "codes"),
    [
        ("ru", "Разговоры на русском и украинском по пятницам 15-17", ("ru", "uk")),
        ("uk", "Читання українською та шведською неділя 14-15", ("uk", "sv")),
    ],
)
def test_the_case_alone_says_what_is_spoken(read: Read, language: str, line: str, codes: tuple[str, ...]) -> None:
    posting = read(line, language)
    assert posting.languages == codes
    assert " " not in (posting.title or "")


def test_one_of_two_numbers_of_places_is_asked(read: Read) -> None:
    posting = read("Шахи по понеділках 18-20 місць 10 чи 15", "uk")
    assert (posting.begins, posting.seats) == (time(18), 10)
    assert Field.SEATS in posting.doubts


def test_a_question_leaves_no_question_mark(read: Read) -> None:
    assert read("Можно добавить бадминтон? воскресенье 11-13", "ru").title == "бадминтон"
    assert read("Что такое SFI? воскресенье 11-13", "ru").title == "Что такое SFI?"


def test_with_whom_one_signs_up_is_no_room(read: Read) -> None:
    posting = read("Оформлення документів 27 листопада 14-16 запис у Олени безплатно", "uk")
    assert (posting.room, posting.sign_up, posting.cost) == (None, True, 0)


def test_days_off_behind_a_series_are_no_first_day(read: Read) -> None:
    for language, line in (
        ("ru", "хор по четвергам 18-19, но 24 и 31 декабря мы не собираемся"),
        ("ru", "хор каждый четверг 18-19. 24 декабря, 31 декабря занятий нет"),
        ("uk", "хор щочетверга 18-19, а 24 грудня та 31 грудня у нас вихідний"),
    ):
        posting = read(line, language)
        assert posting.day == date(2026, 11, 26)
        assert posting.except_on == {date(2026, 12, 24), date(2026, 12, 31)}


@sabotage(
    test_days_off_behind_a_series_are_no_first_day,
    {"understanding.posting.days.days_off.role": lambda day, line, starts: ""},
)
def test_without_such_clauses_they_are_first_days() -> None: ...


def test_a_number_behind_a_comma_is_no_day_of_the_month_before_it(read: Read) -> None:
    posting = read("йога по четвергам 9-10 до конца мая, 24 декабря зал закрыт", "ru")
    assert posting.until == date(2027, 5, 31)
    assert posting.except_on == {date(2026, 12, 24)}


@pytest.mark.parametrize("said", ["пт 18 30", "пятница, 18-30", "пятница 18ч30", "в пятницу в 18:30"])
def test_minutes_stand_behind_the_hour_in_many_ways(read: Read, said: str) -> None:
    assert read(f"зумба {said}", "ru").begins == time(18, 30)


@pytest.mark.parametrize(
    ("language", "line"),
    [("ru", "йога для тех, кто на пенсии, вторник 10-11"), ("uk", "йога для тих, хто на пенсії, вівторок 10-11")],
)
def test_those_who_are_told_of_behind_a_comma_are_whom_it_is_for(read: Read, language: str, line: str) -> None:
    posting = read(line, language)
    assert posting.title is not None
    assert posting.title.startswith("йога")
    assert posting.audience is Audience.SENIORS


@pytest.mark.parametrize(
    ("language", "line"),
    [("ru", "кружок польского языка, вторник 17:00"), ("uk", "гурток польської мови, вівторок 17:00")],
)
def test_a_language_that_is_learnt_is_not_spoken(read: Read, language: str, line: str) -> None:
    assert not read(line, language).languages


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("ru", "со следующей недели по вторникам цигун в 9 утра"),
        ("uk", "з наступного тижня щовівторка цигун о 9 ранку"),
    ],
)
def test_from_next_week_on_has_no_last_day(read: Read, language: str, line: str) -> None:
    posting = read(line, language)
    assert (posting.day, posting.until) == (date(2026, 12, 1), None)
