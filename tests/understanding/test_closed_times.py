"""When a house is closed, and a week's hours, as people write them in each language."""

from datetime import date, time

import pytest

import understanding.closed_times
import understanding.weekly_hours
from domain.closings import Closed, Trouble
from domain.days import Days
from domain.founding.plan import Unclear
from domain.languages import CODES
from tests.builders import a_programme, utc
from understanding.understanding import Understanding

_NOW = utc("2026-11-23 10:00")
_CHRISTMAS = (Days(date(2026, 12, 24), date(2027, 1, 6)),)
_TOMORROW = (Days.one(date(2026, 11, 24)),)


def _read(understands: Understanding, language: str, text: str) -> Closed | Trouble:
    return understanding.closed_times.read(
        text, understands, language=language, programme=a_programme(), place=1, now=_NOW
    )


@pytest.mark.parametrize(
    ("language", "text", "stretches", "begins", "ends"),
    [
        ("sv", "torsdag 24/12 - 6/1", _CHRISTMAS, None, None),
        ("sv", "24 december till 6 januari", _CHRISTMAS, None, None),
        ("sv", "2026-12-24--2027-01-06", _CHRISTMAS, None, None),
        ("ar", "من 24 ديسمبر إلى 6 يناير", _CHRISTMAS, None, None),
        ("fa", "۲۴ دسامبر تا ۶ ژانویه", _CHRISTMAS, None, None),
        ("uk", "з 24 грудня до 6 січня", _CHRISTMAS, None, None),
        ("so", "24 diseembar ilaa 6 janaayo", _CHRISTMAS, None, None),
        ("en", "tomorrow from 14", _TOMORROW, 14, None),
        ("sv", "i morgon efter 14", _TOMORROW, 14, None),
        ("ar", "غدا من الساعة 14", _TOMORROW, 14, None),
        ("so", "berri laga bilaabo 14", _TOMORROW, 14, None),
        ("tr", "yarın saat 14'ten sonra", _TOMORROW, 14, None),
        ("sv", "imorgon till klockan 12", _TOMORROW, None, 12),
        ("tr", "yarın saat 12'ye kadar", _TOMORROW, None, 12),
        ("ru", "завтра до 12", _TOMORROW, None, 12),
        ("en", "tomorrow 14-16", _TOMORROW, 14, 16),
        ("en", "from 14", (), 14, None),
        ("en", "friday to monday", (Days(date(2026, 11, 27), date(2026, 11, 30)),), None, None),
        ("en", "24 and 31 December", (Days.one(date(2026, 12, 24)), Days.one(date(2026, 12, 31))), None, None),
        ("tr", "4 Aralık Cuma", (Days.one(date(2026, 12, 4)),), None, None),
        ("en", "4 December, Friday", (Days.one(date(2026, 12, 4)),), None, None),
        ("sv", "4 december måndag", (Days.one(date(2026, 11, 23)), Days.one(date(2026, 12, 4))), None, None),
        ("sv", "denna vecka", (Days(date(2026, 11, 23), date(2026, 11, 29)),), None, None),
        ("sv", "jul", (Days(date(2026, 12, 24), date(2026, 12, 26)),), None, None),
    ],
)
def test_days_and_hours_are_read(
    understands: Understanding, language: str, text: str, stretches: tuple[Days, ...], begins: int, ends: int
) -> None:
    hours = (time(begins) if begins else None, time(ends) if ends else None)
    assert _read(understands, language, text) == Closed(stretches, *hours)


def test_a_list_of_days_is_not_a_range(understands: Understanding) -> None:
    read = _read(understands, "sv", "23, 24 och 27 december")
    assert isinstance(read, Closed)
    assert [day.day for day in read] == [23, 24, 27]


@pytest.mark.parametrize(
    ("text", "trouble"),
    [
        ("31 februari", Trouble.NO_SUCH_DAY),
        ("6 januari - 24 december", Trouble.BACKWARDS),
        ("i går", Trouble.PAST),
        ("hej på dig", Trouble.NOTHING),
        ("4 december 2019", Trouble.PAST),
        ("", Trouble.NOTHING),
    ],
)
def test_what_can_not_be_has_a_name(understands: Understanding, text: str, trouble: Trouble) -> None:
    assert _read(understands, "sv", text) is trouble


_DAYTIME = ["09:00-16:00"]


@pytest.mark.parametrize(
    ("language", "line", "days"),
    [
        ("sv", "mån-tors 9-16, ons 9-19", {0: _DAYTIME, 1: _DAYTIME, 2: ["09:00-19:00"], 3: _DAYTIME}),
        (
            "sv",
            "måndagar och onsdagar 9–12 13–16",
            {0: ["09:00-12:00", "13:00-16:00"], 2: ["09:00-12:00", "13:00-16:00"]},
        ),
        ("en", "Mon 9am-4pm, Sat closed", {0: _DAYTIME, 5: []}),
        ("ar", "من الاثنين إلى الثلاثاء 9-16، الجمعة مغلق", {0: _DAYTIME, 1: _DAYTIME, 4: []}),
        ("so", "Isniin 9-16, Jimce xiran", {0: _DAYTIME, 4: []}),
        ("prs", "دوشنبه ۹ تا ۱۶، جمعه تعطیل", {0: _DAYTIME, 4: []}),
        ("fa", "دوشنبه ۹-۱۶، جمعه بسته", {0: _DAYTIME, 4: []}),
        ("ps", "دوشنبه 9-16، جمعه تړلی", {0: _DAYTIME, 4: []}),
        ("ti", "ሰኑይ 9-16 ዓርቢ ዕጹው", {0: _DAYTIME, 4: []}),
        ("am", "ሰኞ 9-16 አርብ ዝግ", {0: _DAYTIME, 4: []}),
        ("uk", "пн-вт 9-16, пт зачинено", {0: _DAYTIME, 1: _DAYTIME, 4: []}),
        ("ru", "понедельник 9-16 пятница закрыто", {0: _DAYTIME, 4: []}),
        ("ckb", "دووشەممە 9-16 هەینی داخراو", {0: _DAYTIME, 4: []}),
        ("kmr", "duşem 9-16, în girtî", {0: _DAYTIME, 4: []}),
        ("tr", "pazartesi 9-16, cuma kapalı", {0: _DAYTIME, 4: []}),
    ],
)
def test_a_week_in_one_line(understands: Understanding, language: str, line: str, days: dict[int, list[str]]) -> None:
    read = understanding.weekly_hours.read(line, understands, language=language)
    assert not isinstance(read, Unclear), read
    assert {day: [f"{one.opens:%H:%M}-{one.closes:%H:%M}" for one in spans] for day, spans in read.items()} == days


def test_closed_has_words_in_every_language() -> None:
    assert understanding.weekly_hours.words().keys() == set(CODES)


@pytest.mark.parametrize("line", ["hej", "mån", "mån 9", "mån 16-9", "9-16", ""])
def test_half_a_line_is_unclear(understands: Understanding, line: str) -> None:
    assert isinstance(understanding.weekly_hours.read(line, understands, language="sv"), Unclear)
