"""What a line says of moving a date: days, hours and a known room, in any language."""

from datetime import UTC, date, datetime, time

import pytest

import understanding.posting.moving
from domain.posting import Trouble
from tests.builders import a_programme, an_activity
from understanding.posting.moving import Said
from understanding.understanding import Understanding

_NOW = datetime(2026, 11, 23, 10, tzinfo=UTC)
_PROGRAMME = a_programme(
    [an_activity(), an_activity(id=2, slug="s", title={"sv": "Sömnad"}, room={"sv": "Köket"})], now=_NOW
)
_THURSDAY, _FRIDAY = date(2026, 11, 26), date(2026, 11, 27)


def _read(understands: Understanding, text: str, language: str) -> Said:
    return understanding.posting.moving.read(
        text, understands, language=language, programme=_PROGRAMME, place=1, now=_NOW
    )


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("sv", "från torsdag till fredag 15-17"),
        ("en", "from thursday to friday 15-17"),
        ("ar", "من الخميس إلى الجمعة 15-17"),
        ("so", "khamiista ilaa jimcaha 15-17"),
        ("fa", "پنجشنبه به جمعه ۱۵-۱۷"),
        ("uk", "з четверга на п'ятницю 15-17"),
        ("tr", "perşembeden cumaya 15-17"),
        ("ti", "ሓሙስ ናብ ዓርቢ 15-17"),
    ],
)
def test_two_days_and_hours_are_read_in_the_order_of_the_words(
    understands: Understanding, language: str, text: str
) -> None:
    said = _read(understands, text, language)
    assert [one.day for one in said.days] == [_THURSDAY, _FRIDAY]
    assert all(one.weekday for one in said.days)
    assert (said.begins, said.ends, said.trouble) == (time(15), time(17), None)


def test_a_known_room_and_a_date_are_read(understands: Understanding) -> None:
    said = _read(understands, "torsdag 26/11 till 27/11 i köket", "sv")
    assert [(one.day, one.weekday) for one in said.days] == [(_THURSDAY, False), (_FRIDAY, False)]
    assert said.room == "Köket"


def test_a_title_that_names_a_day_says_none(understands: Understanding) -> None:
    programme = a_programme([an_activity(title={"sv": "Fredag hela dagen"})], now=_NOW)
    said = understanding.posting.moving.read(
        "fredag hela dagen torsdag 15-17", understands, language="sv", programme=programme, place=1, now=_NOW
    )
    assert [one.day for one in said.days] == [_THURSDAY]


@pytest.mark.parametrize(
    ("text", "trouble"),
    [
        ("torsdagar till fredagar", Trouble.SEVERAL_DAYS),
        ("nästa vecka", Trouble.SEVERAL_DAYS),
        ("31 februari", Trouble.NO_SUCH_DAY),
        ("13-15 eller 14-16", Trouble.SEVERAL_HOURS),
        ("kl 17-15", Trouble.ENDS_BEFORE_IT_BEGINS),
    ],
)
def test_what_can_not_be_is_a_trouble_and_no_guess(understands: Understanding, text: str, trouble: Trouble) -> None:
    assert _read(understands, text, "sv").trouble is trouble


def test_words_about_nothing_of_it_say_nothing(understands: Understanding) -> None:
    assert _read(understands, "blå himmel", "sv").says_nothing
