"""A room that no house has, said between the hours and the title; read on 23 November 2026."""

from datetime import time

import pytest

import bench.posting
import bot.understand
from domain.posting import Field
from tests.understanding.conftest import Read
from understanding.understanding import Understanding


@pytest.mark.parametrize(
    ("language", "line", "title", "room"),
    [
        ("am", "ሐሙስ 13:00-15:00 በፓርኩ ዳንስ", "ዳንስ", "ፓርኩ"),
        ("am", "ሐሙስ 13:00-15:00 በቤተ መጻሕፍት ዳንስ፣ 20 kr", "ዳንስ", "ቤተ መጻሕፍት"),
        ("ti", "ሓሙስ 13:00-15:00 ኣብ ሜዳ ዳንስ", "ዳንስ", "ሜዳ"),
        ("sv", "fredag 14-16 i parken boule", "boule", "parken"),
        ("en", "Friday 2-4 pm in the park frisbee, 10 people", "frisbee", "park"),
    ],
)
def test_a_strange_room_before_the_title_is_a_guess(
    read: Read, language: str, line: str, title: str, room: str
) -> None:
    posting = read(line, language)
    assert (posting.title, posting.room) == (title, room)
    assert Field.ROOM in posting.doubts


def test_behind_other_words_it_may_be_a_part_of_the_title(read: Read) -> None:
    assert (read("Visning i parken fredag 14-16", "sv").title or "").startswith("Visning")


@pytest.mark.parametrize(
    ("language", "line"),
    [("am", "ዳንስ ሐሙስ በ11 እና በ14 መካከል"), ("am", "ዳንስ ሐሙስ ከ11 እስከ 14 መካከል"), ("ti", "ዳንስ ሓሙስ ኣብ መንጎ 11ን 14ን")],
)
def test_hours_between_two_others(read: Read, language: str, line: str) -> None:
    posting = read(line, language)
    assert (posting.title, posting.begins, posting.ends) == ("ዳንስ", time(11), time(14))


def test_what_leads_to_a_room_may_stand_behind_it(understands: Understanding) -> None:
    house = bench.posting.programme()
    posted = bot.understand.posted("ሐሙስ 13:00-15:00 ቢሮው ውስጥ ዳንስ", "am", understands, house, bench.posting.NOW)
    assert (posted["title"], posted["room"]) == ("ዳንስ", "Kontoret")
