"""A house that is closed for a part of the day: up to a time, from one on, or in words that say no hours."""

from datetime import date, time

import pytest

import understanding.closed_phrases
import understanding.closed_reasons
import understanding.closed_times
from domain.closings import Closed, Trouble
from domain.days import Days
from domain.languages import CODES
from domain.reasons import Reason
from tests.builders import a_programme, utc
from tests.sabotage import sabotage
from understanding.understanding import Understanding

_NOW = utc("2026-11-23 10:00")
_TODAY, _TOMORROW = (Days.one(date(2026, 11, 23)),), (Days.one(date(2026, 11, 24)),)
_TWO_WEEKS = (Days(date(2026, 12, 7), date(2026, 12, 20)),)


def _read(understands: Understanding, language: str, text: str) -> tuple[Closed | Trouble, Reason | str]:
    programme = a_programme()
    said = understanding.closed_reasons.read(
        text, understands, language=language, programme=programme, place=1, now=_NOW
    )
    closed = understanding.closed_times.read(
        said.when, understands, language=language, programme=programme, place=1, now=_NOW
    )
    return closed, said.why


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("sv", "i morgon före klockan 12"),
        ("sv", "i morgon innan kl 12"),
        ("sv", "i morgon före 12"),
        ("sv", "i morgon öppnar vi först kl 12"),
        ("sv", "i morgon öppnar inte före 12"),
        ("en", "tomorrow before 12"),
        ("en", "tomorrow opens at 12"),
        ("ar", "بكرا قبل الساعة 12"),
        ("ar", "بكرا لحد الساعة 12"),
        ("ar", "بكرا منفتح الساعة 12"),
        ("so", "berri ka hor saacadda 12"),
        ("so", "berri 12 ka hor"),
        ("prs", "فردا پیش از ساعت ۱۲"),
        ("fa", "فردا قبل از ساعت ۱۲"),
        ("fa", "فردا ساعت ۱۲ باز می‌شود"),
        ("ps", "سبا له ۱۲ بجو مخکې"),
        ("ti", "ጽባሕ ክሳብ 12:00"),
        ("am", "ነገ ከ12:00 በፊት"),
        ("uk", "завтра перед 12"),
        ("uk", "завтра відкриємось о 12"),
        ("ru", "завтра раньше 12"),
        ("ru", "завтра не открываемся до 12"),
        ("ckb", "سبەی پێش کاتژمێر ١٢"),
        ("kmr", "sibe berî saet 12"),
        ("tr", "yarın saat 12'den önce"),
        ("tr", "yarın saat 12'de açılıyor"),
    ],
)
def test_before_a_time_it_is_closed_and_then_no_longer(understands: Understanding, language: str, text: str) -> None:
    assert _read(understands, language, text) == (Closed(_TOMORROW, None, time(12)), "")


@sabotage(
    test_before_a_time_it_is_closed_and_then_no_longer,
    {"understanding.closed_hours.closed_edges.is_end": lambda _clocks, _line: False},
)
def test_unread_it_would_be_closed_the_other_half_of_the_day() -> None: ...


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("sv", "i morgon efter klockan 14"),
        ("sv", "i morgon öppet till 14"),
        ("en", "tomorrow after 2 pm"),
        ("ar", "بكرا بعد الساعة 2"),
        ("so", "berri saacadda 14 kadib"),
        ("prs", "فردا بعد از ساعت ۱۴"),
        ("fa", "فردا بعد از ساعت ۱۴"),
        ("ps", "سبا له ۱۴ بجو وروسته"),
        ("ti", "ጽባሕ ድሕሪ ሰዓት 14"),
        ("am", "ነገ ከ14:00 ጀምሮ"),
        ("uk", "завтра після 14"),
        ("ru", "завтра после 14"),
        ("ckb", "سبەی دوای کاتژمێر ١٤"),
        ("kmr", "sibe piştî saet 14"),
        ("tr", "yarın 14'ten sonra"),
    ],
)
def test_what_leads_to_a_time_is_no_reason(understands: Understanding, language: str, text: str) -> None:
    assert _read(understands, language, text) == (Closed(_TOMORROW, time(14), None), "")


@pytest.mark.parametrize(
    ("language", "text", "stretches", "why"),
    [
        ("sv", "i morgon eftermiddag", _TOMORROW, ""),
        ("sv", "i morgon förmiddag städning", _TOMORROW, "städning"),
        ("sv", "i eftermiddag", _TODAY, ""),
        ("sv", "tisdagseftermiddag", _TOMORROW, ""),
        ("sv", "i morgon efter lunch", _TOMORROW, ""),
        ("sv", "i morgon vi har möte hela eftermiddagen", _TOMORROW, "möte"),
        ("sv", "i morgon personalfest på kvällen med mat", _TOMORROW, "personalfest på kvällen med mat"),
        ("en", "tomorrow morning cleaning", _TOMORROW, "cleaning"),
        ("ar", "بكرا بعد الضهر", _TOMORROW, ""),
        ("ar", "بكرا الصبح تنظيف", _TOMORROW, "تنظيف"),
        ("so", "berri galabnimo", _TOMORROW, ""),
        ("prs", "فردا بعد از چاشت", _TOMORROW, ""),
        ("fa", "فردا بعد از ناهار", _TOMORROW, ""),
        ("ps", "سبا ماسپښین", _TOMORROW, ""),
        ("ti", "ጽባሕ ድሕሪ ቀትሪ", _TOMORROW, ""),
        ("am", "ነገ ከሰዓት በኋላ", _TOMORROW, ""),
        ("uk", "завтра після обіду", _TOMORROW, ""),
        ("ru", "завтра утром уборка", _TOMORROW, "уборка"),
        ("ckb", "سبەی دوای نیوەڕۆ", _TOMORROW, ""),
        ("kmr", "sibe piştî nîvro", _TOMORROW, ""),
        ("tr", "yarın öğle yemeğinden sonra", _TOMORROW, ""),
    ],
)
def test_words_for_a_part_of_the_day_close_no_whole_one(
    understands: Understanding, language: str, text: str, stretches: tuple[Days, ...], why: str
) -> None:
    assert _read(understands, language, text) == (Closed(stretches, partly=True), why)


@pytest.mark.parametrize("language", CODES)
def test_the_rest_of_the_day_is_no_reason_and_a_part_of_today(understands: Understanding, language: str) -> None:
    rest = understanding.closed_phrases.tables()[language]["rest"][0]
    assert _read(understands, language, rest) == (Closed(_TODAY, partly=True), "")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("sv", "vecka 50 och 51 renovering"),
        ("sv", "vecka 50-51 renovering"),
        ("en", "weeks 50 and 51 repairs"),
        ("ar", "أسبوع 50 و 51 ترميم"),
        ("so", "toddobaadka 50 iyo 51 dayactir"),
        ("fa", "هفته ۵۰ و ۵۱ تعمیر"),
        ("uk", "тиждень 50 і 51 ремонт"),
        ("ru", "неделя 50 и 51 ремонт"),
        ("tr", "50 ve 51. hafta tadilat"),
    ],
)
def test_several_weeks_are_closed_all_and_are_no_reason(understands: Understanding, language: str, text: str) -> None:
    assert _read(understands, language, text) == (Closed(_TWO_WEEKS), Reason.REPAIR)
