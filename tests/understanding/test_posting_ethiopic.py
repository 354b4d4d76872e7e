"""Lines in Amharic and Tigrinya: prefixes, verbs at the end, two ways to count the hours. Read on 24 November 2026."""

from datetime import date, time

import pytest

import bench.posting
import bot.understand
from domain.posting import Field, Trouble
from domain.programme import Audience, Children, Programme
from tests.sabotage import sabotage
from tests.understanding.conftest import Read
from understanding.understanding import Understanding


@pytest.mark.parametrize(
    ("language", "line", "begins", "ends"),
    [
        ("am", "ዮጋ ሐሙስ ከ9 እስከ 11", time(9), time(11)),
        ("am", "ዮጋ ሐሙስ ከጠዋቱ 9 ሰዓት", time(9), None),
        ("ti", "ዮጋ ሓሙስ ሰዓት 10:00", time(10), None),
        ("ti", "ዮጋ ሓሙስ ሰዓት 3 ድሕሪ ቀትሪ", time(15), None),
    ],
)
def test_hours_that_are_likely_of_a_swedish_clock_are_read_and_asked_about(
    read: Read, language: str, line: str, begins: time, ends: time | None
) -> None:
    posting = read(line, language)
    assert (posting.begins, posting.ends) == (begins, ends)
    assert Field.HOURS in posting.doubts


def _sure(*said: object, **_: object) -> bool:
    return False


@sabotage(
    test_hours_that_are_likely_of_a_swedish_clock_are_read_and_asked_about,
    {"understanding.posting.clocks.two_clocks._may_differ": _sure},
)
def test_without_asking_they_are_taken_for_sure() -> None: ...


@pytest.mark.parametrize(("language", "line"), [("am", "ዮጋ ሐሙስ ከሦስት እስከ አምስት"), ("ti", "ዮጋ ሓሙስ ሰዓት 6 ናይ ንግሆ")])
def test_hours_that_may_be_counted_from_sunrise_are_not_guessed(read: Read, language: str, line: str) -> None:
    assert read(line, language).trouble(Field.HOURS) is Trouble.WHICH_CLOCK


@pytest.mark.parametrize(
    ("language", "line", "begins", "ends"),
    [
        ("am", "ዮጋ ሐሙስ ከጠዋቱ 3 ሰዓት", time(9), None),
        ("am", "ዮጋ ሐሙስ ከጠዋቱ 4 ሰዓት እስከ 6 ሰዓት", time(10), time(12)),
        ("am", "ዮጋ ሐሙስ ከምሽቱ 1 ሰዓት", time(19), None),
        ("am", "ከነገ ወዲያ ጠዋት 10 ሰዓት ዮጋ", time(10), None),
        ("ti", "ዮጋ ሓሙስ ካብ ሰዓት 4 ክሳብ 6 ድሕሪ ቀትሪ", time(16), time(18)),
        ("ti", "ዮጋ ሓሙስ ንግሆ ካብ ሰዓት 10 ክሳብ 12", time(10), time(12)),
        ("am", "ዮጋ ሐሙስ ከቀኑ 6 ሰዓት እስከ 9 ሰዓት", time(12), time(15)),
        ("am", "ዮጋ ሐሙስ ቀን 8 ሰዓት", time(14), None),
        ("am", "ዮጋ ሐሙስ ከጠዋቱ 4 ሰዓት ተኩል እስከ ቀኑ 7 ሰዓት", time(10, 30), time(13)),
        ("am", "ዮጋ ሐሙስ ከቀኑ 10 ሰዓት እስከ ምሽቱ 12 ሰዓት", time(16), time(18)),
        ("am", "ዮጋ ዲሴምበር ሦስት ከቀኑ ሰባት ሰዓት", time(13), None),
        ("am", "ዮጋ ሐሙስ ከጠዋቱ 3:30 እስከ 5:00", time(9, 30), time(11)),
        ("am", "ዮጋ hamus keqenu 9 seat eske 11 seat", time(15), time(17)),
        ("ti", "ዮጋ ሓሙስ ሰዓት 3 ንግሆ ንሓደ ሰዓት", time(9), time(10)),
        ("ti", "ዮጋ ሓሙስ ሰዓት 11 ኣጋ ምሸት ክሳብ ሰዓት 1 ምሸት", time(17), time(19)),
        ("ti", "ዮጋ ሓሙስ ሰዓት 10 ክሳብ 12", time(10), time(12)),
    ],
)
def test_hours_that_a_part_of_the_day_has_by_one_clock_alone_are_read(
    read: Read, language: str, line: str, begins: time, ends: time | None
) -> None:
    posting = read(line, language)
    assert (posting.title, posting.begins, posting.ends) == ("ዮጋ", begins, ends)
    assert Field.HOURS in posting.doubts


@pytest.mark.parametrize(
    ("language", "line", "begins"),
    [
        ("am", "ዮጋ ሐሙስ 9 ሰዓት በኢትዮጵያ ሰዓት አቆጣጠር", time(15)),
        ("am", "ዮጋ ሐሙስ ከቀኑ 8 ሰዓት በኢትዮጵያ ማለትም 14:00", time(14)),
        ("am", "ዮጋ ሐሙስ 4 ሰዓት በስዊድን ሰዓት", time(16)),
        ("ti", "ዮጋ ሓሙስ ሰዓት 9 እዩ ብናይ ሓበሻ፣ ብናይ ሽወደን 15:00", time(15)),
    ],
)
def test_it_may_be_said_by_which_clock(read: Read, language: str, line: str, begins: time) -> None:
    posting = read(line, language)
    assert (posting.title, posting.begins, posting.languages) == ("ዮጋ", begins, ())


def test_hours_with_minutes_behind_from_are_those_of_a_swedish_clock(read: Read) -> None:
    posting = read("ዮጋ ሐሙስ ከ10፡00 እስከ 12፡30", "am")
    assert (posting.begins, posting.ends, posting.doubts) == (time(10), time(12, 30), frozenset())


def test_a_number_word_with_an_hour_is_no_duration(read: Read) -> None:
    posting = read("ዓሰርተው ሰለስተ ሰዓት ጽባሕ ቸዝ", "ti")
    assert (posting.title, posting.begins) == ("ቸዝ", time(13))


def test_some_weeks_from_now_are_a_day_and_no_title(read: Read) -> None:
    posting = read("ድሕሪ ክልተ ሰሙን ቸዝ 14-16", "ti")
    assert (posting.title, posting.day) == ("ቸዝ", date(2026, 12, 8))


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("am", "ሰላም እኔ የጥልፍ ቡድን ማዘጋጀት እፈልጋለሁ ሐሙስ 18-20"),
        ("am", "ሰላም! እኔ አልማዝ ነኝ፣ ሐሙስ 18-20 የጥልፍ ቡድን ልጀምር ነው"),
    ],
)
def test_who_asks_stands_before_and_the_wish_behind(read: Read, language: str, line: str) -> None:
    assert read(line, language).title == "የጥልፍ ቡድን"


def test_who_somebody_is_goes_without_a_wish_behind_it(read: Read) -> None:
    assert read("ሰላም፡ ኣነ ሳባ እየ፡ ሓሙስ 18-20 ናይ ስፌት ካፈ ክጅምር እደሊ", "ti").title == "ናይ ስፌት ካፈ"


@pytest.mark.parametrize(
    ("language", "line", "title"),
    [
        ("ti", "ሓሙስ 17-19 ናይ ቡን ምሸት", "ናይ ቡን ምሸት"),
        ("am", "የቤተሰብ ቀን ሐሙስ 11-15", "የቤተሰብ ቀን"),
        ("ti", "ሓሙስ 12-15 ናይ ሓበራ ምሳሕ፡ 20 ሰብ", "ናይ ሓበራ ምሳሕ"),
    ],
)
def test_words_that_lead_on_may_be_at_the_edge_of_a_title(read: Read, language: str, line: str, title: str) -> None:
    assert read(line, language).title == title


def test_for_whom_it_is_may_stand_before_the_title(read: Read) -> None:
    posting = read("ለአረጋውያን የእግር ጉዞ ሐሙስ 10-11", "am")
    assert (posting.title, posting.audience) == ("የእግር ጉዞ", Audience.SENIORS)


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("am", "ቼዝ ሐሙስ 14-16 ትልቁ አዳራሽ ውስጥ"),
        ("am", "የሴቶች ቡና በትልቁ አዳራሽ ሐሙስ 14-16"),
        ("ti", "ቸዝ ሓሙስ 14-16 ኣብ ዓቢ ኣዳራሽ"),
    ],
)
def test_a_room_of_the_house_is_known_with_what_leads_to_it(read: Read, language: str, line: str) -> None:
    assert read(line, language).room == "Stora salen"


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("am", "Lilla salen ማስያዝ ፈልጌ ነበር ለቼዝ 28/11 13-16"),
    ],
)
def test_a_room_is_booked_for_something(read: Read, language: str, line: str) -> None:
    posting = read(line, language)
    assert (posting.title, posting.room) in (("ቼዝ", "Lilla salen"), ("ቸዝ", "Lilla salen"))


def test_what_is_taught_and_in_which_language_are_two_things(read: Read) -> None:
    posting = read("ትምህርቲ ዓረብኛ ብሽወደንኛ ዓርቢ 15-16", "ti")
    assert (posting.title, posting.languages) == ("ትምህርቲ ዓረብኛ", ("sv",))


def test_a_month_of_another_calendar_is_asked_about(read: Read) -> None:
    posting = read("ዮጋ ቅዳሜ 28 ህዳር 10-12", "am")
    assert posting.title == "ዮጋ"
    assert Field.DAY in posting.doubts


def _never(*said: object) -> bool:
    return False


@sabotage(
    test_a_month_of_another_calendar_is_asked_about,
    {"understanding.posting.reading._is_by_another_calendar": _never},
)
def test_without_a_look_at_the_calendar_it_is_read_as_any_day() -> None: ...


def test_a_year_behind_the_word_for_day_belongs_to_the_date(read: Read) -> None:
    assert read("ኢፍጣር ማርች 5 ቀን 2027 18-20", "am").day == date(2027, 3, 5)


def test_days_on_which_it_falls_out_are_no_hours(read: Read) -> None:
    posting = read("ቼዝ በየሐሙሱ 17:30-19 ከዲሴምበር 24 እና 31 በስተቀር", "am")
    assert (posting.begins, posting.ends) == (time(17, 30), time(19))
    assert posting.except_on == {date(2026, 12, 24), date(2026, 12, 31)}


def test_ages_stay_in_the_title_as_they_were_glued(read: Read) -> None:
    assert read("የቲያትር ቡድን ሐሙስ 18-20 ከ13 ዓመት በላይ", "am").title == "የቲያትር ቡድን, ከ13 ዓመት በላይ"


def test_a_number_behind_a_month_is_no_hour(read: Read) -> None:
    posting = read("ዮጋ ዲሴምበር 3 ምሽት 18:30", "am")
    assert (posting.day, posting.begins) == (date(2026, 12, 3), time(18, 30))


@pytest.mark.parametrize(
    ("language", "line", "title"),
    [
        ("ti", "ስሙ ምሸት ዛንታ ይኹን፣ ዓርቢ 18-20", "ምሸት ዛንታ"),
        ("am", "«የሴቶች ቡና» የሚባል አርብ 18-20", "የሴቶች ቡና"),
        ("ti", "መደብ: ንባብ፣ ዓርቢ 18-20", "ንባብ"),
        ("ti", "ሰላም ጎረባብቲ፣ ናይ ሻሂ ግዜ ዓርቢ 18-20", "ናይ ሻሂ ግዜ"),
        ("am", "ከ7 እስከ 9 ዓመት ለሆኑ ልጆች ቅርጫት ኳስ አርብ 16-17", "ቅርጫት ኳስ, ከ7 እስከ 9 ዓመት ለሆኑ"),
        ("am", "ስፌት አርብ 18-20 በLilla salen", "ስፌት"),
        ("am", "ቼዝ 18", "ቼዝ"),
        ("am", "የሆነ ነገር ለልጆች አርብ 16-17", None),
    ],
)
def test_what_stands_round_a_title_is_no_part_of_it(read: Read, language: str, line: str, title: str | None) -> None:
    posting = read(line, language)
    assert posting.title == title


def test_ethiopic_figures_are_numbers(read: Read) -> None:
    posting = read("ስፌት አርብ 18-20 ለ፲፭ ሰው", "am")
    assert posting.seats == 15


@pytest.mark.parametrize(("language", "line"), [("ti", "ቼዝ ሶን ሶን 18-20"), ("am", "ቼዝ ሰኞ ሰኞ 18-20")])
def test_a_weekday_said_twice_is_every_one_of_them(read: Read, language: str, line: str) -> None:
    assert read(line, language).repeat == "FREQ=WEEKLY;BYDAY=MO"


def test_of_two_habits_none_is_chosen(read: Read) -> None:
    posting = read("ቼዝ አርብ 18-20 በየሳምንቱ ወይም በየሁለት ሳምንቱ", "am")
    assert Field.REPEAT in posting.doubts


@pytest.mark.parametrize("said", ["ከአዲስ ዓመት በኋላ ሰኞ", "ከገና በኋላ ሰኞ"])
def test_a_weekday_after_a_feast_is_asked_for(read: Read, said: str) -> None:
    posting = read(f"ቼዝ {said} 18-20", "am")
    assert posting.title == "ቼዝ"
    assert Field.DAY in posting.doubts


def test_a_date_after_a_feast_is_the_day(read: Read) -> None:
    posting = read("ቼዝ ድሕሪ ሓዲሽ ዓመት ሰኑይ 11 ጥሪ 18-20", "ti")
    assert (posting.title, posting.day) == ("ቼዝ", date(2027, 1, 11))


def test_a_length_stands_behind_its_hour(read: Read) -> None:
    posting = read("እሁድ በ15 ሰዓት ለሁለት ሰዓት ስፌት", "am")
    assert (posting.begins, posting.ends) == (time(15), time(17))


def test_the_first_of_each_month_is_no_beginning(read: Read) -> None:
    posting = read("ወርሃዊ ስብሰባ የመጀመሪያው ሐሙስ 17-18", "am")
    assert posting.repeat == "FREQ=MONTHLY;BYDAY=1TH"


def test_a_month_with_its_day_behind_it_is_no_month_of_the_hours_before(read: Read) -> None:
    posting = read("ስፌት ከ17 እስከ 19፣ ዲሴምበር 3", "am")
    assert (posting.day, posting.begins, posting.ends) == (date(2026, 12, 3), time(17), time(19))


def test_days_with_and_in_the_same_word_are_excepted_together(read: Read) -> None:
    posting = read("ስፌት ኩሉ ረቡዕ 17-19፣ 30 ታሕሳስን 13 ጥርን ኣይካየድን", "ti")
    assert posting.except_on == {date(2026, 12, 30), date(2027, 1, 13)}


@pytest.mark.parametrize(("language", "line"), [("am", "በአማርኛ ተረቶች ሰኞ 14-15"), ("ti", "ብትግርኛ ዛንታታት ሰኑይ 14-15")])
def test_what_is_spoken_stands_before_the_title_too(read: Read, language: str, line: str) -> None:
    posting = read(line, language)
    assert posting.languages == (language,)
    assert posting.title == line.split()[1]


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("am", "ሐሙስ 18:00 ካፌ ጥግ ፊልም"),
        ("am", "ሐሙስ 18:00 በካፌው ጥግ ፊልም"),
        ("ti", "ሓሙስ 18:00 ኩርናዕ ካፈ ፊልም"),
    ],
)
def test_a_room_in_two_words_stands_before_a_title(
    house: tuple[Understanding, Programme], language: str, line: str
) -> None:
    words, programme = house
    posted = bot.understand.posted(line, language, words, programme, bench.posting.NOW)
    assert (posted["title"], posted["room"]) == ("ፊልም", "Kaféhörnan")


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("ti", "ልምምድ ኩሉ ሓሙስ 18:30፣ 24ን 31ን ታሕሳስ የለን"),
        ("ti", "ልምምድ ኩሉ ሓሙስ 18:30፣ 24 ታሕሳስን 31 ታሕሳስን ግን ዕረፍቲ ኢና"),
        ("am", "ልምምድ በየሐሙሱ 18:30 እስከ ፌብሩወሪ 22፣ ዲሴምበር 24 እና 31 ግን እረፍት ነን"),
    ],
)
def test_days_off_share_their_month_and_no_other_number(read: Read, language: str, line: str) -> None:
    assert read(line, language).except_on == {date(2026, 12, 24), date(2026, 12, 31)}


def test_an_hour_and_a_half_behind_a_part_of_the_day_is_no_length(read: Read) -> None:
    assert read("ቡና ሐሙስ ከምሽቱ 1 ሰዓት ተኩል", "am").begins == time(19, 30)


@pytest.mark.parametrize(
    ("language", "line"),
    [("ti", "ጽገና ሓሙስ 14-16፣ ሓንቲ ጋሻ ካብ ኮሙን ክትመጽእ እያ"), ("am", "ጥገና ሐሙስ 14-16፣ ባለፈው ዓመት 20 ሰው መጥቶ ነበር")],
)
def test_somebody_and_those_of_last_year_are_no_seats(read: Read, language: str, line: str) -> None:
    assert read(line, language).seats is None


def test_what_leads_to_a_part_of_the_day_ends_no_title(read: Read) -> None:
    assert read("ዓርብ የድሮ ፊልሞች ምሽት ከምሽቱ 1 ሰዓት", "am").title == "የድሮ ፊልሞች ምሽት"
    assert read("ሐሙስ ዲሴምበር 17 ከቀኑ 9 ሰዓት", "am").title is None


def test_before_noon_tells_of_nothing_that_has_been(read: Read) -> None:
    posting = read("ሕምባሻ ቀዳም ሰዓት 4 ቅድሚ ቀትሪ 20 ክሮነር", "ti")
    assert (posting.begins, posting.cost) == (time(10), 20)


@pytest.mark.parametrize(
    ("language", "line", "title", "room"),
    [
        ("am", "ስፌት ቅዳሜ 13:00 በቤተ መጻሕፍት", "ስፌት", "ቤተ መጻሕፍት"),
        ("am", "ስፌት ቅዳሜ 13:00 källaren ውስጥ", "ስፌት", "källaren"),
        ("am", "ስፌት ቅዳሜ 13:00 በረንዳ", "ስፌት", "በረንዳ"),
        ("am", "የቤት ወረፋ ምዝገባ እገዛ ቅዳሜ 13:00", "የቤት ወረፋ ምዝገባ እገዛ", None),
        ("ti", "ዘተ ብዛዕባ ኣተዓባብያ ቆልዑ ቀዳም 13:00 ኣብ ፓርኪንግ", "ዘተ ብዛዕባ ኣተዓባብያ ቆልዑ", "ፓርኪንግ"),
    ],
)
def test_a_room_of_elsewhere_stands_without_what_leads_to_it(
    read: Read, language: str, line: str, title: str, room: str | None
) -> None:
    posting = read(line, language)
    assert (posting.title, posting.room, posting.audience) == (title, room, Audience.EVERYONE)


@pytest.mark.parametrize(
    ("language", "line"),
    [("am", "ስፌት ቅዳሜ 13:00፣ ልጆቻችሁን እህቴ ትጠብቃለች"), ("ti", "ስፌት ቀዳም 13:00፣ ሓፍተይ ንደቅኹም ክትሕልዎም እያ")],
)
def test_who_minds_the_children_is_said_in_verbs(read: Read, language: str, line: str) -> None:
    posting = read(line, language)
    assert (posting.title, posting.children, posting.audience) == ("ስፌት", Children.CHILDCARE, Audience.EVERYONE)


def test_a_name_in_quotation_marks_leads_to_no_end(read: Read) -> None:
    posting = read("የመጽሐፍ ውይይት «ፍቅር እስከ መቃብር» ረቡዕ 17:00", "am")
    assert "ፍቅር እስከ መቃብር" in (posting.title or "")
    assert posting.ends is None


@pytest.mark.parametrize(
    ("language", "line", "children"),
    [
        ("ti", "ስፌት ቀዳም 13:00፣ ቆልዑ ምሳኽን ክመጹ ይኽእሉ", Children.WELCOME),
        ("ti", "ስፌት ቀዳም 13:00፣ ደቅኽን ኣብ ገዛ ሕደጋ", Children.NO),
        ("ti", "ስፌት ቀዳም 13:00፣ ቆልዑ ክንሕዘልክን ኢና", Children.CHILDCARE),
        ("am", "ስፌት ቅዳሜ 13:00፣ ልጆች አብረዋችሁ መምጣት ይችላሉ", Children.WELCOME),
        ("am", "ስፌት ቅዳሜ 13:00፣ ልጆች እቤት ይቆዩ", Children.NO),
        ("am", "ስፌት ቅዳሜ 13:00፣ ልጆች የሚይዝ ሰው አለን", Children.CHILDCARE),
    ],
)
def test_children_are_spoken_of_in_verbs(read: Read, language: str, line: str, children: Children) -> None:
    posting = read(line, language)
    assert (posting.title, posting.children, posting.audience) == ("ስፌት", children, Audience.EVERYONE)


@pytest.mark.parametrize("line", ["ስፌት ቅዳሜ 13:00 በBiblioteket እሰጣለሁ", "ስፌት ቅዳሜ 13:00 በBiblioteket ነው የማስተምረው"])
def test_what_is_done_in_a_room_is_no_part_of_its_name(read: Read, line: str) -> None:
    posting = read(line, "am")
    assert (posting.title, posting.room) == ("ስፌት", "Biblioteket")


def test_an_hour_behind_the_swedish_sign_for_it_is_of_a_swedish_clock(read: Read) -> None:
    posting = read("ስፌት ቀዳም kl 11", "ti")
    assert (posting.begins, posting.troubles) == (time(11), ())


def test_a_price_for_each_time_ends_no_series(read: Read) -> None:
    posting = read("ስፌት ቅዳሜ ቅዳሜ 13:00፣ 100 ክሮነር በአንድ ጊዜ", "am")
    assert (posting.cost, posting.repeat is not None) == (100, True)


def test_whom_it_is_for_may_be_said_twice(read: Read) -> None:
    posting = read("ጭፈራ ለሴቶች ብቻ ወንዶች አይገቡም ቅዳሜ 15-17", "am")
    assert (posting.title, posting.audience) == ("ጭፈራ", Audience.WOMEN)


def test_for_everyone_ends_no_title(read: Read) -> None:
    posting = read("ፊልም ለሁሉም ቅዳሜ 15-17", "am")
    assert (posting.title, posting.audience) == ("ፊልም", Audience.EVERYONE)


def test_so_many_people_are_counted_in_two_words(read: Read) -> None:
    assert read("ስፌት ሓሙስ 16:00 ንዓሰርተ ክልተ ሰብ", "ti").seats == 12


def test_who_writes_says_an_age_behind_the_name(read: Read) -> None:
    posting = read("ሰላም ኣሕዋት፣ ኣነ ጸሃየ እየ፣ 67 ዓመት እየ። ስፌት ሓሙስ 14:00", "ti")
    assert (posting.title, posting.audience) == ("ስፌት", Audience.EVERYONE)


def test_the_first_day_of_a_series_is_no_day_off_before_another(read: Read) -> None:
    posting = read("ቴዎሪ በየእሁዱ 15-17፣ ከዲሴምበር 6፣ ዲሴምበር 27 አይኖርም", "am")
    assert (posting.day, posting.except_on) == (date(2026, 12, 6), {date(2026, 12, 27)})


@pytest.mark.parametrize(
    ("language", "line", "audience"),
    [
        ("am", "ዮጋ ሐሙስ 14:00፣ ከ60 ዓመት በላይ ለሆኑ", Audience.SENIORS),
        ("ti", "ዮጋ ሓሙስ 14:00፣ ካብ 60 ዓመት ንላዕሊ", Audience.SENIORS),
        ("am", "ዮጋ ሐሙስ 14:00፣ ከ12 ዓመት በታች", Audience.CHILDREN),
    ],
)
def test_ages_above_and_below_say_whom_it_fits(read: Read, language: str, line: str, audience: Audience) -> None:
    assert read(line, language).audience is audience
