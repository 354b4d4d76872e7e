"""Whether an activity is meant whose name, or a part of it, stands in a sentence."""

import pytest

import understanding.understanding
from domain.programme import Programme
from tests.builders import a_place, a_programme, an_activity
from tests.sabotage import sabotage
from tests.understanding.conftest import CHESS, HAMN, HARBOUR_CAFE, LANGUAGE_CAFE, NOW, SWIMMING, YOGA, Ask
from understanding import dates
from understanding.labels import Label
from understanding.names import Match
from understanding.slots import Slots
from understanding.understanding import Understanding


@pytest.mark.parametrize(
    ("language", "said", "activity"),
    [
        ("sv", "nar ar spr åkkafé ihamnen", HARBOUR_CAFE),
        ("sv", "sprakkafeihamnen imorgon", HARBOUR_CAFE),
        ("en", "whens thelanguage cafe", LANGUAGE_CAFE),
        ("en", "harborlanguage cafe when", HARBOUR_CAFE),
        ("ar", "متى مقهىاللغة فيالميناء", HARBOUR_CAFE),
    ],
)
def test_a_title_is_found_whatever_words_its_letters_fall_into(
    ask: Ask, language: str, said: str, activity: int
) -> None:
    assert ask(said, language).activity == activity


def _none(*_: object) -> tuple[()]:
    return ()


@sabotage(test_a_title_is_found_whatever_words_its_letters_fall_into, {"understanding.wholes.Wholes.find": _none})
def test_without_looking_letter_by_letter_it_is_not() -> None: ...


@pytest.mark.parametrize(
    ("language", "said"),
    [("sv", "är språkkaféet öppet imorgon"), ("en", "is the chess open today"), ("tr", "dil kafesi bugün açık mı")],
)
def test_whether_it_is_open_is_asked_of_the_activity_that_was_named(ask: Ask, language: str, said: str) -> None:
    understood = ask(said, language)
    assert understood.activity in (LANGUAGE_CAFE, CHESS)
    assert understood.label is Label.ACTIVITY_WHEN


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("sv", "är kaffet varmt"),
        ("sv", "kan jag dricka kaffe på kaféet"),
        ("en", "my husband drinks too much coffee"),
    ],
)
def test_a_word_of_a_name_is_none_where_it_is_about_something_else(ask: Ask, language: str, said: str) -> None:
    assert ask(said, language).activity is None


@sabotage(test_a_word_of_a_name_is_none_where_it_is_about_something_else, {"understanding.meant.MEANT": 0.0})
def test_without_weighing_it_is_one() -> None: ...


def test_a_word_of_a_day_names_nothing(understands: Understanding) -> None:
    walk = an_activity(title={"sv": "Promenad fredag morgon", "en": "Friday morning walk"})
    house = a_programme((walk,), (a_place(),), NOW)

    def named(said: str) -> int | None:
        return understands.understand(said, language="en", programme=house, now=NOW).activity

    assert named("what is on friday morning") is None
    assert named("friday morning") is None
    assert named("when is the friday morning walk") == 1


def _never(*_: object) -> bool:
    return False


@sabotage(test_a_word_of_a_day_names_nothing, {"understanding.slots._is_only_a_day": _never})
def test_without_a_difference_a_day_would_name_an_activity() -> None: ...


def test_of_two_activities_with_one_title_both_are_meant(understands: Understanding) -> None:
    twice = a_programme((an_activity(), an_activity(id=2, slug="another")), (a_place(),), NOW)
    said = understands.understand("när är språkkaféet", language="sv", programme=twice, now=NOW)
    assert set(said.activities) == {1, 2}


def test_a_place_beside_an_activity_that_no_rule_would_find_breaks_nothing(programme: Programme) -> None:
    place = Match("place", HAMN, 1.0, 1.0, False, frozenset({1}), True, 0.0, True, True, 0.0, 1, 1, 1.0, 5, 1.0)
    found = Slots(dates.Found(), places=(place,))
    assert understanding.understanding._activities(Label.LOCATION, found, programme, [YOGA]) == (YOGA,)


def test_words_of_one_meaning_count_only_in_the_sentences_language(ask: Ask) -> None:
    assert ask("när har ni bad för kvinnor", "sv").activity == SWIMMING
    assert ask("bad women", "en").activity is None
