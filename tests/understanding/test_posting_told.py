"""Numbers in a volunteer's line that tell of what has been, or of the volunteer; read on 24 November 2026."""

from datetime import time

import pytest

from domain.programme import Audience, Children
from tests.understanding.conftest import Read


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("sv", "Förra året kom 20 personer. Broderi torsdag 14-16"),
        ("sv", "Jag är 64 år. Broderi torsdag 14-16"),
        ("en", "Last time we were 15 people! Embroidery Thursday 2-4 pm"),
        ("en", "I am 64. Embroidery Thursday 2-4 pm"),
        ("ar", "السنة الماضية جاء 20 شخصا، تطريز الخميس 14-16"),
        ("ar", "عمري 64 سنة، تطريز الخميس 14-16"),
        ("so", "Sannadkii hore 20 qof ayaa timid, tolliin Khamiis 14-16"),
        ("so", "Waxaan jiraa 64 sano, tolliin Khamiis 14-16"),
        ("uk", "Мені 64 роки, вишивка в четвер 14-16"),
        ("ckb", "پار ٢٠ کەس هاتن، چنین پێنجشەممە 14-16"),
    ],
)
def test_what_has_been_says_nothing_of_what_will_be(read: Read, language: str, line: str) -> None:
    posting = read(line, language)
    assert (posting.seats, posting.audience, posting.cost) == (None, Audience.EVERYONE, None)
    assert (posting.begins, posting.ends) == (time(14), time(16))


def test_a_number_of_this_time_stands_beside_one_of_the_last(read: Read) -> None:
    assert read("Förra året kom 20 personer, nu max 12 platser. Broderi torsdag 14-16", "sv").seats == 12


def test_whoever_writes_is_no_audience_beside_a_birthday(read: Read) -> None:
    assert read("Bakning torsdag 14-16, jag är 64 och mamma till 3 barn", "sv").seats is None


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("ar", "زوجي مدرب متقاعد، تطريز الخميس 14-16"),
        ("fa", "من پروین هستم ۷۱ ساله از شیراز، گلدوزی پنجشنبه ۱۴ تا ۱۶"),
        ("prs", "خانمم معلم متقاعد است، گلدوزی پنجشنبه ۱۴ تا ۱۶"),
        ("ckb", "ژنەکەم مامۆستای خانەنشینە، چنین پێنجشەممە 14-16"),
    ],
)
def test_what_somebody_is_says_nothing_of_those_who_come(read: Read, language: str, line: str) -> None:
    assert read(line, language).audience is Audience.EVERYONE


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("ar", "خط عربي، الثلاثاء 17-18، الأطفال فوق 10 سنين أهلا وسهلا"),
        ("prs", "خطاطی، سه‌شنبه ۱۷ تا ۱۸، اطفال بالای ۱۰ سال آمده می‌توانند"),
    ],
)
def test_how_old_children_who_may_come_are_is_no_age_of_all(read: Read, language: str, line: str) -> None:
    posting = read(line, language)
    assert (posting.children, posting.audience) == (Children.WELCOME, Audience.EVERYONE)
    assert not any(sign.isdecimal() for sign in posting.title or "")


def test_an_age_from_which_children_may_come_is_no_number_of_seats(read: Read) -> None:
    posting = read("Board games Friday 18-21, children over 10 are welcome", "en")
    assert (posting.children, posting.seats, posting.audience) == (Children.WELCOME, None, Audience.EVERYONE)


def test_an_age_without_a_unit_is_no_hour(read: Read) -> None:
    posting = read("Sittgympa för unga mellan 13 och 19, måndag 14-16", "sv")
    assert (posting.audience, posting.begins) == (Audience.YOUTH, time(14))


@pytest.mark.parametrize(
    ("language", "line", "title"),
    [
        (
            "en",
            "Hello, as a retired electrician I would like to give a pottery workshop Friday 14-16",
            "pottery workshop",
        ),
        ("en", "We are three women from Syria and we plan a pottery workshop Friday 14-16", "pottery workshop"),
        ("sv", "Som pappa själv vill jag ha krukmakeri fredag 14-16", "krukmakeri"),
        ("tr", "Merhaba, emekli bir elektrikçi olarak, cuma 14-16 çömlek atölyesi", "çömlek atölyesi"),
        ("kmr", "Em sê jinên ji Sûriyê ne, kursa seramîkê înî 14-16", "kursa seramîkê"),
        ("ar", "كنت مدرس لغة فرنسية في دمشق، ورشة فخار الجمعة ١٤-١٦", "ورشة فخار"),
        ("ti", "ኣብ ኣስመራ ን15 ዓመት መካኒክ ነይረ። ጥገና መኪና፣ ዓርቢ 14:00-16:00", "ጥገና መኪና"),
        ("am", "ሱዳን 8 ዓመት ኖሬያለሁ፣ የመኪና ጥገና አርብ 14:00-16:00", "የመኪና ጥገና"),
        ("ckb", "پانزە ساڵ میکانیک بووم، چاککردنی پاسکیل هەینی ١٤-١٦", "چاککردنی پاسکیل"),
    ],
)
def test_what_somebody_says_of_himself_is_neither_title_nor_audience(
    read: Read, language: str, line: str, title: str
) -> None:
    posting = read(line, language)
    assert (posting.title, posting.audience, posting.begins) == (title, Audience.EVERYONE, time(14))


def test_where_somebody_is_stays_a_room(read: Read) -> None:
    assert read("Krukmakeri fredag 14-16, vi är i köket", "sv").room == "köket"


def test_a_copula_before_a_comma_excepts_no_day(read: Read) -> None:
    posting = read("Kursa seramîkê, em li metbexê ne, înî 4ê kanûnê saet 14-16", "kmr")
    assert (posting.begins, posting.except_on) == (time(14), frozenset())


def test_a_friend_one_takes_along_is_no_price(read: Read) -> None:
    assert read("Krukmakeri fredag 14-16, ta med en vän", "sv").cost is None
