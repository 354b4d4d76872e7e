"""Two weekdays and their week, on Monday 23 November 2026: "tisdag och torsdag nästa vecka" is next week for both."""

from datetime import date

import pytest

import understanding.closed_times
from domain.closings import Closed
from domain.days import Days
from domain.posting import Field, Trouble
from tests.builders import a_programme, utc
from tests.sabotage import sabotage
from tests.understanding.conftest import Read
from tests.understanding.test_dates import days
from understanding.understanding import Understanding

_MONDAY = date(2026, 11, 23)
# Tuesday and Thursday of next week: language, what somebody writes.
_NEXT_WEEK = [
    ("sv", "tisdag och torsdag nästa vecka"),
    ("sv", "nästa vecka tisdag och torsdag"),
    ("sv", "nästa vecka på tisdag och på torsdag"),
    ("sv", "tisdag nästa vecka och torsdag"),
    ("sv", "tis och tors v 49"),
    ("sv", "nästa tisdag och torsdag"),
    ("en", "Tuesday and Thursday next week"),
    ("en", "next week on Tuesday and Thursday"),
    ("ar", "الثلاثاء والخميس الاسبوع الجاي"),
    ("ar", "الاسبوع الجاي الثلاثاء والخميس"),
    ("so", "Talaado iyo Khamiis toddobaadka soo socda"),
    ("so", "toddobaadka soo socda Talaado iyo Khamiis"),
    ("fa", "سه‌شنبه و پنجشنبه هفته آینده"),
    ("fa", "هفته بعد سه شنبه و پنجشنبه"),
    ("prs", "سه‌شنبه و پنج‌شنبه هفته آینده"),
    ("prs", "هفته آینده روز سه‌شنبه و پنج‌شنبه"),
    ("ps", "د راتلونکې اونۍ سه شنبه او پنجشنبه"),
    ("ps", "سه شنبه او پنجشنبه راتلونکې اونۍ"),
    ("ti", "ሰሉስን ሓሙስን ዝመጽእ ሰሙን"),
    ("ti", "ዝመጽእ ሰሙን ሰሉስን ሓሙስን"),
    ("uk", "вівторок і четвер наступного тижня"),
    ("uk", "наступного тижня у вівторок і четвер"),
    ("ru", "вторник и четверг на следующей неделе"),
    ("ru", "на следующей неделе во вторник и в четверг"),
    ("ckb", "سێشەممە و پێنجشەممەی هەفتەی داهاتوو"),
    ("ckb", "هەفتەی داهاتوو سێشەممە و پێنجشەممە"),
    ("kmr", "sêşem û pêncşema hefteya bê"),
    ("kmr", "hefteya bê sêşem û pêncşem"),
    ("tr", "gelecek hafta salı ve perşembe"),
    ("tr", "salı ve perşembe gelecek hafta"),
    ("am", "ማክሰኞ እና ሐሙስ በሚቀጥለው ሳምንት"),
    ("am", "የሚቀጥለው ሳምንት ማክሰኞና ሐሙስ"),
]
_OTHERS = {
    "måndag, onsdag och fredag nästa vecka": ["11-30", "12-02", "12-04"],
    "tisdag och torsdag om två veckor": ["12-08", "12-10"],
    "tisdag och torsdag veckan 7 december": ["12-08", "12-10"],
    "tisdag och torsdag denna vecka": ["11-24", "11-26"],
    "i morgon och fredag nästa vecka": ["11-24", "12-04"],
    "fredag och måndag": ["11-27", "11-30"],
    "tisdag den 1 och torsdag den 3 december": ["12-01", "12-03"],
}


def _closed(understands: Understanding, language: str, text: str) -> tuple[Days, ...]:
    read = understanding.closed_times.read(
        text, understands, language=language, programme=a_programme(), place=1, now=utc("2026-11-23 10:00")
    )
    assert isinstance(read, Closed)
    return read.stretches


def _each(*days: str) -> tuple[Days, ...]:
    return tuple(Days.one(date.fromisoformat(f"2026-{day}")) for day in days)


@pytest.mark.parametrize(("language", "text"), _NEXT_WEEK)
def test_a_house_closes_on_both_days_of_that_week(understands: Understanding, language: str, text: str) -> None:
    assert _closed(understands, language, text) == _each("12-01", "12-03")


@pytest.mark.parametrize(("language", "text"), [each for each in _NEXT_WEEK if each[0] != "so"])
def test_who_asks_hears_of_the_first_of_them(language: str, text: str) -> None:
    assert days(language, text, _MONDAY) == "12-01"


@pytest.mark.parametrize(("text", "meant"), _OTHERS.items())
def test_weekdays_are_said_as_they_come(understands: Understanding, text: str, meant: list[str]) -> None:
    assert _closed(understands, "sv", text) == _each(*meant)


@pytest.mark.parametrize("text", ["tisdag-torsdag nästa vecka", "nästa vecka tisdag till torsdag"])
def test_from_one_to_the_other_is_no_list(understands: Understanding, text: str) -> None:
    assert _closed(understands, "sv", text) == (Days(date(2026, 12, 1), date(2026, 12, 3)),)


_PARTED = [
    ("sv", "tisdag från kl 12 nästa vecka"),
    ("sv", "tisdag 12-14 nästa vecka"),
    ("sv", "tisdag kl 12-14 vecka 49"),
    ("sv", "tisdag 12-14 v 49"),
    ("en", "Tuesday from 12 next week"),
    ("ar", "الثلاثاء من الساعة 12 الأسبوع القادم"),
    ("so", "Talaado 12-14 toddobaadka soo socda"),
    ("fa", "سه‌شنبه ساعت ۱۲ تا ۱۴ هفته آینده"),
    ("prs", "سه‌شنبه ساعت ۱۲ تا ۱۴ هفته آینده"),
    ("ps", "سه شنبه ۱۲-۱۴ راتلونکې اونۍ"),
    ("ti", "ሰሉስ 12-14 ዝመጽእ ሰሙን"),
    ("uk", "у вівторок 12-14 наступного тижня"),
    ("ru", "во вторник с 12 до 14 на следующей неделе"),
    ("ckb", "سێشەممە ١٢-١٤ هەفتەی داهاتوو"),
    ("kmr", "sêşem 12-14 hefteya bê"),
    ("tr", "salı 12-14 gelecek hafta"),
    ("am", "ማክሰኞ 12-14 በሚቀጥለው ሳምንት"),
]


@pytest.mark.parametrize(("language", "text"), _PARTED)
def test_hours_between_a_weekday_and_its_week_close_no_week(
    understands: Understanding, language: str, text: str
) -> None:
    assert _closed(understands, language, text) == _each("12-01")


def test_a_weekday_and_a_week_are_both_closed_where_they_are_listed(understands: Understanding) -> None:
    assert _closed(understands, "sv", "tisdag 12-14 och nästa vecka")[1:] == (
        Days(date(2026, 11, 30), date(2026, 12, 6)),
    )


def test_the_hours_of_a_tuesday_of_next_week_are_of_no_week(understands: Understanding) -> None:
    assert _closed(understands, "sv", "tisdag 12-14 nästa vecka") == _each("12-01")


@sabotage(
    test_the_hours_of_a_tuesday_of_next_week_are_of_no_week,
    {"understanding.closed_lists.of_their_week": lambda days, _clocks, _line: days},
)
def test_without_the_rule_all_of_next_week_is_closed_then() -> None: ...


def test_the_week_behind_two_days_is_that_of_the_first_one_too() -> None:
    assert days("sv", "tisdag och torsdag nästa vecka", _MONDAY) == "12-01"


@sabotage(
    test_the_week_behind_two_days_is_that_of_the_first_one_too,
    {"understanding.dates.weekday_lists.end": lambda _, place: place + 1},
)
def test_without_the_list_the_first_is_of_this_week() -> None: ...


_FROM_NEXT_WEEK = [
    ("sv", "Yoga varje tisdag och torsdag från nästa vecka 13-15"),
    ("sv", "Yoga tisdagar och torsdagar från nästa vecka 13-15"),
    ("en", "Yoga every Tuesday and Thursday from next week 13-15"),
    ("ru", "Йога каждый вторник и четверг со следующей недели 13-15"),
    ("fa", "یوگا هر سه‌شنبه و پنجشنبه از هفته آینده ۱۳-۱۵"),
    ("kmr", "Yoga her sêşem û pêncşem ji hefteya bê 13-15"),
    ("ti", "ዮጋ ነፍሲ ወከፍ ሰሉስን ሓሙስን ካብ ዝመጽእ ሰሙን 13-15"),
    ("tr", "Yoga her salı ve perşembe gelecek haftadan itibaren 13-15"),
    ("am", "ዮጋ በየማክሰኞ እና ሐሙስ ከሚቀጥለው ሳምንት ጀምሮ 13-15"),
]


@pytest.mark.parametrize(("language", "line"), _FROM_NEXT_WEEK)
def test_two_weekdays_each_week_begin_in_that_week(read: Read, language: str, line: str) -> None:
    posting = read(line, language)
    assert (posting.day, posting.repeat, posting.until) == (date(2026, 12, 1), "FREQ=WEEKLY;BYDAY=TU,TH", None)


def test_one_weekday_each_week_from_a_week_on_comes_again(read: Read) -> None:
    posting = read("Yoga varje tisdag från nästa vecka 13-15", "sv")
    assert (posting.day, posting.repeat) == (date(2026, 12, 1), "FREQ=WEEKLY;BYDAY=TU")


@sabotage(
    test_one_weekday_each_week_from_a_week_on_comes_again,
    {"understanding.posting.days.weekday_habits.parted": lambda *_: ()},
)
def test_without_the_rule_it_is_once() -> None: ...


def test_two_days_of_a_week_are_asked_about_and_none_is_lost(read: Read) -> None:
    posting = read("Yoga tisdag och torsdag nästa vecka 13-15", "sv")
    assert (posting.day, posting.trouble(Field.DAY)) == (None, Trouble.SEVERAL_DAYS)
