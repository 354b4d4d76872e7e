"""Titles of two parts stay whole, and words that are days or hours elsewhere stay in them. Read on 24 November 2026."""

from datetime import date

import pytest

from tests.understanding.conftest import Read


@pytest.mark.parametrize(
    ("language", "line", "title"),
    [
        ("am", "ሥዕል፦ የውሃ ቀለም፣ ሐሙስ 14:00", "ሥዕል፦ የውሃ ቀለም"),
        ("am", "ውይይት፡ የስዊድን ማህበረሰብ፣ ሐሙስ 14:00", "ውይይት፡ የስዊድን ማህበረሰብ"),
        ("am", "የምግብ ዝግጅት፦ ዶሮ ወጥ እሁድ 14:00", "የምግብ ዝግጅት፦ ዶሮ ወጥ"),
        ("so", "Karinta wadajirka ah: bariis iyo hilib, Sabti 12-15", "Karinta wadajirka ah: bariis iyo hilib"),
        ("so", "BankID iyo 1177, Khamiis 26/11 saacadda 14", "BankID iyo 1177"),
        ("am", "አብሮ መስራት፦ ቅርጫት፣ ሐሙስ 13-15", "አብሮ መስራት፦ ቅርጫት"),
        ("am", "የልጆች ሰዓት፦ ተረትና መዝሙር፣ ሐሙስ 13-15", "የልጆች ሰዓት፦ ተረትና መዝሙር"),
        ("ru", "Детский час: песенки и стихи, четверг 13-15", "Детский час: песенки и стихи"),
        ("en", "Crafts for everyone: baskets, Thursday 13-15", "Crafts for everyone: baskets"),
        ("sv", "BankID och 1177, torsdag 26 november kl 14", "BankID och 1177"),
    ],
)
def test_both_parts_of_a_title_stay(read: Read, language: str, line: str, title: str) -> None:
    assert read(line, language).title == title


def test_a_language_by_its_name_is_what_is_learnt(read: Read) -> None:
    assert not read("Af Iswiidhish: ku hadal bilow ah, Talaado 17:00", "so").languages


def test_yesterday_and_today_are_no_day_beside_a_date(read: Read) -> None:
    assert read("አዲስ አበባ ትናንትና ዛሬ፣ ቅዳሜ ሜይ 8፣ 12:00-18:00", "am").day == date(2027, 5, 8)


def test_a_word_that_is_a_month_in_another_language_is_none_alone(read: Read) -> None:
    assert read("የቪዲዮ ጥሪ፣ በየሐሙሱ 14:00፣ እስከ ዲሴምበር 17", "am").until == date(2026, 12, 17)


@pytest.mark.parametrize(
    ("language", "line", "title"),
    [
        ("so", "Gabay habeenkii jimcaha 19:00-21:00", "Gabay"),
        ("so", "Gabay galabta axadda 15-16", "Gabay"),
        ("am", "ስፌት ምሽት ላይ አርብ 18-20", "ስፌት"),
        ("ti", "ስፌት ድሕሪ ቀትሪ ሰኑይ 14-16", "ስፌት"),
    ],
)
def test_a_part_of_the_day_before_its_day_ends_no_title(read: Read, language: str, line: str, title: str) -> None:
    assert read(line, language).title == title


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("am", "እገዛ በየቅዳሜው 11-13፣ ዲሴምበር 26ና ጃንዋሪ 2 የለም"),
        ("am", "እገዛ በየቅዳሜው 11-13፣ 26 ዲሴምበርና 2 ጃንዋሪ የለም"),
        ("ti", "ሓገዝ ቀዳም ቀዳም 11-13፣ 26 ዲሰምበርን 2 ጃንዋሪን የለን"),
    ],
)
def test_days_off_of_two_months_are_both_taken_out(read: Read, language: str, line: str) -> None:
    assert read(line, language).except_on == {date(2026, 12, 26), date(2027, 1, 2)}


@pytest.mark.parametrize(
    ("language", "line", "title"),
    [
        ("so", "Talaado 17:00 af iswiidhish hadal", "af iswiidhish hadal"),
        ("so", "Kalkaaliyayaasha: af iswiidhish caafimaad, Arbaco 17-19", "Kalkaaliyayaasha: af iswiidhish caafimaad"),
    ],
)
def test_a_language_that_more_follows_is_what_is_learnt(read: Read, language: str, line: str, title: str) -> None:
    posting = read(line, language)
    assert (posting.title, posting.languages or ()) == (title, ())
