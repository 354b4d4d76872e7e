"""From a meaning to an intent."""

from dataclasses import replace
from datetime import timedelta

import pytest

from domain.days import Days
from domain.intents import (
    AskPractical,
    AskReferral,
    CancelSignUp,
    ChooseActivity,
    ChooseLanguage,
    EraseMe,
    GetHelpWithLetters,
    Intent,
    ListActivities,
    ListTimes,
    SetLanguage,
    ShowActivity,
    ShowLocation,
    ShowOpeningHours,
    ShowPrivacy,
    SignUp,
    Topic,
    Unclear,
)
from domain.programme import Audience, Category, Need, Programme
from tests.understanding.conftest import GODS, LANGUAGE_CAFE, NOW, SWIMMING, Ask
from understanding.wishes import wish

TODAY = NOW.date()
TOMORROW = Days.one(TODAY + timedelta(days=1))
SATURDAY = Days.one(TODAY + timedelta(days=4))
FORTNIGHT = Days(TODAY, TODAY + timedelta(days=13))


@pytest.mark.parametrize(
    ("said", "wanted"),
    [
        ("vad händer imorgon", ListActivities(TOMORROW)),
        ("imorgon?", ListActivities(TOMORROW)),
        ("på lördag", ListActivities(SATURDAY)),
        ("sport", ListActivities(FORTNIGHT, Category.SPORT)),
        ("vad finns det för kvinnor", ListActivities(FORTNIGHT, audience=Audience.WOMEN)),
        ("språkkafé", ShowActivity(LANGUAGE_CAFE)),
        ("när är språkkaféet", ListTimes(LANGUAGE_CAFE)),
        ("när är språkkaféet på lördag", ListTimes(LANGUAGE_CAFE, SATURDAY)),
        ("vilken tid börjar den", ChooseActivity()),
        ("godsmagasinet", ShowLocation(GODS)),
        ("är ni öppna nu", ShowOpeningHours()),
        ("är ni öppna imorgon", ShowOpeningHours(TOMORROW)),
        ("vad kostar språkkaféet", AskPractical(Topic.COST, LANGUAGE_CAFE)),
        ("anmäl mig till simningen, vi är tre", SignUp(SWIMMING, None, 3)),
        ("avboka simningen imorgon", CancelSignUp(SWIMMING, TOMORROW)),
        ("kan någon hjälpa mig läsa ett brev", GetHelpWithLetters()),
        ("jag söker lägenhet", AskReferral(Need.HOUSING)),
        ("radera allt om mig", EraseMe()),
        ("vilka personuppgifter sparar ni om mig", ShowPrivacy()),
        ("byt språk till arabiska", SetLanguage("ar")),
        ("byt språk", ChooseLanguage()),
    ],
)
def test_a_sure_sentence_becomes_its_intent(ask: Ask, programme: Programme, said: str, wanted: Intent) -> None:
    assert wish(ask(said), programme, NOW) == wanted


@pytest.mark.parametrize(
    ("language", "said", "wanted"),
    [
        ("ar", "bukra?", ListActivities(TOMORROW)),
        ("ar", "بكرا؟", ListActivities(TOMORROW)),
        ("so", "berri?", ListActivities(TOMORROW)),
        ("en", "saturday", ListActivities(SATURDAY)),
    ],
)
def test_a_bare_day_lists_what_is_on(ask: Ask, programme: Programme, language: str, said: str, wanted: Intent) -> None:
    assert wish(ask(said, language), programme, NOW) == wanted


def test_an_unsure_sentence_offers_its_three_best_guesses(ask: Ask, programme: Programme) -> None:
    unsure = replace(ask("när är språkkaféet"), confidence=0.5)
    guesses = wish(unsure, programme, NOW)
    assert isinstance(guesses, Unclear)
    assert len(guesses.guesses) == 3
    assert guesses.guesses[0] == ListTimes(LANGUAGE_CAFE)
    assert len(set(guesses.guesses)) == 3


def test_a_lost_sentence_offers_nothing(ask: Ask, programme: Programme) -> None:
    assert wish(replace(ask("när är språkkaféet"), confidence=0.2), programme, NOW) == Unclear(())


def test_two_activities_of_one_name_are_asked_about(ask: Ask, programme: Programme) -> None:
    either = replace(ask("när är språkkaféet"), activities=(1, 5), confidence=0.9)
    assert wish(either, programme, NOW) == Unclear((ListTimes(1), ListTimes(5)))


def test_a_language_that_is_not_understood_is_not_switched_to(ask: Ask, programme: Programme) -> None:
    assert wish(ask("jag förstår inte svenska byt språk"), programme, NOW) == ChooseLanguage()
