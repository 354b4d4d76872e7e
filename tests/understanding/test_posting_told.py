"""Numbers in a volunteer's line that tell of what has been, or of the volunteer; read on 24 November 2026."""

from datetime import time

import pytest

from domain.programme import Audience
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
