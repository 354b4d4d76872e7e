"""Lines in Persian, Dari and Pashto, read on Tuesday 24 November 2026 at 10:00: what their grammar asks for."""

from datetime import date, time

import pytest

import bench.posting
import bot.understand
from domain.posting import Field, Trouble
from domain.programme import Audience, Children
from tests.understanding.conftest import Read
from understanding.understanding import Understanding


@pytest.mark.parametrize(
    ("line", "language", "day"),
    [
        ("نمایشگاه عکس ۱۴ آذر ساعت ۱۸", "fa", date(2026, 12, 5)),
        ("نمایشگاه عکس چهاردهم آذر ۱۴۰۵ ساعت ۱۸", "fa", date(2026, 12, 5)),
        ("نمایشگاه عکس ۱ فروردین ساعت ۱۸", "fa", date(2027, 3, 21)),
        ("محفل موسیقی ۳۰ قوس ساعت ۱۸", "prs", date(2026, 12, 21)),
        ("د موسیقۍ محفل د لیندۍ ۱۴ ۱۸ بجې", "ps", date(2026, 12, 5)),
    ],
)
def test_a_day_of_the_solar_calendar_is_counted_over(read: Read, line: str, language: str, day: date) -> None:
    assert read(line, language).day == day


def test_a_day_that_no_solar_month_has_is_asked_about(read: Read) -> None:
    posting = read("نمایشگاه عکس ۳۱ آذر ساعت ۱۸", "fa")
    assert posting.day is None
    assert (Field.DAY, Trouble.NO_SUCH_DAY) in posting.troubles


def test_a_last_day_may_stand_behind_its_month_and_what_leads_to_it(read: Read) -> None:
    posting = read("هره دوشنبه ۹-۱۱ خیاطي د ډسمبر تر ۱۴ پورې", "ps")
    assert (posting.day, posting.until) == (date(2026, 11, 30), date(2026, 12, 14))


def test_the_part_of_a_day_between_the_day_and_the_hour_belongs_to_the_hour(read: Read) -> None:
    posting = read("د پتنګ جوړول د نومبر ۲۹ مازدیګر ۴ بجې", "ps")
    assert (posting.day, posting.begins) == (date(2026, 11, 29), time(16))


def test_the_part_of_a_day_that_is_said_with_it_in_one_word_belongs_to_the_hour(read: Read) -> None:
    assert read("دورهمی موسیقی فردا شب ساعت هشت و نیم", "fa").begins == time(20, 30)


def test_ten_to_eleven_is_no_ten_of_something(read: Read) -> None:
    posting = read("چای و گپ شنبه‌ها ساعت ده تا یازده و نیم صبح", "fa")
    assert (posting.begins, posting.ends) == (time(10), time(11, 30))


def test_two_weeks_from_now_are_no_words_of_a_title(read: Read) -> None:
    posting = read("دو هفته دیگر دوشنبه ساعت ۱۷ تا ۱۹ کلاس آشپزی", "fa")
    assert (posting.title, posting.day) == ("کلاس آشپزی", date(2026, 12, 7))


def test_what_leads_a_title_in_stays_with_it(read: Read) -> None:
    assert read("نن ماښام ۶ بجې د رباب تمرین", "ps").title == "د رباب تمرین"


def test_whom_it_is_for_may_stand_before_the_title(read: Read) -> None:
    posting = read("د ماشومانو لپاره کیسې ویل هره شنبه ۱۱ تر ۱۲ بجو", "ps")
    assert (posting.title, posting.audience) == ("کیسې ویل", Audience.CHILDREN)


def test_whom_it_is_for_stays_where_the_title_goes_on_with_it(read: Read) -> None:
    assert read("För barn och vuxna lördag 13-15", "sv").title == "För barn och vuxna"


@pytest.mark.parametrize("line", ["مشاوره به زبان دری و فارسی جمعه ساعت ۱۳", "مشاوره جمعه ساعت ۱۳، زبان: دری، فارسی"])
def test_languages_are_read_where_what_leads_to_them_is_part_of_their_names(read: Read, line: str) -> None:
    posting = read(line, "fa")
    assert (posting.title, set(posting.languages)) == ("مشاوره", {"prs", "fa"})


def test_a_course_in_a_language_keeps_its_name(read: Read) -> None:
    assert read("کلاس زبان فارسی شنبه‌ها ۱۰ تا ۱۲", "fa").title == "کلاس زبان فارسی"


def test_a_room_ends_where_languages_or_those_it_is_for_begin(read: Read) -> None:
    for behind in ("به سویدنی و دری", "برای جوانان"):
        posting = read(f"صبا ساعت ۱۷ صحبت با پولیس سالون کلان {behind}", "prs")
        assert (posting.title, posting.room) == ("صحبت با پولیس", "Stora salen")


def test_an_evening_of_poems_is_a_title_and_no_part_of_the_hour(read: Read) -> None:
    assert read("جمعه ساعت ۱۹ شب شعر حافظ", "fa").title == "شب شعر حافظ"


def test_a_word_that_is_known_is_no_misspelt_word_of_another_language(read: Read) -> None:
    posting = read("کرکت یکشنبه ساعت ۱۰ تا ۱۳ میدان", "prs")
    assert (posting.ends, posting.seats) == (time(13), None)


def test_two_hours_may_be_joined_by_a_word_behind_them(read: Read) -> None:
    for line in ("هره جمعه د ۶ او ۸ بجو ترمنځ خیاطي", "هره جمعه له ۶ تر ۸ بجو پورې خیاطي"):
        posting = read(line, "ps")
        assert (posting.title, posting.begins, posting.ends) == ("خیاطي", time(18), time(20))


def test_an_hour_before_a_word_that_is_counted_stays_an_hour(read: Read) -> None:
    posting = read("جمعه عصر ساعت ۶ جلسه آشنایی", "fa")
    assert (posting.title, posting.begins) == ("جلسه آشنایی", time(18))


def test_the_part_of_a_day_may_stand_before_it(read: Read) -> None:
    posting = read("عصر جمعه ساعت ۵ تا ۷ گپ با چای", "fa")
    assert (posting.title, posting.begins, posting.ends) == ("گپ با چای", time(17), time(19))


def test_a_strange_room_goes_without_the_in_behind_it(read: Read) -> None:
    posting = read("د بایسکل ترمیم سه شنبه ۱۶:۰۰ په ګراج کې", "ps")
    assert (posting.title, posting.room) == ("د بایسکل ترمیم", "ګراج")


@pytest.mark.parametrize("room", ["د کمپیوټر په خونه کې", "د کمپیوټرونو کوټه", "computer room ke"])
def test_a_room_is_the_same_however_it_is_joined(understands: Understanding, room: str) -> None:
    line = f"د ګنډلو کورس سه شنبه ۱۶:۰۰ {room}"
    said = bot.understand.posted(line, "ps", understands, bench.posting.programme(), bench.posting.NOW)
    assert said["room"] == "Datarummet"


@pytest.mark.parametrize(
    ("line", "day", "begins"),
    [
        ("د ګنډلو کورس پنجشنبه ۱۴بجې", date(2026, 11, 26), time(14)),
        ("د ګنډلو کورس د مارچ په ۱۳مه ماښام ۶ بجې", date(2027, 3, 13), time(18)),
        ("د ګنډلو کورس د مارچ ۱۳مې ۱۸ بجې", date(2027, 3, 13), time(18)),
    ],
)
def test_hours_glued_to_their_word_and_behind_an_ordinal_day(read: Read, line: str, day: date, begins: time) -> None:
    posting = read(line, "ps")
    assert (posting.day, posting.begins) == (day, begins)


def test_until_a_day_behind_an_hour_is_no_end_of_that_hour(read: Read) -> None:
    posting = read("د ګنډلو کورس هره پنجشنبه ۱۴ بجې تر ۱۷ دسمبر پورې", "ps")
    assert (posting.begins, posting.ends, posting.until) == (time(14), None, date(2026, 12, 17))


@pytest.mark.parametrize(
    ("line", "begins"),
    [
        ("د ګنډلو کورس شنبه د غرمې ۱ بجې", time(13)),
        ("د ګنډلو کورس شنبه د غرمې یوه نیمه بجه", time(13, 30)),
        ("د ګنډلو کورس جمعه نه بجې سهار", time(9)),
        ("د ګنډلو کورس جمعه نه نیمې بجې", time(9, 30)),
    ],
)
def test_noon_is_a_part_of_the_day_before_an_hour_and_no_is_nine(read: Read, line: str, begins: time) -> None:
    assert read(line, "ps").begins == begins


@pytest.mark.parametrize("line", ["د ګلانو کښت، شنبه ۸ می، ۱۳:۳۰", "د ګلانو کښت، ۸مه می ۱۳:۳۰"])
def test_may_is_told_from_my_by_the_number_before_it(read: Read, line: str) -> None:
    posting = read(line, "ps")
    assert (posting.title, posting.day) == ("د ګلانو کښت", date(2027, 5, 8))


def test_a_whole_time_may_have_its_month_first(read: Read) -> None:
    for days in ("د جنوري له ۱۹ تر ۳۰ پورې", "د جنوري ۱۹ تر ۳۰ پورې", "له ۱۹ تر ۳۰ جنوري پورې"):
        posting = read(f"د ژمي کمپ، {days} هره ورځ ۱۰-۱۲", "ps")
        assert (posting.day, posting.until) == (date(2027, 1, 19), date(2027, 1, 30))


def test_what_from_opens_may_be_closed_by_away_behind_a_list(read: Read) -> None:
    posting = read("هره سه شنبه ۱۸:۰۰ بیډمینټن، له ۲۹ ډسمبر او ۵ جنوري پرته", "ps")
    assert posting.day == date(2026, 11, 24)
    assert posting.except_on == {date(2026, 12, 29), date(2027, 1, 5)}


def test_about_before_people_leads_to_no_hour(read: Read) -> None:
    posting = read("Chess Saturday 14-17, around 10 people", "en")
    assert (posting.begins, posting.ends, posting.seats) == (time(14), time(17), 10)


def test_between_stands_behind_its_hours_in_one_word_or_two(read: Read) -> None:
    posting = read("د پتو لوبه سبا د ۱۱ او ۱۴ تر منځ", "ps")
    assert (posting.begins, posting.ends) == (time(11), time(14))


def test_the_afternoon_prayer_is_no_other_one_behind_an_hour(read: Read) -> None:
    assert read("قطعه‌بازی، ۱۲ دسمبر ۴ دیگر", "prs").begins == time(16)


@pytest.mark.parametrize(
    ("line", "language"),
    [
        ("د ودې مېلمستیا، شنبه ۱۴-۱۶، هر یو دې یو خوراک راوړي", "ps"),
        ("صبحانه مشترک، شنبه ۱۰ تا ۱۲، هر کس یک نان بیاره", "prs"),
    ],
)
def test_one_of_something_that_each_brings_is_no_price(read: Read, line: str, language: str) -> None:
    assert read(line, language).cost is None


def test_what_to_put_on_is_no_room(read: Read) -> None:
    assert read("گەڕان لە دارستان، شەممە ١١-١٣، جلی گەرم لەبەر بکەن", "ckb").room is None


def test_so_many_meetings_end_a_series_and_are_no_hours(read: Read) -> None:
    posting = read("آموزش گیتار، ۵ جلسه، از ۱ دسامبر سه‌شنبه‌ها ۱۷ تا ۱۹", "fa")
    assert (posting.until, posting.begins) == (date(2026, 12, 29), time(17))
    assert read("جمعه ساعت ۱۸ جلسه شعرخوانی", "fa").until is None


def test_who_sits_with_the_children_looks_after_them(read: Read) -> None:
    posting = read("دوخت پرده، سه‌شنبه ۱۴ تا ۱۶، یک نفر همرای اطفال می‌شینه", "prs")
    assert posting.children is Children.CHILDCARE


def test_what_is_booked_may_stand_before_the_verb(understands: Understanding) -> None:
    line = "صالون خورد را برای ما بگیرید، یکشنبه ساعت ۲ تا ۴"
    said = bot.understand.posted(line, "prs", understands, bench.posting.programme(), bench.posting.NOW)
    assert (said["title"], said["room"]) == (None, "Lilla salen")


def test_a_language_is_learnt_where_one_practises_to_speak_it(read: Read) -> None:
    posting = read("ڕاهێنانی قسەکردن بە سویدی، سێشەممە ١٠ بۆ ١١:٣٠", "ckb")
    assert not posting.languages


def test_the_ending_of_a_day_may_be_a_word_of_its_own(read: Read) -> None:
    posting = read("د قالین اوبدل، د دسمبر له ۷ مې تر ۲۸ مې هره دوشنبه ۱۰-۱۲", "ps")
    assert (posting.day, posting.until) == (date(2026, 12, 7), date(2026, 12, 28))


@pytest.mark.parametrize(
    ("line", "language"),
    [
        ("ناهار جمعه ۱۲ تا ۱۴، نفری ۲۵ کرون، بچه‌ها رایگان", "fa"),
        ("ډوډۍ جمعه ۱۲-۱۴، هر نفر ۲۵ کرونه، ماشومان وړیا", "ps"),
        ("Soppa fredag 12-13, 25 kr, gratis för barn", "sv"),
    ],
)
def test_those_who_pay_nothing_are_not_all_who_come(read: Read, line: str, language: str) -> None:
    assert read(line, language).audience is Audience.EVERYONE


def test_a_series_from_one_month_until_another_needs_no_closing_words(read: Read) -> None:
    posting = read("خیاطي د جنورۍ له ۷ د مارچ تر ۲۵ هره پنجشنبه ۱۳-۱۵", "ps")
    assert (posting.day, posting.until) == (date(2027, 1, 7), date(2027, 3, 25))


def test_a_place_to_play_is_no_room_of_the_activity(read: Read) -> None:
    posting = read("خیاطی پنجشنبه ۱۴ تا ۱۶، اتاق بازی برای بچه‌ها داریم", "fa")
    assert (posting.room, posting.children) == (None, Children.WELCOME)
