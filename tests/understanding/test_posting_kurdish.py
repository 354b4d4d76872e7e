"""Lines in Sorani and Kurmanji, read on Tuesday 24 November 2026 at 10:00: titles, rooms and days among other words."""

from datetime import date, time

import pytest

import bench.posting
import bot.understand
from domain.posting import Field
from domain.programme import Audience, Children
from tests.sabotage import sabotage
from tests.understanding.conftest import Read
from understanding.understanding import Understanding


def test_a_part_of_the_day_stays_with_the_title_that_goes_on_from_it(read: Read) -> None:
    assert read("هەینی ١٩-٢١ ئێوارەی چیرۆک", "ckb").title == "ئێوارەی چیرۆک"
    assert read("în 19-21 êvara çîrokan", "kmr").title == "êvara çîrokan"


@sabotage(
    test_a_part_of_the_day_stays_with_the_title_that_goes_on_from_it,
    {"understanding.posting.clocks.beside_clocks.names_a_title": lambda marks, at: False},
)
def test_without_keeping_it_it_would_be_an_hour() -> None: ...


def test_before_a_weekday_it_says_the_hour(read: Read) -> None:
    posting = read("چنین ٦ی ئێوارەی هەینی", "ckb")
    assert (posting.title, posting.begins) == ("چنین", time(18))


def test_after_a_feast_a_date_is_the_day_and_a_weekday_begins_a_series(read: Read) -> None:
    dated = read("Piştî sersalê, sêşem 12.01.2027 saet 18 koma çinînê", "kmr")
    assert (dated.title, dated.day) == ("koma çinînê", date(2027, 1, 12))
    weekly = read("دوای سەری ساڵ هەموو سێشەممەیەک ١٧-١٩ چنین", "ckb")
    assert (weekly.title, weekly.day) == ("چنین", date(2027, 1, 5))


@sabotage(
    test_after_a_feast_a_date_is_the_day_and_a_weekday_begins_a_series,
    {"understanding.posting.days.after_feasts.settled": lambda found, line: list(found)},
)
def test_without_settling_it_it_would_be_the_title() -> None: ...


def test_a_number_that_nothing_explains_is_no_title(read: Read) -> None:
    posting = read("Honandin 25", "kmr")
    assert (posting.title, posting.seats) == ("Honandin", None)
    assert Field.SEATS in posting.doubts
    assert read("Honandin 2, în 17-19", "kmr").title == "Honandin 2"


@sabotage(
    test_a_number_that_nothing_explains_is_no_title,
    {"understanding.posting.titles.lone_numbers.cut": lambda line, draft, span: span},
)
def test_without_cutting_it_it_would_be_in_the_title() -> None: ...


@pytest.mark.parametrize(
    ("line", "language"),
    [
        ("دەکرێت شتێک بۆ گەنجان دابنێین هەینی ١٧-١٩", "ckb"),
        ("gelo dibe ku em tiştekî ji bo ciwanan çêkin în 17-19", "kmr"),
    ],
)
def test_something_for_somebody_is_no_title(read: Read, line: str, language: str) -> None:
    posting = read(line, language)
    assert (posting.title, posting.audience) == (None, Audience.YOUTH)


@pytest.mark.parametrize(
    "line",
    ["Yoga (salona biçûk), pêncşem 17-19", "pêncşem 17-19 salona biçûk: Yoga", "Yoga pêncşem 17-19 salona biçûk"],
)
def test_a_room_is_set_apart_by_brackets_and_by_a_colon(understands: Understanding, line: str) -> None:
    said = bot.understand.posted(line, "kmr", understands, bench.posting.programme(), bench.posting.NOW)
    assert (said["title"], said["room"]) == ("Yoga", "Lilla salen")


def test_languages_may_be_listed_with_commas(read: Read) -> None:
    assert read("چنین - هەینی 12-14 - عەرەبی، فارسی، تورکی", "ckb").languages == ("ar", "fa", "tr")


def test_weekdays_off_may_be_listed_before_what_says_so(read: Read) -> None:
    posting = read("چنین هەموو ڕۆژێک 11-12 (هەینی و شەممە نییە)", "ckb")
    assert (posting.repeat, posting.except_on) == ("FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,SU", frozenset())


def test_an_exception_that_is_no_day_is_no_title_before_one(read: Read) -> None:
    posting = read("Ji bilî cejna Qurbanê her duşem 17-19 honandin", "kmr")
    assert {Field.TITLE, Field.EXCEPT} <= posting.doubts


def test_a_remark_ends_the_title_before_it(read: Read) -> None:
    posting = read("honandin bi xwe re bînin şîş în 17-19", "kmr")
    assert posting.title == "honandin"
    assert Field.TITLE in posting.doubts


def test_a_series_may_go_from_day_to_day_of_months_by_number(read: Read) -> None:
    posting = read("چنین ڕۆژانی شەممە لە ٢٨ی ١١ تا ١٩ی ١٢ سەعات ١٣-١٥", "ckb")
    assert (posting.day, posting.until) == (date(2026, 11, 28), date(2026, 12, 19))


def test_two_weeks_on_a_weekday_follows_the_weeks(read: Read) -> None:
    posting = read("دوو هەفتەی تر ڕۆژی هەینی ١٧-١٩ چنین", "ckb")
    assert (posting.title, posting.day) == ("چنین", date(2026, 12, 11))


@pytest.mark.parametrize(
    ("language", "said"),
    [("kmr", "6:30ê sibê"), ("kmr", "saet 6:30 sibehê"), ("ckb", "٦:٣٠ی بەیانی"), ("ckb", "سەعات شەش و نیوی بەیانی")],
)
def test_tomorrow_behind_an_hour_is_the_morning(read: Read, language: str, said: str) -> None:
    assert read(f"Yoga în {said}", language).begins == time(6, 30)


def test_a_range_before_those_it_is_for_may_be_hours(read: Read) -> None:
    posting = read("Tawle în 15 heta 17 mêr", "kmr")
    assert (posting.begins, posting.ends, posting.seats) == (time(15), time(17), None)
    assert read("Tawle în saet 18, 10 heta 12 mêr", "kmr").seats == 12


@pytest.mark.parametrize(("language", "line"), [("ckb", "بۆ گەنجان لە ئێوارەدا"), ("kmr", "ji bo ciwanan êvarê")])
def test_for_somebody_in_the_evening_is_no_title(read: Read, language: str, line: str) -> None:
    posting = read(line, language)
    assert (posting.title, posting.audience) == (None, Audience.YOUTH)


def test_a_short_word_is_no_number_of_another_language(read: Read) -> None:
    assert read("în 17-19 honandin bi kurdî", "kmr").seats is None


def test_a_room_of_several_words_behind_the_hours_needs_no_in(understands: Understanding) -> None:
    line = "سێشەممە ١٦ ژووری منداڵان چیرۆک"
    said = bot.understand.posted(line, "ckb", understands, bench.posting.programme(), bench.posting.NOW)
    assert (said["title"], said["room"]) == ("چیرۆک", "Barnrummet")


def test_an_hour_of_the_morning_in_one_number_needs_no_lead(read: Read) -> None:
    assert read("چنین هەینی ٩ی بەیانی", "ckb").begins == time(9)


def test_days_that_have_been_are_a_remark_beside_others(read: Read) -> None:
    posting = read("مانگی ڕابردوو زۆر خۆش بوو، دووبارە پیاسەی ناو دارستان، شەممە ١١ی بەیانی", "ckb")
    assert (posting.day, posting.repeat, posting.until) == (date(2026, 11, 28), None, None)
    thanks = read("Thanks to all who came last week, chess Fridays 14-16", "en")
    assert (thanks.day, thanks.until) == (date(2026, 11, 27), None)


@sabotage(
    test_days_that_have_been_are_a_remark_beside_others,
    {"understanding.posting.days.past_days.without": lambda atoms, context, line, others: list(atoms)},
)
def test_without_that_they_would_be_a_last_day() -> None: ...


@pytest.mark.parametrize("since", ["لە ٤ی ١٢ەوە", "لە ٤/١٢ەوە", "لە ٤ی دیسەمبەرەوە"])
def test_the_first_day_may_end_with_from(read: Read, since: str) -> None:
    posting = read(f"گروپی مۆسیقا، هەینییان ١٦-١٨، {since}", "ckb")
    assert (posting.day, posting.room) == (date(2026, 12, 4), None)


@pytest.mark.parametrize(
    ("language", "line"),
    [("ckb", "wanay chnin, ba kurdi, yakshamma 13-15"), ("kmr", "kursa çinînê, bi kurdi, yekşem 13-15")],
)
def test_kurdish_is_what_the_line_is_written_in(read: Read, language: str, line: str) -> None:
    assert read(line, language).languages == (language,)


def test_noon_before_a_small_number_is_its_part_of_the_day(read: Read) -> None:
    posting = read("Satranc her în, nîvro 2 heta 4", "kmr")

    assert (posting.begins, posting.ends) == (time(14), time(16))


def test_languages_are_counted_and_a_sister_minds_the_children(read: Read) -> None:
    posting = read(
        "Em bi sê zimanan diaxivin: kurdî, swêdî, erebî. Govend 13-15 înê, xwişka min li zarokan dinêre", "kmr"
    )

    assert posting.languages == ("kmr", "sv", "ar")
    assert posting.cost is None
    assert posting.children is Children.CHILDCARE


def test_clothes_of_children_are_for_nobody_in_particular(read: Read) -> None:
    assert read("Pazara cilên zarokan, şemî 10-13", "kmr").audience in (None, Audience.EVERYONE)
    assert read("Çocuk kıyafetleri takas pazarı, cumartesi 10-13", "tr").audience in (None, Audience.EVERYONE)


@pytest.mark.parametrize(
    ("line", "language"), [("Dirûn şemiyê sibehê saet heşt", "kmr"), ("شەمە بەیانی سەعات ٨ خەیاتی", "ckb")]
)
def test_tomorrow_behind_a_weekday_is_in_the_morning(read: Read, line: str, language: str) -> None:
    posting = read(line, language)
    assert (posting.day, posting.begins) == (date(2026, 11, 28), time(8))


@pytest.mark.parametrize(
    ("line", "language"),
    [
        ("خەیاتی گۆڕدرا بۆ یەکشەممە ١٣ی ١٢ لە ١٢ تا ١٤", "ckb"),
        ("Sewing moved to Sunday 13 Dec 12-14", "en"),
        ("Sömnad flyttas till söndag 13 december 12-14", "sv"),
    ],
)
def test_what_an_activity_is_moved_to_is_no_last_day(read: Read, line: str, language: str) -> None:
    posting = read(line, language)
    assert (posting.day, posting.until) == (date(2026, 12, 13), None)


@pytest.mark.parametrize("line", ["تاوڵە، پێنجشەممە ٢٦ی مانگ ١٤-١٦", "تاوڵە، ٢٦ی مانگی ١١، ١٤-١٦"])
def test_a_day_of_the_month_is_of_this_one_or_of_its_number(read: Read, line: str) -> None:
    posting = read(line, "ckb")
    assert (posting.title, posting.day, posting.repeat) == ("تاوڵە", date(2026, 11, 26), None)


def test_a_half_may_be_written_together_with_its_hour(read: Read) -> None:
    posting = read("تێنس یەکشەممە ١٧ تا ٦ونیوی ئێوارە", "ckb")
    assert (posting.begins, posting.ends) == (time(17), time(18, 30))


def test_a_course_is_no_chair_behind_hours(read: Read) -> None:
    posting = read("پێنجشەممە ١٤-١٦ کۆرسی بۆیە", "ckb")
    assert (posting.begins, posting.ends, posting.seats) == (time(14), time(16), None)


def test_a_date_behind_the_places_is_no_number_of_them(read: Read) -> None:
    posting = read("honandin her duşem 17-19, 9 cih, 21 û 28ê kanûnê tune", "kmr")
    assert (posting.seats, posting.except_on) == (9, {date(2026, 12, 21), date(2026, 12, 28)})


def test_the_number_of_a_month_may_be_a_word(read: Read) -> None:
    assert read("گڵکاری ٩ی مانگی یەک، ١١-١٣", "ckb").day == date(2027, 1, 9)
    assert read("گڵکاری سەعات ٥ی دوای نیوەڕۆ، هەینی", "ckb").begins == time(17)


def test_a_day_of_every_month_is_not_of_this_one_alone(read: Read) -> None:
    assert read("یانەی کتێب هەموو مانگێک ١٥ی مانگ ١٨:٠٠", "ckb").repeat == "FREQ=MONTHLY;BYMONTHDAY=15"


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("kmr", "Kursa dansê ji 14ê çileyê 10 hefte, pêncşem 18-19"),
        ("ckb", "کۆرسی سەما لە ١٤/١ەوە ١٠ هەفتە، پێنجشەممە ١٨-١٩"),
    ],
)
def test_so_many_weeks_are_counted(read: Read, language: str, line: str) -> None:
    assert read(line, language).until == date(2027, 3, 18)


def test_a_short_day_may_stand_between_signs(read: Read) -> None:
    assert read("honandin 17-19, în, 20 kr", "kmr").day == date(2026, 11, 27)
    assert read("em dixwînin û diaxivin, in, 17-19", "kmr").day is None


def test_a_morning_behind_its_hour_is_none_of_the_title(read: Read) -> None:
    assert read("honandin, şemî 5ê hezîrana 2027, 9ê sibehê, ji bo malbatan", "kmr").begins == time(9)
