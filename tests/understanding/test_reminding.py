"""Asking to be reminded, in every language, by people who write as they speak."""

import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest

import understanding.reminding
from domain.intents import SetDayBefore, SetReminder, ShowReminders, StopReminders
from domain.languages import CODES
from tests.sabotage import sabotage
from tests.understanding.conftest import LOCALES
from understanding import vocabulary
from understanding.reminding import Reminding, Wanted

LANGUAGES = tuple(vocabulary.complete(LOCALES, CODES))


@cache
def _words(language: str) -> Reminding:
    cues, words = (_toml(LOCALES / language / f"{name}.toml") for name in ("cues", "words"))
    return understanding.reminding.read(understanding.reminding.flatten(cues["reminding"], words["numbers"]))


def _toml(path: Path) -> dict[str, Any]:
    return tomllib.loads(path.read_text(encoding="utf-8"))


def _wish(said: str) -> Wanted | None:
    return understanding.reminding.wish(said, map(_words, LANGUAGES))


@pytest.mark.parametrize(
    ("said", "minutes"),
    [
        ("påminn mig en timme innan", 60),
        ("Påminn mig 30min innan, tack", 30),
        ("kan du påminna mig två timmar före språkkaféet på torsdag?", 120),
        ("pamin mig en halvtimme innan", 30),
        ("påminn mig 1,5 timme innan", 90),
        ("glöm inte att påminna mig en timme innan", 60),
        ("remind me 30 minutes before", 30),
        ("pls remind me an hour before it starts", 60),
        ("can you remind me one and a half hours before", 90),
        ("remind me 1 hour and 15 minutes before", 75),
        ("ذكرني قبل ساعة", 60),
        ("ذكّرني قبل ساعتين من فضلك", 120),
        ("ذكرني قبل ٣٠ دقيقة", 30),
        ("ذكريني قبلها بنص ساعة", 30),
        ("i xasuusi saacad ka hor", 60),
        ("ixasuusi 30 daqiiqo ka hor", 30),
        ("fadlan i xusuusi laba saacadood kahor", 120),
        ("i xasuusi nus saac ka hor", 30),
        ("remind me two days before", 2880),
    ],
)
def test_so_long_before(said: str, minutes: int) -> None:
    assert _wish(said) == SetReminder(minutes)


@pytest.mark.parametrize(
    "said",
    [
        "påminn mig dagen innan",
        "remind me the day before",
        "remind me 1 day before",
        "ذكرني قبل يوم",
        "i xasuusi maalin ka hor",
    ],
)
def test_the_day_before(said: str) -> None:
    assert _wish(said) == SetDayBefore(True)


@pytest.mark.parametrize(
    "said",
    [
        "påminn mig inte",
        "jag vill inte ha påminnelser",
        "don't remind me",
        "no reminders please",
        "لا تذكرني",
        "ha i xasuusin",
    ],
)
def test_not_at_all(said: str) -> None:
    assert _wish(said) == StopReminders()


def test_not_the_day_before() -> None:
    assert _wish("påminn mig inte dagen innan") == SetDayBefore(False)


@pytest.mark.parametrize("said", ["påminn mig", "reminders", "ذكرني", "i xasuusi"])
def test_the_bare_wish_shows_what_there_is_to_choose(said: str) -> None:
    assert _wish(said) == ShowReminders()


@pytest.mark.parametrize(
    "said",
    [
        "remind me when the café is",
        "remind me in 30 minutes",
        "remind me that the café is closed 2 days before Christmas",
        "can you remind me what day it was before the holiday",
        "påminn mig om vad jag har bokat",
        "ring mig en timme innan ni stänger",
        "öppnar ni en timme innan?",
        "jag har fått en påminnelse om en räkning som jag inte förstår",
        "ذكرني متى موعد المقهى",
        "haye bal i xasuusi wixii aan isku qoray",
        "",
        "⏰",
    ],
)
def test_what_only_sounds_like_it_is_something_else(said: str) -> None:
    assert _wish(said) is None


def test_a_question_about_the_day_before_is_no_wish() -> None:
    assert _wish("can you remind me what we did the day before") is None


@sabotage(test_a_question_about_the_day_before_is_no_wish, {"understanding.reminding.QUESTION": "nothing"})
def test_without_the_look_for_questions_it_would_be_taken_for_one() -> None: ...


@pytest.mark.parametrize("language", LANGUAGES)
def test_none_of_the_examples_of_other_wishes_is_caught(language: str) -> None:
    assert [said for said in _sentences(_toml(LOCALES / language / "examples.toml")) if _wish(said)] == []


def _sentences(table: object) -> Iterator[str]:
    if isinstance(table, str):
        yield table
    elif isinstance(table, dict):
        for one in table.values():
            yield from _sentences(one)
    elif isinstance(table, list):
        for one in table:
            yield from _sentences(one)
