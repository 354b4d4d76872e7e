"""Lines as volunteers type them in Turkish, Ukrainian and Russian, read on Tuesday 24 November 2026 at 10:00."""

from datetime import date, time

import pytest

from domain.posting import Field
from tests.sabotage import sabotage
from tests.understanding.conftest import Read


@pytest.fixture(scope="module")
def read(read_in_ljungby: Read) -> Read:
    return read_in_ljungby


@pytest.mark.parametrize(
    ("line", "language", "title"),
    [
        ("Gün: cuma Saat: 18:00 Etkinlik: Ud dinletisi", "tr", "Ud dinletisi"),
        ("Дата: 27.11. Назва: Вечір писанки. Час: 18:00", "uk", "Вечір писанки"),
        ("Когда: пятница в 18, тема вода и горы", "ru", "вода и горы"),
        ("Прошу внести: «Валяние из шерсти», 9 января, 11-15", "ru", "Валяние из шерсти"),
        ("selam ben zeynep cumartesi saat 14te kilim dokuma", "tr", "kilim dokuma"),
        ("запишите на завтра в 10 лоскутное шитье", "ru", "лоскутное шитье"),
        ("Ramazan Bayramı hariç her salı 17-19 Ney Meşki", "tr", "Ney Meşki"),
        ("Бабуся-кухня, четвер 18:30", "uk", "Бабуся-кухня"),
    ],
)
def test_what_stands_around_a_title_is_left_out(read: Read, line: str, language: str, title: str) -> None:
    assert read(line, language).title == title


@pytest.mark.parametrize(
    ("line", "language"),
    [("yarın saat 15te bir şeyler yapalım", "tr"), ("щось для дітей у суботу", "uk"), ("что-то в среду в 18", "ru")],
)
def test_something_is_no_title(read: Read, line: str, language: str) -> None:
    assert read(line, language).title is None


def test_a_bare_number_behind_a_title_is_asked_about(read: Read) -> None:
    read_so = read("Вечір пісні 20", "uk")

    assert (read_so.title, read_so.begins, read_so.seats) == ("Вечір пісні", None, None)
    assert {Field.TITLE, Field.SEATS} <= read_so.doubts


@pytest.mark.parametrize(
    ("line", "language", "begins", "ends"),
    [
        ("yarın akşam 8 ebru", "tr", time(20), None),
        ("ebru 16'da başlıyor 18'de bitiyor cuma", "tr", time(16), time(18)),
        ("ebru öğleden sonra 3'ten 5'e cuma", "tr", time(15), time(17)),
        ("saat on dörtten on beşe kadar ebru cuma", "tr", time(14), time(15)),
        ("öğle vakti çorba perşembe", "tr", time(12), None),
        ("восьма вечора у п'ятницю квартирник", "uk", time(20), None),
        ("в полдень уха четверг", "ru", time(12), None),
    ],
)
def test_hours_are_read_as_people_say_them(
    read: Read, line: str, language: str, begins: time, ends: time | None
) -> None:
    assert (read(line, language).begins, read(line, language).ends) == (begins, ends)


@pytest.mark.parametrize(
    ("line", "language", "day", "repeat"),
    [
        ("лото по непарних тижнях у суботу 14-16", "uk", date(2026, 12, 5), "FREQ=WEEKLY;INTERVAL=2;BYDAY=SA"),
        ("лото по четным неделям в субботу 14-16", "ru", date(2026, 11, 28), "FREQ=WEEKLY;INTERVAL=2;BYDAY=SA"),
        ("Çay her gün 11-12 (cumartesi pazar hariç)", "tr", date(2026, 11, 24), "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR"),
        ("boyama hafta sonları 13-15", "tr", date(2026, 11, 28), "FREQ=WEEKLY;BYDAY=SA,SU"),
        ("первый понедельник после нового года лото 18:00", "ru", date(2027, 1, 4), None),
        ("yılbaşından sonra ilk salı tavla 18:00", "tr", date(2027, 1, 5), None),
        ("через тиждень у понеділок лото 10-12", "uk", date(2026, 11, 30), None),
        ("лото по понеділках через тиждень 10-12", "uk", date(2026, 11, 30), "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO"),
        ("лото, пятницы и субботы 18-20", "ru", date(2026, 11, 27), "FREQ=WEEKLY;BYDAY=FR,SA"),
    ],
)
def test_days_are_read_as_people_say_them(read: Read, line: str, language: str, day: date, repeat: str | None) -> None:
    assert (read(line, language).day, read(line, language).repeat) == (day, repeat)


@pytest.mark.parametrize(
    ("line", "language", "room", "sure"),
    [
        ("лото в субботу 12-15 малый зал или кухня", "ru", "Lilla salen", False),
        ("какао з печивом кухня субота 12", "uk", "Köket", False),
        ("patik örme cuma 13-15 kütüphanede", "tr", "kütüphane", False),
        ("ebru cuma 13-15 ateljede", "tr", "Ateljén", True),
    ],
)
def test_a_room_is_sure_only_where_it_is_plain(read: Read, line: str, language: str, room: str, sure: bool) -> None:
    assert (read(line, language).room, Field.ROOM not in read(line, language).doubts) == (room, sure)


def test_a_kitchen_with_its_adjective_stays_a_title(read: Read) -> None:
    assert read("Наша грузинская кухня суббота 12:00", "ru").title == "Наша грузинская кухня"


def test_in_the_kitchen_is_no_title(read: Read) -> None:
    assert (read("mutfakta cuma 15-17", "tr").title, read("mutfakta cuma 15-17", "tr").room) == (None, "Köket")


def test_an_adjective_of_the_morning_is_no_part_of_the_day(read: Read) -> None:
    assert read("по будням 10-11 утренняя пробежка", "ru").title == "утренняя пробежка"


def test_a_hyphen_makes_one_word(read: Read) -> None:
    assert read("Тато-майстерня, четвер 18:30", "uk").room is None


@sabotage(test_a_hyphen_makes_one_word, {"understanding.posting.lines.compounds._is_joined": lambda *_: False})
def test_without_hyphens_a_part_of_a_word_is_a_room() -> None: ...


@pytest.mark.parametrize(
    ("line", "language", "title"),
    [
        ("14 yaşından küçükler için ebru pazar 11.00", "tr", "ebru, 14 yaşından küçükler için"),
        ("ebru dersi sabahları 9'da hafta içi", "tr", "ebru dersi"),
        ("только папы с детьми: лепим дракона 6 декабря 12:00", "ru", "лепим дракона"),
        ("limon günü :) salı 14", "tr", "limon günü"),
        ("запис у понеділок о 19 збирається драмгурток", "uk", "драмгурток"),
    ],
)
def test_whom_and_when_go_from_the_edges_of_a_title(read: Read, line: str, language: str, title: str) -> None:
    assert read(line, language).title == title


def test_ten_weeks_end_on_a_day_that_is_asked_about(read: Read) -> None:
    posting = read("Цимбали, щовівторка 17:30, 10 тижнів", "uk")

    assert (posting.title, posting.until) == ("Цимбали", date(2027, 1, 26))
    assert Field.UNTIL in posting.doubts
    assert read("ney kursu salı 17:30 8 hafta", "tr").until == date(2027, 1, 12)
    assert read("ebru iki hafta sonra cuma 17:30", "tr").until is None


@pytest.mark.parametrize(
    ("line", "language", "repeat"),
    [
        ("Cuma hariç hafta içi her gün 9-12 ebru", "tr", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH"),
        ("щодня крім п'ятниці й вихідних 9-12 лото", "uk", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH"),
        ("her ayın 15'inde ebru saat 10-12", "tr", "FREQ=MONTHLY;BYMONTHDAY=15"),
    ],
)
def test_habits_are_read_with_what_they_leave_out(read: Read, line: str, language: str, repeat: str) -> None:
    assert read(line, language).repeat == repeat
