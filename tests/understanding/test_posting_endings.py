"""Lines in languages that say with endings, or behind a word, what others say before it. Read on 24 November."""

from datetime import date, time

import pytest

import bench.posting
import bot.understand
from domain.programme import Audience
from tests.understanding.conftest import Read
from understanding.understanding import Understanding


@pytest.mark.parametrize(
    ("said", "hours"),
    [
        ("14'ten 16'ya", (time(14), time(16))),
        ("14ten 16ya kadar", (time(14), time(16))),
        ("17.00'den 18.30'a kadar", (time(17), time(18, 30))),
        ("sabah 9 buçuktan 10 buçuğa", (time(9, 30), time(10, 30))),
        ("saat on dörtten on altıya kadar", (time(14), time(16))),
        ("16'da", (time(16), None)),
        ("akşam yedide", (time(19), None)),
    ],
)
def test_hours_are_led_by_their_endings(read: Read, said: str, hours: tuple[time, time | None]) -> None:
    for line in (f"Dikiş cuma {said}", f"cuma {said} Dikiş"):
        posting = read(line, "tr")
        assert ((posting.begins, posting.ends), posting.title) == (hours, "Dikiş")


def test_a_part_of_the_day_goes_with_its_hour_and_not_with_a_title(read: Read) -> None:
    assert read("akşam altı buçukta Dikiş, cuma", "tr").title == "Dikiş"
    assert read("Movie night 18-20 Friday", "en").title == "Movie night"


def test_weekdays_are_led_by_their_endings(read: Read) -> None:
    assert read("Dikiş her hafta pazartesiden perşembeye 9-11", "tr").repeat == "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH"
    assert read("Dikiş pazar akşamları 17-19", "tr").repeat == "FREQ=WEEKLY;BYDAY=SU"


def test_a_day_is_no_word_of_another_language(read: Read) -> None:
    """Turkish "salı" is Tuesday; "salî" makes an age of a number in Kurmanji."""
    assert read("iki haftada bir salı 18-20 koro", "tr").repeat == "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU"


def test_what_stands_behind_the_last_exception_is_said_of_all(read: Read) -> None:
    posting = read("Dikiş her çarşamba 18-20, 23 aralık ve 30 aralık yok", "tr")
    assert (posting.day, posting.except_on) == (date(2026, 11, 25), frozenset({date(2026, 12, 23), date(2026, 12, 30)}))


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("ckb", "٤ی ١٢"),
        ("ckb", "٤ی مانگی ١٢"),
        ("kmr", "4ê 12an"),
        ("kmr", "4ê meha 12an"),
        ("kmr", "4ê meha 12an (berfanbar)"),
    ],
)
def test_a_month_by_its_number_is_a_month(read: Read, language: str, said: str) -> None:
    assert read(f"Yoga {said} 13-15", language).day == date(2026, 12, 4)


@pytest.mark.parametrize(
    ("language", "line", "title"),
    [
        ("tr", "selam ben Emine, cuma 13-15 dikiş kursu yapmak istiyorum", "dikiş kursu"),
        ("tr", "ben dikiş kursu yapmak istiyorum cuma 13-15", "dikiş kursu"),
        ("kmr", "silav ez Gulistan im, dixwazim roja înê 13-15 kursa xwarinê çêkim", "kursa xwarinê"),
        ("ckb", "سڵاو من شیلانم، دەمەوێ هەینی ١٣-١٥ خولی چێشت لێنان بکەم", "خولی چێشت لێنان"),
    ],
)
def test_who_asks_is_no_part_of_a_title(read: Read, language: str, line: str, title: str) -> None:
    posting = read(line, language)
    assert (posting.title, posting.begins) == (title, time(13))


def test_verbs_behind_a_title_are_no_part_of_it(read: Read) -> None:
    assert read("dixwazim roja înê 13-15 kursa xwarinê çêkim", "kmr").title == "kursa xwarinê"
    assert read("دەمەوێ هەینی ١٣-١٥ خولی چێشت لێنان بکەم", "ckb").title == "خولی چێشت لێنان"


def test_a_title_begins_behind_those_it_is_for(read: Read) -> None:
    posting = read("gençler için müzik cuma 15-18", "tr")
    assert (posting.title, posting.audience, posting.doubts) == ("müzik", Audience.YOUTH, frozenset())
    assert read("masal çocuklar için cuma 15-18", "tr").audience is Audience.CHILDREN


@pytest.mark.parametrize(
    ("language", "line", "room"),
    [
        ("kmr", "yoga în 13-15 li salona biçûk a li kêleka metbexê", "Lilla salen"),
        ("ckb", "یۆگا هەینی ١٣-١٥ هۆڵە بچووکەکەی تەنیشت چێشتخانە", "Lilla salen"),
        ("tr", "yoga cuma 13-15 mutfağın yanındaki küçük salonda", "Lilla salen"),
        ("tr", "yoga cuma 13-15 küçük salon erkekler için", "Lilla salen"),
    ],
)
def test_a_room_is_known_though_more_is_said_beside_it(
    understands: Understanding, language: str, line: str, room: str
) -> None:
    ljungby = bench.posting.programme()
    assert bot.understand.posted(line, language, understands, ljungby, bench.posting.NOW)["room"] == room


@pytest.mark.parametrize(
    ("language", "said"),
    [("kmr", "bi kurmancî û swêdî"), ("ckb", "بە بادینی و سویدی"), ("tr", "kürtçe ve isveççe konuşuyoruz")],
)
def test_what_leads_to_a_language_may_be_part_of_its_name(read: Read, language: str, said: str) -> None:
    posting = read(f"yoga în 13-15 {said}", language)
    assert (posting.languages, posting.room) == (("kmr", "sv"), None)


def test_numbers_that_differ_by_a_mark_are_told_apart(read: Read) -> None:
    assert read("یۆگا هەینی ١٣-١٥ سی کرۆن", "ckb").cost == 30
    assert read("یۆگا هەینی ١٣-١٥ سێ کەس", "ckb").seats == 3


@pytest.mark.parametrize(
    ("language", "said"), [("ckb", "دوای دوو هەفتە ڕۆژی هەینی"), ("kmr", "piştî du hefteyan roja înê")]
)
def test_weeks_ahead_in_one_phrase_are_no_part_of_a_title(read: Read, language: str, said: str) -> None:
    assert read(f"{said} yoga 13-15", language).title == "yoga"


def test_a_word_of_one_language_is_no_misspelt_one_of_another(read: Read) -> None:
    """Kurdish "kursa", course, is one letter away from "kursi", chair."""
    posting = read("roja înê 13-15 kursa xwarinê", "kmr")
    assert (posting.title, posting.begins, posting.seats) == ("kursa xwarinê", time(13), None)


def test_a_room_before_a_title_is_no_part_of_it(understands: Understanding) -> None:
    ljungby = bench.posting.programme()
    for language, line, title in (
        ("tr", "çarşamba saat 13'te mutfakta kahvaltı", "kahvaltı"),
        ("kmr", "çarşem saet 13 li metbexê taştê", "taştê"),
        ("ckb", "چوارشەممە سەعات ١٣ لە چێشتخانە نانی بەیانی", "نانی بەیانی"),
        ("sv", "onsdag kl 13 i köket frukost", "frukost"),
    ):
        posted = bot.understand.posted(line, language, understands, ljungby, bench.posting.NOW)
        assert (posted["title"], posted["room"]) == (title, "Köket")


def test_a_comma_parts_a_number_from_a_unit(read: Read) -> None:
    """Turkish "yer" is a seat behind a number, and a place before its name."""
    posting = read("yoga, gün: cuma, saat: 19-21, yer: salon", "tr")
    assert (posting.begins, posting.ends, posting.seats) == (time(19), time(21), None)


def test_which_of_the_month_may_stand_behind_the_weekday(read: Read) -> None:
    assert read("qehwe sêşema yekem û ya sêyem a her mehê 17-19", "kmr").repeat == "FREQ=MONTHLY;BYDAY=1TU,3TU"
    assert read("ayın son cuması 18-22 oyun", "tr").repeat == "FREQ=MONTHLY;BYDAY=-1FR"


def test_a_word_of_the_lines_own_language_means_nothing_else_in_another(read: Read) -> None:
    """Turkish "saat" leads to a clock; in Kurmanji it makes "5 saat" five hours."""
    posting = read("aralık 5 saat 14:00-16:00 yoga", "tr")
    assert (posting.day, posting.begins, posting.ends) == (date(2026, 12, 5), time(14), time(16))


def test_what_is_wanted_may_stand_far_behind_who_wants_it(read: Read) -> None:
    assert read("slav, hûn dikarin şetrencê roja şemiyê saet 11-13 lê zêde bikin?", "kmr").title == "şetrencê"
