"""Why a house is closed, as people write it behind the day in each language; and what is no reason."""

from datetime import date

import pytest

import understanding.closed_reasons
import understanding.closed_times
import views.reasons
from domain.closings import Closed, Trouble
from domain.days import Days
from domain.languages import CODES
from domain.reasons import Reason
from tests.builders import a_programme, utc
from tests.sabotage import sabotage
from tests.views.languages import languages
from understanding.closed_reasons import Said
from understanding.understanding import Understanding

_NOW = utc("2026-11-23 10:00")


def _read(understands: Understanding, language: str, text: str) -> Said:
    when, why = understanding.closed_reasons.read(
        text, understands, language=language, programme=a_programme(), place=1, now=_NOW
    )
    return Said(" ".join(when.split()), why)


def _when(understands: Understanding, language: str, text: str) -> Closed | Trouble:
    return understanding.closed_times.read(
        text, understands, language=language, programme=a_programme(), place=1, now=_NOW
    )


@pytest.mark.parametrize(
    ("language", "when", "led", "why"),
    [
        ("sv", "30 november 12-17", "på grund av vattenläcka i köket", "vattenläcka i köket"),
        ("sv", "30 november 12-17", "vattenläcka", "vattenläcka"),
        ("en", "30 november 12-17", "because of a water leak", "a water leak"),
        (
            "en",
            "tomorrow from 14",
            "because 20 chairs and the <door> are broken",
            "20 chairs and the <door> are broken",
        ),
        ("en", "tomorrow", "because of a course 13-15", "a course 13-15"),
        ("ar", "30 نوفمبر 12-17", "بسبب تسرب مياه", "تسرب مياه"),
        ("so", "30 nofembar 12-17", "biyo daadanaya awgood", "biyo daadanaya"),
        ("prs", "30 نوامبر 12-17", "به خاطر نل آب", "نل آب"),
        ("fa", "30 نوامبر 12-17", "به دلیل نشت آب", "نشت آب"),
        ("ps", "30 نومبر 12-17", "د اوبو له امله", "د اوبو"),
        ("ti", "30 ሕዳር 12-17", "ብሰንኪ ማይ", "ማይ"),
        ("am", "ኖቬምበር 30 12-17", "በውሃ ፍሳሽ ምክንያት", "በውሃ ፍሳሽ"),
        ("uk", "30 листопада 12-17", "через протікання води", "протікання води"),
        ("ru", "30 ноября с 12 до 17", "из-за протечки воды", "протечки воды"),
        ("ckb", "30 تشرینی دووەم 12-17", "بەهۆی ئاو", "ئاو"),
        ("kmr", "30 mijdar 12-17", "ji ber rijandina avê", "rijandina avê"),
        ("tr", "30 Kasım 12-17", "su kaçağı nedeniyle", "su kaçağı"),
        ("tr", "30 Kasım", "su kaçağı nedeniyle kapalı", "su kaçağı"),
    ],
)
def test_what_is_left_behind_days_and_hours_is_the_reason(
    understands: Understanding, language: str, when: str, led: str, why: str
) -> None:
    assert _read(understands, language, f"{when} {led}") == (when, why)


@pytest.mark.parametrize(
    ("language", "text", "why"),
    [
        ("sv", "vattenläcka, stängt 30 november", "vattenläcka"),
        ("sv", "golvet slipas, stängt i morgon 12-17", "golvet slipas"),
        ("en", "water leak, closed tomorrow", "water leak"),
        ("ar", "تسرب مياه، مغلق غدا", "تسرب مياه"),
        ("tr", "su kaçağı, yarın kapalı", "su kaçağı"),
    ],
)
def test_a_reason_may_stand_before_closed(understands: Understanding, language: str, text: str, why: str) -> None:
    assert _read(understands, language, text).why == why


_SO = [
    ("sv", "vattenläcka så huset är stängt i morgon", "vattenläcka"),
    ("sv", "vattenläcka därför är huset stängt i morgon", "vattenläcka"),
    ("sv", "sjukdom, så vi stänger i morgon", Reason.ILLNESS),
    ("en", "water leak so the house is closed tomorrow", "water leak"),
    ("en", "because of a water leak, so we are closed tomorrow", "a water leak"),
    ("en", "tomorrow water leak so the house is closed", "water leak"),
    ("en", "there was a leak on friday so we close on 30 november", "there was a leak on friday"),
    ("ar", "تسرب مياه لذلك المركز مغلق غدا", "تسرب مياه"),
    ("so", "biyo daadanaya sidaas darteed guriga waa xiran yahay berri", "biyo daadanaya"),
    ("fa", "نشت آب پس خانه فردا بسته است", "نشت آب"),
    ("prs", "نل آب خراب است پس خانه فردا بسته است", "نل آب خراب است"),
    ("ps", "اوبه څاڅي نو کور سبا تړلی دی", "اوبه څاڅي"),
    ("ti", "ማይ ይፈስስ ኣሎ ስለዚ እቲ ገዛ ጽባሕ ዕጹው እዩ", "ማይ ይፈስስ ኣሎ"),
    ("am", "ውሃ ይፈሳል ስለዚህ ቤቱ ነገ ዝግ ነው", "ውሃ ይፈሳል"),
    ("uk", "протікання води, тому завтра зачинено", "протікання води"),
    ("ru", "протечка воды, поэтому дом завтра закрыт", "протечка воды"),
    ("ckb", "ئاو دەڕژێت بۆیە ماڵەکە بەیانی داخراوە", "ئاو دەڕژێت"),
    ("kmr", "av diherike loma mal sibe girtî ye", "av diherike"),
    ("tr", "su kaçağı var bu yüzden ev yarın kapalı", "su kaçağı var"),
]


@pytest.mark.parametrize(("language", "text", "why"), _SO)
def test_a_reason_may_stand_before_what_follows_from_it(
    understands: Understanding, language: str, text: str, why: str | Reason
) -> None:
    said = _read(understands, language, text)
    assert said.why == why
    assert not isinstance(_when(understands, language, said.when), Trouble)


@sabotage(test_a_reason_may_stand_before_what_follows_from_it, {"understanding.closed_so.parted": lambda _line: None})
def test_unread_the_reason_would_be_lost_or_the_house_be_one() -> None: ...


@pytest.mark.parametrize(
    ("language", "text", "why"),
    [
        ("sv", "det är så mycket snö, stängt i morgon", "det är så mycket snö"),
        ("sv", "i morgon därför att golvet slipas", "golvet slipas"),
        ("en", "tomorrow because so many are ill", "so many are ill"),
        ("fa", "جلسه پس فردا بسته", Reason.MEETING),
    ],
)
def test_not_every_so_leads_to_what_follows(
    understands: Understanding, language: str, text: str, why: str | Reason
) -> None:
    assert _read(understands, language, text).why == why


def test_the_day_after_tomorrow_stays_it_though_it_begins_as_therefore_does(understands: Understanding) -> None:
    closed = _when(understands, "fa", _read(understands, "fa", "جلسه پس فردا بسته").when)
    assert isinstance(closed, Closed)
    assert closed.stretches == (Days.one(date(2026, 11, 25)),)


@pytest.mark.parametrize("language", CODES)
def test_the_known_reasons_are_known_by_what_they_are_called(understands: Understanding, language: str) -> None:
    for reason in Reason:
        called = views.reasons.reason(reason, 80, languages().of(language))
        assert understanding.closed_reasons.answer(called, understands, language=language) is reason
        assert _read(understands, language, f"2026-11-30 12-17 {called}").why is reason


@pytest.mark.parametrize(
    ("language", "text", "why"),
    [
        ("en", "30 november because of illness", Reason.ILLNESS),
        ("sv", "i morgon pga sjukdom", Reason.ILLNESS),
        ("ar", "غدا بسبب المرض", Reason.ILLNESS),
        ("so", "berri jirro awgeed", Reason.ILLNESS),
        ("prs", "فردا به خاطر مریضی", Reason.ILLNESS),
        ("fa", "فردا به دلیل بیماری", Reason.ILLNESS),
        ("ps", "سبا د ناروغۍ له امله", Reason.ILLNESS),
        ("ti", "ጽባሕ ብምኽንያት ሕማም", Reason.ILLNESS),
        ("am", "ነገ በሕመም ምክንያት", Reason.ILLNESS),
        ("uk", "завтра через хворобу", Reason.ILLNESS),
        ("ru", "завтра из-за болезни", Reason.ILLNESS),
        ("ckb", "بەیانی بەهۆی نەخۆشی", Reason.ILLNESS),
        ("kmr", "sibe ji ber nexweşiyê", Reason.ILLNESS),
        ("tr", "yarın hastalık nedeniyle", Reason.ILLNESS),
        ("en", "repairs tomorrow from 14", Reason.REPAIR),
        ("sv", "stängt i morgon: Reparation", Reason.REPAIR),
        ("sv", "i morgon 14-16 personalmöte tack", Reason.MEETING),
    ],
)
def test_a_known_reason_is_a_value(understands: Understanding, language: str, text: str, why: Reason) -> None:
    assert _read(understands, language, text).why is why


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "we are closed on 30 november"),
        ("en", "so the house is closed tomorrow"),
        ("sv", "så huset är stängt i morgon"),
        ("en", "tomorrow from 14, please"),
        ("en", "from friday to monday closed"),
        ("sv", "huset är stängt från 24 december till 6 januari"),
        ("sv", "torsdag 24/12 - 6/1"),
        ("tr", "yarın saat 14'ten sonra"),
        ("tr", "30 Kasım kapalı"),
        ("ar", "مغلق من 24 ديسمبر إلى 6 يناير"),
        ("ru", "закрыто через неделю"),
        ("en", "24 and 31 December"),
        ("sv", "jul"),
        ("sv", "bananer"),
        ("en", "all of next week"),
        ("so", "toddobaadka dambe oo dhan"),
        ("fa", "تمام هفته آینده"),
        ("prs", "تمام هفته آینده"),
        ("am", "በሚቀጥለው ሳምንት ሙሉ"),
        ("kmr", "hemû hefteya bê"),
    ],
)
def test_days_hours_and_closed_are_no_reason(understands: Understanding, language: str, text: str) -> None:
    assert _read(understands, language, text).why == ""


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("sv", "hela nästa vecka"),
        ("sv", "stängt hela nästa vecka"),
        ("en", "the whole of next week"),
        ("ar", "الاسبوع القادم بالكامل"),
        ("ps", "ټوله راتلونکې اونۍ"),
        ("ti", "ምሉእ ዝመጽእ ሰሙን"),
        ("uk", "весь наступний тиждень"),
        ("ru", "всю следующую неделю"),
        ("tr", "gelecek hafta tamamı"),
    ],
)
def test_how_much_of_it_is_no_reason(understands: Understanding, language: str, text: str) -> None:
    assert _read(understands, language, text).why == ""


@pytest.mark.parametrize(
    ("text", "why"), [("hela nästa vecka: vattenläcka", "vattenläcka"), ("hela nästa vecka vattenläcka", "vattenläcka")]
)
def test_behind_how_much_of_it_the_reason_is_still_read(understands: Understanding, text: str, why: str) -> None:
    assert _read(understands, "sv", text).why == why


@sabotage(test_how_much_of_it_is_no_reason, {"understanding.reason_words.wholes": frozenset})
def test_taken_for_a_reason_the_house_is_closed_because_of_whole() -> None: ...
