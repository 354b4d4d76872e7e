"""A house that is closed before or after an hour said in words, or of which nobody knows which hours are meant."""

from datetime import date, time

import pytest

from domain.closings import Closed
from domain.days import Days
from domain.reasons import Reason
from tests.sabotage import sabotage
from tests.understanding.test_closed_parts import _read
from understanding.understanding import Understanding

_TODAY, _TOMORROW = (Days.one(date(2026, 11, 23)),), (Days.one(date(2026, 11, 24)),)
_THURSDAY = (Days.one(date(2026, 11, 26)),)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("sv", "i morgon före tio"),
        ("en", "tomorrow before ten"),
        ("ar", "بكرا قبل العاشرة"),
        ("so", "berri toban ka hor"),
        ("fa", "فردا قبل از ده"),
        ("prs", "فردا پیش از ده"),
        ("ps", "سبا تر لسو مخکې"),
        ("ti", "ጽባሕ ቅድሚ ዓሰርተ"),
        ("am", "ነገ ከአስር በፊት"),
        ("uk", "завтра до десятої"),
        ("ru", "завтра до десяти"),
        ("ckb", "سبەی پێش دە"),
        ("kmr", "sibe berî dehan"),
        ("tr", "yarın ondan önce"),
    ],
)
def test_before_an_hour_in_words_it_is_closed(understands: Understanding, language: str, text: str) -> None:
    assert _read(understands, language, text) == (Closed(_TOMORROW, None, time(10)), "")


@sabotage(
    test_before_an_hour_in_words_it_is_closed,
    {"understanding.closed_hours.closed_edges.is_led": lambda _line, _first, _last: False},
)
def test_unread_it_would_be_closed_all_day() -> None: ...


@pytest.mark.parametrize(
    ("language", "text", "why"),
    [
        ("sv", "i morgon öppet 10-12", ""),
        ("en", "tomorrow open 10-12", ""),
        ("am", "ነገ ከ3 በኋላ", ""),
        ("am", "ነገ ከ3 በኋላ ጥገና", Reason.REPAIR),
        ("ps", "سبا له غرمې وروسته", ""),
        ("ckb", "سبەی بەیانی", ""),
        ("kmr", "sibe sibehê", ""),
    ],
)
def test_which_hours_it_has_is_not_guessed(
    understands: Understanding, language: str, text: str, why: Reason | str
) -> None:
    assert _read(understands, language, text) == (Closed(_TOMORROW, partly=True), why)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("sv", "i morgon efter 2"),
        ("en", "tomorrow after 2"),
        ("ar", "بكرا بعد 2"),
        ("ar", "بكرا بعد الثانية"),
        ("ru", "завтра после двух"),
        ("tr", "yarın ikiden sonra"),
    ],
)
def test_a_small_number_is_an_hour_of_the_afternoon(understands: Understanding, language: str, text: str) -> None:
    assert _read(understands, language, text) == (Closed(_TOMORROW, time(14)), "")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("sv", "torsdag i eftermiddag"),
        ("so", "khamiista galabta"),
        ("so", "galabta khamiista"),
        ("prs", "پنجشنبه شب"),
        ("ckb", "پێنجشەممە بەیانی"),
        ("tr", "perşembe sabahına"),
    ],
)
def test_a_part_of_a_weekday_is_none_of_today(understands: Understanding, language: str, text: str) -> None:
    assert _read(understands, language, text) == (Closed(_THURSDAY, partly=True), "")


@pytest.mark.parametrize(
    ("language", "text", "day"),
    [("ckb", "دوای بەیانی", 25), ("ckb", "بەیانی", 24), ("kmr", "piştî sibehê", 25), ("kmr", "sibehê", 24)],
)
def test_a_morning_that_means_tomorrow_is_a_whole_day(
    understands: Understanding, language: str, text: str, day: int
) -> None:
    assert _read(understands, language, text) == (Closed((Days.one(date(2026, 11, day)),)), "")


def test_up_to_a_day_it_begins_now(understands: Understanding) -> None:
    week = (Days(_TODAY[0].first, date(2026, 11, 27)),)
    assert _read(understands, "sv", "stängt till fredag") == (Closed(week), "")


@pytest.mark.parametrize(
    ("language", "text", "why"),
    [
        ("sv", "i morgon hela dagen renovering", "renovering"),
        ("sv", "i morgon efter", ""),
        ("en", "tomorrow two pipes leak", "two pipes leak"),
    ],
)
def test_of_a_whole_day_only_what_tells_why_is_the_reason(
    understands: Understanding, language: str, text: str, why: str
) -> None:
    assert _read(understands, language, text) == (Closed(_TOMORROW), why)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("sv", "i morgon stänger vi tidigare, kl 15"),
        ("en", "tomorrow we close at 15"),
        ("ar", "بكرا منسكر الساعة 3"),
        ("so", "berri waxaan xidhnaa 15"),
        ("fa", "فردا ساعت ۱۵ می‌بندیم"),
        ("uk", "завтра закриваємося о 15"),
        ("ru", "завтра закрываемся в 15"),
        ("tr", "yarın 15'te kapatıyoruz"),
    ],
)
def test_that_they_close_is_no_reason(understands: Understanding, language: str, text: str) -> None:
    assert _read(understands, language, text) == (Closed(_TOMORROW, time(15)), "")


def test_what_ends_at_noon_does_not_begin_with_the_day(understands: Understanding) -> None:
    closed, why = _read(understands, "sv", "i morgon klockan 9 till lunch")
    assert (closed, why) == (Closed(_TOMORROW, time(9)), "")
