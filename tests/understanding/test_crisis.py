"""Danger stands before everything else."""

import time
import tomllib

import pytest

from domain.intents import Danger, GetCrisisHelp
from domain.programme import Programme
from tests.sabotage import sabotage
from tests.understanding.conftest import LOCALES, NOW, Ask
from understanding.labels import Label
from understanding.understanding import Understanding
from understanding.wishes import wish

LANGUAGES = ("sv", "en", "ar", "so")


def questions(kind: str) -> list[tuple[str, str]]:
    tables = {one: tomllib.loads((LOCALES / one / "crisis.toml").read_text()) for one in LANGUAGES}
    return [(language, text) for language, table in tables.items() for text in table["questions"][kind]]


@pytest.mark.parametrize("own", [None, "sv", "so"])
def test_every_cry_for_help_is_heard_whatever_language_the_person_has_chosen(ask: Ask, own: str | None) -> None:
    missed = [text for _, text in questions("crisis") if ask(text, own).danger is None]
    assert missed == []


def test_few_harmless_sentences_are_taken_for_danger(ask: Ask) -> None:
    alarms = [text for language, text in questions("calm") if ask(text, language).danger]
    assert len(alarms) <= len(questions("calm")) * 0.05


def test_a_husband_who_hits_is_danger_and_no_monday_to_cancel(ask: Ask, programme: Programme) -> None:
    understood = ask("min man slår mig, avboka måndag")
    assert (understood.label, understood.confidence, understood.danger) == (Label.CRISIS, 1.0, Danger.VIOLENCE)
    assert wish(understood, programme, NOW) == GetCrisisHelp(Danger.VIOLENCE)


@sabotage(
    test_a_husband_who_hits_is_danger_and_no_monday_to_cancel, {"understanding.crisis.Signs.find": lambda *_: None}
)
def test_without_the_signs_a_husband_who_hits_would_be_something_else() -> None: ...


def test_danger_at_the_end_of_a_long_story_is_heard(ask: Ask) -> None:
    assert ask("hej jag har en fråga om kursen. " * 100 + "min man slår mig").danger is Danger.VIOLENCE


def test_danger_without_dots_and_signs_is_heard(ask: Ask) -> None:
    assert ask("hjalp han slar mig").danger is Danger.VIOLENCE


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "I am dying to dance"),
        ("en", "just killing time"),
        ("en", "fire drill on thursday?"),
        ("sv", "jag dör av skratt"),
    ],
)
def test_a_manner_of_speaking_is_no_danger(ask: Ask, language: str, said: str) -> None:
    assert ask(said, language).danger is None


def test_a_very_long_message_is_searched_quickly(understands: Understanding) -> None:
    long = "i was calm and then i la min " * 170
    began = time.perf_counter()
    understands.lexicon.words.signs.find(long)
    assert time.perf_counter() - began < 0.1
