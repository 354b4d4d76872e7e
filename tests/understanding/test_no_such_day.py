"""31 February: whoever asks for a day that does not exist hears that, and nothing about today."""

import pytest

import understanding.commands
from domain.intents import AskWhichDay
from domain.programme import Programme
from tests.sabotage import sabotage
from tests.understanding.conftest import NOW, Ask
from understanding.understanding import Understanding
from understanding.wishes import wish

_ASKED = [
    ("sv", "är det öppet 30 februari"),
    ("sv", "vad händer 31 februari"),
    ("sv", "öppet 31/2?"),
    ("sv", "anmäl mig till simningen den 31 november"),
    ("en", "open on 31 February?"),
    ("en", "April 31"),
    ("ar", "مفتوح ٣١ فبراير؟"),
    ("ar", "شو في 31 شباط"),
    ("so", "31 Febraayo ma furan tihiin"),
    ("fa", "۳۱ فوریه باز است"),
    ("prs", "۳۱ فبروری باز است"),
    ("ps", "د فبروري ۳۱ خلاص دی"),
    ("ti", "31 ለካቲት ክፉት ድዩ"),
    ("uk", "відкрито 31 лютого?"),
    ("ru", "что будет 31 апреля"),
    ("ckb", "٣١ی شوبات کراوەیە"),
    ("kmr", "31ê Sibatê vekirî ye"),
    ("tr", "31 Şubat'ta ne var"),
    ("am", "ፌብሩዋሪ 31 ክፍት ነው"),
]
_REAL = [
    "är det öppet 29 februari",
    "är det öppet 24/7",
    "är det öppet nu",
]


@pytest.mark.parametrize(("language", "said"), _ASKED)
def test_a_day_that_does_not_exist_is_asked_back(ask: Ask, programme: Programme, language: str, said: str) -> None:
    assert wish(ask(said, language), programme, NOW) == AskWhichDay(impossible=True)


@pytest.mark.parametrize("said", _REAL)
def test_other_days_exist(ask: Ask, said: str) -> None:
    assert not ask(said).impossible


@pytest.mark.parametrize(
    ("name", "argument"),
    [
        ("open", "30 februari"),
        ("week", "31 feb"),
        ("activities", "31 april"),
        ("cancel", "språkkafé 31 november"),
        ("who", "språkkafé 31/11"),
    ],
)
def test_a_command_with_such_a_day_is_asked_back(
    understands: Understanding, programme: Programme, name: str, argument: str
) -> None:
    found = understanding.commands.wish(name, argument, understands, language="sv", programme=programme, now=NOW)
    assert found == AskWhichDay(impossible=True)


def test_no_hours_of_today_answer_for_such_a_day(ask: Ask, programme: Programme) -> None:
    assert wish(ask("är det öppet 30 februari"), programme, NOW) == AskWhichDay(impossible=True)


@sabotage(test_no_hours_of_today_answer_for_such_a_day, {"understanding.wishes._OF_A_DAY": frozenset()})
def test_without_the_rule_it_is_open_now() -> None: ...
