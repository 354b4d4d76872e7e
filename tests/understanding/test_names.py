"""Activities and places by their names, as people write them."""

import pytest

from domain.programme import Category
from tests.understanding.conftest import CHESS, GODS, HAMN, HARBOUR_CAFE, LANGUAGE_CAFE, SWIMMING, YOGA, Ask
from understanding.labels import Label


@pytest.mark.parametrize(
    ("language", "said", "activity"),
    [
        ("sv", "när är språkkafé", LANGUAGE_CAFE),
        ("sv", "när är språkkaféet", LANGUAGE_CAFE),
        ("sv", "nar ar sprakcafe", LANGUAGE_CAFE),
        ("sv", "när är språk kafé", LANGUAGE_CAFE),
        ("sv", "vilken tid börjar simningen", SWIMMING),
        ("sv", "anmäl mig till kvinnosimmet", SWIMMING),
        ("sv", "när spelar ni schack", CHESS),
        ("sv", "när är yogan", YOGA),
        ("sv", "när är språkkafé i hamnen", HARBOUR_CAFE),
        ("en", "when is the langauge cafe", LANGUAGE_CAFE),
        ("en", "when is womens swimming", SWIMMING),
        ("ar", "ايمت مقهى اللغه", LANGUAGE_CAFE),
        ("ar", "متى السباحة للنساء", SWIMMING),
        ("so", "goorma ayay tahay makhaayada luqada", LANGUAGE_CAFE),
        ("so", "when is språkkafé", LANGUAGE_CAFE),
        ("so", "goorma waa språkkafeega", LANGUAGE_CAFE),
        ("so", "goorma ayay tahay kafeega luuqada", LANGUAGE_CAFE),
        ("so", "ii qor simningka", SWIMMING),
        ("so", "goorma waa dabaalka dumarka", SWIMMING),
        ("so", "goorma waa yogadii", YOGA),
    ],
)
def test_an_activity_is_found_in_spite_of_endings_and_errors(ask: Ask, language: str, said: str, activity: int) -> None:
    assert ask(said, language).activity == activity


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("sv", "vilken kurs finns det"),
        ("sv", "jag vill fika"),
        ("sv", "jag förstår inte svenska"),
        ("sv", "kan jag dricka kaffe på kaféet"),
        ("en", "is there a group for me"),
        ("en", "I don't speak Swedish"),
        ("ar", "شو في اليوم"),
        ("so", "maxaa jira maanta"),
    ],
)
def test_a_general_word_names_no_activity(ask: Ask, language: str, said: str) -> None:
    assert ask(said, language).activity is None


def test_an_everyday_word_is_a_name_only_where_an_activity_is_asked_about(ask: Ask) -> None:
    assert ask("vilken tid börjar musiken").activity == CHESS
    assert ask("vad finns det för musik idag").activity is None


def test_a_place_decides_between_two_of_one_name(ask: Ask) -> None:
    assert ask("när är språkkafé på Hamnmagasinet").activity == HARBOUR_CAFE


def test_places_are_found_by_their_rare_word(ask: Ask) -> None:
    assert ask("är godsmagasinet öppet").place == GODS
    assert ask("hur kommer jag till hamnmagasinet").place == HAMN
    assert ask("var är mötesplatsen").place is None


@pytest.mark.parametrize(
    ("language", "said"), [("ar", "اليوغا"), ("ru", "йога"), ("ru", "йогу"), ("uk", "йога завтра")]
)
def test_a_name_alone_is_no_kind_that_its_activity_is_not_of(ask: Ask, language: str, said: str) -> None:
    """Yoga is a sport to many; it is found under health here, and a list of sport would be without it."""
    understood = ask(said, language)
    assert (understood.label, understood.activity) == (Label.ACTIVITY_WHEN, YOGA)


def test_a_kind_alone_lists_its_activities(ask: Ask) -> None:
    understood = ask("träning", "sv")
    assert (understood.label, understood.category) == (Label.ACTIVITIES_ON, Category.SPORT)
