"""The first question, before anybody knows in which language to ask it; and what is told about what is kept."""

from dataclasses import replace

import pytest

import tests.views.mine
import views.mine
import views.people
from domain.intents import SetLanguage
from domain.languages import RIGHT_TO_LEFT
from tests.builders import a_place, an_activity
from tests.views.languages import CODES, language
from views.people import which_language

_ALL = [language(code) for code in CODES]


def test_each_language_asks_in_its_own_direction() -> None:
    said = which_language(_ALL, language("sv")).text.split("\n")
    marks = ["\u200f" if code in RIGHT_TO_LEFT else "👋" for code in CODES]
    assert [line[0] for line in said] == marks


def test_each_language_has_a_button_with_its_own_name() -> None:
    rows = which_language(_ALL, language("sv")).buttons
    labels = [button.label.strip("\u200e") for row in rows for button in row]
    assert labels[:4] == ["Svenska", "English", "العربية", "Soomaali"]
    assert labels == [one.own_name for one in _ALL]
    assert rows[1][0].wish == SetLanguage("ar")


def test_what_is_kept_is_told_in_seven_short_lines() -> None:
    said = views.people.privacy(language("en"), keeps_sentences=False).text.split("\n")
    assert len(said) == 7
    assert all(len(line) <= 90 for line in said)


def test_long_lists_are_shortened_in_words() -> None:
    _ = language("en")
    much = tests.views.mine.everything(a_place(), an_activity(), seats=13)
    said = views.mine.erase(much, (), _).text
    assert said.count("✅") + said.count("⏳") + said.count("🎉") == 8
    assert said.count("… and 5 more") == 1


@pytest.mark.parametrize("code", CODES)
def test_however_much_is_held_the_question_is_there(code: str) -> None:
    _, long = language(code), {"sv": "Mötesplats och hus för alla " * 5}
    much = tests.views.mine.everything(a_place(name=long), an_activity(title=long))
    everywhere = replace(much.held, follows=(a_place(name=long),) * 50)
    asked = views.mine.erase(replace(much, held=everywhere), [a_place(name=long)], _).text
    assert _("Shall I erase all of it?") in asked
