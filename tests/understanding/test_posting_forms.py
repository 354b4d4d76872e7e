"""Lines like a form, or half a line: labels, quotation marks, loose numbers, "something for …"."""

from datetime import date, time

import pytest

from domain.posting import Field
from domain.programme import Audience, Children
from tests.understanding.conftest import Read


@pytest.mark.parametrize(
    ("line", "language", "title", "seats"),
    [
        ("Titel: Keramik Tid: torsdag 13-15 Plats: stora salen", "sv", "Keramik", None),
        ("عنوان: سفالگری زمان: پنجشنبه ۱۳ تا ۱۵ مکان: سالن بزرگ ظرفیت: ۱۱", "fa", "سفالگری", 11),
        ("عنوان: مشاعره وقت: پنجشنبه ساعت ۱۳ جای: سالون کلان", "prs", "مشاعره", None),
        ("سرلیک: خامک وخت: پنجشنبه ۱۳ بجې ځای: لوی تالار", "ps", "خامک", None),
    ],
)
def test_the_labels_of_a_form_are_no_part_of_what_they_stand_between(
    read: Read, line: str, language: str, title: str, seats: int | None
) -> None:
    posting = read(line, language)
    assert (posting.title, posting.day, posting.begins) == (title, date(2026, 11, 26), time(13))
    assert posting.seats == seats


def test_a_title_before_a_colon_is_no_label(read: Read) -> None:
    assert read("Föreläsning: dina rättigheter torsdag 13-15", "sv").title == "Föreläsning: dina rättigheter"


@pytest.mark.parametrize(
    ("line", "language", "title"),
    [
        ("«ساز و آواز» جمعه ۱۸-۲۰", "fa", "ساز و آواز"),
        ("«اتڼ» جمعه ۱۸-۲۰", "ps", "اتڼ"),
        ('"Story hour" Friday 18-20', "en", "Story hour"),
        ("Filmen «Tjenare kungen» fredag 18-20", "sv", "Filmen «Tjenare kungen»"),
    ],
)
def test_marks_around_a_whole_title_go(read: Read, line: str, language: str, title: str) -> None:
    assert read(line, language).title == title


def test_a_hamza_over_the_last_letter_stays_as_it_was_typed(read: Read) -> None:
    assert read("جلسهٔ انجمن جمعه ۱۸-۲۰", "fa").title == "جلسهٔ انجمن"


@pytest.mark.parametrize(
    ("line", "language"),
    [
        ("یه چیزی برای بچه‌ها بذاریم", "fa"),
        ("یگان چیز برای اطفال جور کنیم", "prs"),
        ("د ماشومانو لپاره یو څه ولرو", "ps"),
    ],
)
def test_something_is_no_title(read: Read, line: str, language: str) -> None:
    posting = read(line, language)
    assert posting.title is None
    assert posting.audience is Audience.CHILDREN


@pytest.mark.parametrize(
    ("line", "language", "title"),
    [("Vävning 18", "sv", "Vävning"), ("آواز ۱۸", "fa", "آواز"), ("اتڼ ۱۸ ۲۰", "ps", "اتڼ")],
)
def test_a_number_behind_a_title_is_asked_about_where_no_hours_are_said(
    read: Read, line: str, language: str, title: str
) -> None:
    posting = read(line, language)
    assert (posting.title, posting.seats) == (title, None)
    assert Field.SEATS in posting.doubts


@pytest.mark.parametrize(
    ("line", "language", "repeat"),
    [
        ("آخرین پنجشنبه ماه ساعت ۱۸ شعر", "fa", "FREQ=MONTHLY;BYDAY=-1TH"),
        ("دومین جمعه ماه ساعت ۱۸ اتن", "prs", "FREQ=MONTHLY;BYDAY=2FR"),
    ],
)
def test_a_counted_weekday_of_the_month_is_that_of_every_month(
    read: Read, line: str, language: str, repeat: str
) -> None:
    assert read(line, language).repeat == repeat


def test_a_counted_weekday_of_next_month_is_no_series(read: Read) -> None:
    assert read("اولین پنجشنبه ماه آینده ساعت ۱۸ شعر", "fa").repeat is None


@pytest.mark.parametrize("sign", ["🚫👶", "👶🏽❌"])
def test_a_crossed_out_child_is_no_children(read: Read, sign: str) -> None:
    assert read(f"آب بازی {sign} جمعه ۱۸-۲۰", "prs").children is Children.NO


def test_what_is_wanted_behind_a_greeting_is_no_name(read: Read) -> None:
    assert read("سلام من میخواهم کورس نجاری شروع کنم جمعه ۱۳-۱۶", "prs").title == "کورس نجاری"


def test_those_whom_a_known_title_is_for_stand_before_it_and_go(read: Read) -> None:
    posting = read("به بچه‌ها شطرنج یاد می‌دهم جمعه ۱۳-۱۶", "fa")
    assert (posting.title, posting.audience) == ("شطرنج", Audience.CHILDREN)


def test_a_number_that_an_hour_is_led_by_counts_no_tickets(read: Read) -> None:
    posting = read("کنسرت تار ۱۹ دسامبر ساعت ۱۸ بلیط ۱۲۰ کرون ۹۰ صندلی", "fa")
    assert (posting.begins, posting.seats, posting.cost) == (time(18), 90, 120)


def test_noon_may_stand_behind_a_week(read: Read) -> None:
    assert read("جمعه همین هفته ظهر گل‌آرایی", "fa").begins == time(12)


def test_a_room_may_lead_to_a_title_at_the_beginning_of_a_line(read: Read) -> None:
    posting = read("په لوی تالار کې د ډول درس جمعه ۱۱ تر ۱۳", "ps")
    assert (posting.title, posting.room) == ("د ډول درس", "Stora salen")


def test_who_writes_may_stand_before_i_am(read: Read) -> None:
    assert read("سلام، نسرین هستم، می‌خواستم دورهمی کتاب بذارم جمعه ۱۱ تا ۱۳", "fa").title == "دورهمی کتاب"


@pytest.mark.parametrize(
    ("line", "language", "seats", "cost"),
    [
        ("کلاس زومبا جمعه ۱۷ تا ۱۸ نفری ۴۰ کرون", "fa", None, 40),
        ("کورس زومبا جمعه ۱۷ تا ۱۸ ۹ نفر نفری ۴۰ کرون", "prs", 9, 40),
    ],
)
def test_each_and_a_price_count_no_seats(read: Read, line: str, language: str, seats: int | None, cost: int) -> None:
    posting = read(line, language)
    assert (posting.begins, posting.seats, posting.cost) == (time(17), seats, cost)


@pytest.mark.parametrize(
    ("line", "language"), [("د ډول درس ۱۵ یا ۱۶ بجې جمعه", "ps"), ("کلاس دف جمعه ساعت ۱۵ یا ۱۶", "fa")]
)
def test_two_hours_to_choose_from_are_asked_about(read: Read, line: str, language: str) -> None:
    posting = read(line, language)
    assert posting.begins is None
    assert posting.title in ("د ډول درس", "کلاس دف")


@pytest.mark.parametrize("language", ["fa", "prs", "ps"])
def test_a_swedish_day_in_another_script_is_that_of_every_week(read: Read, language: str) -> None:
    assert read("TORSDAGAR 17-19 نجاری", language).repeat == "FREQ=WEEKLY;BYDAY=TH"


def test_an_ending_on_a_turkish_year_hides_it_not(read: Read) -> None:
    posting = read("1 Şubat 2027'den 31 Mayıs 2027'ye kadar her pazartesi 17-19 nakış", "tr")
    assert (posting.day, posting.until) == (date(2027, 2, 1), date(2027, 5, 31))


def test_a_turkish_price_may_be_for_each(read: Read) -> None:
    assert read("nakış salı 17-19, 20'şer kron", "tr").cost == 20


def test_a_colon_behind_an_hour_makes_its_word_no_label(read: Read) -> None:
    posting = read("Saturday 10 o'clock: sewing, 3 hours", "en")
    assert (posting.begins, posting.ends) == (time(10), time(13))
